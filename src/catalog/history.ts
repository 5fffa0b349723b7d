// What git knows of the files of the catalog: when each came and changed, what it was called before, and what is gone.
import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isWithin } from './folder.ts';

/** When a file came and last changed: times of commits, as ISO 8601 in UTC to the second. */
export interface FileDates {
  /** When it was added, under whatever name. */
  added?: string | undefined;
  /** When its content last changed; moving it is no change. */
  changed?: string | undefined;
}

/** The past of the files of a catalog. Paths are absolute and real, without symbolic links. */
export interface History {
  /** Whether a repository was cloned without its past, so that nothing of it is told. */
  isShallow: boolean;
  dates: ReadonlyMap<string, FileDates>;
  /** Where the file that lay at a path was moved to: its path now, or the last one it had. */
  moved: ReadonlyMap<string, string>;
  /** Paths of `moved` that a later file took, whether it still lies there or not: the move may not be of the file meant. */
  reused: ReadonlySet<string>;
  /** When the file that lay at a path was deleted. */
  gone: ReadonlyMap<string, string>;
}

/**
 * Asks git for the past of files, with one `git log` for all files of a repository. What is not committed, lies in no
 * repository, or in one cloned without its past, has none. Never throws: where there is no git, nothing is known.
 * @param folders absolute paths of the source folders; their repositories are asked, so that what was deleted is known
 * @param files absolute paths; links are told from what they lead to
 */
export async function readHistory(folders: readonly string[], files: readonly string[]): Promise<History> {
  const repositories = new Map<string, { folders: string[]; isShallow: boolean }>();
  for (const folder of folders) {
    const real = await realpath(folder).catch(() => folder);
    const told = await git(real, 'rev-parse', '--show-toplevel', '--is-shallow-repository');
    const [top, shallow] = told?.trimEnd().split('\n') ?? [];
    if (!top) continue;
    const repository = repositories.get(resolve(top));
    if (repository) repository.folders.push(real);
    else repositories.set(resolve(top), { folders: [real], isShallow: shallow === 'true' });
  }
  const linked = await Promise.all(files.map((file) => realpath(file).catch(() => file)));
  const past = new Past();
  for (const [top, { folders: own, isShallow }] of repositories) {
    if (isShallow) continue;
    const outside = linked.filter((file) => isWithin(file, [top]) && !isWithin(file, own));
    const log = await git(top, ...logArguments, '--', ...own, ...new Set(outside));
    if (log !== undefined) past.read(log, top);
  }
  const isShallow = [...repositories.values()].some((one) => one.isShallow);
  return { isShallow, ...past };
}

/** Names in any script between NUL bytes, renames found, and nothing that a person's own settings could change. */
const logArguments = [
  ...['--literal-pathspecs', 'log', '-z', '--date-order', '--format=@%ct', '--name-status', '-c'],
  ...['--find-renames=50%', '-l2000', '--no-show-signature', '--no-color', '--no-relative', '--no-ext-diff'],
];

/** A file on its way back through the commits. */
interface Tracked {
  /** Where it lies, or lay last. */
  last: string;
  dates: FileDates;
}

/** Follows files from the newest commit to the oldest. */
class Past {
  readonly dates = new Map<string, FileDates>();
  readonly moved = new Map<string, string>();
  readonly reused = new Set<string>();
  readonly gone = new Map<string, string>();

  /** @param log what `git log` printed: `@` and seconds for a commit, then a status with one path, or two of a rename */
  read(log: string, top: string): void {
    // By the path each file had at the commit that is looked at. A path that a rename left behind may be used again.
    const known = new Map<string, Tracked>();
    const at = (path: string): Tracked => {
      const met = known.get(path);
      if (met) return met;
      const file = { last: path, dates: {} };
      known.set(path, file);
      if (!this.dates.has(path)) this.dates.set(path, file.dates);
      return file;
    };
    const words = log.split('\0').values();
    let date: string | undefined;
    for (const word of words) {
      const status = word.trimStart();
      if (status === '') continue;
      if (status.startsWith('@')) {
        date = toTime(status.slice(1));
        continue;
      }
      const path = join(top, words.next().value ?? '');
      if (/^D+$/.test(status)) {
        if (known.has(path)) continue;
        if (date !== undefined && !this.gone.has(path)) this.gone.set(path, date);
        // A file of this path that is not committed has no dates.
        if (!this.dates.has(path)) this.dates.set(path, {});
        known.set(path, { last: path, dates: {} });
        continue;
      }
      const isRename = /^R\d+$/.test(status);
      const after = isRename ? join(top, words.next().value ?? '') : path;
      const file = at(after);
      if (status !== 'R100') file.dates.changed ??= date;
      if (/^A+$/.test(status)) {
        file.dates.added ??= date;
        known.delete(after);
      } else if (isRename) {
        known.delete(after);
        if (!known.has(path)) known.set(path, file);
        if (this.moved.has(path)) continue;
        this.moved.set(path, file.last);
        // Dates are kept only for paths at which a newer file was met.
        if (this.dates.has(path)) this.reused.add(path);
      }
    }
  }
}

/** Seconds since 1970 as `2026-11-03T14:25:36Z`; undefined for the times beyond reason that a commit may bear. */
function toTime(seconds: string): string | undefined {
  const milliseconds = Number(seconds) * 1000;
  if (!(milliseconds > 0 && milliseconds < Date.UTC(9999, 0))) return undefined;
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}

/** What git prints; undefined where there is no git, no repository or no commit. */
function git(folder: string, ...args: string[]): Promise<string | undefined> {
  // A hook of git sets variables that name its own repository, whichever folder is asked for.
  const foreign = /^GIT_(DIR|WORK_TREE|INDEX_FILE|COMMON_DIR|PREFIX|OBJECT_DIRECTORY|NAMESPACE)$/;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
  const options = { env: { ...env, GIT_TERMINAL_PROMPT: '0' }, maxBuffer: 2 ** 29 };
  return new Promise((settle) => {
    execFile('git', ['-C', folder, ...args], options, (error, stdout) => settle(error ? undefined : stdout));
  });
}
