import type { Agent, Mention } from '../catalog/agent.ts';
import type { Catalog } from '../catalog/load.ts';
import { compareText } from '../catalog/problems.ts';
import { lookupOf } from './lookup.ts';
import { agentUrl, dataUrl } from './urls.ts';
import { splitCode, type Piece } from './words.ts';

/** Whom an agent works with: those it mentions, and those that mention it. */
export interface Related {
  mentions: { title: string; href: string }[];
  mentionedBy: Mentioner[];
  /** How many more mention it than are listed, and where all of them are. */
  more?: { count: number; href: string } | undefined;
}

/** What everybody mentions would otherwise have a page that no reader gets to the end of. */
const mostMentioners = 100;

/** An agent that mentions another. */
export interface Mentioner {
  title: string;
  href: string;
  places: MentionPlace[];
}

/** Where an agent mentions another. */
export interface MentionPlace {
  /** The section of its page, or the field of its file. */
  label: Piece[];
  href: string;
  /** The sentence; nothing for a field. */
  words: Piece[];
}

/** Whom an agent works with, by title; undefined for an agent that keeps to itself. */
export function getRelated(agent: Agent, catalog: Catalog): Related | undefined {
  const { bySlug } = lookupOf(catalog);
  const mentions = [...new Set(agent.mentions.map(({ slug }) => slug))].map((slug) => bySlug.get(slug)!);
  const mentionedBy = [...Map.groupBy(agent.mentionedBy, ({ slug }) => slug)].map(
    ([slug, own]) => [bySlug.get(slug)!, own] as const,
  );
  if (mentions.length + mentionedBy.length === 0) return undefined;
  const more = mentionedBy.length - mostMentioners;
  return {
    mentions: mentions.sort(byTitle).map(({ title, slug }) => ({ title, href: agentUrl(slug) })),
    mentionedBy: mentionedBy
      .sort(([a], [b]) => byTitle(a, b))
      .slice(0, mostMentioners)
      .map(([other, own]) => ({
        title: other.title,
        href: agentUrl(other.slug),
        places: own.map((mention) => getPlace(mention, other)),
      })),
    more: more > 0 ? { count: more, href: dataUrl(agent.slug) } : undefined,
  };
}

function byTitle(a: Agent, b: Agent): number {
  return compareText(a.title.toLowerCase(), b.title.toLowerCase()) || compareText(a.slug, b.slug);
}

function getPlace({ where, anchor, sentence }: Mention, by: Agent): MentionPlace {
  return {
    label: splitCode(sectionTitle(where, anchor, by)),
    href: `${agentUrl(by.slug)}#${anchor}`,
    words: splitCode(sentence ?? ''),
  };
}

function sectionTitle(where: Mention['where'], anchor: string, { prompt, examples }: Agent): string {
  if (where === 'description') return 'When to use it';
  if (where === 'example') return `Example ${examples.findIndex(({ id }) => id === anchor) + 1}`;
  if (where === 'instructions') return prompt.outline.find(({ id }) => id === anchor)?.text ?? 'Instructions';
  return `\`${where}\``;
}
