// Builds and serves the sites that the browser tests visit: the starter team at the root, and again below a base.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite } from '../support/command.ts';
import { serveFolder } from '../support/static-server.ts';
import { findChromium } from './chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the starter team's site at the root. */
    rootSite: string;
    /** Address of the same site below a base. */
    baseSite: string;
  }
}

export default async function sites(project: TestProject): Promise<() => Promise<void>> {
  findChromium();
  const folder = await mkdtemp(join(tmpdir(), 'catalog-sites-'));
  await buildSite(join(folder, 'root'));
  await buildSite(join(folder, 'base'), { BASE: '/docs/agents/', SITE: 'https://acme.example' });
  const root = await serveFolder(join(folder, 'root'));
  const base = await serveFolder(join(folder, 'base'), '/docs/agents/');
  project.provide('rootSite', root.url);
  project.provide('baseSite', base.url);
  return async () => {
    root.close();
    base.close();
    await rm(folder, { recursive: true, force: true });
  };
}
