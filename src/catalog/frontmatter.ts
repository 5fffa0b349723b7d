import matter from 'gray-matter';
import { knownKeys } from './fields.ts';
import { faultsOf } from './frontmatter-fault.ts';
import type { Located } from './locate.ts';
import { problem, type Place, type Problem } from './problems.ts';
import { bodyStart, readLineKeys, type LineKeys } from './line-keys.ts';
import { requote } from './requote.ts';
import {
  isFailure,
  parseStrictYaml,
  type KeyPlace,
  type YamlFailure,
  type YamlMapping,
} from './strict-yaml.ts';

/** What a block of frontmatter says, and how it was made to say it. */
export interface ParsedBlock {
  data: Record<string, unknown>;
  places: Record<string, KeyPlace>;
  via: 'yaml' | 'requoted' | 'line-keys' | 'body-only';
  /** The part of the block that is no frontmatter: what follows it where it was never closed, and words without a key. */
  rest?: string;
  restLine?: number;
}

/** Reads a block: strict YAML, then with quoted lines, then both for the part before the first heading, then line by line. */
export function parseBlock(
  located: Located & { block: string },
  path: string,
  problems: Problem[],
): ParsedBlock {
  const { block, blockLine, closed } = located;
  const place = (line: number, column?: number): Place => ({
    path,
    line: blockLine + line - 1,
    column: column === undefined ? undefined : column + located.indent,
  });
  const lines = block.split('\n');
  const stop = closed ? bodyStart(lines) : unclosedStop(lines);
  const lead = stop < lines.length ? lines.slice(0, stop).join('\n') : undefined;
  const tail = { rest: lines.slice(stop).join('\n'), restLine: blockLine + stop };
  const unclosed = (isCut: boolean) => {
    if (!closed || isCut) {
      const before = isCut ? `line ${blockLine + stop}` : 'the end of the file';
      problems.push(
        problem('frontmatter-unclosed', place(Math.min(stop, lines.length) + (isCut ? 1 : 0)), { before }),
      );
    }
  };
  const fromYaml = (result: YamlMapping, isLead: boolean): ParsedBlock => {
    unclosed(isLead);
    reportCuts(result, place, problems);
    return { ...result, via: 'yaml', ...(isLead ? tail : {}) };
  };
  const fromQuoted = (text: string, isLead: boolean): ParsedBlock | undefined => {
    const { text: quoted, changed } = requote(text);
    const { result } = engine(quoted);
    if (isFailure(result) || changed.length === 0) return undefined;
    unclosed(isLead);
    for (const { key, line, column, found, mend } of changed) {
      problems.push(problem('frontmatter-not-yaml', place(line, column), { field: key, found, mend }));
    }
    reportCuts(result, place, problems);
    return { ...result, via: 'requoted', ...(isLead ? tail : {}) };
  };

  const { result: strict } = engine(block);
  if (!isFailure(strict) && (closed || lead === undefined)) return fromYaml(strict, false);
  // Before the part above a heading: in a closed block `## words` may be a comment.
  const quoted = closed || lead === undefined ? fromQuoted(block, false) : undefined;
  if (quoted) return quoted;
  if (lead !== undefined) {
    const { result } = engine(lead);
    const isEmpty = !isFailure(result) && Object.keys(result.data).length === 0;
    if (!isFailure(result) && (!isEmpty || !isFailure(strict))) return fromYaml(result, true);
    const quotedLead = fromQuoted(lead, true);
    if (quotedLead) return quotedLead;
  }
  if (!isFailure(strict)) return fromYaml(strict, false);
  const byLine = readLineKeys(block, knownKeys);
  if (Object.keys(byLine.data).length === 0) {
    for (const fault of faultsOf(lines, strict, byLine, place)) problems.push(fault);
    return { data: {}, places: {}, via: 'body-only', rest: block, restLine: blockLine };
  }
  const isCut = byLine.stop < lines.length;
  unclosed(isCut);
  for (const fault of faultsOf(lines, strict, byLine, place)) problems.push(fault);
  return {
    data: byLine.data,
    places: byLine.places,
    via: 'line-keys',
    ...restOf(lines, byLine, blockLine),
  };
}

/** What is no frontmatter in a block read line by line: words that belong to no key, and all from where reading stopped. */
function restOf(
  lines: string[],
  { stop, stray }: LineKeys,
  blockLine: number,
): Pick<ParsedBlock, 'rest' | 'restLine'> {
  if (stray === undefined && stop === lines.length) return {};
  const cut = lines.slice(stop).join('\n');
  const rest = stray === undefined ? cut : [stray.text, cut].filter(Boolean).join('\n\n');
  return { rest, restLine: blockLine + (stray?.start ?? stop) };
}

/** Where a block without a closing fence ends at the latest: at a heading, or at prose after a blank line. */
function unclosedStop(lines: string[]): number {
  const prose = lines.findIndex(
    (line, index) =>
      index > 0 &&
      lines[index - 1]!.trim() === '' &&
      /^\S/.test(line) &&
      !/^[A-Za-z_][\w-]*:(\s|$)/.test(line),
  );
  return Math.min(bodyStart(lines), prose < 0 ? lines.length : prose);
}

/**
 * Parses a block through gray-matter, whose YAML engine is ours and whose other engines refuse. The options object is
 * always passed: without one, gray-matter remembers a broken file as an empty one.
 */
function engine(block: string): { result: YamlMapping | YamlFailure } {
  let result: YamlMapping | YamlFailure = { data: {}, places: {}, cuts: {} };
  const yaml = () => {
    result = parseStrictYaml(block);
    return isFailure(result) ? {} : result.data;
  };
  const refuse = () => {
    throw new Error('Only YAML frontmatter is read.');
  };
  const refusing = { parse: refuse, stringify: refuse };
  // A line of dashes inside the block would close it for gray-matter; `locate.ts` has already found the real end.
  const delimiters: [string, string] = ['---', '\u0000---'];
  // Its search for comments takes minutes over many blank lines, which mean something to YAML only.
  const printed = block
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n');
  matter(`---\n${printed}`, {
    delimiters,
    language: 'yaml',
    engines: { yaml, js: refusing, javascript: refusing, coffee: refusing, json: refusing },
  });
  return { result };
}

function reportCuts(
  found: YamlMapping,
  place: (line: number, column?: number) => Place,
  problems: Problem[],
): void {
  for (const [key, { text, line, column }] of Object.entries(found.cuts)) {
    const read = found.data[key];
    // `# words` is a comment; `#12` and `#ff0000` are what the author meant to write.
    const isMeant = key === 'description' || key === 'name' || (key === 'color' && read === null);
    if (!isMeant || !/^#\S/.test(text)) continue;
    problems.push(problem('frontmatter-hash-cut', place(line, column), { field: key, cut: text }));
    found.data[key] =
      key === 'color' ? /^\S+/.exec(text)![0] : [read, text].filter((one) => one !== null).join(' ');
  }
}
