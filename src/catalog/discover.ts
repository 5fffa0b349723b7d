import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, matchesGlob, relative as relativePath, sep } from 'node:path';
import { compareText, problem, type Problem } from './problems.ts';

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
 * Lists the Markdown files of source folders in the order of their paths. Links are followed, circles are reported;
 * folders that start with a dot and `node_modules` are passed over. A folder that is missing is a problem.
 */
export async function discover(
  sources: readonly SourceFolder[],
  ignore: readonly string[] = [],
): Promise<{ files: FoundFile[]; problems: Problem[] }> {
  const files: FoundFile[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  // `drafts/` and `./drafts` mean the folder, as people write it elsewhere.
  const patterns = ignore.map((glob) => glob.replace(/^\.?\/|\/+$/g, ''));
  for (const { folder, label, setting = '`sources` in catalog.yaml' } of sources) {
    const isFolder = await stat(folder).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (!isFolder) {
      problems.push(problem('folder-missing', { path: label }, { folder, setting }));
      continue;
    }
    await walk(folder, folder, []);
    async function walk(root: string, at: string, above: readonly string[]): Promise<void> {
      const real = await realpath(at);
      const path = showPath(label, root, at);
      if (above.includes(real)) {
        problems.push(problem('folder-cycle', { path }, { target: showPath(label, above[0]!, real) }));
        return;
      }
      for (const entry of (await readdir(at, { withFileTypes: true })).sort((a, b) =>
        compareText(a.name, b.name),
      )) {
        const child = join(at, entry.name);
        const relative = toPosix(relativePath(root, child));
        if (
          entry.name.startsWith('.') ||
          entry.name === 'node_modules' ||
          patterns.some((glob) => matchesGlob(relative, glob))
        )
          continue;
        const kind = entry.isSymbolicLink()
          ? await stat(child).catch((cause: NodeJS.ErrnoException) => cause)
          : entry;
        if (kind instanceof Error) {
          if (isMarkdown(entry.name))
            problems.push(
              problem(
                'file-unreadable',
                { path: showPath(label, root, child) },
                { reason: kind.code ?? kind.message },
              ),
            );
        } else if (kind.isDirectory()) {
          await walk(root, child, [...above, real]);
        } else if (kind.isFile() && isMarkdown(entry.name)) {
          const target = await realpath(child);
          if (seen.has(target)) continue;
          seen.add(target);
          files.push({ file: child, relative, path: showPath(label, root, child) });
        }
      }
    }
  }
  return { files: files.sort((a, b) => compareText(a.path, b.path)), problems };
}

/** Whether a file is a document that people put between agents, told from its whole name. */
export function isDocument(path: string): boolean {
  return documents.has(basename(path).split('.')[0]!.toLowerCase());
}

/** Whether a file is a skill, which has frontmatter of its own kind. */
export function isSkill(path: string): boolean {
  return basename(path).toLowerCase() === 'skill.md';
}

const documents = new Set([
  ...[
    'readme',
    'claude',
    'agents',
    'gemini',
    'copilot-instructions',
    'changelog',
    'contributing',
    'license',
    'licence',
  ],
  ...[
    'code_of_conduct',
    'code-of-conduct',
    'security',
    'support',
    'notice',
    'authors',
    'todo',
    'skill',
    'index',
    'faq',
  ],
  ...['installation', 'quickstart', 'migration', 'roadmap', 'architecture'],
]);

function isMarkdown(name: string): boolean {
  return /\.(md|mdc|markdown)$/i.test(name);
}

function showPath(label: string, root: string, path: string): string {
  return [label, toPosix(relativePath(root, path))].filter(Boolean).join('/');
}

function toPosix(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
