// What can be wrong with catalog.yaml, its folders, and the exceptions from rules.
import { quoted, shown, type Kinds } from './kind.ts';

/** What each code needs to know to be put into words. */
export interface SettingsProblems {
  'folder-cycle': { target: string };
  'folder-missing': { folder: string; setting: string };
  'folder-passed-over': { source: string };
  'opt-out-unexplained': { code: string };
  'opt-out-unknown': { code: string; reason: string };
  'opt-out-unused': { code: string; where: 'file' | 'line' };
  'settings-field': { field: string; reason: string };
  'settings-unparseable': { reason: string };
  'settings-unused': { field: string; value: string; reason: string };
}

export const settingsKinds: Kinds<SettingsProblems> = {
  'folder-cycle': {
    severity: 'warning',
    title: 'Link in a circle',
    words: ({ target }) => `This link leads back to ${shown(target)}, which holds it. Remove the link.`,
  },
  'folder-missing': {
    severity: 'error',
    title: 'Missing folder',
    words: ({ folder, setting }) =>
      `The source folder ${quoted(folder)} does not exist. Create it, or correct ${setting}.`,
  },
  'folder-passed-over': {
    severity: 'warning',
    title: 'Folder passed over',
    words: ({ source }) =>
      `Folders whose names begin with a dot are passed over, and no agent was found elsewhere. If it holds agents, write into catalog.yaml: \`sources: [${shown(source)}]\`.`,
  },
  'opt-out-unexplained': {
    severity: 'warning',
    title: 'Exception without a reason',
    words: ({ code }) =>
      `This comment makes an exception for \`${shown(code)}\` without a reason, so it does not count. Add the reason: \`${shown(code)} -- why\`.`,
  },
  'opt-out-unknown': {
    severity: 'warning',
    title: 'Exception from no rule',
    words: ({ code, reason }) => `\`${shown(code)}\` ${reason}${reason.endsWith('?') ? '' : '.'}`,
  },
  'opt-out-unused': {
    severity: 'info',
    title: 'Exception without need',
    words: ({ code, where }) =>
      `There is no \`${shown(code)}\` ${where === 'line' ? 'on the next line' : 'in this file'} to make an exception for. Remove the comment.`,
  },
  'settings-field': {
    severity: 'error',
    title: 'Setting that cannot be used',
    words: ({ field, reason }) => `\`${shown(field)}\` ${reason}${reason.endsWith('?') ? '' : '.'}`,
  },
  'settings-unparseable': {
    severity: 'error',
    title: 'Unreadable settings',
    words: ({ reason }) =>
      `YAML stops here: ${shown(reason)}. No setting of this file is used until it is mended.`,
  },
  'settings-unused': {
    severity: 'warning',
    title: 'Setting without effect',
    words: ({ field, value, reason }) =>
      `\`${shown(field)}\` names ${quoted(value)}, but ${reason}. Correct or remove it.`,
  },
};
