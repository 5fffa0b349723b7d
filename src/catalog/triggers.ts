import type { Trigger } from './agent.ts';
import { isTrigger, withoutStockPhrase } from './summary.ts';
import { capitalised, plainText, sentences, splitOutsideParentheses, withoutFences } from './text.ts';

/** Reads when to call an agent from its description (without examples), leaving out what its summary says already. */
export function triggersOfDescription(intro: string, summary: string): Trigger[] {
  const found: string[] = [];
  const prose: string[] = [];
  let inItem = false;
  for (const line of intro.split('\n')) {
    const item = /^\s*(?:[-*•]|\d+[.)])\s(.+)$/s.exec(line);
    inItem = item !== null || (inItem && /^\s{2,}\S/.test(line));
    if (item) found.push(item[1]!);
    else if (inItem) found[found.length - 1] += ` ${line.trim()}`;
    else prose.push(line);
  }
  for (const sentence of sentences(prose.join('\n').replace(/(?<!\n)\n(?!\n)/g, ' '))) {
    const list =
      /\b(?:examples? include|for example|such as when|this includes|specifically(?: for)?|use cases?(?: include)?)\s*:\s*(.+)$/is.exec(
        sentence,
      )?.[1];
    const items = list === undefined ? [] : splitList(list);
    if (items.length > 1) for (const one of items) found.push(one);
    else if (
      isTrigger(sentence) &&
      !sentence.endsWith(':') &&
      !summary.includes(withoutStockPhrase(plainText(sentence)))
    )
      found.push(sentence);
  }
  return tidy(found.map((text) => ({ text, source: 'description' })));
}

/** Reads the lists under headings such as `## When to invoke` in the body. */
export function triggersOfBody(markdown: string): Trigger[] {
  const found: Trigger[] = [];
  let inSection = false;
  let level = 0;
  for (const line of withoutFences(markdown).split('\n')) {
    const heading = /^(#{1,6})\s(.+)$/s.exec(line);
    if (heading) {
      const opens = whenHeading.test(plainText(heading[2]!.replace(/(?<!#)#+$/, '')));
      if (opens || heading[1]!.length <= level) {
        inSection = opens;
        level = opens ? heading[1]!.length : 0;
      }
      continue;
    }
    if (!inSection) continue;
    const item = /^(?:[-*+]|\d+[.)])\s(.+)$/s.exec(line);
    if (item) found.push(scenario(item[1]!.trimStart()));
    else if (found.length > 0 && /^\s{2,}\S/.test(line) && !/^\s*[-*+]\s/.test(line))
      found.at(-1)!.text += ` ${line.trim()}`;
  }
  return tidy(found);
}

/** Reads lists of phrases that some formats keep in keys of their own. */
export function triggersOfKeys(data: Record<string, unknown>): Trigger[] {
  const lists = ['when_to_use', 'whenToUse', 'triggers', 'activation_triggers'].map((key) => data[key]);
  const texts = lists.flat().filter((one): one is string => typeof one === 'string');
  return tidy(texts.map((text) => ({ text, source: 'description' })));
}

/** `**Scenario name.** prose` → title and text. */
function scenario(item: string): Trigger {
  const match = /^(?:\*\*|__)(.+?)(?:\*\*|__)\s*[:.–—-]?\s*(.*)$/s.exec(item);
  if (!match || match[2]!.trim() === '') return { text: item, source: 'body' };
  return { title: plainText(match[1]!).replace(/[.:]$/, ''), text: match[2]!, source: 'body' };
}

/** Splits at commas and semicolons outside parentheses. */
function splitList(list: string): string[] {
  const parts = splitOutsideParentheses(list, /[,;]\s+/g).map((part) =>
    part.replace(/^(?:or|and)\s+/i, '').replace(/(?<![.\s])[.\s]+$/, ''),
  );
  return parts.every((part) => part.length <= 140) ? parts.filter(Boolean) : [];
}

function tidy(triggers: Trigger[]): Trigger[] {
  const seen = new Set<string>();
  return triggers
    .map((trigger) => ({ ...trigger, text: capitalised(plainText(trigger.text)) }))
    .filter(({ text }) => {
      const key = text.toLowerCase();
      return /[\p{L}\p{N}]/u.test(text) && !seen.has(key) && seen.add(key);
    });
}

const whenHeading =
  /^(?:[^\p{L}]*)(?:when (?:to|should i|you should|i should be) (?:be )?(?:invoked?|used?|call(?:ed)?|activated?|delegated?|engaged?)|(?:use (?:this agent )?when)|triggers?|activation(?: triggers?| criteria)?|invocation|use cases?)\b/iu;
