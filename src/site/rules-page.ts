import { guide } from '../catalog/guide/guide.ts';
import { levelOf, type Level } from '../catalog/levels.ts';
import { problemKinds, type ProblemCode, type Severity } from '../catalog/problems.ts';
import type { Settings } from '../catalog/settings.ts';
import { splitCode, type Piece } from './words.ts';

/** What the page about the rules prints: every kind of problem, with an example before and after. */
export interface RulesPage {
  groups: { id: string; title: string; rules: RuleEntry[] }[];
}

/** One kind of problem. */
export interface RuleEntry {
  code: ProblemCode;
  title: string;
  severity: Severity;
  /** How this catalog has set it, where that is something else. */
  set?: Level;
  why: Piece[];
  file: string;
  before: string;
  after: string;
}

/** The subjects of codes, in the order in which a file is read. */
const subjects: [title: string, id: string, pattern: RegExp][] = [
  ['The frontmatter', 'frontmatter', /^frontmatter-/],
  ['Name', 'name', /^(?:name|agent)-/],
  ['Description', 'description', /^description-/],
  ['Tools and permissions', 'tools', /^(?:tools?|permission|access)-/],
  ['Model, colour and other keys', 'keys', /^(?:model|color|field)-/],
  ['Instructions', 'instructions', /^(?:prompt|text|html|comment|secret)-/],
  ['References', 'references', /^(?:reference|skill|link)-/],
  ['Files and folders', 'files', /^(?:file|folder)-/],
  ['Settings, exceptions and addresses', 'settings', /^(?:settings|opt-out|permalinks)-/],
];

/** Anchors of the subjects. */
export const ruleSections = subjects.map(([, id]) => `about-${id}`);

/** Gathers the rules by subject. */
export function getRulesPage({ rules }: Pick<Settings, 'rules'>): RulesPage {
  const codes = Object.keys(guide).sort() as ProblemCode[];
  return {
    groups: subjects.map(([title, id, pattern]) => ({
      id: `about-${id}`,
      title,
      rules: codes.filter((code) => pattern.test(code)).map((code) => entryOf(code, rules)),
    })),
  };
}

function entryOf(code: ProblemCode, rules: Settings['rules']): RuleEntry {
  const { title, severity } = problemKinds[code];
  const { why, file = 'scout.md', before, after } = guide[code];
  const level = levelOf(code, rules);
  return {
    code,
    title,
    severity,
    ...(level === severity ? {} : { set: level }),
    why: splitCode(why),
    file,
    before: visible(before),
    after: visible(after),
  };
}

/** An example as a page can show it: control characters as their pictures, invisible ones by their numbers, cut if long. */
function visible(text: string): string {
  const shown = text
    .replace(/[\u0000-\u0008\u000B-\u001F]/g, (one) => String.fromCharCode(0x2400 + one.charCodeAt(0)))
    .replaceAll('\t', '→   ')
    .replace(/\p{Cf}/gu, (one) => `[U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`);
  return shown
    .split('\n')
    .map((line) =>
      line.length > 400 ? `${line.slice(0, 400)}… (${line.length.toLocaleString('en')} characters)` : line,
    )
    .join('\n');
}
