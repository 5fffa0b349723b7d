// What can be wrong with the form of the frontmatter.
import { closers } from '../brackets.ts';
import { listKeys } from './fields.ts';
import { quoted, shown, type Kinds } from './kind.ts';

/** What each code needs to know to be put into words. */
export interface FrontmatterProblems {
  'frontmatter-bracket': { field: string; bracket: '[' | '{' };
  'frontmatter-colon': { key: string; value: string; found: string };
  'frontmatter-curly': { field: string; value: string };
  'frontmatter-dashes': Record<never, never>;
  'frontmatter-displaced': { found: string };
  'frontmatter-hash-cut': { field: string; cut: string };
  'frontmatter-indented': { field: string };
  'frontmatter-key-twice': { field: string; first: number };
  'frontmatter-language': { language: string };
  'frontmatter-line-endings': Record<never, never>;
  'frontmatter-missing': Record<never, never>;
  'frontmatter-not-yaml': { field: string; found: string; mend: 'quote' | 'unquote' | 'block' | 'close' };
  /** `field`: the key behind the tab, before which nothing may stand. */
  'frontmatter-tab': { what: 'tab' | 'space'; field: string | null };
  'frontmatter-unclosed': { before: string };
  'frontmatter-unparseable': { reason: string; field: string | null };
}

export const frontmatterKinds: Kinds<FrontmatterProblems> = {
  'frontmatter-bracket': {
    severity: 'error',
    title: 'Bracket never closed',
    words: ({ field, bracket }) =>
      `A \`${bracket}\` of \`${shown(field)}\` is never closed, so tools skip this file. Write \`${closers[bracket]}\` behind the last of its values.`,
  },
  'frontmatter-colon': {
    severity: 'error',
    title: 'Key without colon and space',
    words: ({ key, value, found }) =>
      `\`${shown(found)}\` is no key and value to YAML, so tools skip this file. Write a colon and a space: \`${key}: ${shown(value)}\`.`,
  },
  'frontmatter-curly': {
    severity: 'warning',
    title: 'Curly quotation marks',
    words: ({ field, value }) =>
      `The curly quotation marks of \`${shown(field)}\` are letters to YAML, so they are a part of the value. ${
        listKeys.includes(field) ? `Write \`${field}: ${shown(value)}\`` : 'Type straight ones in their place'
      }.`,
  },
  'frontmatter-dashes': {
    severity: 'warning',
    title: 'Dashes in the frontmatter',
    words: () =>
      'Claude Code takes the first `---` for the end of the frontmatter, even inside a line, and what follows is lost. Write another dash here.',
  },
  'frontmatter-displaced': {
    severity: 'error',
    title: 'Frontmatter out of place',
    words: ({ found }) =>
      `The frontmatter ${found}, where no tool looks for it. Make \`---\` the very first line, unindented.`,
  },
  'frontmatter-hash-cut': {
    severity: 'warning',
    title: 'Value cut at #',
    words: ({ field, cut }) =>
      `The value of \`${shown(field)}\` ends before ${quoted(cut)}, because an unquoted \` #\` starts a comment. Put the value in double quotes.`,
  },
  'frontmatter-indented': {
    severity: 'error',
    title: 'Space before a key',
    words: ({ field }) =>
      `Before \`${shown(field)}\` stands a space that other keys do not have, so YAML takes it for none of them, and tools skip this file. Begin the line with \`${shown(field)}\`.`,
  },
  'frontmatter-key-twice': {
    severity: 'error',
    title: 'Key given twice',
    words: ({ field, first }) =>
      `\`${shown(field)}\` stands here and on line ${first}, so tools skip this file. Delete one of the two.`,
  },
  'frontmatter-language': {
    severity: 'error',
    title: 'Not a YAML block',
    words: ({ language }) =>
      `The first line is \`---${shown(language)}\`; such a block is never run here, and agents are written in YAML. Make the first line \`---\`.`,
  },
  'frontmatter-line-endings': {
    severity: 'error',
    title: 'Line endings that hide it',
    words: () =>
      'This value needs quotes and its lines end with CR LF: Claude Code forgives either alone, and skips a file with both. Quote the value, and save the file with LF.',
  },
  'frontmatter-missing': {
    severity: 'error',
    title: 'No frontmatter',
    words: () =>
      'There is no frontmatter, so no tool sees an agent here. Start the file with `---`, `name:`, `description:` and `---`, or name it under `ignore` in catalog.yaml if it is none.',
  },
  'frontmatter-not-yaml': {
    severity: 'warning',
    title: 'Not strict YAML',
    words: ({ field, found, mend }) =>
      `\`${shown(field)}\` holds ${found}, which strict YAML rejects. ${mends[mend](shown(field))}`,
  },
  'frontmatter-tab': {
    severity: 'error',
    title: 'Tab as indentation',
    words: ({ what, field }) =>
      field !== null
        ? `Before \`${shown(field)}\` stands a tab, which YAML does not take as indentation, so tools skip this file. Begin the line with \`${shown(field)}\`.`
        : what === 'tab'
          ? 'The line begins with a tab, which YAML does not take as indentation, so tools skip this file. Write two spaces in the place of every such tab.'
          : 'The line begins with a no-break space, which YAML does not take as indentation, so tools skip this file. Type an ordinary space in the place of every such one.',
  },
  'frontmatter-unclosed': {
    severity: 'error',
    title: 'Frontmatter never closed',
    words: ({ before }) => `The frontmatter is not closed before ${before}. Write a line \`---\` above it.`,
  },
  'frontmatter-unparseable': {
    severity: 'error',
    title: 'Unreadable frontmatter',
    words: ({ reason, field }) =>
      `YAML stops here: ${shown(reason)}; tools skip this file. ${
        field === null
          ? 'Write one `key: value` a line with no space before it, longer values indented after `key: |`.'
          : listKeys.includes(field)
            ? `Write the values in one line after \`${field}: \`, with commas between them.`
            : `Write \`${shown(field)}: |\`, and the value below it, each line behind two spaces.`
      }`,
  },
};

/** What helps against a value that is not YAML. */
const mends: Record<FrontmatterProblems['frontmatter-not-yaml']['mend'], (field: string) => string> = {
  quote: () => 'Put double quotes before and behind the value.',
  unquote: () => 'Write the same mark at the end of the value.',
  block: (field) => `Write \`${field}: |-\`, and the value on the next line behind two spaces.`,
  close: () => 'Write the second one behind the last value.',
};
