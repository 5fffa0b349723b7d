import sharp, { type OverlayOptions } from 'sharp';
import type { ColorToken } from '../../catalog/agent.ts';
import { palette } from '../palette.ts';
import { fitText, writeText, type WrittenText } from './write-text.ts';

/** What a picture says. */
export interface SocialCard {
  title: string;
  team: string;
  summary: string;
  access: string;
  catalog: string;
  color: ColorToken | undefined;
}

/** Size of a picture in pixels, as link previews want it. */
export const [imageWidth, imageHeight] = [1200, 630];

const left = 132;
const right = imageWidth - 84;
const width = right - left;
const colors = palette.light;

/** Draws the picture of an agent. Returns a PNG. The fonts of its texts must be known. */
export async function drawCard(card: SocialCard): Promise<Buffer> {
  const quiet = { family: 'sans', weight: 600, color: colors.quiet, height: 48 } as const;
  const team = card.team && (await writeText(card.team, { ...quiet, size: 30, width }));
  const title = await fitText(card.title, [92, 76, 62, 52], {
    family: 'serif',
    weight: 500,
    color: colors.text,
    width,
    height: 214,
  });
  const bottom = await writeText(card.catalog, { ...quiet, size: 28, width: 560 });
  const access = await writeText(card.access, { ...quiet, weight: 500, size: 28, width: 420 });
  const titleTop = team ? 124 : 84;
  const summaryTop = titleTop + title.height + 26;
  const summary =
    card.summary &&
    (await writeText(card.summary, {
      family: 'serif',
      size: 38,
      weight: 400,
      color: colors.text,
      width,
      height: Math.min(506 - summaryTop, 190),
    }));
  return sharp(Buffer.from(background(card.color)))
    .composite([
      ...(team ? [place(team, 76)] : []),
      place(title, titleTop),
      ...(summary ? [place(summary, summaryTop)] : []),
      { ...overlay(bottom), top: 549 - Math.round(bottom.height / 2), left: left + 58 },
      { ...overlay(access), top: 549 - Math.round(access.height / 2), left: right - access.width },
    ])
    .png({ palette: true, colours: 64, dither: 0, effort: 1 })
    .toBuffer();
}

function place(text: WrittenText, top: number): OverlayOptions {
  return { ...overlay(text), top, left: text.isRtl ? Math.max(left, right - text.width) : left };
}

function overlay({ pixels, width: own, height }: WrittenText): OverlayOptions {
  return { input: pixels, raw: { width: own, height, channels: 4 } };
}

/** Paper, the agent's colour as its spine, and the sign of the catalog. */
function background(color: ColorToken | undefined): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${imageWidth}" height="${imageHeight}">
<rect width="100%" height="100%" fill="${colors.page}"/>
<rect x="72" y="72" width="16" height="${imageHeight - 144}" rx="8" fill="${color ? colors.agent[color] : colors.line}"/>
<g transform="translate(${left} 527) scale(1.375)"><rect width="32" height="32" rx="7" fill="${colors.accent}"/>
<g fill="none" stroke="${colors.page}" stroke-width="2.6" stroke-linecap="round"><path d="M9 8v16M14.5 8v16M19.6 8.4l5 15.2"/></g></g>
</svg>`;
}
