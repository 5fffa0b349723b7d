// The inside of an example. Whatever is not recognised stays as text: no word of an author is dropped.
import type { Example } from './agent.ts';
import { onward, rewrite, searchOnward } from './text.ts';

type Conversation = Pick<Example, 'context' | 'turns' | 'commentary' | 'text'>;

/** Reads `Context: … user: "…" assistant: "…" <commentary>…</commentary>` in all the forms authors give it. */
export function parseConversation(inner: string): Conversation {
  const commentary: string[] = [];
  const text = childrenAsLabels(takeCommentary(inner, commentary)).trim();
  const labels = findLabels(text);
  const result: Conversation = { turns: [] };
  const lead = clean(text.slice(0, labels[0]?.start ?? text.length));
  if (lead) result.text = lead;
  for (const [index, { speaker, aside, end }] of labels.entries()) {
    const raw = text.slice(end, labels[index + 1]?.start ?? text.length);
    const remark = [aside ? `(${aside})` : '', clean(raw)].filter(Boolean).join(' ');
    if (speaker === 'commentary') {
      commentary.push(remark);
    } else if (speaker === 'context') {
      // Two contexts in one example: the later ones are what happens next.
      const said = remark;
      if (result.context === undefined && result.turns.length === 0) result.context = said;
      else if (said) result.turns.push({ speaker: 'action', text: said });
    } else {
      const { said, after } = splitSpeech(raw);
      if (aside) result.turns.push({ speaker: 'action', text: aside });
      if (said) result.turns.push({ speaker, text: said });
      // A name with nothing said after it is a word of the author all the same.
      else if (speaker !== 'user' && speaker !== 'assistant')
        result.turns.push({ speaker: 'action', text: speaker });
      if (after) result.turns.push({ speaker: 'action', text: after });
    }
  }
  const remarks = commentary.filter(Boolean).join('\n\n');
  if (remarks) result.commentary = remarks;
  return result;
}

/** Whether a text without tags holds a conversation: both sides speak, in quotation marks. */
export function hasTurns(text: string): boolean {
  const quoted = findLabels(text).filter(({ end }) => /^\s*["'“‘「]/.test(text.slice(end)));
  return (
    quoted.some(({ speaker }) => speaker === 'user') && quoted.some(({ speaker }) => speaker === 'assistant')
  );
}

/** Removes `<commentary>` and its like, keeping what they say. */
function takeCommentary(text: string, into: string[]): string {
  return rewrite(text, /<(?:commentary|comentario|comentário|comment|解説)>/gi, ({ 0: tag, index }) => {
    const from = index + tag.length;
    const { said, end } = commentaryFrom(text, from);
    into.push(clean(said));
    return { text: '\n', end };
  });
}

/** What a commentary says that begins at a position: up to its tag, the next speaker or the end of the text. */
function commentaryFrom(text: string, from: number): { said: string; end: number } {
  // Space is matched whether a speaker follows or not, so that each of many blank lines is not looked at again.
  const edges =
    /<\/(?:commentary|comentario|comentário|comment|解説|example)>|\n\s*((?:user|assistant)\s*:)?/gi;
  edges.lastIndex = from;
  for (let edge = edges.exec(text); edge !== null; edge = edges.exec(text)) {
    const said = text.slice(from, edge.index);
    if (edge[1] !== undefined) return { said, end: edge.index };
    if (edge[0].startsWith('<')) return { said, end: edges.lastIndex };
  }
  return { said: text.slice(from), end: text.length };
}

/** `<user>…</user>` as `user: …`. */
function childrenAsLabels(text: string): string {
  const closers = new Map(
    Object.keys(childSpeakers).map((tag) => [tag, searchOnward(text, new RegExp(`</${tag}>`, 'gi'))]),
  );
  return rewrite(text, new RegExp(`<(${Object.keys(childSpeakers).join('|')})>`, 'gi'), (match) => {
    const tag = match[1]!.toLowerCase();
    const from = match.index + match[0].length;
    const close = closers.get(tag)!(from);
    if (close === null) return undefined;
    const said = text.slice(from, close.index).trim();
    return { text: `\n${childSpeakers[tag]}: ${said}\n`, end: close.index + close[0].length };
  });
}

const childSpeakers: Record<string, string> = {
  context: 'Context',
  scenario: 'Context',
  user: 'user',
  user_request: 'user',
  user_query: 'user',
  assistant: 'assistant',
  assistant_response: 'assistant',
  response: 'assistant',
};

interface Label {
  speaker: string;
  /** What stands in parentheses after the name. */
  aside: string | undefined;
  /** Where the label begins, its list marker included. */
  start: number;
  /** Where what is said begins. */
  end: number;
}

/** Finds the labels of speakers that are not inside quotation marks. */
function findLabels(text: string): Label[] {
  const found: Label[] = [];
  const quotationEnd = quotationsIn(text);
  let from = 0;
  for (const match of text.matchAll(labelPattern)) {
    const start = match.index;
    if (start < from) continue;
    const name = (match[1] ?? match[2] ?? match[3] ?? '').trim();
    const speaker = speakerOf(name, match[0]);
    if (speaker === undefined) continue;
    const end = start + match[0].length;
    const role = roleIn(match[0]);
    found.push({
      speaker,
      aside: role === speaker ? undefined : /\(([^()]+)\)/.exec(match[0])?.[1]?.trim(),
      start,
      end,
    });
    from = quotationEnd(end);
  }
  return found;
}

/**
 * Words before a colon that name a speaker: the known ones anywhere after a boundary, any other name only at the start
 * of a line and before a quotation mark.
 */
const labelPattern = new RegExp(
  [
    String.raw`(?:^|(?<=[\s.!?"'”’>|)\]…])|(?<=->)|(?<=[。！？」]))(?:(?<=^|\n)[ \t]*(?:[-*•]|\d+\.)\s+)?(?:\*\*|__)?`,
    String.raw`(Context|CONTEXT|Contexto|Contexte|コンテキスト|背景|场景|user|User|USER|usuário|usuario|Usuário|Usuario|用户|ユーザー|Human|human|`,
    String.raw`assistant|Assistant|ASSISTANT|assistente|asistente|Assistente|Asistente|助手|アシスタント|commentary|Commentary)`,
    String.raw`(?:\s*\([^()\n]{1,40}\))?(?:\*\*|__)?\s*[:：](?:\*\*|__)?`,
    String.raw`|(?:^|(?<=\n))[ \t]*(?:\*\*)?(Agent|Claude|System|AI)(?:\*\*)?[ \t]*[:：](?:\*\*)?`,
    String.raw`|(?:^|(?<=\n))[ \t]*(?:\*\*)?([\p{L}][\p{L}\p{N}_-]{1,40}(?:[ \t][\p{L}\p{N}_-]{1,20}){0,2})(?:[ \t]*\([^()\n]{1,40}\))?(?:\*\*)?[ \t]*[:：](?:\*\*)?(?=\s*["“「])`,
  ].join(''),
  'gu',
);

function speakerOf(name: string, label: string): string | undefined {
  const word = name.toLowerCase();
  if (/^(context|contexto|contexte|コンテキスト|背景|场景)$/.test(word)) return 'context';
  if (word === 'commentary') return 'commentary';
  if (/^(user|usuário|usuario|用户|ユーザー|human)$/.test(word)) return 'user';
  if (/^(assistant|assistente|asistente|助手|アシスタント)$/.test(word)) return roleIn(label) ?? 'assistant';
  return name === '' ? undefined : name;
}

/** `assistant (as plan-writer):` → `plan-writer`. */
function roleIn(label: string): string | undefined {
  return /\(as ([^()]+)\)/.exec(label)?.[1];
}

/**
 * Tells where a quotation ends that begins at a position, its marks included: at that position where there is none that
 * ends. Positions must be asked for from left to right.
 */
function quotationsIn(text: string): (from: number) => number {
  const open = /\s*(["'“‘「])/y;
  const ends = new Map(
    Object.entries(closingMarks).map(([mark, close]) => [mark, quotationEnds(text, close)]),
  );
  return (from) => {
    open.lastIndex = from;
    const mark = open.exec(text)?.[1];
    return (mark === undefined ? undefined : ends.get(mark)!(open.lastIndex)) ?? from;
  };
}

const closingMarks = { '"': '"', "'": "'", '“': '”', '‘': '’', '「': '」' };

/** Finds where a quotation ends whose words begin at a position. */
function quotationEnds(text: string, mark: string): (from: number) => number | undefined {
  const sure = onward((from) => {
    for (let index = text.indexOf(mark, from); index >= 0; index = text.indexOf(mark, index + 1)) {
      if (text[index - 1] !== '\\' && afterQuotation.test(text.slice(index + 1, index + 80)))
        return { index };
    }
    return null;
  });
  const likely = searchOnward(text, new RegExp(String.raw`(?<!\\)${mark}(?=\s)`, 'g'));
  return (from) => {
    const end = sure(from) ?? (mark === "'" ? null : likely(from));
    return end === null ? undefined : end.index + 1;
  };
}

/** A mark closes what was said if a boundary follows; an apostrophe inside a word does not. */
const afterQuotation =
  /^(?:[.,;!?]?\s*(?:$|\n|<|\||->|→|\[|\(|—|\*|[-–]\s)|\s*(?:assistant|user|Assistant|User|Context|Human)\b[^:：\n]{0,42}[:：])/;

/** What is said, without its quotation marks, and what follows it. */
function splitSpeech(raw: string): { said: string; after: string } {
  const length = quotationsIn(raw)(0);
  if (length === 0) {
    const unquoted = raw
      .trim()
      .replace(/^["'“]|["'”]$/g, (mark) => (raw.split(mark).length === 2 ? '' : mark));
    return { said: clean(unquoted), after: '' };
  }
  const said = raw.slice(0, length).trim().slice(1, -1);
  const after = raw.slice(length).replace(/^[.,;]\s*$/, '');
  return { said: said.trim(), after: clean(after) };
}

/** Text of a stage direction: tags and brackets that only enclose it, list markers and arrows are taken off. */
function clean(text: string): string {
  return (
    withoutLastMarks(withoutFirstMarks(text))
      .replace(/^\s*<([^<>/][^<>]*)\/?>\s*$/, '$1')
      .replace(/^\s*\[([^[\]]*)\]\s*$/, '$1')
      // The lookbehind keeps a long run of blanks from being searched from each of them.
      .replace(/(?<![ \t])[ \t]+\n/g, '\n')
      .replace(/\n[ \t]+/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  );
}

/** Takes arrows, bars and list markers off the start. Not one pattern: a million of them would run it out of stack. */
function withoutFirstMarks(text: string): string {
  const mark = /\||->|→|[-*•](?=\s)/y;
  const start = text.length - text.trimStart().length;
  let end = start;
  for (mark.lastIndex = start; mark.test(text);) end = mark.lastIndex;
  return end === start ? text : text.slice(end);
}

/** Takes the same off the end, from the right: a pattern would try a run of them from each of its marks. */
function withoutLastMarks(text: string): string {
  const trimmed = text.trimEnd();
  let end = trimmed.length;
  for (let mark = lastMark(trimmed, end); mark > 0; mark = lastMark(trimmed, end)) end -= mark;
  return end === trimmed.length ? text : trimmed.slice(0, end);
}

/** Length of the mark that ends at a position; 0 without one. */
function lastMark(text: string, end: number): number {
  const two = text.slice(Math.max(0, end - 2), end);
  if (/[|→]$/.test(two)) return 1;
  return two === '->' || /^\s[-*•]$/.test(two) ? 2 : 0;
}
