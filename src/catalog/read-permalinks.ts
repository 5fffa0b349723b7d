import { lstat, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { endOfJson, reasonOf, topKeys } from './json-places.ts';
import {
  isAgentLink,
  isMovedLink,
  permalinkSchema,
  permalinksFile,
  type Permalink,
  type Permalinks,
} from './permalinks.ts';
import { problem, type Place, type Problem } from './problems.ts';

/** The record as read: nothing where there is no file; empty, with the reasons, where it cannot be used. */
export interface ReadPermalinks {
  links: Permalinks | undefined;
  problems: Problem[];
}

/** Reads the record of a folder of agents. A record that cannot be trusted is no record: each reason is a problem. */
export async function readPermalinks(folder: string): Promise<ReadPermalinks> {
  const path = `${basename(folder)}/${permalinksFile}`;
  const file = join(folder, permalinksFile);
  const unusable = (reason: string): ReadPermalinks => ({
    links: {},
    problems: [problem('permalinks-unparseable', { path }, { reason })],
  });
  try {
    // Reading a pipe would wait for ever.
    if (!(await stat(file)).isFile()) return unusable('it is not a file');
    const text = await readFile(file, 'utf8');
    return parsePermalinks(text.replace(/^\uFEFF/, ''), path);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') return unusable(`it cannot be read (${code})`);
    const isLink = await lstat(file).then(
      () => true,
      () => false,
    );
    return isLink ? unusable('it is a link to what is not there') : { links: undefined, problems: [] };
  }
}

/** Reads the text of a record. `path` is how the file is shown to people. */
export function parsePermalinks(text: string, path: string): ReadPermalinks {
  const failed = (...problems: Problem[]): ReadPermalinks => ({ links: {}, problems });
  const placeAt = (index: number): Place => {
    const lines = text.slice(0, index).split('\n');
    return { path, line: lines.length, column: lines.at(-1)!.length + 1 };
  };
  const marker = /^(?:<{7}|\|{7}|={7}|>{7})(?= |\r?$)/m.exec(text);
  if (marker) return failed(problem('permalinks-conflict', placeAt(marker.index), { marker: marker[0] }));
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (cause) {
    const reason = reasonOf((cause as SyntaxError).message);
    return failed(problem('permalinks-unparseable', placeAt(endOfJson(text)), { reason }));
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return failed(problem('permalinks-unparseable', { path, line: 1 }, { reason: 'it is not an object' }));
  if (!('version' in data) || data.version !== 1) {
    const reason = 'its version is not 1';
    return failed(problem('permalinks-unparseable', { path, line: 1 }, { reason }));
  }

  const places = new Map<string, Place>();
  const problems: Problem[] = [];
  for (const { key, index } of topKeys(text)) {
    const first = places.get(key);
    if (first) problems.push(problem('permalinks-twice', placeAt(index), { key, line: first.line! }));
    else places.set(key, placeAt(index));
  }
  const { version: _, ...entries } = data;
  const links: Permalinks = {};
  for (const [address, value] of Object.entries(entries)) {
    const reason = reasonAgainst(address, value);
    if (reason) problems.push(problem('permalinks-entry', places.get(address)!, { address, reason }));
    else links[address] = value as Permalink;
  }
  problems.push(...checkTogether(links, places));
  return problems.length > 0 ? failed(...problems) : { links, problems };
}

/** Why an entry cannot be used, in words that follow its address; undefined for a good one. */
function reasonAgainst(address: string, value: unknown): string | undefined {
  const [, kind, slug] =
    /^\/(agents|teams|tags|tools)\/([\p{L}\p{N}][\p{L}\p{N}\p{M}-]{0,239})\/$/u.exec(address) ?? [];
  if (slug === undefined) return 'is no address of this catalog';
  const { data, error } = permalinkSchema.safeParse(value);
  if (error) return 'is not what an address may hold';
  if (isMovedLink(data)) return data.to.startsWith(`/${kind}/`) ? undefined : `cannot lead to ${data.to}`;
  return isAgentLink(data) === (kind === 'agents') ? undefined : 'holds what belongs to another kind of page';
}

/** What is wrong with entries that are good alone: addresses that lead nowhere or in a circle, an agent at two of them. */
function checkTogether(links: Permalinks, places: ReadonlyMap<string, Place>): Problem[] {
  const problems: Problem[] = [];
  const files = new Map<string, string>();
  for (const [address, link] of Object.entries(links)) {
    const place = places.get(address)!;
    if (isAgentLink(link) && !link.gone) {
      const other = files.get(link.path);
      if (other !== undefined)
        problems.push(problem('permalinks-agent-twice', place, { path: link.path, address, other }));
      files.set(link.path, address);
    }
    const met = new Set([address]);
    for (let at = link; isMovedLink(at);) {
      const next = links[at.to];
      if (next === undefined) {
        const reason = `leads to ${at.to}, which is not in this file`;
        problems.push(problem('permalinks-entry', place, { address, reason }));
        break;
      }
      if (met.has(at.to)) {
        problems.push(problem('permalinks-loop', place, { address, to: at.to }));
        break;
      }
      met.add(at.to);
      at = next;
    }
  }
  return problems;
}
