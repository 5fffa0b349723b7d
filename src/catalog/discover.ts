import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, matchesGlob, relative as relativePath, sep } from 'node:path';
import { isWithin } from './folder.ts';
import { compareText, problem, type Problem } from './problems.ts';
import { isVanished } from './vanished.ts';

/** A folder with agent files. */
export interface SourceFolder {
  /** Absolute path. */
  folder: string;
  /** How paths in it are shown to people: `agents`. */
  label: string;
  /** Where a person corrects the folder, in words; default: `sources` in catalog.yaml. */
  setting?: string;
}

/** A Markdown file of a source folder. */
export interface FoundFile {
  /** Absolute path. */
  file: string;
  /** Path below the source folder, with `/`. */
  relative: string;
  /** Path as shown to people. */
  path: string;
}

/**
 * Lists the Markdown files of source folders in the order of their paths. Links are followed within the source folders
 * and their repository; circles and links that lead elsewhere are reported. Folders that start with a dot and
 * `node_modules` are passed over. A folder that is missing is a problem.
 */
export async function discover(
  sources: readonly SourceFolder[],
  ignore: readonly string[] = [],
): Promise<{ files: FoundFile[]; problems: Problem[] }> {
  const problems: Problem[] = [];
  const found: SourceFolder[] = [];
  for (const source of sources) {
    const { folder, label, setting = '`sources` in catalog.yaml' } = source;
    const isFolder = await stat(folder).then(
      (one) => one.isDirectory(),
      () => false,
    );
    if (isFolder) found.push(source);
    else problems.push(problem('folder-missing', { path: label }, { folder, setting }));
  }
  const homes = await Promise.all(found.map(({ folder }) => homeOf(folder)));
  // `drafts/` and `./drafts` mean the folder, as people write it elsewhere.
  const patterns = ignore.map((glob) => glob.replace(/^\.?\/|\/+$/g, ''));
  const seen = new Set<string>();
  const files: FoundFile[] = [];
  for (const source of found)
    await new Walk(source, { homes, patterns, seen, files, problems }).enter(source.folder, []);
  return { files: files.sort((a, b) => compareText(a.path, b.path)), problems };
}

interface Walked {
  /** Folders that links may lead into. */
  homes: readonly string[];
  patterns: readonly string[];
  /** Real paths of the files and folders that were met. */
  seen: Set<string>;
  files: FoundFile[];
  problems: Problem[];
}

/** A walk through one source folder. */
class Walk {
  readonly #source: SourceFolder;
  readonly #walked: Walked;

  constructor(source: SourceFolder, walked: Walked) {
    this.#source = source;
    this.#walked = walked;
  }

  /** Lists a folder and those below it. `above` holds the real paths of the folders that lead to it. */
  async enter(at: string, above: readonly string[]): Promise<void> {
    try {
      const real = await realpath(at);
      if (above.includes(real)) {
        const target = toPosix(join(this.#source.label, relativePath(above[0]!, real)));
        this.#walked.problems.push(problem('folder-cycle', this.#place(at), { target }));
        return;
      }
      // Links can make many ways to one folder; it is listed once.
      if (this.#walked.seen.has(real)) return;
      this.#walked.seen.add(real);
      const entries = await readdir(at, { withFileTypes: true });
      for (const entry of entries.sort((a, b) => compareText(a.name, b.name))) {
        await this.#meet(entry, at, [...above, real]);
      }
    } catch (cause) {
      this.#unreadable(at, cause);
    }
  }

  async #meet(entry: Dirent, at: string, above: readonly string[]): Promise<void> {
    const { homes, patterns, seen, files, problems } = this.#walked;
    const file = join(at, entry.name);
    const relative = toPosix(relativePath(this.#source.folder, file));
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return;
    if (patterns.some((glob) => matchesGlob(relative, glob))) return;
    const isLink = entry.isSymbolicLink();
    if (!isLink && !entry.isDirectory() && !isMarkdown(entry.name)) return;
    try {
      // What is no link lies where its folder lies: to ask for a thousand files takes a tenth of a second.
      const target = isLink ? await realpath(file) : join(above.at(-1)!, entry.name);
      const kind = isLink ? await stat(file) : entry;
      if (isLink && !kind.isDirectory() && !isMarkdown(entry.name)) return;
      // A link may be a stranger's: what it leads to must not be published unless it is meant to be here.
      if (isLink && !mayFollow(target, kind.isDirectory(), homes)) {
        problems.push(problem('link-outside', this.#place(file), {}));
      } else if (kind.isDirectory()) {
        await this.enter(file, above);
      } else if (kind.isFile() && !seen.has(target)) {
        seen.add(target);
        files.push({ file, relative, ...this.#place(file) });
      }
    } catch (cause) {
      if (isMarkdown(entry.name) || entry.isDirectory()) this.#unreadable(file, cause);
    }
  }

  #unreadable(at: string, cause: unknown): void {
    // What the file system refuses is the author's matter; anything else is ours.
    if (!(cause instanceof Error && 'code' in cause && typeof cause.code === 'string')) throw cause;
    if (isVanished(at, cause.code)) return;
    this.#walked.problems.push(problem('file-unreadable', this.#place(at), { reason: cause.code }));
  }

  #place(at: string): { path: string } {
    const below = toPosix(relativePath(this.#source.folder, at));
    return { path: [this.#source.label, below].filter(Boolean).join('/') };
  }
}

/** The folder that links of a source folder may lead into: its repository, else the folder itself. */
export async function homeOf(folder: string): Promise<string> {
  const real = await realpath(folder);
  for (let at = real; ; at = dirname(at)) {
    const isRepository = await stat(join(at, '.git')).then(
      () => true,
      () => false,
    );
    if (isRepository) return at;
    if (dirname(at) === at) return real;
  }
}

function mayFollow(target: string, isFolder: boolean, homes: readonly string[]): boolean {
  const home = homes.find((one) => isWithin(target, [one]));
  if (home === undefined) return false;
  // The settings of a repository may hold a token.
  const isPrivate = relativePath(home, target).split(sep).includes('.git');
  return !isPrivate && (isFolder || isMarkdown(target));
}

/** Whether a file is a document that people put between agents, told from its whole name. */
export function isDocument(path: string): boolean {
  return documents.has(basename(path).split('.')[0]!.toLowerCase());
}

/** Whether a file is a skill, which has frontmatter of its own kind. */
export function isSkill(path: string): boolean {
  return basename(path).toLowerCase() === 'skill.md';
}

const documents = new Set(
  `readme claude agents gemini copilot-instructions changelog contributing license licence code_of_conduct code-of-conduct
  security support notice authors todo skill index faq installation quickstart migration roadmap architecture`.split(
    /\s+/,
  ),
);

/** Whether a file is Markdown, told from its name. */
export function isMarkdown(name: string): boolean {
  return /\.(md|mdc|markdown)$/i.test(name);
}

function toPosix(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
