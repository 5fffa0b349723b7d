// What can be wrong with a file as a whole.
import { shown, type Kinds } from './kind.ts';

/** What each code needs to know to be put into words. */
export interface FileProblems {
  'file-control-characters': { count: number };
  'file-empty': Record<never, never>;
  'file-left-out': { reason: string };
  'file-line-endings': Record<never, never>;
  /** `mark`: only the first two bytes are of UTF-16. */
  'file-not-utf8': { count: number | 'all' | 'mark' };
  'file-unreadable': { reason: string };
}

export const fileKinds: Kinds<FileProblems> = {
  'file-control-characters': {
    severity: 'warning',
    title: 'Control characters',
    words: ({ count }) =>
      `The file holds ${count} control ${count === 1 ? 'character' : 'characters'} that no editor shows. Delete ${count === 1 ? 'it' : 'them'}, or save the file anew as plain text.`,
  },
  'file-empty': {
    severity: 'error',
    title: 'Empty file',
    words: () =>
      'The file is empty. Start it with `---`, `name:`, `description:` and `---`, then write the instructions.',
  },
  'file-left-out': {
    severity: 'info',
    title: 'Left out of the catalog',
    words: ({ reason }) =>
      `This file is not shown as an agent: ${reason}. If it is one, rename the file and give it \`name\` and \`description\`.`,
  },
  'file-line-endings': {
    severity: 'info',
    title: 'Windows line endings',
    words: () =>
      'Lines end with CR LF, which some tools cannot read in frontmatter. Add `*.md text eol=lf` to `.gitattributes`.',
  },
  'file-not-utf8': {
    severity: 'error',
    title: 'Not UTF-8',
    words: ({ count }) =>
      count === 'mark'
        ? 'The file begins with the two bytes that mark UTF-16, but the rest is none, so tools do not find the frontmatter. Delete these two bytes.'
        : `${
            count === 'all'
              ? 'The file is UTF-16, which tools do not read'
              : `${count} ${count === 1 ? 'character is' : 'characters are'} not UTF-8 and shown as \uFFFD`
          }. Save the file as UTF-8.`,
  },
  'file-unreadable': {
    severity: 'error',
    title: 'Cannot be read',
    words: ({ reason }) =>
      `The file cannot be read (${shown(reason)}). Check that it exists and that its permissions allow reading.`,
  },
};
