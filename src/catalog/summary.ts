import { capitalised, plainText, sentences } from './text.ts';

/** Longest summary, in characters: two lines of a card. */
const longest = 220;

/** What an agent does, in a sentence or two: the start of its description without stock phrases, cut at a sentence. */
export function summarise(intro: string): string {
  const flat = plainText(
    intro
      .replace(/^#+\s.*$/gm, '')
      // Space is matched whether a marker follows or not, so that each of many blank lines is not looked at again.
      .replace(/^\s*([-*•]\s+)?/gm, (all, marker?: string) => (marker ? '' : all))
      .replace(/<\/?[a-z_-]+>/gi, ' '),
  );
  const all = sentences(flat)
    .map(withoutStockPhrase)
    .filter((one) => /[\p{L}\p{N}]/u.test(one));
  const first = all[0] ?? '';
  if (first.length > longest) return shorten(first);
  const second = all[1];
  if (second && first.length < 90 && first.length + second.length < longest && !isTrigger(second))
    return `${first} ${second}`;
  return first;
}

/** From so many characters on a summary can have been cut by somebody who counted them. */
const countedFrom = 80;

/**
 * A summary with an ellipsis where it breaks off: before a list, or where the body says the same and goes on, because
 * the description was cut at a number of characters.
 */
export function markBreak(summary: string, body: string): string {
  const shown = summary.replace(/[\s:,;–—-]+$/, '');
  if (shown !== summary) return `${shown}…`;
  if (summary.length < countedFrom || /[.!?…。！？]$/.test(summary)) return summary;
  const tail = summary.slice(-countedFrom / 2);
  const at = body.indexOf(tail);
  const next = at < 0 ? '' : body.slice(at + tail.length, at + tail.length + 2);
  if (/^[\p{L}\p{N}]/u.test(next)) return `${summary.replace(/[\s,;:]*\S+$/, '')}…`;
  return /^[ ,]/.test(next) ? `${summary}…` : summary;
}

/** Whether a sentence says when to call the agent rather than what it does. */
export function isTrigger(sentence: string): boolean {
  return /^(?:\*\*)?(?:you )?(?:(?:must|should) be used|use (?:this|it|me|when|for|after|before|proactively|immediately)|call (?:this|it|me)|invoke|deploy this|perfect for|ideal for|best for)\b/i.test(
    sentence,
  );
}

/** "Use this agent when you need to design …" → "Design …". */
export function withoutStockPhrase(sentence: string): string {
  const phrase =
    /^(?:please )?(?:use|invoke|call|deploy|engage|launch|run) (?:this|the) (?:[\w-]+ ){0,3}?(?:sub-?)?agent(?: proactively)?(?:,)? (?:when(?:ever)? you(?:'re| are)? (?:need(?:ing)?|want(?:ing)?|have) (?:to|help (?:with|to))|(?:when(?:ever)? )?you need (?:to|help(?: with)?|assistance with)?|to|for)\s+/i;
  const rest = sentence.replace(phrase, '');
  if (rest !== sentence) return capitalised(rest);
  const when = sentence.replace(/^(?:use|invoke|call) (?:this|the) (?:[\w-]+ )?(?:sub-?)?agent /i, '');
  // "Use this agent when building …" → "Building …"; "when you need …" needs its first word.
  const doing = when.replace(/^(?:proactively )?when(?:ever)? (?=\p{Ll}+ing\b)/iu, '');
  return capitalised(doing.replace(/^(?:this|the) (?:sub-?)?agent (?:is an? |will |should be used )/i, ''));
}

/** Cuts a long sentence at a clause or a word. */
function shorten(text: string): string {
  // The first half of a character that UTF-16 writes in two is none.
  const head = text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
  const clause = Math.max(
    head.lastIndexOf('; '),
    head.lastIndexOf(', '),
    head.lastIndexOf(' – '),
    head.lastIndexOf(' — '),
  );
  const cut = clause > longest * 0.6 ? clause : head.lastIndexOf(' ');
  return `${head.slice(0, cut > 0 ? cut : head.length).replace(/[\s,;:–—-]+$/, '')}…`;
}
