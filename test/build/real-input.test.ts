import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { buildSite } from '../support/command.ts';
import { temporaryFolder } from '../support/folder.ts';
import { findBrokenLinks } from './links.ts';

const seeds = '../shared/seeds';

test.skipIf(!existsSync(seeds))(
  'two real files of one name get two pages (needs ../shared/seeds)',
  async () => {
    const out = join(await temporaryFolder(), 'site');
    await buildSite(out, { AGENTS_DIR: seeds });
    const { agents } = await loadCatalog(seeds);
    expect(agents.map(({ name }) => name)).toEqual(['backend-systems-engineer', 'backend-systems-engineer']);
    expect(new Set(agents.map(({ slug }) => slug)).size).toBe(2);
    for (const { slug, source } of agents) {
      const copy = await readFile(join(out, 'agents', `${slug}.md`));
      expect(Buffer.compare(copy, await readFile(source.file))).toBe(0);
    }
    const html = await readFile(join(out, 'agents', agents[1]!.slug, 'index.html'), 'utf8');
    const examples = /<section[^>]* id="examples"[\s\S]*?(?=<section[^>]* id="access")/.exec(html)![0];
    for (const part of [
      'class="conversation',
      'class="context',
      'data-speaker="user"',
      'data-speaker="other"',
      'class="commentary',
    ]) {
      expect(examples.split(part), part).toHaveLength(4);
    }
    expect(examples).not.toMatch(/\\n|&lt;/);
    expect(await findBrokenLinks(out, '/')).toEqual([]);
  },
);

const small = '../shared/corpus/vijaythecoder+awesome-claude-agents/agents';

test.skipIf(!existsSync(small))(
  'a real collection becomes a site without a broken link (needs ../shared/corpus)',
  async () => {
    const out = join(await temporaryFolder(), 'site');
    await buildSite(out, { AGENTS_DIR: small, BASE: '/x/' });
    expect(await findBrokenLinks(out, '/x/')).toEqual([]);
  },
);
