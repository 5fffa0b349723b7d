// npm run bench:typing [agents]: builds a site of many small agents, types a query of eight words letter by letter and
// prints for how long the main thread was blocked. Fails above 50 ms.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../../browser/chromium.ts';
import { buildSite } from '../../support/command.ts';
import { serveFolder } from '../../support/static-server.ts';
import { writeAgents } from './many-agents.ts';

const most = 50;
const query = 'please review the slow database query of checkout';
const total = Number(process.argv[2] ?? 2000);

const folder = await mkdtemp(join(tmpdir(), 'catalog-typing-'));
try {
  await writeAgents(join(folder, 'agents'), total);
  await buildSite(join(folder, 'site'), { AGENTS_DIR: join(folder, 'agents') });
  const site = await serveFolder(join(folder, 'site'));
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    let worst = 0;
    for (const [name, path] of [
      ['home page', ''],
      ['home page, filtered', '?team=Team+1&team=Team+2&tool=Bash'],
      ['dialog', 'help/'],
    ] as const) {
      await page.goto(`${site.url}${path}`, { waitUntil: 'networkidle' });
      await page.evaluate(() => {
        const tasks: number[] = [];
        Object.assign(window, { tasks });
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) tasks.push(Math.round(duration));
        }).observe({ type: 'longtask' });
      });
      await page.keyboard.press('/');
      await page.keyboard.type(query, { delay: 90 });
      await page.locator('[data-hits] > li').first().waitFor();
      await page.waitForTimeout(1500);
      const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
      const status = await page.locator('[data-status]').textContent();
      worst = Math.max(worst, ...tasks);
      console.log(`${name}: ${tasks.length} tasks above 50 ms ${JSON.stringify(tasks)}; ${status?.trim()}`);
    }
    console.log(
      `${total} agents: the main thread was blocked for at most ${worst <= most ? `${most} ms` : `${worst} ms`}.`,
    );
    process.exitCode = worst <= most ? 0 : 1;
  } finally {
    await browser.close();
    site.close();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
