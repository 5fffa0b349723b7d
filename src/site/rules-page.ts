import { diffArrays } from 'diff';
import { guide } from '../catalog/guide/guide.ts';
import { levelOf, type Level } from '../catalog/levels.ts';
import { problemKinds, type ProblemCode, type Severity } from '../catalog/problems.ts';
import type { Settings } from '../catalog/settings.ts';
import type { OutlineEntry } from './outline.ts';
import { splitCode, type Piece } from './words.ts';

/** What the page about the rules prints: every kind of problem, with an example before and after. */
export interface RulesPage {
  groups: { id: string; title: string; rules: RuleEntry[] }[];
  outline: OutlineEntry[];
}

/** A part of an example; `changed` where the other side says something else. */
export interface ExamplePart {
  text: string;
  changed: boolean;
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
  before: ExamplePart[];
  after: ExamplePart[];
}

/** The subjects of codes, in the order in which a file is read. */
const subjects: [title: string, id: string, pattern: RegExp][] = [
  ['The frontmatter', 'frontmatter', /^frontmatter-/],
  ['Name', 'name', /^(?:name|agent)-/],
  ['Description', 'description', /^description-/],
  ['Tools and permissions', 'tools', /^(?:tools?|permission|access)-/],
  ['Model, colour and other keys', 'keys', /^(?:model|color|field)-/],
  ['Instructions', 'instructions', /^(?:prompt|example|text|html|comment|secret)-/],
  ['References', 'references', /^(?:reference|skill|link)-/],
  ['Files and folders', 'files', /^(?:file|folder)-/],
  ['Settings, exceptions and addresses', 'settings', /^(?:settings|opt-out|permalinks)-/],
];

/** Anchors of the subjects. */
export const ruleSections = subjects.map(([, id]) => `about-${id}`);

/** Gathers the rules by subject. */
export function getRulesPage({ rules }: Pick<Settings, 'rules'>): RulesPage {
  const codes = Object.keys(guide).sort() as ProblemCode[];
  const groups = subjects.map(([title, id, pattern]) => ({
    id: `about-${id}`,
    title,
    rules: codes.filter((code) => pattern.test(code)).map((code) => entryOf(code, rules)),
  }));
  return {
    groups,
    outline: groups.map((group) => ({
      href: `#${group.id}`,
      text: group.title,
      entries: group.rules.map(({ code, title }) => ({ href: `#${code}`, text: title, entries: [] })),
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
    ...compared(visible(before), visible(after)),
  };
}

/** Both sides of an example, in parts of whole lines. */
function compared(before: string, after: string): Pick<RuleEntry, 'before' | 'after'> {
  const parts = diffArrays(before.split('\n'), after.split('\n'));
  const side = (other: 'added' | 'removed') => {
    const own = parts.filter((part) => !part[other]);
    return own.map(({ value, added, removed }, index) => ({
      text: value.join('\n') + (index < own.length - 1 ? '\n' : ''),
      changed: added || removed,
    }));
  };
  return { before: side('added'), after: side('removed') };
}

/** What the control characters below the space are called, in the order of their codes. */
const controls =
  'NUL SOH STX ETX EOT ENQ ACK BEL BS TAB LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US'.split(
    ' ',
  );

/** An example as a page can show it: control characters by name, invisible ones by their numbers, cut if long. */
function visible(text: string): string {
  const shown = text
    .replace(/[\u0000-\u0008\u000B-\u001F]/g, (one) => `[${controls[one.charCodeAt(0)]}]`)
    .replaceAll('\t', '→   ')
    .replace(/\p{Cf}/gu, (one) => `[U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`);
  return shown
    .split('\n')
    .map((line) =>
      line.length > 400 ? `${line.slice(0, 400)}… (${line.length.toLocaleString('en')} characters)` : line,
    )
    .join('\n');
}
