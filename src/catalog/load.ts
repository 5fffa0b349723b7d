// discover → read → understand → date → identify → relate → check: a folder becomes a catalog.
import { readFileSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { basename, resolve, sep } from 'node:path';
import type { Agent } from './agent.ts';
import { checkCatalog } from './check.ts';
import type { Checked } from './checked.ts';
import { discover, homeOf, type SourceFolder } from './discover.ts';
import { suggestFreeNames } from './free-names.ts';
import { readHistory } from './history.ts';
import { knownFiles, type KnownFiles } from './known-files.ts';
import { atLevels, type Levels } from './levels.ts';
import { linkAgents, type CatalogLinks } from './link-agents.ts';
import { applyOptOuts } from './opt-outs.ts';
import { foldersPassedOver } from './passed-over.ts';
import { compareProblems, problem, type Problem } from './problems.ts';
import { relate } from './relate.ts';
import { ownersOf, readSettings, type Settings } from './settings.ts';
import type { BytesOfFiles } from './source-bytes.ts';
import { findSkills, pluginSearch } from './surroundings.ts';
import type { FileFacts } from './understand.ts';
import { unusedTeams } from './unused-settings.ts';
import { isVanished } from './vanished.ts';

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

/** How to read a folder. */
export interface LoadOptions {
  /** Levels of rules that come before those of the settings. */
  rules?: Levels;
  /** What was understood of the files before; to be given to every reading of the same folder. */
  known?: KnownFiles;
  /** Absolute paths of files directly in the folder that are read as if there were no other. */
  only?: ReadonlySet<string>;
  /** Where to put the bytes of the files of agents. */
  bytes?: BytesOfFiles;
}

/**
 * Reads a folder of agent files.
 * @param folder absolute path, or relative to the working directory
 * @throws only where the machine fails (out of memory, a folder that cannot be listed), never for what a file says
 */
export async function loadCatalog(
  folder: string,
  { rules = {}, known = knownFiles(), only, bytes: held }: LoadOptions = {},
): Promise<Catalog> {
  const root = resolve(folder);
  const label = basename(root);
  const { settings, text, problems } = await readSettings(root);
  const sources: SourceFolder[] = [{ folder: root, label, setting: '`AGENTS_DIR`' }];
  for (const one of settings.sources) {
    // Folders of one name are told apart by their path, since problems belong to files by the path shown.
    const isTaken = sources.some((other) => other.label === basename(one));
    sources.push({
      folder: resolve(root, one),
      label: isTaken ? one.replace(/^(\.\.?\/)+/, '') : basename(one),
    });
  }
  const found = only ? filesOf(only, label) : await discover(sources, settings.ignore);
  problems.push(...found.problems);
  const folders = sources.map((source) => source.folder);
  const asking = readHistory(
    folders,
    found.files.map(({ file }) => file),
  );

  const homes = await Promise.all(folders.map((one) => homeOf(one).catch(() => one)));
  const isOfPlugin = pluginSearch(homes);
  const checked: (Checked & { relative: string })[] = [];
  const own: Problem[] = [];
  for (const file of found.files) {
    const bytes = readBytes(file.file);
    if (typeof bytes === 'string') {
      if (isVanished(file.file, bytes)) continue;
      problems.push(problem('file-unreadable', { path: file.path }, { reason: bytes }));
      continue;
    }
    const isOwn = file.file.startsWith(root + sep);
    const facts: FileFacts = {
      file: file.file,
      relative: file.relative,
      editPath: isOwn ? [settings.directory, file.relative].filter(Boolean).join('/') : undefined,
      owners: ownersOf(file.relative, settings.owners),
    };
    const one = known.read(bytes, file.path, facts, await isOfPlugin(file.file));
    if (one.leftOut !== undefined) {
      problems.push(problem('file-left-out', { path: file.path }, { reason: one.leftOut }));
      continue;
    }
    held?.set(file.file, bytes);
    for (const found of one.problems) own.push(found);
    checked.push({ ...one.checked, relative: file.relative });
  }
  known.forgetOthers(found.files.map(({ file }) => file));

  const history = await asking;
  if (history.dates.size > 0)
    await Promise.all(
      checked.map(async ({ agent }) =>
        Object.assign(agent, history.dates.get(await realpath(agent.source.file).catch(() => ''))),
      ),
    );
  const { links, problems: unlinked } = await linkAgents(root, checked, history);
  // Not one push of all: a call takes no hundred thousand arguments.
  const all = problems.concat(
    suggestFreeNames(own, checked),
    checked.length === 0 && !only ? await foldersPassedOver(sources[0]!) : [],
    unlinked,
    checkCatalog(checked, await findSkills(folders)),
    await relate(
      checked,
      sources.map(({ folder: one }) => one),
    ),
    unusedTeams(
      settings,
      checked.map(({ agent }) => agent),
      text,
      `${label}/catalog.yaml`,
    ),
  );
  const told = atLevels(applyOptOuts(all, checked), { ...settings.rules, ...rules }).sort(compareProblems);
  const byPath = Map.groupBy(told, ({ path }) => path);
  for (const { agent } of checked) agent.problems = byPath.get(agent.source.path) ?? [];
  return {
    folders,
    labels: sources.map((source) => source.label),
    settings,
    links,
    agents: checked.map(({ agent }) => agent),
    problems: told,
  };
}

function filesOf(only: ReadonlySet<string>, label: string): Awaited<ReturnType<typeof discover>> {
  const files = [...only].map((file) => ({
    file,
    relative: basename(file),
    path: `${label}/${basename(file)}`,
  }));
  return { files, problems: [] };
}

/** The bytes of a file; why it cannot be read, as the file system says it: that is the author's matter. */
function readBytes(file: string): Buffer | string {
  try {
    // A thousand files take a tenth of the time that promises of them take.
    return readFileSync(file);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code;
    throw cause;
  }
}
