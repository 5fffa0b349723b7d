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

/** Attributes that hold several, as HTML and JSX write them. */
const listAttributes: ReadonlySet<string> = new Set(['srcset', 'srcSet', 'imagesrcset', 'imageSrcSet']);

/** Whether an attribute says something of where a tag leads. */
export function isTelling(tag: string, attribute: string): boolean {
  return (
    linkAttributes.has(attribute) ||
    listAttributes.has(attribute) ||
    (tag === 'agent-card' && isOfCard(attribute))
  );
}

/** The links of a tag: its attributes that hold addresses. */
export function linksOfTag({ attributes }: FoundTag): FoundLink[] {
  return attributes.flatMap((attribute) => {
    if (listAttributes.has(attribute.name)) return linksOfList(attribute);
    const { name, value, start, end } = attribute;
    return linkAttributes.has(name) ? [{ url: value, start, end }] : [];
  });
}

/** `a.svg 1x, b.svg 2x`: an address ends with a space, or with a comma before one. */
function linksOfList({ value, start, end }: FoundAttribute): FoundLink[] {
  // With entities in it, only a parser knows what stands where.
  if (end - start !== value.length) return [];
  const links: FoundLink[] = [];
  let isNext = true;
  let at = 0;
  for (const { 0: word, index } of value.matchAll(/[^\s,]\S*/g)) {
    const url = withoutCommas(word);
    isNext ||= value.slice(at, index).includes(',');
    if (isNext) links.push({ url, start: start + index, end: start + index + url.length });
    isNext = url !== word;
    at = index + word.length;
  }
  return links;
}

function withoutCommas(word: string): string {
  let { length } = word;
  while (word[length - 1] === ',') length--;
  return word.slice(0, length);
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
