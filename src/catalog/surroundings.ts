// What lies around the agents and decides what tools make of them: plugins and skills.
import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Makes a search that tells whether a file (absolute path) belongs to a plugin of Claude Code: some folder above has its manifest. */
export function pluginSearch(homes: readonly string[]): (file: string) => Promise<boolean> {
  const known = new Map<string, Promise<boolean>>();
  const isPlugin = (folder: string): Promise<boolean> => {
    const told = known.get(folder);
    if (told) return told;
    const asking = isThere(join(folder, '.claude-plugin/plugin.json')).then(
      (isManifest) => isManifest || (!isEnd(folder) && isPlugin(dirname(folder))),
    );
    known.set(folder, asking);
    return asking;
  };
  const isEnd = (folder: string) => homes.includes(folder) || dirname(folder) === folder;
  return (file) => isPlugin(dirname(file));
}

/** Names of the skills beside folders of agents; undefined where there is no folder of skills. */
export async function findSkills(folders: readonly string[]): Promise<Set<string> | undefined> {
  const found = new Set<string>();
  let isKept = false;
  for (const folder of folders.flatMap((one) => [join(one, 'skills'), join(dirname(one), 'skills')])) {
    const names = await readdir(folder).catch(() => undefined);
    if (names === undefined) continue;
    isKept = true;
    for (const name of names) if (await isThere(join(folder, name, 'SKILL.md'))) found.add(name);
  }
  return isKept ? found : undefined;
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    (one) => one.isFile(),
    () => false,
  );
}
