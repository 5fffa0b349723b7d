import sharp from 'sharp';
import type { Agent } from '../../catalog/agent.ts';
import type { Settings } from '../../catalog/settings.ts';
import { getCard } from '../../site/card.ts';
import { cached } from '../../cache/entries.ts';
import { drawCard, type SocialCard } from './draw.ts';
import { provideFonts } from './fonts.ts';
import { fontVersions } from './shelf.ts';

/**
 * The beginning of a text that is of use on a picture; empty where nothing of it can be seen. The text engine refuses
 * what is empty or too long.
 * @param most characters
 */
export function legible(text: string, most: number): string {
  const line = text.toWellFormed().replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ');
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(line) ? [...line.trim()].slice(0, most).join('') : '';
}

/** To be raised when pictures are drawn in another way, so that none is taken from the cache of before. */
const drawing = 2;

/** Absolute paths of the folders that keep what was made once: pictures, and fonts as the text engine reads them. */
export interface KeptIn {
  images: string;
  fonts: string;
}

/**
 * The picture of an agent for link previews, a PNG of 1200 × 630. It is drawn once for what it says. The folder of fonts
 * must stay as long as the process runs.
 */
export async function socialImage(agent: Agent, settings: Settings, keptIn: KeptIn): Promise<Buffer> {
  const { title, team, access, color } = getCard(agent, settings);
  const card: SocialCard = {
    title: legible(title, 200) || legible(agent.slug, 200) || 'Agent',
    team: legible(team?.title ?? '', 100),
    summary: legible(agent.description.summary, 1000),
    access: access.label,
    catalog: legible(settings.title, 100) || 'Agents',
    color,
  };
  const key = [drawing, sharp.versions, fontVersions, card];
  return cached(keptIn.images, key, async () => {
    await provideFonts(`….${Object.values(card).join('')}`, keptIn.fonts);
    return drawCard(card);
  });
}
