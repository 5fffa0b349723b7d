import type { Replacement } from '../files/save.ts';
import { areForeign, cardFaults } from './card-faults.ts';
import type { Found, FoundLink } from './found-link.ts';
import { locateQuery } from './query.ts';
import { rewritePath } from './rewrite.ts';
import { verify, type Fault, type Target } from './verify.ts';

/** Something wrong with a link, where that is in the file, and how the file can be mended. */
export interface PlacedFault {
  fault: Fault;
  start: number;
  end: number;
  mend: Replacement | undefined;
}

/** Checks all that was found in a file. `links` is how many lead to the catalog, cards among them. */
export function placedFaults(
  { links, cards }: Found,
  text: string,
  target: Target,
): { links: number; faults: PlacedFault[] } {
  const ofLinks = links.flatMap((link) => {
    const faults = verify(link.url, target);
    return faults === undefined ? [] : [faults.map((fault) => placed(fault, link, text, target))];
  });
  const own = areForeign(links, target.home) ? [] : cards;
  const ofCards = own
    .flatMap((card) => cardFaults(card, target))
    .map(({ fault, written }) => {
      const { start, end } = written;
      return {
        fault,
        start,
        end,
        mend: fault.mend === undefined ? undefined : { start, end, text: fault.mend },
      };
    });
  return {
    links: ofLinks.length + own.length,
    faults: [...ofLinks.flat(), ...ofCards].sort((a, b) => a.start - b.start),
  };
}

function placed(fault: Fault, link: FoundLink, text: string, { home }: Target): PlacedFault {
  const { start, end } = link;
  const { part, mend } = fault;
  if (part === undefined)
    return { fault, start, end, mend: mend === undefined ? undefined : rewritePath(text, link, mend, home) };
  const found = locateQuery(text.slice(start, end), link.url, part);
  if (found === undefined) return { fault, start, end, mend: undefined };
  const place = { start: start + found.start, end: start + found.end };
  return {
    fault,
    ...place,
    mend: mend === undefined ? undefined : { ...place, text: encodeURIComponent(mend) },
  };
}
