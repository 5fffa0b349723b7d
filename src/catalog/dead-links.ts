import { stat } from 'node:fs/promises';
import { basename, dirname, relative, sep } from 'node:path';
import type { Agent } from './agent.ts';
import type { Checked } from './checked.ts';
import { homeOf } from './discover.ts';
import { isWithin } from './folder.ts';
import { nearestNames } from './nearest-name.ts';
import { problem, type Place, type Problem } from './problems.ts';
import type { Followed } from './relative-links.ts';

/** A relative link as it stands in an agent's file. */
export interface FollowedLink {
  href: string;
  followed: Followed;
  checked: Checked;
  /** 1-based line of the file at which the link's passage starts. */
  line: number;
}

/**
 * The links to files and headings that are not there. What lies outside of the source folders and their repositories
 * is not looked at, nor is what does not look like a path: prompts hold templates such as `[title](url)`.
 */
export async function findDeadLinks(
  links: readonly FollowedLink[],
  agents: readonly Agent[],
  folders: readonly string[],
): Promise<Problem[]> {
  const homes = [...folders];
  for (const folder of folders) homes.push(await homeOf(folder).catch(() => folder));
  const files = new Map(agents.map(({ source }) => [basename(source.file), source.file]));
  const nearestFile = nearestNames(files.keys());
  const known = new Map<string, boolean>();
  const problems: Problem[] = [];
  for (const link of links) {
    const { href, followed, checked } = link;
    const { file, agent, fragment, anchor } = followed;
    if (agent) {
      if (fragment === '' || anchor !== undefined) continue;
      const nearest = nearestNames(agent.prompt.outline.map(({ id }) => id.slice('i-'.length)))(fragment);
      problems.push(
        problem('link-dead', placeOf(link), { href, missing: 'heading', nearest: nearest && `#${nearest}` }),
      );
      continue;
    }
    if (!/[./]/.test(href) || !isWithin(file, homes)) continue;
    if (!known.has(file)) known.set(file, await isThere(file));
    if (known.get(file)) continue;
    const name = nearestFile(basename(file));
    const nearest =
      name && relative(dirname(checked.agent.source.file), files.get(name)!).split(sep).join('/');
    problems.push(problem('link-dead', placeOf(link), { href, missing: 'file', nearest }));
  }
  return problems;
}

function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

/** A link is searched for in so many lines of its passage; a definition may stand farther away. */
const mostLines = 20;

function placeOf({ href, checked, line }: FollowedLink): Place {
  const { path } = checked.agent.source;
  for (let at = line; at < line + mostLines; at++) {
    const text = checked.lines[at - 1] ?? '';
    for (let found = text.indexOf(href); found >= 0; found = text.indexOf(href, found + 1)) {
      // The end of a longer address is another link.
      if (found === 0 || /[(<\s]/.test(text[found - 1]!)) return { path, line: at, column: found + 1 };
    }
  }
  return { path, line };
}
