import { nearestNames } from './nearest.ts';

/** Anchors of a page that go together, and the section that holds them all. */
const kinds = [
  { beginning: /^example-/i, section: 'examples' },
  { beginning: /^i-/i, section: 'instructions' },
  { beginning: /^line-/i, section: 'source' },
];

/** Ends of anchors that are made from what an example says: letters that are alike mean nothing. */
const hash = /-[\da-f]{6}(?:-\d+)?$/;

/** Those of the anchors of a page that may have been meant by one that is none of them: of its kind, else the section. */
export function nearestAnchors(wanted: string, anchors: readonly string[]): string[] {
  const kind = kinds.find(({ beginning }) => beginning.test(wanted));
  if (kind === undefined) return nearestNames(wanted, anchors);
  const ofItsKind = anchors.filter((anchor) => kind.beginning.test(anchor));
  const near = isHashed(wanted) ? [] : nearestNames(wanted, ofItsKind);
  return near.length > 0 ? near : anchors.filter((anchor) => anchor === kind.section);
}

/** The same for the anchor of an example: only examples can be meant. */
export function nearestExamples(wanted: string, anchors: readonly string[]): string[] {
  const examples = anchors.filter((anchor) => anchor.startsWith('example-'));
  if (!isHashed(wanted)) return nearestNames(wanted, examples);
  const lasting = examples.filter(isHashed);
  return lasting.length === 1 ? lasting : [];
}

function isHashed(anchor: string): boolean {
  return anchor.startsWith('example-') && hash.test(anchor);
}
