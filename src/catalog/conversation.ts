// The inside of an example. Whatever is not recognised stays as text: no word of an author is dropped.
import type { Example } from './agent.ts';

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
  return text.replace(
    /<(commentary|comentario|comentário|comment|解説)>([\s\S]*?)(?:<\/(?:commentary|comentario|comentário|comment|解説|example)>|(?=\n\s*(?:user|assistant)\s*:)|$)/gi,
    (_, __, said: string) => {
      into.push(clean(said));
      return '\n';
    },
  );
}

/** `<user>…</user>` as `user: …`. */
function childrenAsLabels(text: string): string {
  return text.replace(
    /<(context|scenario|user|user_request|user_query|assistant|assistant_response|response)>([\s\S]*?)<\/\1>/gi,
    (_, tag: string, said: string) => `\n${childSpeakers[tag.toLowerCase()]}: ${said.trim()}\n`,
  );
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
    from = end + closingQuote(text.slice(end));
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

/** Length of a quotation at the start of a text, its marks included; 0 where there is none that ends. */
function closingQuote(text: string): number {
  const open = /^\s*(["'“‘「])/.exec(text);
  if (!open) return 0;
  const close = { '"': '"', "'": "'", '“': '”', '‘': '’', '「': '」' }[open[1]!]!;
  // A mark closes what was said if a boundary follows; an apostrophe inside a word does not.
  const end =
    /^(?:[.,;!?]?\s*(?:$|\n|<|\||->|→|\[|\(|—|\*|[-–]\s)|\s*(?:assistant|user|Assistant|User|Context|Human)\b[^:：\n]{0,42}[:：])/;
  let fallback = 0;
  for (let at = open[0].length; at < text.length; at++) {
    if (text[at] !== close || text[at - 1] === '\\') continue;
    const after = text.slice(at + 1, at + 80);
    if (end.test(after)) return at + 1;
    if (/^\s/.test(after)) fallback ||= at + 1;
  }
  return close === "'" ? 0 : fallback;
}

/** What is said, without its quotation marks, and what follows it. */
function splitSpeech(raw: string): { said: string; after: string } {
  const length = closingQuote(raw);
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
  return text
    .replace(/^\s*(?:\||->|→|[-*•](?=\s))+|(?:\||->|→|\s[-*•])+\s*$/g, '')
    .replace(/^\s*<([^<>/][^<>]*)\/?>\s*$/, '$1')
    .replace(/^\s*\[([^[\]]*)\]\s*$/, '$1')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
