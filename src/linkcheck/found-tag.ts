import type { FoundCard, FoundLink, Written } from './found-link.ts';

/** A tag as it stands in a file, with attributes whose values are known. */
export interface FoundTag {
  /** In lower case, but for components of MDX. */
  name: string;
  attributes: FoundAttribute[];
}

/** An attribute of a tag. */
export interface FoundAttribute extends Written {
  name: string;
}

const linkAttributes: ReadonlySet<string> = new Set(
  'action cite content data formaction href link poster src to url xlink:href'.split(' '),
);

/** Whether an attribute says something of where a tag leads. */
export function isTelling(tag: string, attribute: string): boolean {
  return linkAttributes.has(attribute) || (tag === 'agent-card' && isOfCard(attribute));
}

/** The links of a tag: its attributes that hold an address. */
export function linksOfTag({ attributes }: FoundTag): FoundLink[] {
  return attributes
    .filter(({ name }) => linkAttributes.has(name))
    .map(({ value, start, end }) => ({ url: value, start, end }));
}

/** The card that a tag is; undefined if it is none, or names no agent. */
export function cardOfTag({ name: tag, attributes }: FoundTag): FoundCard | undefined {
  if (tag !== 'agent-card') return undefined;
  const card: Partial<FoundCard> = {};
  // Of two attributes of one name, the first counts.
  for (const { name, ...written } of attributes) if (isOfCard(name)) card[name] ??= written;
  const { name, ...places } = card;
  return name && { name, ...places };
}

function isOfCard(attribute: string): attribute is keyof FoundCard {
  return attribute === 'name' || attribute === 'example' || attribute === 'section';
}
