import { createHash, type Hash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Files and folders of the project whose bytes decide what a build prints, beside the agents. */
const code = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** What npm wrote about the packages that are installed; the lockfile stands in where another tool installed them. */
const installed = ['node_modules/.package-lock.json', 'package-lock.json'];

const made = new Map<string, string>();

/**
 * A hash of the project's code, its packages and the runtime: whatever is kept for the next build is kept for the same
 * of it. Read once a process.
 * @param root absolute path of the project
 */
export function codeFingerprint(root: string): string {
  const known = made.get(root);
  if (known !== undefined) return known;
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}`);
  for (const path of code) addPath(hash, root, path);
  addPath(hash, root, installed.find((path) => readIfThere(join(root, path)) !== undefined) ?? '');
  const fingerprint = hash.digest('hex');
  made.set(root, fingerprint);
  return fingerprint;
}

function addPath(hash: Hash, root: string, path: string): void {
  const content = readIfThere(join(root, path));
  if (content === undefined) return;
  if (content instanceof Buffer) {
    hash.update(`\n${path} ${content.length}\n`).update(content);
    return;
  }
  for (const name of content) addPath(hash, root, `${path}/${name}`);
}

/** The bytes of a file, or the names in a folder, in order; undefined where there is neither. */
function readIfThere(path: string): Buffer | string[] | undefined {
  try {
    return readFileSync(path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EISDIR') return readdirSync(path).sort();
    return undefined;
  }
}
