// Keys that an author wrote for another one.
import { distance } from 'fastest-levenshtein';
import { claudeKeys, knownKeys } from './fields.ts';

/** The key that was meant, and what the mistake does, in words that follow "so". */
export interface MistakenKey {
  meant: string;
  effect: string;
}

/** The key of Claude Code that was meant by another one; undefined for a key that is none of its, or right. */
export function mistakenKey(key: string): MistakenKey | undefined {
  return Object.hasOwn(known, key) ? known[key] : slipOf(key);
}

/** The first key of a frontmatter that was written for one that is not there. */
export function writtenFor(meant: string, data: Readonly<Record<string, unknown>>): string | undefined {
  if (Object.hasOwn(data, meant)) return undefined;
  return Object.keys(data).find((key) => mistakenKey(key)?.meant === meant);
}

/** The key of Claude Code that a key differs from by case, hyphens, one letter or the order of two. */
function slipOf(key: string): MistakenKey | undefined {
  if (knownKeys.has(key)) return undefined;
  const plain = (one: string) => one.toLowerCase().replace(/[-_ ]/g, '');
  const written = plain(key);
  const meant =
    claudeKeys.find((one) => plain(one) === written) ??
    // In a short word one letter makes another one: `game` is no slip for `name`.
    claudeKeys.find((one) => written.length > 4 && distance(plain(one), written) === 1) ??
    claudeKeys.find((one) => isSwapped(plain(one), written));
  return meant === undefined ? undefined : { meant, effect: 'it has no effect' };
}

/** Whether two words differ by nothing but the order of two letters that stand side by side. */
function isSwapped(one: string, other: string): boolean {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return at >= 0 && `${one.slice(0, at)}${one[at + 1]}${one[at]}${one.slice(at + 2)}` === other;
}

/** Keys that differ by more than a slip, or whose mistake does more than nothing. */
const known: Record<string, MistakenKey> = {
  allowedTools: { meant: 'tools', effect: 'the agent inherits every tool' },
  'allowed-tools': { meant: 'tools', effect: 'the agent inherits every tool' },
  allowed_tools: { meant: 'tools', effect: 'the agent inherits every tool' },
  'disallowed-tools': { meant: 'disallowedTools', effect: 'nothing is taken away' },
  disallowed_tools: { meant: 'disallowedTools', effect: 'nothing is taken away' },
  colour: { meant: 'color', effect: 'the agent has no colour' },
  tool: { meant: 'tools', effect: 'the agent inherits every tool' },
  Tools: { meant: 'tools', effect: 'the agent inherits every tool' },
};
