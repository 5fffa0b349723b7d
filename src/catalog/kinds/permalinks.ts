// What can be wrong with the record of published addresses.
import { shown, type Kinds } from './kind.ts';

/** What each code needs to know to be put into words. */
export interface PermalinksProblems {
  'permalinks-agent-twice': { path: string; address: string; other: string };
  'permalinks-conflict': { marker: string };
  'permalinks-entry': { address: string; reason: string };
  'permalinks-loop': { address: string; to: string };
  'permalinks-twice': { key: string; line: number };
  'permalinks-unparseable': { reason: string };
}

export const permalinksKinds: Kinds<PermalinksProblems> = {
  'permalinks-agent-twice': {
    severity: 'error',
    title: 'Agent at two addresses',
    words: ({ path, address, other }) =>
      `Both \`${shown(other)}\` and \`${shown(address)}\` name ${shown(path)}. Keep the one that shall answer, and make the other \`{"to": "…"}\` with its address.`,
  },
  'permalinks-conflict': {
    severity: 'error',
    title: 'Unfinished merge',
    words: ({ marker }) =>
      `\`${marker}\` is what git leaves where two branches changed the same lines. Keep the lines of both without the marks, then run \`npm run links update\`.`,
  },
  'permalinks-entry': {
    severity: 'error',
    title: 'Address that cannot be kept',
    words: ({ address, reason }) =>
      `\`${shown(address)}\` ${shown(reason)}. Take the line from the last commit, or delete it and run \`npm run links update\`.`,
  },
  'permalinks-loop': {
    severity: 'error',
    title: 'Address that leads in a circle',
    words: ({ address, to }) =>
      `\`${shown(address)}\` leads back to \`${shown(to)}\` and never to an agent. Take one of these lines from the commit before they were changed.`,
  },
  'permalinks-twice': {
    severity: 'error',
    title: 'Address recorded twice',
    words: ({ key, line }) =>
      `\`${shown(key)}\` stands here and on line ${line}, as a merge may leave it. Delete the line that is wrong.`,
  },
  'permalinks-unparseable': {
    severity: 'error',
    title: 'Unreadable record of addresses',
    words: ({ reason }) =>
      `This record of addresses cannot be used: ${shown(reason)}. Mend it here, or take the file from the last commit and run \`npm run links update\`.`,
  },
};
