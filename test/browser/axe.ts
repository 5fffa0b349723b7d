import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

interface Violation {
  id: string;
  nodes: { html: string }[];
}

const source = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/**
 * What axe finds wrong with a page: a line each. The page must have been opened with `bypassCSP`, since axe is put in as
 * an inline script, which the policy of the site forbids.
 */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: await readFile(source, 'utf8') });
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: () => Promise<{ violations: Violation[] }> } };
    return (await axe.run()).violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`,
    );
  });
}
