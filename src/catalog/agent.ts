// The model of an agent: what every page, search record and data file is made from.
import { z } from 'astro/zod';

/** What a tool lets an agent do. */
export const toolGroups = ['read', 'search', 'edit', 'execute', 'web', 'agents', 'mcp', 'other'] as const;

/** The colours Claude Code gives to agents. */
export const colorTokens = ['red', 'blue', 'green', 'yellow', 'purple', 'orange', 'pink', 'cyan'] as const;

/** The kinds of value that a key of the frontmatter may have. */
export const keyShapes = ['text', 'number', 'boolean', 'list', 'map', 'nothing'] as const;

/** How far an agent's tools reach, from least to most. */
export const accessLevels = ['none', 'reads', 'other', 'edits', 'executes', 'everything'] as const;

const turnSchema = z.object({
  speaker: z
    .string()
    .describe(
      '`user`, `assistant`, `action` for what happens between turns, or the name the author gave the speaker.',
    ),
  text: z.string().describe('What is said, without the quotation marks around it.'),
});

const exampleSchema = z.object({
  id: z
    .string()
    .describe('Anchor on the page of the agent, made from what the example says: `example-3f09ac`.'),
  context: z.string().optional().describe('The situation, as the author set it.'),
  turns: z.array(turnSchema).describe('The conversation in order.'),
  commentary: z.string().optional().describe('Why the agent is the right one here.'),
  text: z.string().optional().describe('What could not be read as a conversation, verbatim.'),
  source: z.enum(['description', 'body']).describe('Where the author wrote it.'),
});

const triggerSchema = z.object({
  title: z.string().optional().describe('The name of the scenario, where the author gave one.'),
  text: z.string().describe('A phrase or sentence that says when to call the agent.'),
  source: z.enum(['description', 'body']).describe('Where the author wrote it.'),
});

const toolSchema = z.object({
  raw: z.string().describe('As written: `Bash(git diff:*)`.'),
  name: z.string().describe('Without what stands in parentheses: `Bash`.'),
  scope: z.string().optional().describe('What stands in parentheses: `git diff:*`.'),
  group: z.enum(toolGroups).describe('What the tool lets an agent do.'),
});

const headingSchema = z.object({
  level: z.int().describe('1 for the top headings; no level is skipped.'),
  text: z.string().describe('Plain text of the heading.'),
  id: z.string().describe('Anchor on the page of the agent.'),
  line: z.int().describe('1-based line in the instructions.'),
});

const problemSchema = z.object({
  code: z.string().describe('Permanent name of the kind of problem.'),
  severity: z.enum(['error', 'warning', 'info']).describe('How much it matters.'),
  path: z.string().describe('The file.'),
  line: z.int().optional().describe('1-based line.'),
  column: z.int().optional().describe('1-based column in UTF-16 units.'),
  args: z.record(z.string(), z.unknown()).describe('What the message is made from.'),
});

const keySchema = z.object({
  line: z.int().describe('1-based line of the file on which the key stands.'),
  shape: z.enum(keyShapes).describe('What kind of value it has.'),
});

const mentionSchema = z.object({
  slug: z.string().describe('The other agent.'),
  where: z
    .enum(['tools', 'agents', 'handoffs', 'skills', 'description', 'example', 'instructions'])
    .describe('The field or the part of the text.'),
  anchor: z.string().describe('The part of the page of the agent that mentions.'),
  sentence: z.string().optional().describe('The words around the name; a field has none.'),
});

/** The schema of an agent; its descriptions are the documentation of the data and of the help page. */
export const agentSchema = z.object({
  slug: z.string().describe('Last part of the address of the page; unique in the catalog, never empty.'),
  name: z
    .string()
    .describe('What tools and people call the agent by; the file name where the author gave none.')
    .meta({ keys: ['name'], needed: true }),
  title: z
    .string()
    .describe('The name as people read it: `displayName`, else the name in words.')
    .meta({ keys: ['displayName', 'display_name'] }),
  named: z.boolean().describe('Whether the author gave a `name`.'),
  format: z
    .enum(['claude', 'copilot', 'opencode', 'cursor', 'gemini', 'qwen', 'kiro', 'factory'])
    .describe('The tool whose format the file follows, told from its path, ending and keys.'),
  description: z
    .object({
      raw: z.string().describe('The whole description, with escaped newlines as newlines.'),
      summary: z.string().describe('What the agent does, in a sentence or two, without stock phrases.'),
      intro: z.string().describe('The description without its examples.'),
      tokens: z
        .int()
        .describe('An estimate of its tokens, which every session holds; counted as those of the prompt.'),
    })
    .describe('When to call the agent: tools read this in every session to decide whom to ask.')
    .meta({ keys: ['description'], needed: true }),
  triggers: z.array(triggerSchema).describe('When to call the agent, phrase by phrase.'),
  examples: z.array(exampleSchema).describe('Conversations in which the agent is called.'),
  model: z
    .object({
      raw: z.string().optional().describe('As written.'),
      list: z.array(z.string()).describe('The models in order of preference; empty for the default.'),
      label: z.string().describe('Short name for people: `Sonnet`, `Opus`, `Inherited`, …'),
      inherits: z.boolean().describe('Whether the agent runs on the model of the session.'),
    })
    .describe(
      'The model the agent runs on: `sonnet`, `opus`, `haiku`, a full id, or `inherit` (the default).',
    )
    .meta({ keys: ['model'] }),
  tools: z
    .object({
      mode: z
        .enum(['inherit', 'only', 'none'])
        .describe('Inherits every tool, has only those listed, or has none.'),
      allowed: z.array(toolSchema).describe('The tools listed, in the order of the file.'),
      denied: z
        .array(toolSchema)
        .describe('Tools taken away.')
        .meta({ keys: ['disallowedTools'] }),
    })
    .describe(
      'The tools the agent may use, separated by commas or as a list; without this line it inherits every tool.',
    )
    .meta({ keys: ['tools'] }),
  access: z
    .object({
      level: z.enum(accessLevels).describe('How far the tools reach.'),
      words: z.string().describe('The same in a sentence.'),
    })
    .describe('What the agent may touch, told from its tools.'),
  limits: z
    .object({
      permissionMode: z
        .string()
        .optional()
        .describe('How the agent asks for permission.')
        .meta({ keys: ['permissionMode'] }),
      maxTurns: z
        .number()
        .optional()
        .describe('Most turns it may take.')
        .meta({ keys: ['maxTurns', 'max_turns', 'steps'] }),
      effort: z
        .string()
        .optional()
        .describe('How hard it thinks: `low` to `max`.')
        .meta({ keys: ['effort'] }),
      isolation: z
        .string()
        .optional()
        .describe('`worktree`: works in a copy of the repository.')
        .meta({ keys: ['isolation'] }),
      memory: z
        .string()
        .optional()
        .describe('Which memory it keeps: `user`, `project` or `local`.')
        .meta({ keys: ['memory'] }),
      background: z
        .boolean()
        .optional()
        .describe('Whether it runs in the background.')
        .meta({ keys: ['background'] }),
      temperature: z
        .number()
        .optional()
        .describe('Sampling temperature, for tools that know it.')
        .meta({ keys: ['temperature'] }),
    })
    .describe('How the agent is held in.'),
  skills: z
    .array(z.string())
    .describe('Skills loaded with the agent.')
    .meta({ keys: ['skills'] }),
  mcpServers: z
    .array(z.string())
    .describe('Names of the MCP servers it brings or uses.')
    .meta({ keys: ['mcpServers', 'mcp-servers', 'mcp_servers'] }),
  hooks: z
    .array(z.string())
    .describe('Events at which it runs commands.')
    .meta({ keys: ['hooks'] }),
  color: z
    .object({
      raw: z.string().optional().describe('As written.'),
      token: z.enum(colorTokens).optional().describe('The one of the eight it is, or is nearest to.'),
      valid: z.boolean().describe('Whether Claude Code shows it as written.'),
    })
    .describe('One of `red`, `blue`, `green`, `yellow`, `purple`, `orange`, `pink`, `cyan`.')
    .meta({ keys: ['color'] }),
  team: z.string().optional().describe('The first folder below the source folder.'),
  tags: z
    .array(z.string())
    .describe('Words to find the agent by.')
    .meta({ keys: ['tags', 'category'] }),
  owners: z.array(z.string()).describe('Who looks after the agent, from catalog.yaml.'),
  prompt: z
    .object({
      markdown: z.string().describe('The instructions: everything below the frontmatter.'),
      line: z.int().describe('1-based line of the file on which the instructions start.'),
      outline: z.array(headingSchema).describe('The headings of the instructions.'),
      words: z.int().describe('Number of words; each CJK character counts as one.'),
      tokens: z.int().describe('An estimate of the tokens: four characters each, one per CJK character.'),
    })
    .describe('What the agent is told: the Markdown below the frontmatter.'),
  source: z
    .object({
      path: z.string().describe('Path as shown to people, with `/`.'),
      file: z.string().describe('Absolute path on the machine that built the catalog.'),
      editPath: z.string().optional().describe('Path in the repository, where it is known.'),
      bytes: z.int().describe('Size of the file in bytes.'),
      sha256: z.string().describe('SHA-256 of the bytes, in hexadecimal.'),
    })
    .describe('The file.'),
  added: z.iso
    .datetime()
    .optional()
    .describe('When the file was first committed, in UTC; absent where git does not know.'),
  changed: z.iso
    .datetime()
    .optional()
    .describe('When its content last changed in a commit, in UTC; absent where git does not know.'),
  mentions: z.array(mentionSchema).describe('Agents that this one mentions, once for each part of its page.'),
  mentionedBy: z.array(mentionSchema).describe('Agents that mention this one, once for each part of theirs.'),
  via: z
    .enum(['yaml', 'requoted', 'line-keys', 'body-only'])
    .describe(
      'How the frontmatter was read: as strict YAML, after quoting risky lines, line by line, or not at all.',
    ),
  keys: z
    .record(z.string(), keySchema)
    .describe('Every key of the frontmatter: where it stands, and what kind of value it has.'),
  problems: z.array(problemSchema).describe('What is wrong with the file.'),
  extra: z
    .record(z.string(), z.unknown())
    .describe('Keys of the frontmatter that no field above holds, as read.'),
});

/** An agent, as every later stage sees it. */
export type Agent = z.output<typeof agentSchema>;
/** A conversation in which an agent is called. */
export type Example = z.output<typeof exampleSchema>;
/** A phrase that says when to call an agent. */
export type Trigger = z.output<typeof triggerSchema>;
/** A mention of one agent by another. */
export type Mention = z.output<typeof mentionSchema>;
/** A tool an agent names. */
export type Tool = z.output<typeof toolSchema>;
/** The kind of value that a key of the frontmatter has. */
export type KeyShape = (typeof keyShapes)[number];
/** What a tool lets an agent do. */
export type ToolGroup = (typeof toolGroups)[number];
/** One of the eight colours of Claude Code. */
export type ColorToken = (typeof colorTokens)[number];
/** How far an agent's tools reach. */
export type AccessLevel = (typeof accessLevels)[number];
