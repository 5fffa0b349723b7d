import { colorTokens, type Agent, type ColorToken } from './agent.ts';

/** Words authors use for a colour, and the one of the eight that is nearest to it. */
const nearestTo: Record<string, ColorToken> = {
  amber: 'yellow',
  aqua: 'cyan',
  azure: 'blue',
  beige: 'yellow',
  bronze: 'orange',
  brown: 'orange',
  burgundy: 'red',
  coral: 'orange',
  crimson: 'red',
  emerald: 'green',
  fuchsia: 'pink',
  gold: 'yellow',
  indigo: 'purple',
  lavender: 'purple',
  lime: 'green',
  magenta: 'pink',
  maroon: 'red',
  mint: 'green',
  navy: 'blue',
  olive: 'green',
  peach: 'orange',
  plum: 'purple',
  rose: 'pink',
  salmon: 'pink',
  scarlet: 'red',
  sky: 'cyan',
  teal: 'cyan',
  tomato: 'red',
  turquoise: 'cyan',
  violet: 'purple',
};

/** Hues of the eight in degrees, to measure how near a hex value is. */
const hues: Record<ColorToken, number> = {
  red: 0,
  orange: 28,
  yellow: 50,
  green: 142,
  cyan: 187,
  blue: 217,
  purple: 270,
  pink: 325,
};

/** Reads a colour: one of the eight in any case, another word or hex value as the nearest of them. */
export function readColor(value: unknown): Agent['color'] {
  if (typeof value !== 'string' || value.trim() === '') return { valid: true };
  const raw = value.trim();
  const word = raw.toLowerCase();
  const token = colorTokens.find((one) => one === word);
  if (token) return { raw, token, valid: raw === token };
  const nearest = (Object.hasOwn(nearestTo, word) ? nearestTo[word] : undefined) ?? nearestToHex(word);
  return { raw, ...(nearest ? { token: nearest } : {}), valid: false };
}

/** The colour nearest to `#rgb` or `#rrggbb`; undefined for greys and everything that is no hex value. */
function nearestToHex(value: string): ColorToken | undefined {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/.exec(value)?.[1];
  if (!digits) return undefined;
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  const [r, g, b] = [0, 2, 4].map((at) => parseInt(full.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const max = Math.max(r, g, b);
  const spread = max - Math.min(r, g, b);
  if (spread < 0.08) return undefined;
  const sector =
    max === r ? ((g - b) / spread + 6) % 6 : max === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  const hue = sector * 60;
  const distance = (token: ColorToken) =>
    Math.min(Math.abs(hues[token] - hue), 360 - Math.abs(hues[token] - hue));
  return colorTokens.toSorted((one, other) => distance(one) - distance(other))[0];
}
