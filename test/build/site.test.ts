import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { z } from 'astro/zod';
import { loadCatalog } from '../../src/catalog/load.ts';
import { agentDataSchema } from '../../src/publish/agent-data.ts';
import { agentCatalog, buildSite } from '../support/command.ts';
import { writeFiles } from '../support/folder.ts';
import { findBrokenLinks } from './links.ts';

const base = '/docs/agents/';
let folder: string;
const site = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'catalog-build-'));
  await buildSite(site('root'));
  await buildSite(site('base'), { BASE: base, SITE: 'https://example.com' });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const htmlFiles = async (name: string) =>
  (await readdir(site(name), { recursive: true })).filter((file) => file.endsWith('.html')).sort();

describe('a built site', () => {
  test('has a page and the exact bytes of every agent', async () => {
    const { agents } = await loadCatalog('agents');
    expect(agents).toHaveLength(22);
    for (const { slug, title, source } of agents) {
      const html = await readFile(join(site('root'), 'agents', slug, 'index.html'), 'utf8');
      expect(html).toContain(`>${title}</h1>`);
      // What stands above the text on a phone must not come after it, or a long page moves while it loads.
      expect(html.indexOf('On this page')).toBeLessThan(html.indexOf('<article'));
      const copy = await readFile(join(site('root'), 'agents', `${slug}.md`));
      expect(Buffer.compare(copy, await readFile(source.file))).toBe(0);
    }
  });

  test.each(['root', 'base'])('has no broken link, at the %s', async (name) => {
    expect(await findBrokenLinks(site(name), name === 'base' ? base : '/')).toEqual([]);
  });

  test('links only to what its links.json holds', async () => {
    const manifest = join(site('base'), 'links.json');
    const ran = await agentCatalog(['links', 'check', site('base'), '--manifest', manifest]);
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(ran.stdout).toMatch(/^\d{3,} links to the catalog in \d+ files: all good\.\n$/);
  });

  test('is valid HTML with one top heading a page', async () => {
    const checker = new HtmlValidate({ extends: ['html-validate:standard'] });
    const complaints: string[] = [];
    for (const file of await htmlFiles('root')) {
      const html = await readFile(join(site('root'), file), 'utf8');
      const report = await checker.validateString(html);
      for (const { messages } of report.results) {
        for (const { line, column, ruleId, message } of messages)
          complaints.push(`${file}:${line}:${column} ${ruleId} ${message}`);
      }
      expect(html.match(/<h1[ >]/g), file).toHaveLength(1);
    }
    expect(complaints).toEqual([]);
  });

  test('says in the header how many problems there are', async () => {
    const html = await readFile(join(site('root'), 'index.html'), 'utf8');
    expect(html).toMatch(/>Health<span [^>]*>&nbsp;\(\d+\)</);
  });

  test('shows no escaped newline and no tag of an example', async () => {
    const html = await readFile(join(site('root'), 'agents/backend-systems-engineer/index.html'), 'utf8');
    const examples = /<section[^>]* id="examples"[\s\S]*?(?=<section[^>]* id="access")/.exec(html)![0];
    expect(examples.match(/class="conversation/g)).toHaveLength(3);
    expect(examples).not.toMatch(/\\n|&lt;/);
    expect(examples.match(/class="context/g)).toHaveLength(3);
    expect(examples.match(/data-speaker="user"/g)).toHaveLength(3);
    expect(examples.match(/data-speaker="other"/g)).toHaveLength(3);
    expect(examples.match(/class="commentary/g)).toHaveLength(3);
  });

  test('forbids inline scripts and styles it did not make, and uses none', async () => {
    for (const file of await htmlFiles('root')) {
      const html = await readFile(join(site('root'), file), 'utf8');
      const policy = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1] ?? '';
      expect(policy, file).toContain("default-src 'self'");
      expect(policy, file).not.toContain('unsafe-inline');
      expect([...policy.matchAll(/sha256-[^']+/g)].map(String).sort(), file).toEqual(inlineHashes(html));
      expect(html, file).not.toMatch(/ style="/);
      expect(html, file).not.toMatch(/ on[a-z]+="/);
    }
  });

  test('names its own address where it is known', async () => {
    const html = await readFile(join(site('base'), 'agents/code-reviewer/index.html'), 'utf8');
    expect(html).toContain(
      '<link rel="canonical" href="https://example.com/docs/agents/agents/code-reviewer/">',
    );
  });

  test('documents every field in the JSON Schema', async () => {
    const schema = JSON.parse(await readFile(join(site('root'), 'schema/agent.json'), 'utf8')) as {
      properties: Record<string, { description?: string }>;
    };
    expect(schema).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(agentDataSchema))));
    const undescribed = Object.entries(schema.properties).filter(([, { description }]) => !description);
    expect(undescribed.map(([name]) => name)).toEqual([]);
  });

  test('is the same, byte for byte, when it is built again', async () => {
    await buildSite(site('again'), {}, ['--fresh']);
    const files = (await readdir(site('root'), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(site('root').length + 1))
      .sort();
    const different: string[] = [];
    for (const file of files) {
      const [one, other] = await Promise.all([
        readFile(join(site('root'), file)),
        readFile(join(site('again'), file)),
      ]);
      if (Buffer.compare(one, other) !== 0) different.push(file);
    }
    expect(different).toEqual([]);
  });
});

describe('a build', () => {
  test('says how many agents and problems there are', async () => {
    const { stdout } = await buildSite(site('said'), {}, ['--fresh']);
    const said = '22 agents, 2 errors, 2 warnings, 2 to know in 3 files.';
    expect(stdout).toMatch(new RegExp(`^${said} Built .* in [\\d.]+ s\\.$`, 'm'));
    const again = await buildSite(site('said'));
    expect(again.stdout).toMatch(
      new RegExp(`^${said} Nothing has changed: checked .* in [\\d.]+ s\\.$`, 'm'),
    );
  });

  test('refuses to replace a folder that holds anything else', async () => {
    for (const outDir of ['.', 'src', 'agents', '..', 'node_modules']) {
      const { status, stderr } = await agentCatalog(['build', '--outDir', outDir]);
      expect(status, outDir).toBe(2);
      expect(stderr).toMatch(/--outDir .* holds/);
    }
  });

  test('keeps to its own agents while another one runs', async () => {
    const agent = (name: string) =>
      `---\nname: ${name}\ndescription: Keeps ${name} in order.\n---\n\nDo it.\n`;
    await writeFiles(folder, { 'one/alpha.md': agent('alpha'), 'two/beta.md': agent('beta') });
    await Promise.all([
      buildSite(site('site-one'), { AGENTS_DIR: join(folder, 'one') }),
      buildSite(site('site-two'), { AGENTS_DIR: join(folder, 'two') }),
    ]);
    const pages = async (name: string) => (await readdir(join(site(name), 'agents'))).sort();
    expect(await pages('site-one')).toEqual(['alpha', 'alpha.json', 'alpha.md']);
    expect(await pages('site-two')).toEqual(['beta', 'beta.json', 'beta.md']);
  });

  test('explains itself', async () => {
    expect((await agentCatalog(['--help'])).status).toBe(0);
    expect((await agentCatalog(['bild'])).stderr).toContain('There is no command "bild"');
    expect((await agentCatalog(['build', '--nonsense'])).status).toBe(2);
  });
});

/** Of the scripts and styles that a page holds itself, sorted. Data is not run and needs none. */
function inlineHashes(html: string): string[] {
  const texts = [...html.matchAll(/<(script|style)([^>]*)>([^]*?)<\/\1>/g)]
    .filter(([, , attributes = '', text]) => text !== '' && !attributes.includes('ld+json'))
    .map(([, , , text = '']) => `sha256-${createHash('sha256').update(text).digest('base64')}`);
  return [...new Set(texts)].sort();
}
