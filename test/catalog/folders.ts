import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A new folder of the given name that is gone when the test is over. */
export async function temporaryFolder(name = 'agents'): Promise<string> {
  const parent = await realpath(await mkdtemp(join(tmpdir(), 'agent-catalog-')));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  await mkdir(join(parent, name));
  return join(parent, name);
}

/** A new folder with these files: content by path. */
export async function folderWith(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** An agent file that gives no reason to complain. */
export function agentFile(name: string, lines = ''): string {
  return `---\nname: ${name}\ndescription: Looks ahead as ${name}.\n${lines && `${lines}\n`}---\n\nLook around and report.\n`;
}
