import type { Catalog } from '../catalog/load.ts';
import type { OtherAddress } from '../catalog/other-addresses.ts';
import type { LinkChange } from '../catalog/settle-links.ts';

/** `/agents/x/ now leads to /agents/y/`. */
export function formatLinkChange({ address, becomes }: LinkChange): string {
  return `${address} ${becomes}`;
}

/** `/agents/x-day/ is new, for day/x.md: /agents/x/ leads to /agents/y/`. */
export function formatOtherAddress({ address, path, wanted, why }: OtherAddress): string {
  return `${address} is new, for ${path}: ${wanted} ${why}`;
}

/**
 * Prints every published address that would answer otherwise without the record saying so, and the command that
 * records it. Says whether a frozen build must stop.
 */
export function refuseUnrecorded({ links }: Catalog): boolean {
  if (!links.isRecorded) {
    console.error(
      'There is no permalinks.json to hold the build to. Run `npm run links update` and commit it.',
    );
    return true;
  }
  for (const change of links.changes) console.error(formatLinkChange(change));
  if (links.changes.length === 0) return false;
  const what =
    links.changes.length === 1
      ? 'This published address changes'
      : `These ${links.changes.length} published addresses change`;
  console.error(
    `\n${what}, and permalinks.json does not say so. Nothing was built. Run \`npm run links update\`, read what it changes, and commit it.`,
  );
  return true;
}

/** Says that addresses are about to be published that no record holds, where there is one. */
export function noteUnrecorded({ links: { isRecorded, changes, unrecorded } }: Catalog): void {
  const open = changes.length + unrecorded.length;
  if (!isRecorded || open === 0) return;
  const what = open === 1 ? 'An address has' : `${open} addresses have`;
  console.log(
    `${what} changed since permalinks.json was written. Run \`npm run links update\` and commit it.`,
  );
}
