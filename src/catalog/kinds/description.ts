// What can be wrong with a description and the examples.
import { shown, type Kinds } from './kind.ts';

/** What each code needs to know to be put into words. */
export interface DescriptionProblems {
  'description-length': { length: number };
  'description-limit': { length: number };
  'description-literal-newlines': { count: number };
  'description-missing': { found: string | null; written: string | null };
  'description-short': { length: number };
  'description-trigger': Record<never, never>;
  'example-unclosed': { tag: string };
}

export const descriptionKinds: Kinds<DescriptionProblems> = {
  'description-length': {
    severity: 'warning',
    title: 'Long description',
    words: ({ length }) =>
      `\`description\` is ${length.toLocaleString('en')} characters long, and every session pays for it. Keep the purpose and the best examples; move the rest into the body.`,
  },
  'description-limit': {
    severity: 'info',
    isOff: true,
    title: 'Description some tools cut',
    words: ({ length }) =>
      `\`description\` is ${length.toLocaleString('en')} characters long, and some tools take at most 1,024. Keep the purpose and the best examples; move the rest into the body.`,
  },
  'description-literal-newlines': {
    severity: 'info',
    title: 'Newlines written as \\n',
    words: ({ count }) =>
      `\`description\` holds ${count} literal \`\\n\`, which most tools show as two characters. Write real lines, indented below \`description: |-\`.`,
  },
  'description-missing': {
    severity: 'error',
    title: 'No description',
    words: ({ found, written }) =>
      written !== null
        ? `There is no \`description\`, so Claude Code skips the file. Write \`description\` instead of \`${shown(written)}\`.`
        : `${found === null ? 'There is no `description`' : `\`description\` is ${shown(found)}, not text`}, so Claude Code skips the file. Add \`description:\` and say when to use the agent.`,
  },
  'description-short': {
    severity: 'warning',
    title: 'Description that says little',
    words: ({ length }) =>
      `\`description\` has only ${length} ${length === 1 ? 'character' : 'characters'}, which is too little to choose an agent by. Say what it does and when to use it.`,
  },
  'description-trigger': {
    severity: 'info',
    isOff: true,
    title: 'No word on when to use it',
    words: () =>
      '`description` does not say when to use the agent, and tools choose by it. Begin it with "Use this agent when …".',
  },
  'example-unclosed': {
    severity: 'warning',
    title: 'Example without its end',
    words: ({ tag }) =>
      tag === '<example>'
        ? 'This `<example>` is never closed, so all that follows is taken for a part of it. Write `</example>` where it ends.'
        : 'This `</example>` closes nothing, so what stands above it is no example. Write `<example>` where it begins, or remove it.',
  },
};
