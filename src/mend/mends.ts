// What can be mended without a person: one entry a code. Whether the file still means the same is checked by whoever applies it.
import type { Problem, ProblemArgs, ProblemCode } from '../catalog/problems.ts';
import { closed } from '../catalog/recover.ts';
import type { Replacement } from '../files/save.ts';
import { indentOf, lastLineOf, replaceValue, type Lines } from './place.ts';
import { toolList, type Meaning, type Reading } from './reading.ts';
import { renameKey, withRenamed } from './rename-key.ts';
import { replaceTool } from './replace-tool.ts';
import { writeBlock, writeLine } from './yaml-values.ts';

/** A problem in the text that has it. */
export interface Patient<Code extends ProblemCode> {
  text: string;
  lines: Lines;
  reading: Reading;
  found: Extract<Problem, { code: Code }>;
}

/** How a kind of problem is mended. */
interface Mend<Code extends ProblemCode> {
  /** What to put where; nothing where only a person can say. */
  rewrite: (patient: Patient<Code>) => Replacement[];
  /** What the file shall mean then; the same as before if it is left out. */
  expect?: (meaning: Meaning, args: ProblemArgs[Code]) => Meaning;
}

/** Retired tools whose work another one does, no less and no more. */
const successors: Record<string, string> = { MultiEdit: 'Edit', LS: 'Glob', NotebookRead: 'Read' };

/** How each kind of problem that can be mended is mended. */
export const mends: { readonly [Code in ProblemCode]?: Mend<Code> } = {
  'file-line-endings': {
    rewrite: ({ text }) =>
      [...text.matchAll(/\r(?=\n)/g)].map(({ index }) => ({ start: index, end: index + 1, text: '' })),
  },

  'frontmatter-not-yaml': {
    rewrite: ({ lines, reading, found }) => {
      const { field, mend } = found.args;
      if (reading.source.places[field]?.line !== found.line) return [];
      const value = lines
        .textOf(found.line!)
        .replace(/^[^:]*:/, '')
        .trim();
      if (mend === 'close') return [replaceValue(reading, lines, field, closed(value))];
      const read = reading.source.data[field];
      if (typeof read !== 'string') return [];
      const { raw } = reading.checked.agent.description;
      const indent = indentOf(reading, field);
      const isLong = field === 'description' && raw.includes('\n');
      return [
        replaceValue(reading, lines, field, isLong ? writeBlock(raw, indent) : writeLine(read, indent)),
      ];
    },
  },

  'frontmatter-curly': {
    rewrite: ({ lines, reading, found: { args, line } }) => {
      const { field, value } = args;
      const { line: first, valueLine } = reading.source.places[field]!;
      if (first !== line || valueLine !== line || lastLineOf(reading, field) !== line) return [];
      const written = isList(field) ? value : writeLine(value, indentOf(reading, field));
      return [replaceValue(reading, lines, field, written)];
    },
    expect: (meaning, { field, value }) => ({
      ...meaning,
      data: { ...meaning.data, [field]: isList(field) ? toolList(value) : value },
    }),
  },

  'frontmatter-indented': {
    rewrite: ({ lines, reading }) =>
      Object.values(reading.source.places)
        .filter(({ column }) => column > 1)
        .map(({ line, column }) => {
          const start = lines.startOf(line);
          return { start, end: start + column - 1, text: '' };
        }),
  },

  'frontmatter-tab': {
    rewrite: ({ lines, reading }) => {
      const { lines: all, bodyLine } = reading.source;
      return all.slice(0, bodyLine - 1).flatMap((text, index) => {
        const before = /^\s*/.exec(text)![0];
        const start = lines.startOf(index + 1);
        const spaces = before.replaceAll('\t', '  ').replace(/\s/g, ' ');
        return spaces === before ? [] : [{ start, end: start + before.length, text: spaces }];
      });
    },
  },

  'frontmatter-unparseable': {
    rewrite: ({ lines, reading, found }) => {
      if (found.args.field !== 'description' || reading.source.via !== 'line-keys') return [];
      const { raw } = reading.checked.agent.description;
      return [replaceValue(reading, lines, 'description', writeBlock(raw, indentOf(reading, 'description')))];
    },
  },

  'frontmatter-hash-cut': {
    rewrite: ({ lines, reading, found }) => {
      const { field } = found.args;
      const at = reading.source.places[field];
      if (at?.valueLine !== found.line || at?.line !== found.line) return [];
      const value = lines
        .textOf(found.line!)
        .replace(/^[^:]*:/, '')
        .trim();
      return [replaceValue(reading, lines, field, writeLine(value, indentOf(reading, field)))];
    },
  },

  'description-literal-newlines': {
    rewrite: ({ lines, reading }) => {
      const { raw } = reading.checked.agent.description;
      return [replaceValue(reading, lines, 'description', writeBlock(raw, indentOf(reading, 'description')))];
    },
  },

  'field-mistaken': {
    rewrite: (patient) => renameKey(patient, patient.found.args.field, patient.found.args.meant),
    expect: (meaning, { field, meant }) => withRenamed(meaning, field, meant),
  },

  'name-missing': {
    rewrite: (patient) => renameKey(patient, patient.found.args.written, 'name'),
    expect: (meaning, { written }) => withRenamed(meaning, written!, 'name'),
  },

  'description-missing': {
    rewrite: (patient) => renameKey(patient, patient.found.args.written, 'description'),
    expect: (meaning, { written }) => withRenamed(meaning, written!, 'description'),
  },

  'tool-retired': {
    rewrite: ({ lines, reading, found: { args, line, column } }) => {
      const { tool, instead, isListed } = args;
      if (line === undefined || column === undefined || !isInTools(reading, line)) return [];
      if (!isListed && successors[tool] !== instead) return [];
      return replaceTool(lines, { line, column, tool, instead: isListed ? undefined : instead });
    },
    expect: (meaning, { tool, instead, isListed }) => {
      const tools = meaning.data['tools'] as string[];
      const left = tools.flatMap((one) => (one !== tool ? [one] : isListed ? [] : [instead]));
      return { ...meaning, data: { ...meaning.data, tools: left } };
    },
  },

  'tools-separator': {
    rewrite: ({ lines, found: { args, line, column } }) => {
      const { found, tools, isBlock } = args;
      if (line === undefined || column === undefined) return [];
      const start = lines.startOf(line) + column - 1;
      if (!lines.textOf(line).startsWith(found, column - 1)) return [];
      const item = /^\s*-\s+$/.exec(lines.textOf(line).slice(0, column - 1))?.[0];
      if (isBlock && item === undefined) return [];
      return [{ start, end: start + found.length, text: tools.join(isBlock ? `\n${item}` : ', ') }];
    },
    expect: (meaning, { field, found, tools }) => {
      const before = meaning.data[field] as string[];
      const after = before.flatMap((one) => (one === found ? tools : [one]));
      return { ...meaning, data: { ...meaning.data, [field]: after } };
    },
  },

  'color-unknown': {
    rewrite: ({ lines, reading, found: { args, line, column } }) => {
      const { nearest } = args;
      if (nearest === null || line === undefined || column === undefined) return [];
      if (reading.source.places['color']?.valueLine !== line) return [];
      const rest = lines.textOf(line).slice(column - 1);
      const value = /^(?:"[^"]*"|'[^']*'|[^\s"'#][^#]*?)(?=\s*(?:\s#.*)?$)/.exec(rest)?.[0];
      const start = lines.startOf(line) + column - 1;
      return value === undefined ? [] : [{ start, end: start + value.length, text: nearest }];
    },
    expect: (meaning, { nearest }) => ({ ...meaning, data: { ...meaning.data, color: nearest } }),
  },
};

/** Whether the values of a key are tools. */
function isList(key: string): boolean {
  return key === 'tools' || key === 'disallowedTools';
}

/** Whether a line belongs to `tools`: a retired name that is taken away takes nothing away. */
function isInTools({ source }: Reading, line: number): boolean {
  const start = source.places['tools']?.line ?? Infinity;
  const others = Object.values(source.places).map((place) => place.line);
  return line >= start && line < Math.min(...others.filter((other) => other > start), Infinity);
}
