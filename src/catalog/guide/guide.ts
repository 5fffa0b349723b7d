// The guide to every kind of problem; a code without advice does not compile.
import type { ProblemCode } from '../problems.ts';
import type { Advice } from './advice.ts';
import { descriptionGuide } from './description.ts';
import { fieldGuide } from './fields.ts';
import { fileGuide, frontmatterGuide } from './frontmatter.ts';
import { nameGuide } from './name.ts';
import { promptGuide } from './prompt.ts';
import { settingsGuide } from './settings.ts';
import { toolGuide } from './tools.ts';

/** Why each kind of problem matters, with an example before and after. */
export const guide: { readonly [Code in ProblemCode]: Advice } = {
  ...nameGuide,
  ...descriptionGuide,
  ...frontmatterGuide,
  ...fileGuide,
  ...fieldGuide,
  ...toolGuide,
  ...promptGuide,
  ...settingsGuide,
};
