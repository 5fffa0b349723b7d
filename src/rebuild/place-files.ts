import { writeFileSync } from 'node:fs';
import { placeIn } from '../files/place.ts';
import type { KeptSite } from './kept-site.ts';

/**
 * Puts files into the folder of a site. One that is the same in the last site becomes the same file in both, which spares
 * making, writing and keeping it anew.
 * @param files paths below the folder, with their contents
 * @param last the folder of the site that was kept, which will be deleted
 */
export function placeFiles(
  folder: string,
  files: Iterable<readonly [path: string, content: Uint8Array]>,
  kept: KeptSite | undefined,
  last: string,
): void {
  const place = placeIn(folder);
  for (const [path, content] of files)
    if (!kept?.link(path, content, last, place)) place(path, (file) => writeFileSync(file, content));
}
