// What can be wrong with a name, or where an agent lies.
import { quoted, shown, type Kinds } from './kind.ts';

/** What each code needs to know to be put into words. */
export interface NameProblems {
  'agent-duplicate': { name: string; other: string };
  'agent-unsorted': Record<never, never>;
  'name-file': { name: string; file: string };
  'name-format': { name: string; suggestion: string };
  'name-generic': { name: string; isBuiltIn: boolean };
  'name-missing': { used: string; suggestion: string; written: string | null };
  'name-unloadable': { name: string; reason: string };
}

export const nameKinds: Kinds<NameProblems> = {
  'agent-duplicate': {
    severity: 'error',
    title: 'Name used twice',
    words: ({ name, other }) =>
      `The name ${quoted(name)} is also used by ${other}, and tools load only one of the two. Give one of them another \`name\`.`,
  },
  'agent-unsorted': {
    severity: 'info',
    isOff: true,
    title: 'Neither team nor tag',
    words: () =>
      'The agent is in no folder and has no tag, so nobody finds it by browsing. Move the file into a folder, or add `tags:`.',
  },
  'name-file': {
    severity: 'info',
    isOff: true,
    title: 'File of another name',
    words: ({ name, file }) =>
      `The file is called ${quoted(file)} and the agent ${quoted(name)}; some tools go by the one, some by the other. Rename the file to \`${shown(name)}.md\`.`,
  },
  'name-format': {
    severity: 'warning',
    title: 'Unusual name',
    words: ({ name, suggestion }) =>
      `${quoted(name)} is not lowercase words joined by hyphens, so some tools rename or refuse it. Write \`name: ${suggestion}\`.`,
  },
  'name-generic': {
    severity: 'info',
    title: 'Name that tells nothing',
    words: ({ name, isBuiltIn }) =>
      isBuiltIn
        ? `${quoted(name)} is also the name of an agent that tools bring along, and one hides the other. Give it another \`name\`.`
        : `The name ${quoted(name)} does not say what the agent does. Name its task, as in \`release-notes-writer\`.`,
  },
  'name-missing': {
    severity: 'error',
    title: 'No name',
    words: ({ used, suggestion, written }) =>
      written !== null
        ? `There is no \`name\`, so Claude Code skips the file. Write \`name\` instead of \`${shown(written)}\`.`
        : `There is no \`name\`, so Claude Code skips the file; here it is called ${quoted(used)}. Add \`name: ${suggestion}\`.`,
  },
  'name-unloadable': {
    severity: 'error',
    title: 'Name that does not load',
    words: ({ name, reason }) =>
      `Claude Code skips ${quoted(name)}, because a name must not ${reason}. Use lowercase words joined by hyphens.`,
  },
};
