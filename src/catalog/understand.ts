import type { Agent } from './agent.ts';
import { readColor } from './color.ts';
import { splitExamples } from './examples.ts';
import { readOutline } from '../markdown/outline.ts';
import { readModel } from './model.ts';
import { stemOf, titleOf } from './names.ts';
import { problem, type Problem } from './problems.ts';
import type { AgentSource } from './read.ts';
import { summarise } from './summary.ts';
import { countWords, estimateTokens, unescapeNewlines, withoutFences } from './text.ts';
import { describeAccess, readTool, refusedTools, splitTools } from './tools.ts';
import { triggersOfBody, triggersOfDescription, triggersOfKeys } from './triggers.ts';

/** What is known of a file beside its content. */
export interface FileFacts {
  /** Absolute path. */
  file: string;
  /** Path below its source folder, with `/`. */
  relative: string;
  /** Path in the repository, where it is known. */
  editPath?: string | undefined;
  owners?: string[] | undefined;
}

/** Makes an agent of a source. Keys that no field holds are kept in `extra`; the slug is given later, by `identify`. */
export function understand(source: AgentSource, facts: FileFacts): { agent: Agent; problems: Problem[] } {
  const { data } = source;
  const rest = { ...data };
  // A value of a shape no field can hold stays in `rest`, and so in `extra`.
  const take = <T>(read: (value: unknown) => T | undefined, ...keys: string[]): T | undefined => {
    for (const key of keys) {
      const value = rest[key];
      if (value === undefined) continue;
      const found = value === null ? undefined : read(value);
      if (value === null || found !== undefined) delete rest[key];
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const problems = [...source.problems];

  const name = take(asText, 'name');
  const called = name ?? stemOf(facts.relative);
  const { text: raw, count } = unescapeNewlines(take(asText, 'description') ?? '');
  if (count > 0) {
    const at = source.places['description'];
    problems.push(
      problem(
        'description-literal-newlines',
        { path: source.path, line: at?.valueLine, column: at?.valueColumn },
        { count },
      ),
    );
  }
  const described = splitExamples(raw.trim(), 'description');
  const body = withoutCode(source.body);
  const examples = [...described.examples, ...splitExamples(body, 'body').examples];
  const tools = readTools(data['tools']);
  const denied = [...(take(asTools, 'disallowedTools') ?? []), ...refusedTools(data['tools'])].map(readTool);
  if (typeof data['tools'] === 'string' || typeof data['tools'] === 'object') delete rest['tools'];

  // Without a description, what the body says first is the best there is.
  const summary = summarise(described.intro) || summarise(firstParagraph(source.body));
  const triggers = [
    ...triggersOfDescription(described.intro, summary),
    ...triggersOfKeys(data),
    ...triggersOfBody(source.body),
  ];

  const agent: Agent = {
    slug: '',
    name: called,
    title: take(asText, 'displayName', 'display_name') ?? titleOf(called),
    named: name !== undefined,
    format: formatOf(facts.relative, facts.file, data),
    description: { raw: raw.trim(), summary, intro: described.intro },
    triggers,
    examples: examples.map((example, index) => ({ id: `example-${index + 1}`, ...example })),
    model: take(asModel, 'model') ?? readModel(undefined),
    tools: { ...tools, denied },
    access: describeAccess(tools.mode, tools.allowed, denied),
    limits: {
      permissionMode: take(asText, 'permissionMode'),
      maxTurns: take(asNumber, 'maxTurns', 'max_turns', 'steps'),
      effort: take(asText, 'effort'),
      isolation: take(asText, 'isolation'),
      memory: take(asText, 'memory'),
      background: take(asBoolean, 'background'),
      temperature: take(asNumber, 'temperature'),
    },
    skills: take(asList, 'skills') ?? [],
    mcpServers: take(namesOf, 'mcpServers', 'mcp-servers', 'mcp_servers') ?? [],
    hooks: take(namesOf, 'hooks') ?? [],
    color: readColor(take(asText, 'color', 'colour')),
    team: facts.relative.includes('/') ? facts.relative.split('/')[0] : undefined,
    tags: [...new Set([...(take(asList, 'tags') ?? []), ...(take(asList, 'category') ?? [])])],
    owners: facts.owners ?? [],
    prompt: {
      markdown: source.body,
      line: source.bodyLine,
      outline: readOutline(source.body),
      words: countWords(source.body),
      tokens: estimateTokens(source.body),
    },
    source: {
      path: source.path,
      file: facts.file,
      editPath: facts.editPath,
      bytes: source.bytes,
      sha256: source.sha256,
    },
    via: source.via,
    problems: [],
    extra: rest,
  };
  return { agent, problems };
}

/** `tools` in all its shapes: comma string, list, map of booleans, `*`, nothing. */
function readTools(value: unknown): Pick<Agent['tools'], 'mode' | 'allowed'> {
  // A number or `true` names no tool, and takes none away.
  if (value === null || (typeof value !== 'string' && typeof value !== 'object'))
    return { mode: 'inherit', allowed: [] };
  const names = splitTools(value);
  const isMap = typeof value === 'object' && !Array.isArray(value);
  if (names.includes('*')) return { mode: 'inherit', allowed: [] };
  // A map of booleans takes tools away from all of them, so a map that only refuses still inherits.
  if (names.length === 0)
    return { mode: isMap && Object.keys(value).length > 0 ? 'inherit' : 'none', allowed: [] };
  return { mode: 'only', allowed: names.map(readTool) };
}

function formatOf(relative: string, file: string, data: Record<string, unknown>): Agent['format'] {
  const path = `${file}/${relative}`.replaceAll('\\', '/');
  // The folder nearest to the file counts: a checkout may lie below `~/.cursor`.
  const byFolder = /^.*\/\.(claude|github|opencode|cursor|gemini|qwen|kiro|factory)\//s.exec(path)?.[1];
  if (byFolder) return byFolder === 'github' ? 'copilot' : (byFolder as Agent['format']);
  if (/\.(agent|chatmode)\.md$/.test(relative)) return 'copilot';
  if (relative.endsWith('.mdc')) return 'cursor';
  if (splitTools(data['tools']).some((name) => copilotTools.has(name))) return 'copilot';
  const has = (...keys: string[]) => keys.some((key) => key in data);
  // Only OpenCode writes tools as a map.
  if (typeof data['tools'] === 'object' && data['tools'] !== null && !Array.isArray(data['tools']))
    return 'opencode';
  if (has('permission') || (has('mode') && /^(primary|subagent|all)$/.test(String(data['mode']))))
    return 'opencode';
  if (has('handoffs', 'target', 'user-invocable', 'argument-hint')) return 'copilot';
  if (has('max_turns', 'timeout_mins')) return 'gemini';
  if (has('readonly', 'is_background')) return 'cursor';
  return 'claude';
}

/** Tools that only Copilot and VS Code have. */
const copilotTools = new Set([
  ...[
    'codebase',
    'editFiles',
    'edit/editFiles',
    'execute/runInTerminal',
    'findTestFiles',
    'githubRepo',
    'problems',
  ],
  ...[
    'runCommands',
    'search/codebase',
    'search/usages',
    'usages',
    'vscodeAPI',
    'web/fetch',
    'web/githubRepo',
  ],
]);

/** The first paragraph of prose in a body. */
function firstParagraph(markdown: string): string {
  const blocks = markdown.slice(0, 5000).split(/\n\s*\n/);
  return (
    blocks.find((block) => /^[\p{L}"'“*`]/u.test(block.trim()) && !/^\*\*[^*]+\*\*:?$/.test(block.trim())) ??
    ''
  );
}

/** The body without code, so that a tag shown in code is not taken for an example. */
function withoutCode(markdown: string): string {
  if (!/<example/i.test(markdown)) return '';
  return withoutFences(markdown).replace(/`[^`\n]*<\/?example[^`\n]*`/gi, '');
}

function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
    return value.join(', ') || undefined;
  return undefined;
}

function asNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

function asBoolean(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (/^(yes|on|true|1)$/i.test(String(value))) return true;
  return /^(no|off|false|0)$/i.test(String(value)) ? false : undefined;
}

function asList(value: unknown): string[] | undefined {
  if (Array.isArray(value)) {
    const texts = value.flatMap((one) => asText(one) ?? []);
    return texts.length === value.length ? texts : undefined;
  }
  return typeof value === 'string' ? splitTools(value) : undefined;
}

function asTools(value: unknown): string[] | undefined {
  return typeof value === 'string' || Array.isArray(value) ? splitTools(value) : undefined;
}

function asModel(value: unknown): Agent['model'] | undefined {
  const model = readModel(value);
  return model.raw === undefined ? undefined : model;
}

/** The names of a list of names, a list of one-key maps, or a map. */
function namesOf(value: unknown): string[] | undefined {
  if (Array.isArray(value)) return value.flatMap((one) => namesOf(one) ?? []);
  if (typeof value === 'object' && value !== null) return Object.keys(value);
  return asList(value);
}
