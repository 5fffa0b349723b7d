import type { BundledLanguage } from 'shiki/langs';
import { processWide } from '../cache/process-wide.ts';
import { createCache } from './code/cache.ts';
import { labelOf, resolveLanguage } from './code/language.ts';
import { paint, type Paint } from './code/paint.ts';
import { escapeHtml } from './escape.ts';

const MAX_CODE = 200_000;
const MAX_LINE = 5_000;

/** What this process knows of colours; teams repeat their examples from agent to agent. */
const memory = processWide('highlighting', () => ({
  /** What was coloured, by grammar and code; 64 million characters hold the code of a large catalog. */
  colored: createCache(64_000_000),
  /** What is being coloured now. */
  underway: new Map<string, Promise<string | undefined>>(),
  /** What took too long: neither the page nor another one tries it again. */
  givenUp: new Set<string>(),
  painting: paint,
}));

/** What was coloured, by grammar and code. */
export const colored = memory.colored;

/** Has code coloured by somebody else from now on; by this thread again, where nobody is named. */
export function paintWith(other: Paint = paint): void {
  memory.painting = other;
}

/**
 * Highlights code as `<pre class="code" tabindex="0" data-lang="ts"><code>…`; `data-lang` is the author's word for the
 * language, sanitised. Never throws for any text: code in an unknown language is printed plain, and so is code above
 * 200,000 characters, with a line above 5,000 characters or that takes too long, with `data-plain="too large"`.
 *
 * Tokens are `<span class="tk-…">`; plain text has none. The classes of colour are named after the custom properties
 * of Shiki's `css-variables` theme (`tk-comment` after `--shiki-token-comment`): `tk-comment`, `tk-constant`,
 * `tk-function`, `tk-keyword`, `tk-link`, `tk-parameter`, `tk-punctuation`, `tk-string`, `tk-string-expression`,
 * `tk-inserted`, `tk-deleted`, `tk-changed`. Those of style, alone or beside one of colour: `tk-bold`, `tk-italic`,
 * `tk-underline`.
 */
export async function highlight(code: string, language?: string): Promise<string> {
  const text = code.replace(/\r\n?/g, '\n');
  const label = labelOf(language);
  const grammar = resolveLanguage(language);
  if (grammar === undefined) return wrap(escapeHtml(text), label);
  if (isTooLarge(text)) return wrap(escapeHtml(text), label, 'too large');

  const html = await color(text, grammar);
  return html === undefined ? wrap(escapeHtml(text), label, 'too large') : wrap(html, label);
}

/**
 * The file of an agent as `<pre class="code" …><code>…`, as `highlight` prints it: the frontmatter coloured where it can
 * be, the instructions plain. They are prose, and to colour them as Markdown took a tenth of a build.
 * @param line 1-based line on which the instructions start
 */
export async function highlightFile(file: string, line: number): Promise<string> {
  const lines = file.replace(/\r\n?/g, '\n').split('\n');
  const frontmatter = lines.slice(0, line - 1).join('\n');
  const colored = isTooLarge(frontmatter) ? undefined : await color(frontmatter, 'yaml');
  const instructions = lines.slice(line - 1).map(escapeHtml);
  const printed = line > 1 ? [colored ?? escapeHtml(frontmatter), ...instructions] : instructions;
  return wrap(printed.join('\n'), 'markdown');
}

/** Each code once, however many ask for it. */
async function color(code: string, grammar: BundledLanguage): Promise<string | undefined> {
  const key = `${grammar} ${code}`;
  const known = colored.get(key) ?? memory.underway.get(key);
  if (known !== undefined || memory.givenUp.has(key)) return known;
  const coming = memory.painting(code, grammar);
  memory.underway.set(key, coming);
  try {
    const html = await coming;
    if (html !== undefined) return colored.set(key, html);
    memory.givenUp.add(key);
    return undefined;
  } finally {
    memory.underway.delete(key);
  }
}

function isTooLarge(text: string): boolean {
  return text.length > MAX_CODE || text.split('\n').some((line) => line.length > MAX_LINE);
}

function wrap(html: string, label: string, plain?: 'too large'): string {
  const lang = label === '' ? '' : ` data-lang="${escapeHtml(label)}"`;
  const reason = plain === undefined ? '' : ` data-plain="${plain}"`;
  return `<pre class="code" tabindex="0"${lang}${reason}><code>${html}</code></pre>`;
}
