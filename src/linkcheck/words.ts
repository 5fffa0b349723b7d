// Every word that the link checker says about a file, keyed by a permanent code.
import type { Severity } from '../catalog/problems.ts';
import { choice, quoted } from './quote.ts';

/** What each code needs to know to be put into words. */
export interface LinkArgs {
  /** `byHand`: whether `--fix` cannot do it. */
  'link-moved': { url: string; instead: string; byHand?: boolean };
  'link-rewritten': { url: string; instead: string };
  'link-gone': { url: string; since: string | undefined; nearest: readonly string[] };
  'link-case': { url: string; instead: string };
  'link-page': { url: string; instead: string };
  'link-unknown': { url: string; nearest: readonly string[] };
  'link-example': { example: string; agent: string; nearest: readonly string[]; hasOthers: boolean };
  /** `fragment` as it is typed, with or without `#`; `url` leads to the page, or names its agent. */
  'link-fragment': { fragment: string; url: string; nearest: readonly string[] };
  'file-binary': Record<never, never>;
  'file-changed': Record<never, never>;
  'file-dense': Record<never, never>;
  'file-not-mdx': { reason: string };
  'file-not-utf8': Record<never, never>;
  'file-too-large': { megabytes: number };
  'file-unreadable': { reason: string };
  'file-unwritable': { reason: string };
}

/** The permanent name of a kind of finding. */
export type LinkCode = keyof LinkArgs;

/** A kind of finding. */
export interface LinkKind<Code extends LinkCode> {
  /** error: readers, or the check, get nowhere. warning: it works, for now. info: worth knowing. */
  severity: Severity;
  title: string;
  /** What is wrong, then what to type. */
  words: (args: LinkArgs[Code]) => string;
}

/** What is said of each kind of finding. */
export const linkKinds: { [Code in LinkCode]: LinkKind<Code> } = {
  'link-moved': {
    severity: 'warning',
    title: 'Page that has moved',
    words: ({ url, instead, byHand }) =>
      `${quoted(url)} has moved. Write ${quoted(instead)}${byHand ? '' : ', or run with --fix'}.`,
  },
  'link-rewritten': {
    severity: 'info',
    title: 'Link rewritten',
    words: ({ url, instead }) => `${quoted(url)} had moved. It now says ${quoted(instead)}.`,
  },
  'link-gone': {
    severity: 'error',
    title: 'Page that is gone',
    words: ({ url, since, nearest }) =>
      `${quoted(url)} is gone${since === undefined ? '' : ` since ${since}`}. ${
        nearest.length > 0 ? `Write ${choice(nearest)}, or remove the link.` : 'Remove the link.'
      }`,
  },
  'link-case': {
    severity: 'error',
    title: 'Upper and lower case',
    words: ({ url, instead }) =>
      `${quoted(url)} differs from the page in upper and lower case. Write ${quoted(instead)}.`,
  },
  'link-page': {
    severity: 'warning',
    title: 'Further page of a list',
    words: ({ url, instead }) =>
      `${quoted(url)} is a further page of a list, which shows others once agents come or go. Write ${quoted(instead)}.`,
  },
  'link-unknown': {
    severity: 'error',
    title: 'Not in the catalog',
    words: ({ url, nearest }) =>
      `${quoted(url)} is not in the catalog. ${
        nearest.length > 0
          ? `Write ${choice(nearest)}.`
          : 'Nothing there has a name like it; search for what you mean.'
      }`,
  },
  'link-example': {
    severity: 'error',
    title: 'No such example',
    words: ({ example, agent, nearest, hasOthers }) => {
      const others = hasOthers
        ? 'Remove it, or copy the link of one from its page.'
        : 'It has none: remove it.';
      return `There is no example ${quoted(example)} of ${quoted(agent)}. ${
        nearest.length > 0 ? `Write ${choice(nearest)}.` : others
      }`;
    },
  },
  'link-fragment': {
    severity: 'error',
    title: 'No such place on the page',
    words: ({ fragment, url, nearest }) =>
      `${quoted(fragment)} is no place on the page of ${quoted(url)}. ${
        nearest.length > 0 ? `Write ${choice(nearest)}.` : 'Remove it, or copy the link from the page.'
      }`,
  },
  'file-binary': {
    severity: 'error',
    title: 'Not text',
    words: () =>
      'The file holds NUL bytes, as UTF-16 and binary files do, so it was not checked. Save it as UTF-8.',
  },
  'file-changed': {
    severity: 'error',
    title: 'Changed meanwhile',
    words: () => 'The file was changed while it was checked, so it was left as it is. Run the command again.',
  },
  'file-dense': {
    severity: 'error',
    title: 'Lines without end',
    words: () =>
      'The file has lines that are nested or long beyond measure, so it was not checked. Break them into lines.',
  },
  'file-not-mdx': {
    severity: 'info',
    title: 'Checked as Markdown',
    words: ({ reason }) => `MDX stops here: ${reason}. The file was checked as Markdown.`,
  },
  'file-not-utf8': {
    severity: 'info',
    title: 'Not UTF-8',
    words: () =>
      'This line is the first that is not UTF-8; it was checked all the same. Save the file as UTF-8.',
  },
  'file-too-large': {
    severity: 'error',
    title: 'Too large',
    words: ({ megabytes }) =>
      `The file is larger than ${megabytes} MB, so it was not checked. Split it, or leave it out.`,
  },
  'file-unreadable': {
    severity: 'error',
    title: 'Cannot be read',
    words: ({ reason }) =>
      `This cannot be read (${reason}), so it was not checked. Mend that, or leave it out.`,
  },
  'file-unwritable': {
    severity: 'error',
    title: 'Cannot be written',
    words: ({ reason }) =>
      `The file cannot be written (${reason}), so it was left as it is. Check its permissions.`,
  },
};
