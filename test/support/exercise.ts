// A year in the life of a collection: files are renamed, moved, deleted, given other names and added.
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Catalog } from '../../src/catalog/load.ts';
import { randomFrom } from '../catalog/random.ts';

/** What was done, as paths below the folder. */
export interface Exercise {
  /** Old path and new path. */
  renamed: [string, string][];
  moved: [string, string][];
  deleted: string[];
  /** Files whose `name` changed. */
  called: string[];
  added: string[];
}

/** Does to the files of a catalog what the years do: 20 renamed, 10 moved, 5 deleted, 5 called otherwise, 15 added. */
export async function exercise(folder: string, { agents }: Catalog, seed: number): Promise<Exercise> {
  const random = randomFrom(seed);
  const pathOf = (file: string) => file.slice(folder.length + 1);
  const left = agents
    .filter(({ named, source }) => named && source.file.startsWith(folder) && /\.md$/.test(source.file))
    .map(({ source }) => pathOf(source.file));
  const take = (count: number) =>
    Array.from({ length: count }, () => left.splice(random.below(left.length), 1)[0]!);
  const folders = [...new Set(left.map((path) => dirname(path)))].sort();

  const renamed = take(20).map((path, index): [string, string] => [
    path,
    join(dirname(path), `${basename(path, '.md')}-anew-${index}.md`),
  ]);
  const moved = take(10).map((path, index): [string, string] => {
    const others = folders.filter((one) => one !== dirname(path));
    const to = index < 2 ? 'quite-new' : random.pick(others);
    return [path, join(to, `${index}-${basename(path)}`)];
  });
  for (const [from, to] of [...renamed, ...moved]) {
    await mkdir(dirname(join(folder, to)), { recursive: true });
    await rename(join(folder, from), join(folder, to));
  }
  const deleted = take(5);
  for (const path of deleted) await rm(join(folder, path));
  const called = take(5);
  for (const [index, path] of called.entries()) {
    const text = await readFile(join(folder, path), 'utf8');
    const changed = text.replace(/^name:.*$/m, `name: called-otherwise-${index}`);
    if (changed === text) throw new Error(`${path} has no line with its name.`);
    await writeFile(join(folder, path), changed);
  }
  const clashing = take(3).map((path) => agents.find(({ source }) => pathOf(source.file) === path)!.name);
  const added: string[] = [];
  for (let index = 0; index < 15; index++) {
    const name = clashing[index] ?? `newcomer-${index}`;
    // A name that comes first in the order of paths would take an address, if only the order decided.
    const path = index % 2 === 0 ? `0-first/${index}.md` : join(random.pick(folders), `newcomer-${index}.md`);
    const text = `---\nname: ${JSON.stringify(name)}\ndescription: Came later, as number ${index}.\n---\n\nDo task ${index}.\n`;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
    added.push(path);
  }
  return { renamed, moved, deleted, called, added };
}
