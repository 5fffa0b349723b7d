import type { Agent, ColorToken } from '../catalog/agent.ts';
import { escapeXml } from '../site/xml.ts';
import { palette } from './palette.ts';

/** Longest name on a badge, in characters as people see them. */
const longest = 60;

/** Size of the letters in pixels. */
const size = 12;

/** A badge for READMEs: `agent`, the agent's colour, its name; for an agent that is gone it says so. */
export function badge(agent: Agent | undefined, slug: string): string {
  const name = agent ? cut(agent.name) : `${cut(slug)} (deleted)`;
  const color: ColorToken | undefined = agent?.color.token;
  const label = 'agent';
  // The name is bold, which is wider.
  const [labelWidth, nameWidth] = [textWidth(label), textWidth(name, 1.08)];
  const spine = labelWidth + 16;
  const width = spine + 5 + 8 + nameWidth + 9;
  const title = escapeXml(`${label}: ${name}`);
  const text = (x: number, length: number, words: string, kind: string) =>
    `<text class="${kind}" x="${x}" y="14.5" textLength="${length}" lengthAdjust="spacingAndGlyphs">${escapeXml(words)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="22" viewBox="0 0 ${width} 22" role="img" aria-label="${title}">
<title>${title}</title>
<style>
text{font:${size}px system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
.paper{fill:${palette.light.surface};stroke:${palette.light.line}}.label{fill:${palette.light.quiet}}.name{fill:${palette.light.text};font-weight:600}.spine{fill:${spineColor('light', color)}}
@media (prefers-color-scheme:dark){.paper{fill:${palette.dark.surface};stroke:${palette.dark.line}}.label{fill:${palette.dark.quiet}}.name{fill:${palette.dark.text}}.spine{fill:${spineColor('dark', color)}}}
</style>
<rect class="paper" x=".5" y=".5" width="${width - 1}" height="21" rx="4.5"/>
<rect class="spine" x="${spine}" y="1" width="5" height="20"/>
${text(8, labelWidth, label, 'label')}
${text(spine + 13, nameWidth, name, 'name')}
</svg>
`;
}

function spineColor(theme: 'light' | 'dark', color: ColorToken | undefined): string {
  return color ? palette[theme].agent[color] : palette[theme].line;
}

function cut(text: string): string {
  const characters = [...new Intl.Segmenter('und').segment(text.trim())].map(({ segment }) => segment);
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : characters.join('');
}

/**
 * Width of a text in pixels, near enough: what draws the badge fits the letters into it, whichever font it has.
 */
function textWidth(text: string, stretch = 1): number {
  const ems = [...text].reduce((sum, character) => sum + characterWidth(character), 0);
  return Math.max(1, Math.round(ems * size * stretch));
}

function characterWidth(character: string): number {
  if (/[\p{M}\p{Cf}]/u.test(character)) return 0;
  if (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60]/u.test(
      character,
    )
  )
    return 1;
  if (/\p{Extended_Pictographic}/u.test(character)) return 1.3;
  if (/[ijl.,:;'|!()[\]\s]/.test(character)) return 0.3;
  if (/[frt\-/]/.test(character)) return 0.4;
  if (/[mwMW@%]/.test(character)) return 0.9;
  return /\p{Lu}/u.test(character) ? 0.69 : 0.6;
}
