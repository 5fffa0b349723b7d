// Rules about what a reader does not see, or should not: keys, invisible characters, active HTML, encoded text.
import { placeInPrompt, type Checked } from '../checked.ts';
import type { Place } from '../problems.ts';
import { proseLines } from '../prose.ts';
import { rule, type Hit } from './rule.ts';

export const hiddenRules = [
  rule('secret-exposed', (checked) =>
    checked.lines.flatMap((line, index) =>
      (anySecret.test(line) ? secrets : []).flatMap(({ kind, pattern }) =>
        [...line.matchAll(pattern)]
          .filter(([found]) => !isPlaceholder(found))
          .map(({ index: column }): Hit<'secret-exposed'> => [at(checked, index, column), { kind }]),
      ),
    ),
  ),

  rule('text-invisible', (checked) => {
    const found = checked.lines.flatMap((line, index) =>
      (mayHoldInvisible.test(line) ? [...line.matchAll(invisible)] : [])
        .filter((match) => !isOfItsScript(line, match))
        .map(({ 0: character, index: column }) => ({ character, place: at(checked, index, column) })),
    );
    const [first] = found;
    if (first === undefined) return [];
    const code = first.character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return [[first.place, { code: `U+${code}`, count: found.length }]];
  }),

  rule('text-encoded', (checked) =>
    checked.lines.flatMap((line, index) =>
      (line.length < 120 ? [] : [...line.matchAll(/(?<![\w+/=-])[A-Za-z0-9+/]{120,}={0,2}(?![\w+/=-])/g)])
        .filter(([found]) => /\d/.test(found) && /[a-z]/.test(found) && /[A-Z]/.test(found))
        .map(({ 0: found, index: column }): Hit<'text-encoded'> => [
          at(checked, index, column),
          { length: found.length },
        ]),
    ),
  ),

  rule('html-active', (checked) =>
    proseLines(checked.agent.prompt.markdown).flatMap((text, line) =>
      [...text.matchAll(active)].map(({ 0: found, index: column }): Hit<'html-active'> => [
        placeInPrompt(checked, line, column),
        { found },
      ]),
    ),
  ),

  rule('comment-instructs', (checked) => instructions(checked).map((place) => [place, {}])),
];

function at({ agent }: Checked, index: number, column: number): Place {
  return { path: agent.source.path, line: index + 1, column: column + 1 };
}

/** Keys by the beginnings that their makers gave them, so that they can be found. */
const secrets: { kind: string; pattern: RegExp }[] = [
  { kind: 'an AWS access key', pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g },
  { kind: 'a GitHub token', pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{60,})\b/g },
  { kind: 'a GitLab token', pattern: /\bglpat-[\w-]{20,}/g },
  { kind: 'an Anthropic key', pattern: /\bsk-ant-[\w-]{24,}/g },
  { kind: 'an OpenAI key', pattern: /\bsk-(?:proj-)?[A-Za-z0-9]{40,}/g },
  { kind: 'a Slack token', pattern: /\bxox[abprs]-\d[\w-]{20,}/g },
  { kind: 'a Google key', pattern: /\bAIza[\w-]{35}\b/g },
  { kind: 'a Stripe key', pattern: /\b[rs]k_live_[A-Za-z0-9]{20,}/g },
  { kind: 'an npm token', pattern: /\bnpm_[A-Za-z0-9]{36}\b/g },
];

/** One look at a line instead of one a kind: almost no line has any. */
const anySecret = new RegExp(secrets.map(({ pattern }) => pattern.source).join('|'));

/** What stands for a key in examples: words, rows of one character, the alphabet. */
function isPlaceholder(key: string): boolean {
  return /example|xxxx|your|1234567|abcdef|0000/i.test(key) || new Set(key).size < 12;
}

/** Characters without a shape: they join, turn or hide what a person reads, and a model reads them all. */
const invisible =
  /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u115F\u1160\u3164]|[\u{E0000}-\u{E007F}]/gu;

/** The same by halves of astral characters, which is faster to ask. */
const mayHoldInvisible =
  /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u115F\u1160\u3164\uDB40]/;

/** Whether an invisible character is the spelling of its neighbours: emoji, flags, scripts that join or run leftwards. */
function isOfItsScript(line: string, { 0: character, index }: RegExpExecArray): boolean {
  const before = [...line.slice(0, index)].at(-1) ?? '';
  const isPictured = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]/u.test(before);
  if (character === '\u200D') return isPictured || /[\p{M}\p{Lo}]/u.test(before);
  if (character === '\u200C') return /[\p{M}\p{Lo}]/u.test(before);
  if (/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/.test(character))
    return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(line);
  return (
    /[\u{E0020}-\u{E007F}]/u.test(character) && /\u{1F3F4}[\u{E0020}-\u{E007F}]*$/u.test(line.slice(0, index))
  );
}

/** HTML that runs, or brings something from elsewhere, on a page that does not escape it. */
const active =
  /<(?:script|iframe|object|embed)\b[^<>]*>|<[a-z][^<>]*\son(?:click|error|load|mouseover|focus)\s*=[^<>]*>|\]\(\s*(?:javascript|vbscript):[^)]*/gi;

/** Comments that tell somebody to do something: people do not see them where Markdown is shown, and models do. */
function instructions(checked: Checked): Place[] {
  const { agent } = checked;
  const text = proseLines(agent.prompt.markdown).join('\n');
  return [...text.matchAll(/<!--([\s\S]*?)-->/g)]
    .filter(([, words]) => !/^\s*agent-catalog-/.test(words!) && instructs.test(words!))
    .map(({ index }) => {
      const before = text.slice(0, index).split('\n');
      return placeInPrompt(checked, before.length - 1, before.at(-1)!.length);
    });
}

const instructs =
  /\b(?:ignore (?:all|any|the|previous|every)|disregard|you (?:must|are|should|will)|do not (?:tell|mention|reveal|say)|always|never|system prompt|secretly)\b/i;
