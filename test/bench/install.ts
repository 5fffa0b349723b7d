import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Installs packages at exact versions in a folder of their own, so that the project need not depend on them. */
export async function installPackages(folder: string, dependencies: Record<string, string>): Promise<void> {
  const manifest = { private: true, type: 'module', dependencies };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  const flags = ['--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel', 'error'];
  await promisify(execFile)('npm', ['install', ...flags], { cwd: folder });
}
