import sharp from 'sharp';
import type { Agent } from '../../catalog/agent.ts';
import type { Settings } from '../../catalog/settings.ts';
import { getCard } from '../../site/card.ts';
import { cached } from './cache.ts';
import { drawCard, type SocialCard } from './draw.ts';
import { provideFonts } from './fonts.ts';
import { fontVersions } from './shelf.ts';

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
    title,
    team: team?.title ?? '',
    summary: agent.description.summary,
    access: access.label,
    catalog: settings.title,
    color,
  };
  const key = [drawing, sharp.versions, fontVersions, card];
  return cached(keptIn.images, key, async () => {
    await provideFonts(`….${Object.values(card).join('')}`, keptIn.fonts);
    return drawCard(card);
  });
}
