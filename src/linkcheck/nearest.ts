import { distance } from 'fastest-levenshtein';
import { compareText } from '../catalog/problems.ts';

const MAX_SUGGESTIONS = 3;

/** Those of some names that may have been meant by a name that is none of them, nearest first; at most three. */
export function nearestNames(wanted: string, names: readonly string[]): string[] {
  return pick(names.map((name) => ({ name, far: farness(wanted, name) })));
}

/**
 * The same for addresses. Suggested are addresses of the same kind: files for a file, and what stands in the same section
 * of the catalog, so that a team is not taken for a tag. What counts is the last part, unless all below the section is nearer.
 * @param addresses those there are, which are prepared for many questions
 */
export function createNearest(addresses: readonly string[]): (wanted: string) => string[] {
  const byKind = Map.groupBy(addresses, (one) => kindOf(sectionOf(one), one));
  // A card is a page of an agent, too, but for frames only.
  const others = Map.groupBy(
    addresses.filter((one) => sectionOf(one) !== 'embed'),
    ending,
  );
  // A section is one also where nothing stands in it but its own page.
  const sections = new Set(addresses.flatMap((one) => sectionOf(one) ?? firstPart(one) ?? []));
  return (wanted) => {
    const typed = sectionOf(wanted);
    const section =
      typed === undefined || sections.has(typed) ? typed : nearestNames(typed, [...sections])[0];
    const ofItsKind =
      section === undefined ? others.get(ending(wanted)) : byKind.get(kindOf(section, wanted));
    const [below, last] = [belowSection(wanted), lastPart(wanted)];
    return pick(
      (ofItsKind ?? []).map((name) => ({
        name,
        far: Math.min(farness(below, belowSection(name)), farness(last, lastPart(name))),
      })),
    );
  };
}

function kindOf(section: string | undefined, address: string): string {
  return `${section} ${ending(address)}`;
}

function pick(candidates: readonly { name: string; far: number }[]): string[] {
  return candidates
    .filter(({ far }) => far < Infinity)
    .sort((a, b) => a.far - b.far || compareText(a.name, b.name))
    .slice(0, MAX_SUGGESTIONS)
    .map(({ name }) => name);
}

/** How many letters differ; Infinity if too many do. A name that the other goes on, or has as words, is not far. */
function farness(wanted: string, name: string): number {
  const [a, b] = [wanted.toLowerCase(), name.toLowerCase()];
  const limit = a.length < 5 ? 1 : Math.max(2, Math.floor(a.length * 0.3));
  // Most names are told apart by their length.
  const far = Math.abs(a.length - b.length) > limit ? Infinity : distance(a, b);
  if (far <= limit) return far;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const isHeld = short.length > 3 && (long.startsWith(short) || `-${long}-`.includes(`-${short}-`));
  return isHeld ? limit : Infinity;
}

/** `.md` and the like; '' for a page. */
function ending(address: string): string {
  return /\.(?:md|json|svg)$/i.exec(address)?.[0].toLowerCase() ?? '';
}

/** `agents` of `/agents/x/`; undefined for what stands at the top. */
function sectionOf(address: string): string | undefined {
  return /^\/[^/]+\/[^/]/.test(address) ? firstPart(address) : undefined;
}

function firstPart(address: string): string | undefined {
  return /^\/([^/]+)\//.exec(address)?.[1]!.toLowerCase();
}

/** `x/y` of `/agents/x/y/`. */
function belowSection(address: string): string {
  const parts = address.split('/').filter(Boolean);
  return parts.slice(sectionOf(address) === undefined ? 0 : 1).join('/');
}

function lastPart(address: string): string {
  return address.split('/').findLast((part) => part !== '') ?? '';
}
