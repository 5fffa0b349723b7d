// The catalog's own settings: `catalog.yaml` beside the agents. All of them are optional.
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'astro/zod';
import { faultOfCode, levels } from './levels.ts';
import { compareText, problem, type Place, type Problem } from './problems.ts';
import { isFailure, parseStrictYaml } from './strict-yaml.ts';

const teamSchema = z.strictObject({
  folder: z.string().min(1).describe('The folder below the agents folder.'),
  title: z.string().optional().describe('What the team is called; else its folder in words.'),
  description: z.string().optional().describe('A sentence for the page of the team.'),
});

/** The schema of `catalog.yaml`; its descriptions are the documentation. */
export const settingsSchema = z.strictObject({
  title: z.string().min(1).default('Agent Catalog').describe('Name of the site.'),
  description: z
    .string()
    .default('Say what you need, and find the agent for it.')
    .describe('One sentence below the name on the home page, and for link previews.'),
  site: z
    .url({ protocol: /^https?$/, error: 'must be an address such as `https://agents.example.com`' })
    .optional()
    .describe('Where the site is published. The variable `SITE` overrides it.'),
  base: z
    .string()
    .regex(/^(\/(?!\.{1,2}(\/|$))[\w.~-]+)*\/?$/, 'must be a path such as `/agents/`')
    .default('/')
    .describe('The path below the site, where it is not at its root. The variable `BASE` overrides it.'),
  repository: z
    .url({ protocol: /^https?$/, error: 'must be an address such as `https://github.com/acme/agents`' })
    .optional()
    .describe('The repository of the agents, for the links to view and edit a file.'),
  branch: z.string().min(1).default('main').describe('The branch those links lead to.'),
  directory: z
    .string()
    .default('agents')
    .describe('Where the agents folder stands in the repository, for the same links.'),
  sources: z
    .array(z.string().min(1))
    .default([])
    .describe('Further folders of agents, relative to this file.'),
  ignore: z
    .array(z.string().regex(/^[^{}]{1,200}$/, 'must be patterns of at most 200 characters without braces'))
    .default([])
    .describe('Files and folders that are no agents, as patterns: `drafts/**`, `**/*.draft.md`.'),
  teams: z.array(teamSchema).default([]).describe('Titles of the teams, in the order to list them.'),
  owners: z
    .record(
      z.string(),
      z.union([z.string(), z.array(z.string())]).transform((one) => [one].flat()),
    )
    .default({})
    .describe('Who looks after which folder or file: `backend: "@acme/backend"`. The longest path counts.'),
  socialImages: z
    .boolean()
    .default(true)
    .describe('Whether every agent gets a picture for link previews, where the site is known.'),
  rules: z
    .record(z.string(), z.enum(levels))
    .default({})
    .describe('How much a kind of problem matters here: `name-file: off`, or `info`, `warning`, `error`.'),
  synonyms: z
    .array(z.string().min(1))
    .default([])
    .describe(
      'Words that the search takes for each other, beside its own: `ledger, bookkeeping, accounts`; or what is meant by what people say: `money back, wrong charge > refund, payment`.',
    ),
});

/** The catalog's settings, complete. */
export type Settings = z.output<typeof settingsSchema>;

/**
 * Reads `catalog.yaml` of a folder. What cannot be used is a problem, and its default holds. `text` is the file as it
 * is, '' where there is none that can be read.
 */
export async function readSettings(
  folder: string,
): Promise<{ settings: Settings; text: string; problems: Problem[] }> {
  const path = `${basename(folder)}/catalog.yaml`;
  const text = await readSettingsFile(join(folder, 'catalog.yaml'));
  if (text instanceof Error) {
    const reason = text.message;
    return {
      settings: settingsSchema.parse({}),
      text: '',
      problems: [problem('settings-unparseable', { path }, { reason })],
    };
  }
  const parsed = parseStrictYaml(text);
  if (isFailure(parsed)) {
    const { reason, line, column } = parsed;
    return {
      settings: settingsSchema.parse({}),
      text,
      problems: [problem('settings-unparseable', { path, line, column }, { reason })],
    };
  }
  const problems: Problem[] = [];
  const { rules } = parsed.data;
  if (typeof rules === 'object' && rules !== null && !Array.isArray(rules))
    parsed.data['rules'] = usableRules(rules, { path, line: parsed.places['rules']!.line }, text, problems);
  // A known key with nothing after it is a setting not made.
  const isUnset = ([key, value]: [string, unknown]) =>
    value === null && Object.hasOwn(settingsSchema.shape, key);
  const usable = Object.fromEntries(Object.entries(parsed.data).filter((entry) => !isUnset(entry)));
  for (const issue of settingsSchema.safeParse(usable).error?.issues ?? []) {
    const key = String(issue.path[0] ?? '');
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
    for (const field of unknown.length > 0 && issue.path.length === 0 ? unknown : [key]) {
      const at = parsed.places[field];
      const reason = reasonFor(issue, field, Object.keys(parsed.places));
      const place = { path, line: at?.line, column: at?.column };
      problems.push(
        problem('settings-field', place, { field: issue.path.length ? issue.path.join('.') : field, reason }),
      );
      delete usable[field];
    }
  }
  return { settings: settingsSchema.parse(usable), text, problems };
}

/** The levels of rules that can be used, of all that are set; what is wrong with the others is a problem each. */
function usableRules(rules: object, at: Place, text: string, problems: Problem[]): object {
  const lines = text.split('\n');
  const usable = Object.entries(rules).filter(([code, level]) => {
    const reason =
      faultOfCode(code) ??
      (levels.includes(level) ? undefined : `must be ${levels.slice(0, -1).join(', ')} or ${levels.at(-1)!}`);
    if (reason === undefined) return true;
    const index = lines.findIndex((line, index) => index >= at.line! - 1 && line.includes(`${code}:`));
    const place =
      index < 0 ? at : { path: at.path, line: index + 1, column: lines[index]!.indexOf(code) + 1 };
    problems.push(problem('settings-field', place, { field: `rules.${code}`, reason }));
    return false;
  });
  return Object.fromEntries(usable);
}

/** The text of a settings file; '' if there is none, an error that says why if it is there and cannot be read. */
async function readSettingsFile(file: string): Promise<string | Error> {
  try {
    // Reading a pipe would wait for ever.
    return (await stat(file)).isFile() ? await readFile(file, 'utf8') : new Error('it is not a file');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return '';
    if (code === undefined) throw cause;
    return new Error(`it cannot be read (${code})`);
  }
}

/** Where a site is published. */
export interface Published {
  /** The host, where it is known. */
  site: string | undefined;
  /** The path below it. */
  base: string;
}

/**
 * Where the site is published: the settings, overridden by the variables `SITE` and `BASE`.
 * @throws TypeError in plain words, if a variable holds what a setting must not
 */
export function publishedAt({ site, base }: Settings): Published {
  return {
    site: fromVariable('SITE', settingsSchema.shape.site) ?? site,
    base: fromVariable('BASE', settingsSchema.shape.base) ?? base,
  };
}

function fromVariable<T>(name: 'SITE' | 'BASE', schema: z.ZodType<T>): T | undefined {
  const value = process.env[name];
  if (!value) return undefined;
  const { data, error } = schema.safeParse(value);
  if (error) throw new TypeError(`${name}=${value} ${error.issues[0]!.message}.`);
  return data;
}

/** The owners of a file by the longest path of `owners` that holds it. `relative` is the path below the source folder. */
export function ownersOf(relative: string, owners: Settings['owners']): string[] {
  const paths = Object.keys(owners).filter((path) => {
    const plain = path.replace(/^\/|\/$/g, '');
    return plain === '*' || relative === plain || relative.startsWith(`${plain}/`);
  });
  const longest = paths.sort((a, b) => b.length - a.length || compareText(a, b))[0];
  return longest === undefined ? [] : owners[longest]!;
}

/** What is wrong with a setting, in words that follow its name. `there`: the settings of the file. */
function reasonFor(issue: z.core.$ZodIssue, field: string, there: readonly string[]): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.path.length === 0
        ? `is not a setting. ${nearest(field, Object.keys(settingsSchema.shape), there)}`
        : `holds \`${issue.keys.join('`, `')}\`, which is not a setting. ${nearest(issue.keys[0]!, Object.keys(teamSchema.shape))}`;
    case 'invalid_type':
      return issue.message.endsWith('undefined')
        ? 'is missing'
        : `must be ${shapes[issue.expected] ?? issue.expected}`;
    case 'invalid_union':
      return 'must be text or a list of texts';
    case 'too_small':
      return 'must not be empty';
    default:
      return issue.message;
  }
}

const shapes: Record<string, string> = {
  string: 'text; put it in quotes',
  boolean: '`true` or `false`',
  array: 'a list, one `- value` a line',
  object: 'a map, one `key: value` a line',
  record: 'a map, one `key: value` a line',
};

function nearest(key: string, known: readonly string[], there: readonly string[] = []): string {
  const near = known.find((one) => one.startsWith(key.slice(0, 3).toLowerCase()));
  // YAML takes no key twice, and then none of the settings.
  if (near && there.includes(near)) return `Put what you mean into \`${near}\`, which is there already`;
  return near ? `Did you mean \`${near}\`?` : `Known settings: ${known.join(', ')}`;
}
