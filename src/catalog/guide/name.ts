import { agentFile, good, type AdviceOn } from './advice.ts';

export const nameGuide: AdviceOn<'name'> = {
  'name-file': {
    why: 'Claude Code knows an agent by its `name`, OpenCode and Kiro by its file. Only catalogs that ask for this rule hear of it.',
    before: agentFile(`name: path-finder\n${good}`),
    after: agentFile(`name: scout\n${good}`),
    beside: { 'catalog.yaml': 'rules:\n  name-file: info\n' },
  },
  'name-format': {
    why: 'Gemini CLI and Factory take only such names, and people type them. A space or a capital works in some tools and not in others.',
    file: 'trail-scout.md',
    before: agentFile(`name: Trail Scout\n${good}`),
    after: agentFile(`name: trail-scout\n${good}`),
  },
  'name-generic': {
    why: 'Tools and people choose by the name first. One that every agent could have helps nobody, and one of a built-in agent makes two of them.',
    file: 'helper.md',
    before: agentFile(`name: helper\n${good}`),
    after: agentFile(`name: scout\n${good}`),
  },
  'name-missing': {
    why: 'Claude Code takes a file without `name` for documentation and says nothing about it.',
    before: agentFile(good),
    after: agentFile(`name: scout\n${good}`),
  },
  'name-unloadable': {
    why: 'Claude Code keeps `:` for the agents of plugins and `-` for options, and skips names that hold them there.',
    before: agentFile(`name: camp:scout\n${good}`),
    after: agentFile(`name: camp-scout\n${good}`),
  },
};
