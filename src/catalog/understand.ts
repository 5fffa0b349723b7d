import { describeAccess, unknownAccess } from './access.ts';
import type { Agent } from './agent.ts';
import { readColor } from './color.ts';
import { withAnchors } from './example-anchors.ts';
import { splitExamples } from './examples.ts';
import { readOutline } from '../markdown/outline.ts';
import { formatOf } from './format.ts';
import { readModel } from './model.ts';
import { stemOf, titleOf } from './names.ts';
import { problem, type Problem } from './problems.ts';
import type { AgentSource } from './read.ts';
import { markBreak, summarise } from './summary.ts';
import { countWords, estimateTokens, unescapeNewlines, withoutFences } from './text.ts';
import { readTool, refusedTools, splitTools } from './tools.ts';
import { triggersOfBody, triggersOfDescription, triggersOfKeys } from './triggers.ts';
import { asBoolean, asList, asNumber, asText, asTools, namesOf, shapeOf, strayItems } from './values.ts';

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
  // Of a list, what is no text stays.
  const takeList = (key: string): string[] => {
    const texts = take(asList, key);
    const strays = strayItems(data[key]).flatMap(({ item }) => (shapeOf(item) === 'nothing' ? [] : [item]));
    if (texts !== undefined && strays.length > 0) rest[key] = strays;
    return texts ?? [];
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
    description: {
      raw: raw.trim(),
      summary: markBreak(summary, source.body),
      intro: described.intro,
      tokens: estimateTokens(raw.trim()),
    },
    triggers,
    examples: withAnchors(examples),
    model: take(asModel, 'model') ?? readModel(undefined),
    tools: { ...tools, denied },
    access: source.via === 'body-only' ? unknownAccess : describeAccess(tools.mode, tools.allowed, denied),
    limits: {
      permissionMode: take(asText, 'permissionMode'),
      maxTurns: take(asNumber, 'maxTurns', 'max_turns', 'steps'),
      effort: take(asText, 'effort'),
      isolation: take(asText, 'isolation'),
      memory: take(asText, 'memory'),
      background: take(asBoolean, 'background'),
      temperature: take(asNumber, 'temperature'),
    },
    skills: takeList('skills'),
    mcpServers: take(namesOf, 'mcpServers', 'mcp-servers', 'mcp_servers') ?? [],
    hooks: take(namesOf, 'hooks') ?? [],
    color: readColor(take(asText, 'color', 'colour')),
    team: facts.relative.includes('/') ? facts.relative.split('/')[0] : undefined,
    tags: [...new Set([...takeList('tags'), ...takeList('category')])],
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
    mentions: [],
    mentionedBy: [],
    via: source.via,
    keys: keysOf(source),
    problems: [],
    extra: rest,
  };
  return { agent, problems };
}

/** Where each key stands, and the kind of its value. */
function keysOf({ data, places }: AgentSource): Agent['keys'] {
  return Object.fromEntries(
    Object.entries(places).map(([key, { line }]) => [key, { line, shape: shapeOf(data[key]) }]),
  );
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
  return withoutFences(markdown).replace(/`[^`\n]*`/g, (span) => (/<\/?example/i.test(span) ? '' : span));
}

function asModel(value: unknown): Agent['model'] | undefined {
  const model = readModel(value);
  return model.raw === undefined ? undefined : model;
}
