// What can be mended without a person: one entry a code. Whether the file still means the same is checked by whoever applies it.
import type { ProblemCode } from '../catalog/problems.ts';
import { frontmatterMends } from './frontmatter-mends.ts';
import type { Mend } from './mend.ts';
import { indentOf, replaceValue } from './place.ts';
import type { Reading } from './reading.ts';
import { renameKey, withRenamed } from './rename-key.ts';
import { replaceTool } from './replace-tool.ts';
import { writeBlock } from './yaml-values.ts';

/** Retired tools whose work another one does, no less and no more. */
const successors: Record<string, string> = { MultiEdit: 'Edit', LS: 'Glob', NotebookRead: 'Read' };

/** How each kind of problem that can be mended is mended. */
export const mends: { readonly [Code in ProblemCode]?: Mend<Code> } = {
  'file-line-endings': {
    rewrite: ({ text }) =>
      [...text.matchAll(/\r(?=\n)/g)].map(({ index }) => ({ start: index, end: index + 1, text: '' })),
  },

  ...frontmatterMends,

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

/** Whether a line belongs to `tools`: a retired name that is taken away takes nothing away. */
function isInTools({ source }: Reading, line: number): boolean {
  const start = source.places['tools']?.line ?? Infinity;
  const others = Object.values(source.places).map((place) => place.line);
  return line >= start && line < Math.min(...others.filter((other) => other > start), Infinity);
}
