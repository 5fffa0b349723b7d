// Text as a picture: shaped, broken into lines and ordered by Pango, in any script.
import sharp from 'sharp';
import { families } from './shelf.ts';

/** How a text is set. */
export interface Setting {
  family: keyof typeof families;
  /** Pixels. */
  size: number;
  weight: number;
  color: string;
  /** The room it has, in pixels. */
  width: number;
  height: number;
}

/** A text as a picture. */
export interface WrittenText {
  /** Red, green, blue and opacity, a byte each. */
  pixels: Buffer;
  width: number;
  height: number;
  /** Whether it is read from right to left. */
  isRtl: boolean;
}

/** Writes a text into its room; what does not fit is cut between words, with an ellipsis. */
export async function writeText(text: string, setting: Setting): Promise<WrittenText> {
  let words = text;
  let written = await draw(words, setting);
  while (written.height > setting.height && words.length > 1) {
    // Lines are about even, so the height tells how much is too much.
    const fraction = Math.min(setting.height / written.height, 0.96);
    words = cut(words.replace(/…$/, ''), fraction);
    written = await draw(words, setting);
  }
  return written;
}

/** Writes a text in the largest of the sizes in which it fits whole, else cut in the smallest. */
export async function fitText(
  text: string,
  sizes: number[],
  setting: Omit<Setting, 'size'>,
): Promise<WrittenText> {
  for (const size of sizes.slice(0, -1)) {
    const written = await draw(text, { ...setting, size });
    if (written.height <= setting.height && written.width <= setting.width) return written;
  }
  return writeText(text, { ...setting, size: sizes.at(-1)! });
}

async function draw(text: string, { family, size, weight, color, width }: Setting): Promise<WrittenText> {
  const markup = `<span face="${families[family]}" weight="${weight}" foreground="${color}" fallback="true">${escape(text)}</span>`;
  // Large letters need less air between their lines.
  const spacing = Math.round(size < 50 ? size * 0.2 : size * 0.06);
  const { data, info } = await sharp({
    text: {
      text: markup,
      font: `${families[family]} ${size}`,
      rgba: true,
      width,
      dpi: 72,
      wrap: 'word-char',
      spacing,
    },
  })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height, isRtl: isRtl(text) };
}

function cut(text: string, fraction: number): string {
  const parts = [...new Intl.Segmenter('und', { granularity: 'word' }).segment(text)];
  const kept = parts.slice(0, Math.min(parts.length - 1, Math.ceil(parts.length * fraction)));
  const start = kept.map(({ segment }) => segment).join('');
  return `${(start || text.slice(0, Math.floor(text.length * fraction))).replace(/[\s\p{P}]+$/u, '')}…`;
}

/** Whether the first letter that has a direction goes from right to left. */
function isRtl(text: string): boolean {
  return /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(
    text,
  );
}

function escape(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u001F\u007F\uFFFE\uFFFF]+/g, ' ')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
