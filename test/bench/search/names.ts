import type { Page } from 'playwright-core';
import type { Catalog } from '../../../src/catalog/load.ts';
import { squash } from '../../../src/search/normalise.ts';
import { askPage } from './browser.ts';

/** The names and titles that, asked in several ways of writing, do not bring an agent of that name first. */
export async function missedNames(page: Page, { agents }: Catalog): Promise<string[]> {
  const called = new Map(
    agents.map((agent) => [agent.slug, new Set([squash(agent.name), squash(agent.title)])]),
  );
  const asked = agents.flatMap(({ name, title }) => [
    name,
    name.toUpperCase(),
    name.replace(/[-_]+/g, ' '),
    title.toLowerCase(),
  ]);
  const answers = await askPage(page, asked);
  return asked.filter((name, index) => {
    const first = answers[index]!.hits[0]?.[0];
    return first === undefined || !called.get(first)?.has(squash(name));
  });
}
