// discover → read → understand → date → identify → relate → check: a folder becomes a catalog.
import { readFile, realpath } from 'node:fs/promises';
import { basename, resolve, sep } from 'node:path';
import { agentSchema, type Agent } from './agent.ts';
import { checkAgent, checkCatalog } from './check.ts';
import { checkedOf, type Checked } from './checked.ts';
import { discover, homeOf, isDocument, isSkill, type FoundFile, type SourceFolder } from './discover.ts';
import { suggestFreeNames } from './free-names.ts';
import { readHistory } from './history.ts';
import { atLevels, type Levels } from './levels.ts';
import { linkAgents, type CatalogLinks } from './link-agents.ts';
import { applyOptOuts } from './opt-outs.ts';
import { compareProblems, problem, type Problem } from './problems.ts';
import { readAgentSource, type AgentSource } from './read.ts';
import { relate } from './relate.ts';
import { ownersOf, readSettings, type Settings } from './settings.ts';
import { findSkills, pluginSearch } from './surroundings.ts';
import { understand } from './understand.ts';

/** Everything that is known about a folder of agents. */
export interface Catalog {
  /** Absolute paths of the source folders, the first of which holds `catalog.yaml`. */
  folders: string[];
  /** How paths in each of the folders are shown: what problems say instead of it. */
  labels: string[];
  settings: Settings;
  /** In the order of their paths. */
  agents: Agent[];
  links: CatalogLinks;
  /** Every problem that the settings want to hear of, in the order of path and line. */
  problems: Problem[];
}

/**
 * Reads a folder of agent files.
 * @param folder absolute path, or relative to the working directory
 * @param options levels of rules that come before those of the settings
 * @throws only where the machine fails (out of memory, a folder that cannot be listed), never for what a file says
 */
export async function loadCatalog(folder: string, { rules = {} }: { rules?: Levels } = {}): Promise<Catalog> {
  const root = resolve(folder);
  const label = basename(root);
  const { settings, problems } = await readSettings(root);
  const sources: SourceFolder[] = [{ folder: root, label, setting: '`AGENTS_DIR`' }];
  for (const one of settings.sources) {
    // Folders of one name are told apart by their path, since problems belong to files by the path shown.
    const isTaken = sources.some((other) => other.label === basename(one));
    sources.push({
      folder: resolve(root, one),
      label: isTaken ? one.replace(/^(\.\.?\/)+/, '') : basename(one),
    });
  }
  const found = await discover(sources, settings.ignore);
  problems.push(...found.problems);
  const folders = sources.map((source) => source.folder);
  const asking = readHistory(
    folders,
    found.files.map(({ file }) => file),
  );

  const homes = await Promise.all(folders.map((one) => homeOf(one).catch(() => one)));
  const isOfPlugin = pluginSearch(homes);
  const checked: (Checked & { relative: string })[] = [];
  for (const file of found.files) {
    const source = await readSource(file, problems);
    if (source === undefined) continue;
    const leftOut = reasonToLeaveOut(file, source);
    if (leftOut) {
      problems.push(problem('file-left-out', { path: file.path }, { reason: leftOut }));
      continue;
    }
    const isOwn = file.file.startsWith(root + sep);
    const { agent, problems: own } = understand(source, {
      file: file.file,
      relative: file.relative,
      editPath: isOwn ? [settings.directory, file.relative].filter(Boolean).join('/') : undefined,
      owners: ownersOf(file.relative, settings.owners),
    });
    problems.push(...own);
    const surroundings = { isOfPlugin: await isOfPlugin(file.file) };
    checked.push({ ...checkedOf(agent, source, surroundings), relative: file.relative });
  }

  const history = await asking;
  for (const { agent } of checked)
    Object.assign(agent, history.dates.get(await realpath(agent.source.file).catch(() => '')));
  const { links, problems: unlinked } = await linkAgents(root, checked, history);
  problems.push(
    ...unlinked,
    ...suggestFreeNames(checked.flatMap(checkAgent), checked),
    ...checkCatalog(checked, await findSkills(folders)),
    ...(await relate(
      checked,
      sources.map(({ folder: one }) => one),
    )),
    ...checkSettings(settings, checked, label),
  );
  const told = atLevels(applyOptOuts(problems, checked), { ...settings.rules, ...rules }).sort(
    compareProblems,
  );
  const byPath = Map.groupBy(told, ({ path }) => path);
  for (const { agent } of checked) agent.problems = byPath.get(agent.source.path) ?? [];
  return {
    folders,
    labels: sources.map((source) => source.label),
    settings,
    links,
    agents: checked.map(({ agent }) => agentSchema.parse(agent)),
    problems: told,
  };
}

async function readSource(file: FoundFile, problems: Problem[]): Promise<AgentSource | undefined> {
  try {
    return readAgentSource(file.path, await readFile(file.file));
  } catch (cause) {
    // A file that is gone or locked is the author's matter; anything else is ours.
    if (!(cause instanceof Error && 'code' in cause && typeof cause.code === 'string')) throw cause;
    problems.push(problem('file-unreadable', { path: file.path }, { reason: cause.code }));
    return undefined;
  }
}

/** Why a file is no agent, in words that follow "because"; undefined for an agent. */
function reasonToLeaveOut({ relative }: FoundFile, { data }: AgentSource): string | undefined {
  if (isSkill(relative)) return 'SKILL.md defines a skill';
  const isAgent = 'name' in data || 'description' in data;
  return isDocument(relative) && !isAgent
    ? `${basename(relative)} is the name of a document, and it has no agent frontmatter`
    : undefined;
}

function checkSettings({ teams }: Settings, checked: readonly Checked[], label: string): Problem[] {
  const folders = new Set(checked.map(({ agent }) => agent.team));
  return teams
    .filter(({ folder }) => !folders.has(folder))
    .map(({ folder }) =>
      problem(
        'settings-unused',
        { path: `${label}/catalog.yaml` },
        { field: 'teams', value: folder, reason: 'no agent is in that folder' },
      ),
    );
}
