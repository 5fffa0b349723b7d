import { good, scout, type AdviceOn } from './advice.ts';

const beside = { 'scout.md': scout(good) };
const file = 'permalinks.json';
const entry = '"/agents/scout/": {"path":"scout.md","name":"scout","bytes":"1"}';
const record = (...lines: string[]) => `{\n${lines.join('\n')}\n"version": 1\n}\n`;

export const settingsGuide: AdviceOn<'settings' | 'permalinks'> = {
  'permalinks-agent-twice': {
    why: 'An agent has one address. Others lead to it, so that old links go on to work.',
    file,
    before: record(`${entry},`, `${entry.replace('/scout/', '/tracker/')},`),
    after: record(`${entry},`, '"/agents/tracker/": {"to":"/agents/scout/"},'),
    beside,
  },
  'permalinks-conflict': {
    why: 'Nothing is built from a record that is half of one branch and half of another: addresses would be lost.',
    file,
    before: record('<<<<<<< HEAD', `${entry},`, '=======', '>>>>>>> move-the-scout'),
    after: record(`${entry},`),
    beside,
  },
  'permalinks-entry': {
    why: 'An entry that no page can have was not written by the catalog.',
    file,
    before: record('"/agents/../etc/": {"path":"scout.md","name":"scout","bytes":"1"},'),
    after: record(`${entry},`),
    beside,
  },
  'permalinks-loop': {
    why: 'Whoever follows the link would be sent round for ever.',
    file,
    before: record(
      '"/agents/owl/": {"to":"/agents/tracker/"},',
      `${entry},`,
      '"/agents/tracker/": {"to":"/agents/owl/"},',
    ),
    after: record(
      '"/agents/owl/": {"to":"/agents/scout/"},',
      `${entry},`,
      '"/agents/tracker/": {"to":"/agents/scout/"},',
    ),
    beside,
  },
  'permalinks-twice': {
    why: 'One of the two answers, and nobody knows which one was meant.',
    file,
    before: record(`${entry},`, `${entry},`),
    after: record(`${entry},`),
    beside,
  },
  'permalinks-unparseable': {
    why: 'Nothing is built from a record that cannot be read: every address in it would be lost.',
    file,
    before: record('"/agents/owl/": {"to": /agents/scout/},', `${entry},`),
    after: record('"/agents/owl/": {"to":"/agents/scout/"},', `${entry},`),
    beside,
  },
  'settings-field': {
    why: 'The setting has no effect, and its default holds.',
    file: 'catalog.yaml',
    before: 'titel: Scouts\nrules:\n  name-fiel: off\n',
    after: 'title: Scouts\nrules:\n  name-file: off\n',
    beside,
  },
  'settings-unparseable': {
    why: 'No setting has an effect until the file is YAML.',
    file: 'catalog.yaml',
    before: 'title: Scouts: all of them\n',
    after: 'title: "Scouts: all of them"\n',
    beside,
  },
  'settings-unused': {
    why: 'It is often a folder that was renamed.',
    file: 'catalog.yaml',
    before: 'teams:\n  - folder: nigth\n    title: Night scouts\n',
    after: 'teams:\n  - folder: night\n    title: Night scouts\n',
    beside: { 'night/scout.md': scout(good) },
  },
};
