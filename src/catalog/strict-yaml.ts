import { controlCharacters } from './decode.ts';
import { isMap, isScalar, LineCounter, parseDocument, Scalar, type Node } from 'yaml';

/** Where a key and its value stand in a block, 1-based. */
export interface KeyPlace {
  line: number;
  column: number;
  valueLine: number;
  valueColumn: number;
}

/** A block that is YAML. */
export interface YamlMapping {
  data: Record<string, unknown>;
  places: Record<string, KeyPlace>;
  /** Comments that directly follow a one-line value: ` # like this`, which a writer may have meant as text. */
  cuts: Record<string, { text: string; line: number; column: number }>;
}

/** Why and where a block is not YAML, or not a mapping; 1-based, from the start of the block. */
export interface YamlFailure {
  reason: string;
  line: number;
  column: number;
}

/**
 * Parses a block as YAML 1.2 with unique keys. Numbers, dates and words such as `yes` or `1.10` keep their spelling
 * where they stand alone as a value, since every field that names something is text.
 */
export function parseStrictYaml(block: string): YamlMapping | YamlFailure {
  const counter = new LineCounter();
  const doc = parseDocument(block, {
    lineCounter: counter,
    uniqueKeys: true,
    strict: true,
    prettyErrors: false,
    logLevel: 'error',
  });
  const error = doc.errors[0];
  if (error) {
    const at = counter.linePos(error.pos[0]);
    return { reason: reasonOf(error), line: at.line, column: at.col };
  }
  const root: unknown = doc.contents;
  if (root === null) return { data: {}, places: {}, cuts: {} };
  if (!isMap(root)) return { reason: 'there are no `key: value` lines', line: 1, column: 1 };
  const found: YamlMapping = { data: {}, places: {}, cuts: {} };
  for (const pair of root.items) {
    const key = printableKey(isScalar(pair.key) ? String(pair.key.value) : String(pair.key));
    const value = pair.value as Node | null;
    let read: unknown;
    try {
      read = spelled(value, block) ?? value?.toJS(doc, { maxAliasCount: 50 }) ?? null;
      if (holdsItself(read)) throw new Error('An alias stands inside what it repeats');
      read = printable(read);
    } catch (cause) {
      const at = counter.linePos(value?.range?.[0] ?? 0);
      return { reason: reasonOf(cause), line: at.line, column: at.col };
    }
    found.data[key] = read;
    const keyAt = counter.linePos((pair.key as Node | null)?.range?.[0] ?? 0);
    const valueAt = counter.linePos(value?.range?.[0] ?? (pair.key as Node | null)?.range?.[1] ?? 0);
    found.places[key] = {
      line: keyAt.line,
      column: keyAt.col,
      valueLine: valueAt.line,
      valueColumn: valueAt.col,
    };
    if (!isScalar(value) || value.type !== Scalar.PLAIN || !value.range) continue;
    const [, gap, text] = /^([ \t]*)(#.*)/.exec(block.slice(value.range[1])) ?? [];
    if (gap === undefined || text === undefined) continue;
    const at = counter.linePos(value.range[1] + gap.length);
    found.cuts[key] = { text: text.trim(), line: at.line, column: at.col };
  }
  return found;
}

/** Whether the block could not be parsed. */
export function isFailure(result: YamlMapping | YamlFailure): result is YamlFailure {
  return 'reason' in result;
}

/** The text of a value that YAML would turn into something else; undefined for everything that is what it says. */
function spelled(node: Node | null, block: string): string | undefined {
  // `{{ROLE}}` of a template is a map in a map to YAML.
  const flow = isMap(node) && node.range ? block.slice(node.range[0], node.range[1]) : '';
  if (/^\{\{[^{}]*\}\}$/.test(flow)) return flow;
  if (!isScalar(node) || node.type !== Scalar.PLAIN) return undefined;
  // `!important …` is a tag nobody defined.
  if (node.tag?.startsWith('!') && typeof node.value === 'string') return `${node.tag} ${node.value}`.trim();
  if (typeof node.value !== 'number') return undefined;
  return node.source !== undefined && String(node.value) !== node.source ? node.source : undefined;
}

/** A value without what an escape in YAML can write and a page cannot hold: half characters and control characters. */
function printable(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().replace(controlCharacters, '\uFFFD');
  if (Array.isArray(value)) return value.map(printable);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [printableKey(key), printable(one)]));
}

/** `__proto__` as a key changes an object instead of filling it, and no store can write it. */
function printableKey(key: string): string {
  return key === '__proto__' ? '__proto__ (key)' : (printable(key) as string);
}

function holdsItself(value: unknown, above: readonly unknown[] = []): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return above.includes(value) || Object.values(value).some((one) => holdsItself(one, [...above, value]));
}

/** What the parser says in words that only programmers know, and the same for others. */
const plainReasons: readonly [RegExp, string][] = [
  [/^Implicit (?:map )?keys? need/, 'this line is no `key: value`, and is not indented'],
  [/^Nested mappings are not allowed/, 'there is more than one `: ` where one value is expected'],
  [/^Alias cannot be an empty string/, 'a `*` is no sign for an item of a list'],
  [
    /^(?:Unexpected scalar at node end|All mapping items must start)/,
    'this line is indented otherwise than those it goes with',
  ],
];

/** The parser's words in our tone: its first sentence, without advice to programmers. */
function reasonOf(cause: unknown): string {
  const said = String(cause instanceof Error ? cause.message : cause);
  const plain = plainReasons.find(([pattern]) => pattern.test(said))?.[1];
  if (plain !== undefined) return plain;
  return String(cause instanceof Error ? cause.message : cause)
    .split('\n')[0]!
    .replace(/ at line \d+.*$|; please .*$|, so .* is invalid\.?$/, '')
    .replace(/^Invalid /, 'Unknown ')
    .replace(/:$/, '');
}
