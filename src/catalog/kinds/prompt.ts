// What can be wrong with the instructions.
import { shown, type Kinds } from './kind.ts';

/** What each code needs to know to be put into words. */
export interface PromptProblems {
  'comment-instructs': Record<never, never>;
  'html-active': { found: string };
  'link-dead': { href: string; missing: 'file' | 'heading'; nearest: string | null };
  'link-outside': Record<never, never>;
  'prompt-empty': Record<never, never>;
  'prompt-length': { length: number };
  'prompt-short': { length: number };
  'prompt-tag-unclosed': { tag: string };
  'secret-exposed': { kind: string };
  'text-encoded': { length: number };
  'text-invisible': { code: string; count: number };
}

export const promptKinds: Kinds<PromptProblems> = {
  'comment-instructs': {
    severity: 'info',
    title: 'Instructions in a comment',
    words: () =>
      'This comment tells the reader to do something: models read it, and people do not see it where Markdown is shown. Write it as text, or remove it.',
  },
  'html-active': {
    severity: 'warning',
    title: 'HTML that runs',
    words: ({ found }) =>
      `\`${shown(found)}\` runs or loads something where a page shows it as HTML. Put it into a code span or fence, or remove it.`,
  },
  'link-dead': {
    severity: 'info',
    title: 'Link that leads nowhere',
    words: ({ href, missing, nearest }) =>
      `The link to \`${shown(href)}\` leads to ${
        missing === 'file' ? 'a file that is not there' : 'a heading that its file does not have'
      }. ${nearest ? `The nearest is \`${shown(nearest)}\`.` : 'Correct or remove it.'}`,
  },
  'link-outside': {
    severity: 'warning',
    title: 'Link that leads outside',
    words: () =>
      'This link leads out of the source folders and their repository, so it is not followed. Put the file itself here, or name its folder in `sources`.',
  },
  'prompt-empty': {
    severity: 'warning',
    title: 'No instructions',
    words: () =>
      'There is nothing below the frontmatter, so the agent has no instructions. Write them as Markdown.',
  },
  'prompt-length': {
    severity: 'info',
    title: 'Long instructions',
    words: ({ length }) =>
      `The instructions are ${length.toLocaleString('en')} characters long, and GitHub Copilot takes at most 30,000. Move reference material into files that the agent reads.`,
  },
  'prompt-short': {
    severity: 'warning',
    title: 'Instructions that say little',
    words: ({ length }) =>
      `The instructions have only ${length} ${length === 1 ? 'character' : 'characters'}. Write what the agent does, how, and when it is done.`,
  },
  'prompt-tag-unclosed': {
    severity: 'info',
    title: 'Tag without its other half',
    words: ({ tag }) =>
      `\`${shown(tag)}\` has no other half, so the part that it marks has no end or no beginning. Write both, or remove it.`,
  },
  'secret-exposed': {
    severity: 'error',
    title: 'Key in a file',
    words: ({ kind }) =>
      `This looks like ${kind}, and everybody who reads the file has it. Revoke it now, and name the variable that holds it.`,
  },
  'text-encoded': {
    severity: 'info',
    title: 'Text nobody can read',
    words: ({ length }) =>
      `Here stand ${length.toLocaleString('en')} encoded characters, which nobody who reviews the file can read. Keep them in a file, or write what they say.`,
  },
  'text-invisible': {
    severity: 'warning',
    title: 'Characters nobody sees',
    words: ({ code, count }) =>
      `The file holds ${count} invisible ${count === 1 ? 'character' : 'characters'} (the first is ${code}), which models read and people do not. Delete ${count === 1 ? 'it' : 'them'}.`,
  },
};
