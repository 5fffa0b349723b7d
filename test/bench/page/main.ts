// `npm run bench:page -- --agents <folder>`: what Lighthouse says of the pages, as a slow phone shows them. With
// `--budget` it fails where a score is under 100 or anything moves while the page loads.
import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadCatalog } from '../../../src/catalog/load.ts';
import { buildSite } from '../../support/command.ts';
import { agentPages, middleOf } from '../../support/page-weight.ts';
import { serveFolder } from '../../support/static-server.ts';
import { describeMachine } from '../machine.ts';
import { markdownTable } from '../markdown-table.ts';
import { categories, installLighthouse, type Verdict } from './lighthouse.ts';

const { agents: agentsFolder, budget } = parseArgs({
  options: { agents: { type: 'string', default: 'agents' }, budget: { type: 'boolean', default: false } },
}).values;
const folder = await mkdtemp(join(tmpdir(), 'catalog-bench-'));
try {
  console.log(describeMachine());
  const site = join(folder, 'site');
  await buildSite(site, { AGENTS_DIR: agentsFolder });
  const tools = join(folder, 'lighthouse');
  await mkdir(tools);
  const judge = await installLighthouse(tools);
  const { agents } = await loadCatalog(agentsFolder);
  const sorted = await agentPages(
    site,
    agents.map(({ slug }) => slug),
  );
  const pages = { home: 'index.html', 'median agent': middleOf(sorted), 'largest agent': sorted.at(-1)! };
  const host = await serveFolder(site, '/', true);
  try {
    const verdicts: [string, Verdict][] = [];
    for (const [name, page] of Object.entries(pages)) {
      const path = page.replace(/index\.html$/, '');
      verdicts.push([`${name} /${path}`, await judge(new URL(path, host.url).href)]);
    }
    report(verdicts);
    if (budget && verdicts.some(([, verdict]) => isOver(verdict))) process.exitCode = 1;
  } finally {
    host.close();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

function report(verdicts: readonly [string, Verdict][]): void {
  const rows = verdicts.map(([name, { scores, largestPaint, blocking, shift, bytes }]) => [
    name,
    ...categories.map((category) => String(scores[category])),
    (largestPaint / 1000).toFixed(2),
    blocking.toFixed(0),
    shift.toFixed(3),
    (bytes / 1000).toFixed(0),
  ]);
  console.log(`\n${markdownTable(['page', ...categories, 'LCP s', 'TBT ms', 'CLS', 'kB'], rows)}`);
  for (const [name, { failed }] of verdicts) for (const title of failed) console.log(`\n${name}: ${title}`);
}

function isOver({ scores, shift }: Verdict): boolean {
  return Math.round(shift * 1000) > 0 || categories.some((category) => scores[category] < 100);
}
