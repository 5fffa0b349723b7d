import { spawn, type ChildProcess } from 'node:child_process';
import { rename, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { shellEnvironment } from '../support/command.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';

const main = `${import.meta.dirname}/../../src/cli/main.ts`;

/** Starts a command that serves, and waits for the address it prints. */
async function serve(
  args: string[],
  env: Record<string, string>,
): Promise<{ url: string; printed: () => string }> {
  const server: ChildProcess = spawn(process.execPath, [main, ...args, '--port', String(await freePort())], {
    env: shellEnvironment(env),
  });
  onTestFinished(() => {
    server.kill();
  });
  let text = '';
  server.stdout!.on('data', (chunk: Buffer) => (text += chunk.toString()));
  server.stderr!.on('data', (chunk: Buffer) => (text += chunk.toString()));
  await expect.poll(() => text, { timeout: 60_000 }).toMatch(/http:\/\/localhost:\d+/);
  return { url: /http:\/\/localhost:\d+[^\s]*/.exec(text)![0], printed: () => text };
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const agent = (name: string) =>
  `---\nname: ${name}\ndescription: Keeps ${name} in order.\n---\n\nLook at all of it first, then put one thing after the other, and say when it is done.\n`;

test('start prints what it built and where it serves it', async () => {
  const folder = await temporaryFolder();
  await writeFiles(folder, { 'agents/one.md': agent('one') });
  const { url, printed } = await serve(['start', '--outDir', join(folder, 'site')], {
    AGENTS_DIR: join(folder, 'agents'),
    BASE: '/x/',
  });
  expect(printed()).toMatch(
    /^1 agent, no problems\. Built .* in [\d.]+ s\.\nServing http:\/\/localhost:\d+\/x\/ /,
  );
  expect((await fetch(`${url}agents/one/`)).status).toBe(200);
});

test('dev shows a saved file on the site, in the search and with its problems in the terminal', async () => {
  const folder = await temporaryFolder();
  const agents = join(folder, 'agents');
  await writeFiles(agents, { 'team/one.md': agent('one'), 'team/old.md': '# Old\n' });
  const { url, printed } = await serve(['dev'], { AGENTS_DIR: agents });
  await expect.poll(printed).toContain('2 agents, 1 error in 1 file. The page /health/ lists them');
  const pages = async () => {
    const entry = (await (await fetch(new URL('pagefind/pagefind-entry.json', url))).json()) as {
      languages: { en: { page_count: number } };
    };
    return entry.languages.en.page_count;
  };
  const status = async (slug: string) => (await fetch(new URL(`agents/${slug}/`, url))).status;
  expect(await status('one')).toBe(200);
  expect(await pages()).toBe(2);
  await writeFiles(agents, {
    'team/two.md': '---\nname: two\ndescription: Does this: that.\n---\n\nDo it.\n',
  });
  await expect.poll(() => status('two'), { timeout: 10_000 }).toBe(200);
  await expect.poll(pages, { timeout: 10_000 }).toBe(3);
  await expect.poll(printed, { timeout: 10_000 }).toContain('team/two.md:3:23  warning');
  await writeFiles(agents, { 'team/two.md': agent('two') });
  await expect.poll(printed, { timeout: 10_000 }).toContain('team/two.md: no problems any more');
  await rm(join(agents, 'team/two.md'));
  await expect.poll(() => status('two'), { timeout: 10_000 }).toBe(404);
});

test('dev follows folders that the settings name since, and those that come back', async () => {
  const folder = await temporaryFolder();
  const agents = join(folder, 'agents');
  await writeFiles(folder, { 'agents/one.md': agent('one'), 'more/two.md': agent('two') });
  const { url, printed } = await serve(['dev'], { AGENTS_DIR: agents });
  await expect.poll(printed, { timeout: 10_000 }).toContain('1 agent, no problems.');
  const status = async (slug: string) => (await fetch(new URL(`agents/${slug}/`, url))).status;
  const becomes = (slug: string, code: number) =>
    expect.poll(() => status(slug), { timeout: 10_000 }).toBe(code);
  await writeFiles(agents, { 'catalog.yaml': 'sources: [../more]\n' });
  await becomes('two', 200);
  await writeFiles(folder, { 'more/three.md': agent('three') });
  await becomes('three', 200);
  await rename(agents, `${agents}-away`);
  await becomes('one', 404);
  await rename(`${agents}-away`, agents);
  await becomes('one', 200);
  await writeFiles(agents, { 'four.md': agent('four') });
  await becomes('four', 200);
});
