// How problems are mended that keep frontmatter, or a value of it, from being read.
import type { ProblemCode } from '../catalog/problems.ts';
import { closed } from '../catalog/requote.ts';
import type { Mend } from './mend.ts';
import { indentOf, lastLineOf, replaceValue } from './place.ts';
import { toolList } from './reading.ts';
import { writeBlock, writeLine } from './yaml-values.ts';

/** How each kind of them that can be mended is mended. */
export const frontmatterMends: { readonly [Code in ProblemCode]?: Mend<Code> } = {
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
      const { lines: all, bodyLine, places } = reading.source;
      const ofKeys = new Set(Object.values(places).map(({ line }) => line));
      return all.slice(0, bodyLine - 1).flatMap((text, index) => {
        const before = /^\s*/.exec(text)![0];
        const start = lines.startOf(index + 1);
        // Nothing may stand before a key.
        const spaces = ofKeys.has(index + 1) ? '' : before.replaceAll('\t', '  ').replace(/\s/g, ' ');
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
};

/** Whether the values of a key are tools. */
function isList(key: string): boolean {
  return key === 'tools' || key === 'disallowedTools';
}
