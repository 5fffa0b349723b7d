import { agentFile, good, scout, type AdviceOn } from './advice.ts';

export const frontmatterGuide: AdviceOn<'frontmatter'> = {
  'frontmatter-bracket': {
    why: 'YAML reads on for the end of the list, over keys and all, and gives up. One bracket makes the whole frontmatter unreadable.',
    before: scout(`${good}\ntools: [Read,\n  Grep\ncolor: green`),
    after: scout(`${good}\ntools: [Read,\n  Grep]\ncolor: green`),
  },
  'frontmatter-colon': {
    why: 'YAML tells a key from its value by a colon and a space. Without the space all of it is one word, and the whole frontmatter is unreadable.',
    before: scout('description:Use this agent to look ahead.'),
    after: scout('description: Use this agent to look ahead.'),
  },
  'frontmatter-curly': {
    why: 'Programs for letters make curly marks of straight ones. A name or a tool with such a mark is another one, which nobody has.',
    before: scout(`${good}\ntools: “Read”, “Grep”`),
    after: scout(`${good}\ntools: Read, Grep`),
  },
  'frontmatter-dashes': {
    why: 'A table or a line of dashes in a description ends the frontmatter for Claude Code, so that keys behind it do not count.',
    before: scout('description: Use this agent to look ahead --- far ahead.\ntools: Read'),
    after: scout('description: Use this agent to look ahead – far ahead.\ntools: Read'),
  },
  'frontmatter-displaced': {
    why: 'Tools look for `---` in the very first line and nowhere else. With anything above it, the file is a document to them.',
    before: `<!-- of the north camp -->\n${scout(good)}`,
    after: scout(good),
  },
  'frontmatter-hash-cut': {
    why: 'YAML ends a value before a space and `#`, without a word. What stands behind it is lost in every tool.',
    before: scout('description: Use this agent to find trail #12 on the map.'),
    after: scout('description: "Use this agent to find trail #12 on the map."'),
  },
  'frontmatter-indented': {
    why: 'To YAML, a line behind a space goes on with the one above. One space makes the whole frontmatter unreadable.',
    before: scout(`${good}\ncolor: green\n tools: Read`),
    after: scout(`${good}\ncolor: green\ntools: Read`),
  },
  'frontmatter-key-twice': {
    why: 'YAML allows a key once. Tools skip the whole file, because nobody can say which of the two is meant.',
    before: scout(`${good}\ntools: Read\ntools: Read, Grep`),
    after: scout(`${good}\ntools: Read, Grep`),
  },
  'frontmatter-language': {
    why: 'Some programs run a block that is marked as JavaScript. No tool takes an agent from one.',
    before: '---js\nmodule.exports = { name: "scout" };\n---\n\nLook around and report what you see.\n',
    after: scout(good),
  },
  'frontmatter-line-endings': {
    why: 'Claude Code puts quotes around a value that needs them, but does not find it where the line ends with CR LF. Then it skips the file.',
    before: scout('description: Use this agent to look ahead. Good for: fords.').replaceAll('\n', '\r\n'),
    after: scout('description: "Use this agent to look ahead. Good for: fords."'),
  },
  'frontmatter-missing': {
    why: 'Tools find agents by their frontmatter. A file without one is a document to them, whatever it says.',
    before: '# Scout\n\nLook around and report what you see.\n',
    after: scout(good),
  },
  'frontmatter-not-yaml': {
    why: 'Claude Code quotes such a value itself and reads on. OpenCode, Copilot, Gemini CLI and every YAML parser refuse the whole file.',
    before: scout('description: Use this agent to look ahead. Good for: fords.'),
    after: scout('description: "Use this agent to look ahead. Good for: fords."'),
  },
  'frontmatter-tab': {
    why: 'YAML takes only spaces as indentation. One tab makes the whole frontmatter unreadable.',
    before: scout(`${good}\ntools:\n\t- Read`),
    after: scout(`${good}\ntools:\n  - Read`),
  },
  'frontmatter-unclosed': {
    why: 'Tools read on to the next line of dashes, and take headings and prose for keys, or the file for a document.',
    before: `---\nname: scout\n${good}\n\n# Scout\n\nLook around and report what you see.\n`,
    after: `---\nname: scout\n${good}\n---\n\n# Scout\n\nLook around and report what you see.\n`,
  },
  'frontmatter-unparseable': {
    why: 'Not even Claude Code can make something of it, and it skips the file without a word. The catalog reads it line by line.',
    before: scout('description: Use this agent to look ahead.\nand to come back.'),
    after: scout('description: |\n  Use this agent to look ahead.\n  and to come back.'),
  },
};

/** What a file can be beside its frontmatter. */
export const fileGuide: AdviceOn<'file' | 'folder' | 'agent'> = {
  'agent-duplicate': {
    why: 'Tools know an agent by its name alone, whatever its folder. One of the two is loaded, and the order of the disk decides which.',
    file: 'night/scout.md',
    before: scout(good),
    after: agentFile(`name: night-scout\n${good}`),
    beside: { 'day/scout.md': scout(good) },
  },
  'agent-unsorted': {
    why: 'Folders are teams on this site, and tags are lists. Only catalogs that ask for this rule hear of it.',
    before: scout(good),
    after: scout(`${good}\ntags: [ways]`),
    beside: { 'catalog.yaml': 'rules:\n  agent-unsorted: info\n' },
  },
  'file-control-characters': {
    why: 'They come from terminals and broken copies. They can hide text, and no page may hold them.',
    before: scout(good, 'Look around\u0007 and report what you see.'),
    after: scout(good),
  },
  'file-empty': {
    why: 'No tool makes an agent of it.',
    before: '',
    after: scout(good),
  },
  'file-left-out': {
    why: 'Files such as README.md lie between agents everywhere. This says that one was seen and not taken for an agent.',
    file: 'README.md',
    before: '# Scouts\n\nAll of them look ahead.\n',
    after: scout(good),
  },
  'file-line-endings': {
    why: 'Copilot CLI and Qwen Code have failed on CR LF in frontmatter, and Claude Code forgives less.',
    before: scout(good).replaceAll('\n', '\r\n'),
    after: scout(good),
  },
  'file-not-utf8': {
    why: 'Tools read UTF-8. Letters beyond English are lost, and a file in UTF-16 is not read at all.',
    before: 'scout.md  (Latin-1)  Look for the caf\uFFFD and report.',
    after: 'scout.md  (UTF-8)    Look for the café and report.',
  },
  'file-unreadable': {
    why: 'The catalog goes on without it, and so do tools.',
    before: 'scout.md -> ../gone/scout.md   (is not there)',
    after: 'scout.md',
  },
  'folder-cycle': {
    why: 'Whoever walks the folders would walk for ever.',
    before: 'day/\n  scout.md\n  again -> ../day',
    after: 'day/\n  scout.md',
  },
  'folder-missing': {
    why: 'Its agents are not in the catalog, and nobody would notice.',
    file: 'catalog.yaml',
    before: 'sources:\n  - nowhere\n',
    after: 'sources: []\n',
    beside: { 'scout.md': scout(good) },
  },
  'folder-passed-over': {
    why: 'Tools look for agents in `.claude/agents` and `.github/agents`; in a folder of agents a dot means that something is to be left alone.',
    file: 'catalog.yaml',
    before: 'sources: []\n',
    after: 'sources: [.claude/agents]\n',
    beside: { '.claude/agents/scout.md': scout(good) },
  },
};
