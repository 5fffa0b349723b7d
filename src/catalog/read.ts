import { createHash } from 'node:crypto';
import { decode } from './decode.ts';
import { parseBlock, type ParsedBlock } from './frontmatter.ts';
import { locateFrontmatter, type Located } from './locate.ts';
import { problem, type Problem } from './problems.ts';
import type { KeyPlace } from './strict-yaml.ts';

/** A file as read: nothing understood yet, nothing lost. */
export interface AgentSource {
  /** Path as shown to people. */
  path: string;
  /** The frontmatter; empty where there is none or it could not be read. */
  data: Record<string, unknown>;
  /** Where each key stands in the file. */
  places: Record<string, KeyPlace>;
  /** The text below the frontmatter, with `\n` line endings. */
  body: string;
  /** 1-based line of the file on which `body` starts. */
  bodyLine: number;
  /** The lines of the file, as places count them. */
  lines: readonly string[];
  /** Size of the file in bytes. */
  bytes: number;
  /** SHA-256 of the bytes, in hexadecimal. */
  sha256: string;
  via: ParsedBlock['via'];
  /** Whether there is a block that was meant as frontmatter, readable or not. */
  hasFrontmatter: boolean;
  problems: Problem[];
}

/** Reads the bytes of a file. Always returns something; what is wrong stands in `problems`. */
export function readAgentSource(path: string, bytes: Uint8Array): AgentSource {
  const problems: Problem[] = [];
  const text = decode(bytes, { path }, problems);
  const located = locateFrontmatter(text);
  const source = {
    path,
    body: located.body,
    bodyLine: located.bodyLine,
    lines: text.split('\n'),
    bytes: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    hasFrontmatter: located.block !== undefined,
    problems,
  };
  if (text.trim() === '') {
    problems.push(problem('file-empty', { path, line: 1 }, {}));
    return { ...source, data: {}, places: {}, via: 'body-only' };
  }
  if (located.displaced) {
    problems.push(
      problem(
        'frontmatter-displaced',
        { path, line: Math.max(1, located.blockLine - 1) },
        { found: located.displaced },
      ),
    );
  }
  if (located.block === undefined) {
    // Nobody knows what stands in a file of another encoding before it is saved in the right one.
    const isOther = problems.some(
      ({ code, args }) => code === 'file-not-utf8' && typeof args.count === 'string',
    );
    if (!isOther) problems.push(problem('frontmatter-missing', { path, line: 1 }, {}));
    return { ...source, data: {}, places: {}, via: 'body-only' };
  }
  if (located.language && !/^ya?ml$/.test(located.language)) {
    problems.push(
      problem('frontmatter-language', { path, line: 1, column: 4 }, { language: located.language }),
    );
    return { ...source, data: {}, places: {}, body: text, bodyLine: 1, via: 'body-only' };
  }
  const parsed = parseBlock(located as Located & { block: string }, path, problems);
  return {
    ...source,
    data: parsed.data,
    places: shift(parsed.places, located),
    via: parsed.via,
    body: parsed.rest === undefined ? located.body : rejoin(parsed.rest, located),
    bodyLine: parsed.restLine ?? located.bodyLine,
  };
}

function shift(places: Record<string, KeyPlace>, { blockLine, indent }: Located): Record<string, KeyPlace> {
  return Object.fromEntries(
    Object.entries(places).map(([key, at]) => [
      key,
      {
        line: at.line + blockLine - 1,
        column: at.column + indent,
        valueLine: at.valueLine + blockLine - 1,
        valueColumn: at.valueColumn + indent,
      },
    ]),
  );
}

/** Puts what was taken for frontmatter back before the body, with the rule that stood between them. */
function rejoin(rest: string, { body, closed }: Located): string {
  if (!closed) return rest;
  // A blank line keeps the rule from making a heading of the line above it.
  return `${rest}${rest === '' || rest.endsWith('\n') ? '' : '\n'}\n---\n${body}`;
}
