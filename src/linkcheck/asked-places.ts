// What is asked for of an agent beside its name, by attributes of a card or in the query of its address.
import { pageOf } from './agent-address.ts';
import type { KnownLinks } from './known-links.ts';
import { nearestAnchors, nearestExamples } from './nearest-anchors.ts';
import type { Fault } from './verify.ts';

/** Places on the page of an agent, as they are typed. */
export interface AskedPlaces {
  example?: string | undefined;
  section?: string | undefined;
}

/** What is wrong with places that are asked for of an agent; nothing, if there is no page of it. */
export function placeFaults(
  { example, section }: AskedPlaces,
  slug: string,
  known: KnownLinks,
): { key: keyof AskedPlaces; fault: Fault }[] {
  const link = known.find(pageOf(slug))?.link;
  if (link?.state !== 'live') return [];
  const { anchors } = link;
  const faults: { key: keyof AskedPlaces; fault: Fault }[] = [];
  if (example && !anchors.includes(exampleTyped(example))) {
    const nearest = nearestExamples(exampleTyped(example), anchors);
    const hasOthers = anchors.includes('examples');
    const args = { example, agent: slug, nearest, hasOthers };
    faults.push({ key: 'example', fault: { code: 'link-example', args } });
  }
  const fragment = section?.replace(/^#/, '');
  if (section && fragment && !anchors.includes(fragment)) {
    const nearest = nearestAnchors(fragment, anchors);
    const args = { fragment: section, url: slug, nearest };
    faults.push({ key: 'section', fault: { code: 'link-fragment', args } });
  }
  return faults;
}

/** The anchor of the example that is meant: `2`, `#example-2` and `Example 2` mean `example-2`, as cards read it. */
export function exampleTyped(typed: string): string {
  return `example-${typed
    .trim()
    .toLowerCase()
    .replace(/^#?(?:example)?[\s#-]*/, '')}`;
}
