// Problems are data; every word a reader sees about them stands in this file, keyed by a permanent code.
import { closers } from './brackets.ts';

/**
 * error: some tool will not load the file, or a reader is misled. warning: it works by luck.
 * info: worth knowing.
 */
export type Severity = 'error' | 'warning' | 'info';

/** What each code needs to know to be put into words. Codes are permanent once released. */
export interface ProblemArgs {
  'access-contradicted': { claim: string; tool: string | null };
  'agent-duplicate': { name: string; other: string };
  'agent-unsorted': Record<never, never>;
  'color-unknown': { color: string; nearest: string | null };
  'comment-instructs': Record<never, never>;
  'description-length': { length: number };
  'description-limit': { length: number };
  'description-literal-newlines': { count: number };
  'description-missing': { found: string | null; written: string | null };
  'description-short': { length: number };
  'description-trigger': Record<never, never>;
  'example-unclosed': { tag: string };
  'field-mistaken': {
    field: string;
    meant: string;
    effect: string;
    /** The line of the key that holds, or is to hold, what is meant. */
    other: number | null;
  };
  'field-plugin': { field: string };
  'field-type': { field: string; value: string; wanted: string };
  'field-unknown': { field: string };
  'field-value': { field: string; value: string; allowed: string[]; nearest: string | null };
  'file-control-characters': { count: number };
  'file-empty': Record<never, never>;
  'file-left-out': { reason: string };
  'file-line-endings': Record<never, never>;
  'file-not-utf8': { count: number | 'all' };
  'file-unreadable': { reason: string };
  'folder-cycle': { target: string };
  'folder-missing': { folder: string; setting: string };
  'frontmatter-bracket': { field: string; bracket: '[' | '{' };
  'frontmatter-colon': { key: string; value: string; found: string };
  'frontmatter-curly': { field: string; value: string };
  'frontmatter-dashes': Record<never, never>;
  'frontmatter-displaced': { found: string };
  'frontmatter-hash-cut': { field: string; cut: string };
  'frontmatter-indented': { field: string };
  'frontmatter-key-twice': { field: string; first: number };
  'frontmatter-language': { language: string };
  'frontmatter-line-endings': Record<never, never>;
  'frontmatter-missing': Record<never, never>;
  'frontmatter-not-yaml': { field: string; found: string; mend: 'quote' | 'unquote' | 'block' | 'close' };
  'frontmatter-tab': { what: 'tab' | 'space' };
  'frontmatter-unclosed': { before: string };
  'frontmatter-unparseable': { reason: string; field: string | null };
  'html-active': { found: string };
  'link-dead': { href: string; missing: 'file' | 'heading'; nearest: string | null };
  'link-outside': Record<never, never>;
  'model-dated': { model: string; alias: string };
  'model-unknown': { model: string; nearest: string | null };
  'name-file': { name: string; file: string };
  'name-format': { name: string; suggestion: string };
  'name-generic': { name: string; isBuiltIn: boolean };
  'name-missing': { used: string; suggestion: string; written: string | null };
  'name-unloadable': { name: string; reason: string };
  'opt-out-unexplained': { code: string };
  'opt-out-unknown': { code: string; reason: string };
  'opt-out-unused': { code: string; where: 'file' | 'line' };
  'permalinks-agent-twice': { path: string; address: string; other: string };
  'permalinks-conflict': { marker: string };
  'permalinks-entry': { address: string; reason: string };
  'permalinks-loop': { address: string; to: string };
  'permalinks-twice': { key: string; line: number };
  'permalinks-unparseable': { reason: string };
  'permission-bypass': { mode: string };
  'prompt-empty': Record<never, never>;
  'prompt-length': { length: number };
  'prompt-short': { length: number };
  'prompt-tag-unclosed': { tag: string };
  'reference-circle': { name: string; from: string };
  'reference-unknown': { field: string; name: string; nearest: string | null };
  'secret-exposed': { kind: string };
  'settings-field': { field: string; reason: string };
  'settings-unparseable': { reason: string };
  'settings-unused': { field: string; value: string; reason: string };
  'skill-missing': { skill: string; nearest: string | null };
  'text-encoded': { length: number };
  'text-invisible': { code: string; count: number };
  'tool-conflict': { tool: string };
  'tool-retired': { tool: string; instead: string; isListed: boolean };
  'tool-twice': { tool: string };
  'tool-unknown': { tool: string; nearest: string | null; isListed: boolean };
  'tool-withheld': { tool: string };
  'tools-empty': Record<never, never>;
  'tools-inherited': Record<never, never>;
  /** `isBlock`: each tool has a line of its own after a dash. */
  'tools-separator': { field: string; found: string; tools: string[]; isBlock: boolean };
}

/** The permanent name of a kind of problem, `subject-defect`. */
export type ProblemCode = keyof ProblemArgs;

/** One thing that is wrong with one file of the catalog, told apart from the words for it. */
export type Problem = {
  [Code in ProblemCode]: {
    code: Code;
    severity: Severity;
    /** Path as shown to people, relative to the project or to the source folder's parent, with `/`. */
    path: string;
    /** 1-based line in the file, where it can be told. */
    line?: number | undefined;
    /** 1-based column in UTF-16 units, where it can be told. */
    column?: number | undefined;
    args: ProblemArgs[Code];
  };
}[ProblemCode];

interface Kind<Code extends ProblemCode> {
  severity: Severity;
  /** Whether only catalogs hear of it whose settings ask for it. */
  isOff?: true;
  /** A few words for headings and filters. */
  title: string;
  /** What is wrong, quoting what was found; then what to type. */
  words: (args: ProblemArgs[Code]) => string;
}

/** Every kind of problem: how severe it is and how it is said. A code without words does not compile. */
export const problemKinds: { readonly [Code in ProblemCode]: Kind<Code> } = {
  'access-contradicted': {
    severity: 'info',
    title: 'Promise that its tools break',
    words: ({ claim, tool }) =>
      tool === null
        ? `The text says ${quoted(claim)}, but nothing keeps the agent from the tools that change files. List those it needs in \`tools\`.`
        : `The text says ${quoted(claim)}, but \`tools\` grants \`${shown(tool)}\`. Take it out, or say what the agent writes.`,
  },
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
  'color-unknown': {
    severity: 'warning',
    title: 'Colour without effect',
    words: ({ color, nearest }) =>
      `\`color: ${shown(color)}\` is not one of the eight colours Claude Code shows (${claudeColors}). ${
        nearest ? `The nearest is \`${nearest}\`.` : 'Choose one of them.'
      }`,
  },
  'comment-instructs': {
    severity: 'info',
    title: 'Instructions in a comment',
    words: () =>
      'This comment tells the reader to do something: models read it, and people do not see it where Markdown is shown. Write it as text, or remove it.',
  },
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
      `\`description\` holds ${count} literal \`\\n\`, which most tools show as two characters. Write real lines, indented below \`description: |\`.`,
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
  'field-mistaken': {
    severity: 'warning',
    title: 'Key without effect',
    words: ({ field, meant, effect, other }) =>
      other === null
        ? `\`${shown(field)}\` is not a key Claude Code reads, so ${effect}. Write \`${meant}\`.`
        : `\`${shown(field)}\` is not a key Claude Code reads, so it has no effect. ${
            manifoldKeys.includes(meant)
              ? `Merge this line and line ${other} into one \`${meant}\``
              : `Keep the value that you mean as \`${meant}\` on line ${other}, and delete this line`
          }.`,
  },
  'field-plugin': {
    severity: 'warning',
    title: 'Key plugins do not have',
    words: ({ field }) =>
      `Claude Code does not read \`${shown(field)}\` in the agents of a plugin. Remove it, or install the agent in \`.claude/agents\`.`,
  },
  'field-type': {
    severity: 'warning',
    title: 'Value of another kind',
    words: ({ field, value, wanted }) =>
      `\`${shown(field)}: ${shown(value)}\` has no effect, because the value must be ${wanted}. Correct or remove it.`,
  },
  'field-unknown': {
    severity: 'info',
    title: 'Key nobody reads',
    words: ({ field }) =>
      `\`${shown(field)}\` is not a key of Claude Code or of another tool known here, so only this site shows it. Remove it if it was meant to have an effect.`,
  },
  'field-value': {
    severity: 'warning',
    title: 'Value without effect',
    words: ({ field, value, allowed, nearest }) =>
      `\`${shown(field)}: ${shown(value)}\` is none of ${allowed.map((one) => `\`${one}\``).join(', ')}. ${
        nearest ? `Did you mean \`${nearest}\`?` : 'Choose one of them, or remove the line.'
      }`,
  },
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
      `${
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
  'frontmatter-bracket': {
    severity: 'error',
    title: 'Bracket never closed',
    words: ({ field, bracket }) =>
      `A \`${bracket}\` of \`${shown(field)}\` is never closed, so tools skip this file. Write \`${closers[bracket]}\` behind the last of its values.`,
  },
  'frontmatter-colon': {
    severity: 'error',
    title: 'Key without colon and space',
    words: ({ key, value, found }) =>
      `\`${shown(found)}\` is no key and value to YAML, so tools skip this file. Write a colon and a space: \`${key}: ${shown(value)}\`.`,
  },
  'frontmatter-curly': {
    severity: 'warning',
    title: 'Curly quotation marks',
    words: ({ field, value }) =>
      `The curly quotation marks of \`${shown(field)}\` are letters to YAML, so they are a part of the value. ${
        listKeys.includes(field) ? `Write \`${field}: ${shown(value)}\`` : 'Type straight ones in their place'
      }.`,
  },
  'frontmatter-dashes': {
    severity: 'warning',
    title: 'Dashes in the frontmatter',
    words: () =>
      'Claude Code takes the first `---` for the end of the frontmatter, even inside a line, and what follows is lost. Write another dash here.',
  },
  'frontmatter-displaced': {
    severity: 'error',
    title: 'Frontmatter out of place',
    words: ({ found }) =>
      `The frontmatter ${found}, where no tool looks for it. Make \`---\` the very first line, unindented.`,
  },
  'frontmatter-hash-cut': {
    severity: 'warning',
    title: 'Value cut at #',
    words: ({ field, cut }) =>
      `The value of \`${shown(field)}\` ends before ${quoted(cut)}, because an unquoted \` #\` starts a comment. Put the value in double quotes.`,
  },
  'frontmatter-indented': {
    severity: 'error',
    title: 'Space before a key',
    words: ({ field }) =>
      `Before \`${shown(field)}\` stands a space that other keys do not have, so YAML takes it for a part of what is above, and tools skip this file. Begin the line with \`${shown(field)}\`.`,
  },
  'frontmatter-key-twice': {
    severity: 'error',
    title: 'Key given twice',
    words: ({ field, first }) =>
      `\`${shown(field)}\` stands here and on line ${first}, so tools skip this file. Delete one of the two.`,
  },
  'frontmatter-language': {
    severity: 'error',
    title: 'Not a YAML block',
    words: ({ language }) =>
      `The first line is \`---${shown(language)}\`; such a block is never run here, and agents are written in YAML. Make the first line \`---\`.`,
  },
  'frontmatter-line-endings': {
    severity: 'error',
    title: 'Line endings that hide it',
    words: () =>
      'This value needs quotes and its lines end with CR LF: Claude Code forgives either alone, and skips a file with both. Quote the value, and save the file with LF.',
  },
  'frontmatter-missing': {
    severity: 'error',
    title: 'No frontmatter',
    words: () =>
      'There is no frontmatter, so no tool sees an agent here. Start the file with `---`, `name:`, `description:` and `---`, or name it under `ignore` in catalog.yaml if it is none.',
  },
  'frontmatter-not-yaml': {
    severity: 'warning',
    title: 'Not strict YAML',
    words: ({ field, found, mend }) =>
      `\`${shown(field)}\` holds ${found}, which strict YAML rejects. ${mends[mend](shown(field))}`,
  },
  'frontmatter-tab': {
    severity: 'error',
    title: 'Tab as indentation',
    words: ({ what }) =>
      what === 'tab'
        ? 'The line begins with a tab, which YAML does not take as indentation, so tools skip this file. Write two spaces in the place of every such tab.'
        : 'The line begins with a no-break space, which YAML does not take as indentation, so tools skip this file. Type an ordinary space in the place of every such one.',
  },
  'frontmatter-unclosed': {
    severity: 'error',
    title: 'Frontmatter never closed',
    words: ({ before }) => `The frontmatter is not closed before ${before}. Write a line \`---\` above it.`,
  },
  'frontmatter-unparseable': {
    severity: 'error',
    title: 'Unreadable frontmatter',
    words: ({ reason, field }) =>
      `YAML stops here: ${shown(reason)}; tools skip this file. ${
        field === null
          ? 'Write one `key: value` a line with no space before it, longer values indented after `key: |`.'
          : listKeys.includes(field)
            ? `Write the values in one line after \`${field}: \`, with commas between them.`
            : `Write \`${shown(field)}: |\`, and the value below it, each line behind two spaces.`
      }`,
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
  'model-dated': {
    severity: 'info',
    title: 'Model of a certain day',
    words: ({ model, alias }) =>
      `\`${shown(model)}\` is a snapshot that will be, or has been, retired. Write \`${alias}\` for the newest model of its family.`,
  },
  'model-unknown': {
    severity: 'warning',
    title: 'Unknown model',
    words: ({ model, nearest }) =>
      nearest !== null
        ? `\`model: ${shown(model)}\` is not a model Claude Code knows. Write \`model: ${nearest}\`.`
        : `\`model: ${shown(model)}\` is not a model Claude Code knows. Write \`sonnet\`, \`opus\`, \`haiku\`, \`inherit\` or a full \`claude-…\` id.`,
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
  'permission-bypass': {
    severity: 'warning',
    title: 'Asks for no permission',
    words: ({ mode }) =>
      mode === 'dontAsk'
        ? '`permissionMode: dontAsk` never asks: what is not allowed beforehand fails without a word. Write `default`, unless that is meant.'
        : '`permissionMode: bypassPermissions` lets the agent do everything without asking. Write `default` or `acceptEdits`, unless that is meant.',
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
  'reference-circle': {
    severity: 'info',
    title: 'Agents that call in a circle',
    words: ({ name, from }) =>
      `This agent may call ${quoted(name)}, from which calls lead back to ${quoted(from)}. Take one of them out of the circle.`,
  },
  'reference-unknown': {
    severity: 'warning',
    title: 'Agent that is not there',
    words: ({ field, name, nearest }) =>
      `\`${shown(field)}\` names the agent ${quoted(name)}, which this catalog does not have. ${
        nearest ? `Did you mean \`${shown(nearest)}\`?` : 'Correct the name, or add the agent.'
      }`,
  },
  'secret-exposed': {
    severity: 'error',
    title: 'Key in a file',
    words: ({ kind }) =>
      `This looks like ${kind}, and everybody who reads the file has it. Revoke it now, and name the variable that holds it.`,
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
  'skill-missing': {
    severity: 'info',
    title: 'Skill that is not there',
    words: ({ skill, nearest }) =>
      `The skill ${quoted(skill)} is not beside these agents, and tools pass over a missing one. ${
        nearest ? `Did you mean \`${shown(nearest)}\`?` : 'Correct the name, or add the skill.'
      }`,
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
  'tool-conflict': {
    severity: 'warning',
    title: 'Tool given and taken',
    words: ({ tool }) =>
      `\`${shown(tool)}\` is in \`tools\` and in \`disallowedTools\`, and the latter wins. Remove it from one of them.`,
  },
  'tool-retired': {
    severity: 'info',
    title: 'Retired tool',
    words: ({ tool, instead, isListed }) =>
      `\`${shown(tool)}\` is gone from Claude Code. ${isListed ? `Remove it: \`${instead}\` is already there` : `Write \`${instead}\``}.`,
  },
  'tool-twice': {
    severity: 'warning',
    title: 'Tool listed twice',
    words: ({ tool }) => `\`${shown(tool)}\` is listed twice. Remove one of the two.`,
  },
  'tool-unknown': {
    severity: 'warning',
    title: 'Unknown tool',
    words: ({ tool, nearest, isListed }) =>
      `\`${shown(tool)}\` is not a tool Claude Code has, so it grants nothing. ${
        isListed
          ? `Remove it: one \`${nearest}\` is enough.`
          : nearest
            ? `Did you mean \`${nearest}\`?`
            : /^(?:all|any|every|everything)$/i.test(tool)
              ? 'Leave the whole key out to give the agent every tool.'
              : 'Remove it, or name an MCP tool as `mcp__server__tool`.'
      }`,
  },
  'tool-withheld': {
    severity: 'info',
    title: 'Tool subagents never get',
    words: ({ tool }) =>
      `Claude Code gives \`${shown(tool)}\` to no subagent, so it has no effect here. Remove it.`,
  },
  'tools-empty': {
    severity: 'warning',
    title: 'No tool listed',
    words: () =>
      '`tools` lists no tool, so it is open to chance what the agent may use. List the tools, or remove the line to let it inherit them all.',
  },
  'tools-inherited': {
    severity: 'info',
    isOff: true,
    title: 'Every tool inherited',
    words: () =>
      'There is no list of tools, so the agent inherits them all, the shell included. Add `tools:` with those that it needs.',
  },
  'tools-separator': {
    severity: 'warning',
    title: 'Tools without commas',
    words: ({ field, found, tools, isBlock }) =>
      `\`${shown(found)}\` in \`${field}\` may be taken for the name of one tool. ${
        isBlock
          ? 'Write each tool on a line of its own, after two spaces and `- `.'
          : `Write commas between tools and nothing else: \`${shown(tools.join(', '))}\`.`
      }`,
  },
};

/** What helps against a value that is not YAML. */
const mends: Record<ProblemArgs['frontmatter-not-yaml']['mend'], (field: string) => string> = {
  quote: () => 'Put double quotes before and behind the value.',
  unquote: () => 'Write the same mark at the end of the value.',
  block: (field) => `Write \`${field}: >-\`, and the value on the next line behind two spaces.`,
  close: () => 'Write the second one behind the last value.',
};

/** Keys whose values are lists of names. */
const listKeys = ['tools', 'disallowedTools', 'skills'];
/** Keys that hold several things, so that two of them can be made one. */
const manifoldKeys = [...listKeys, 'mcpServers', 'hooks'];

/** The colours Claude Code documents, as a sentence lists them. */
const claudeColors = 'red, blue, green, yellow, purple, orange, pink, cyan';

/** A place in a file, 1-based; what is not known is left out. */
export interface Place {
  path: string;
  line?: number | undefined;
  column?: number | undefined;
}

/** Makes a problem of a code, with the severity of its kind. */
export function problem<Code extends ProblemCode>(
  code: Code,
  place: Place,
  args: ProblemArgs[Code],
): Problem {
  const { path, line, column } = place;
  return { code, severity: problemKinds[code].severity, path, line, column, args } as Problem;
}

/** What is wrong and what to type, in plain words (Markdown code spans, no other markup). */
export function describe(found: Problem): string {
  const words = problemKinds[found.code].words as (args: Problem['args']) => string;
  return words(found.args);
}

/** Orders problems by path, line, column and code, the same on every machine. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.path, b.path) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareText(a.code, b.code)
  );
}

/** Orders by code units: unlike a locale's order, it is the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** An author's text inside a message: one line, no control characters, not longer than a line. */
export function shown(text: string): string {
  const flat = text
    .replaceAll('`', "'")
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .trim();
  // Cut between characters, not within one that takes two units.
  return flat.length > 80 ? `${flat.slice(0, 79).replace(/[\uD800-\uDBFF]$/, '')}…` : flat;
}

function quoted(text: string): string {
  return `"${shown(text)}"`;
}
