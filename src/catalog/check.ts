// The rules, gathered: each looks at an agent and says what is wrong with it. Words stand in `problems.ts`.
import type { Checked } from './checked.ts';
import type { Problem } from './problems.ts';
import { accessRules } from './rules/access.ts';
import { checkCircles, checkDuplicates, checkSkills, checkUnsorted } from './rules/catalog.ts';
import { descriptionRules } from './rules/description.ts';
import { exampleRules } from './rules/example.ts';
import { fieldRules } from './rules/fields.ts';
import { frontmatterRules } from './rules/frontmatter.ts';
import { hiddenRules } from './rules/hidden.ts';
import { modelRules } from './rules/model.ts';
import { nameRules } from './rules/name.ts';
import { promptRules } from './rules/prompt.ts';
import type { Rule } from './rules/rule.ts';
import { toolRules } from './rules/tools.ts';

const rules: readonly Rule[] = [
  ...frontmatterRules,
  ...nameRules,
  ...descriptionRules,
  ...modelRules,
  ...toolRules,
  ...fieldRules,
  ...accessRules,
  ...promptRules,
  ...exampleRules,
  ...hiddenRules,
];

/** Applies every rule that concerns one file. */
export function checkAgent(checked: Checked): Problem[] {
  return rules.flatMap(({ check }) => check(checked));
}

/**
 * Applies the rules that concern the catalog as a whole.
 * @param skills names of the skills beside the agents; undefined where none are kept
 */
export function checkCatalog(all: readonly Checked[], skills: ReadonlySet<string> | undefined): Problem[] {
  return [...checkDuplicates(all), ...checkUnsorted(all), ...checkCircles(all), ...checkSkills(all, skills)];
}
