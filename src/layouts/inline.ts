// What stands inside the head of every page. The Content-Security-Policy names these texts by their hashes.
import { createHash } from 'node:crypto';

/** The order of the cascade layers, which must be known before the first style sheet, whichever that is. */
export const layerOrder = '@layer reset, tokens, base, prose, components, utilities;';

/**
 * Runs before the page is painted, so that neither the other theme flashes nor the whole list where the address asks for
 * a part of it. Where storage is blocked, the system's theme holds.
 */
export const earlyScript = `{const d=document.documentElement.dataset;if(location.search)d.asked='';try{const t=localStorage.getItem('theme');if(t==='light'||t==='dark')d.theme=t}catch{}}`;

/**
 * Sends the reader of a page that moved to its canonical address, with what stands behind `?` and `#`, which a refresh
 * would lose. The site may be served elsewhere than it says, so only the path counts.
 */
export const moveScript = `location.replace(new URL(document.querySelector('link[rel=canonical]').href).pathname+location.search+location.hash)`;

/** The source expression that allows an inline text: `sha256-…`. */
export function cspHash(text: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
