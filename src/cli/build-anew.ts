import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeFingerprint } from '../cache/fingerprint.ts';
import { cacheFolder } from '../cache/folder.ts';
import { addTime } from '../cache/stopwatch.ts';
import type { Catalog } from '../catalog/load.ts';
import { publishedAt } from '../catalog/settings.ts';
import { recallOverlaps } from '../overlap/known-overlaps.ts';
import { clientFolder, type Bundling } from '../print/bundle.ts';
import { startColoring } from '../print/code-colors.ts';
import { printPages } from '../print/print-pages.ts';
import { headersText } from '../publish/host-files.ts';
import { writePlainFiles } from '../publish/plain-files.ts';
import { isUnchanged } from '../rebuild/is-unchanged.ts';
import type { Keys } from '../rebuild/keys.ts';
import { keepSite, type KeptSite } from '../rebuild/kept-site.ts';
import { placeFiles } from '../rebuild/place-files.ts';
import { filesIn } from '../rebuild/site-files.ts';
import { indexElsewhere } from '../search/index-elsewhere.ts';
import { publishOutput, type OutputFolder } from './output-folder.ts';
import { projectRoot } from './project.ts';

/** What a site is built from. */
export interface Materials {
  catalog: Catalog;
  keys: Keys;
  bundling: Bundling;
  /** The last site that was kept, if there is one. */
  kept: KeptSite | undefined;
}

/**
 * Builds the site, with the pages of the last one that are still the same, and keeps it for the next build.
 * @param cache absolute path of the folder it is kept in
 */
export async function buildAnew(output: OutputFolder, cache: string, materials: Materials): Promise<void> {
  const { catalog, keys, bundling, kept } = materials;
  const code = codeFingerprint(projectRoot);
  await recallOverlaps(catalog.agents, join(cacheFolder(), 'overlaps'), code);
  const indexing = indexElsewhere(catalog);
  // Whoever waits for it at the end is told; until then nobody does.
  indexing.catch(() => undefined);
  const colors = await startColoring(catalog.agents, join(cacheFolder(), 'code'), code);
  const bundle = await bundling.bundle();
  const { building, target } = output;
  await rename(join(bundle.folder, clientFolder), building);
  const at = publishedAt(catalog.settings);
  const given = new Set(await filesIn(building));
  const same = kept?.restoreSame(building, keys.page, target) ?? new Set<string>();
  const plain = writePlainFiles(building, catalog.agents, at, same);
  await printPages(bundle, building, at, given.union(same).union(plain));
  await colors.finish();
  await writeFile(join(building, '_headers'), headersText(at.base.replace(/\/?$/, '/')));
  const index = (await indexing).map(({ path, content }) => [`pagefind/${path}`, content] as const);
  placeFiles(building, index, kept, target);
  await publishOutput(output);
  const built = performance.now();
  if (await isUnchanged(catalog)) {
    await bundle.keep();
    await keepSite(cache, target, keys.site, keys.page, kept);
  }
  addTime('publish', performance.now() - built);
}
