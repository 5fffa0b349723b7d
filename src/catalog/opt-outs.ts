// Exceptions that an author makes in the file itself, each for a rule and with a reason.
import { ofObject } from '../cache/of-object.ts';
import type { Checked } from './checked.ts';
import { faultOfCode } from './levels.ts';
import { problem, type Place, type Problem } from './problems.ts';
import { proseLines } from './prose.ts';

/** A comment that makes an exception. */
interface OptOut {
  code: string;
  reason: string;
  /** Where the comment stands. */
  at: Place & { line: number };
  /** The line that is excepted; nothing for the whole file. */
  line?: number;
}

/**
 * Takes away the problems for which their files make an exception, and adds what is wrong with the exceptions.
 * Written `# agent-catalog-disable-next-line <codes> -- <reason>` in the frontmatter, `<!-- … -->` in the instructions;
 * without `-next-line` it holds for the file.
 */
export function applyOptOuts(problems: readonly Problem[], all: readonly Checked[]): Problem[] {
  const byPath = new Map(all.map((one) => [one.agent.source.path, readOptOuts(one)]));
  const used = new Set<OptOut>();
  const left = problems.filter(({ code, path, line }) => {
    const meant = byPath.get(path)?.filter((one) => covers(one, code, line)) ?? [];
    for (const one of meant) used.add(one);
    return meant.length === 0;
  });
  const wrong = [...byPath.values()].flat().flatMap((one) => (used.has(one) ? [] : [faultOf(one)]));
  return [...left, ...wrong];
}

/** Instructions without the comments that make exceptions. */
export function withoutOptOuts(markdown: string): string {
  if (!markdown.includes(mark)) return markdown;
  const prose = commentedLines(markdown);
  const lines = markdown.split('\n').map((line, index) => {
    const match = comment.exec(prose[index] ?? '');
    return match === null ? line : line.slice(0, match.index) + line.slice(match.index + match[0].length);
  });
  return lines.join('\n');
}

const mark = 'agent-catalog-disable';

/** An exception in the instructions. */
const comment = /<!--\s*agent-catalog-disable(?<next>-next-line)?(?<rest>\s.*?)?-->/;

/** The lines of instructions with all code blank, each up to its last end of a comment. */
function commentedLines(markdown: string): string[] {
  // Behind the last end of a comment every beginning would be followed to the end of the line.
  return proseLines(markdown).map((line) => line.slice(0, line.lastIndexOf('-->') + 3));
}

function covers(optOut: OptOut, code: string, line: number | undefined): boolean {
  const isMeant = optOut.code === code && optOut.reason !== '' && faultOfCode(code) === undefined;
  return isMeant && (optOut.line === undefined || optOut.line === line);
}

/** Why an exception that was made for nothing does not count. */
function faultOf({ code, reason, at, line }: OptOut): Problem {
  const fault = faultOfCode(code);
  if (fault !== undefined) return problem('opt-out-unknown', at, { code, reason: fault });
  if (reason === '') return problem('opt-out-unexplained', at, { code });
  return problem('opt-out-unused', at, { code, where: line === undefined ? 'file' : 'line' });
}

const holdsMark = ofObject((lines: readonly string[]) => lines.some((line) => line.includes(mark)));

function readOptOuts({ agent, lines }: Checked): OptOut[] {
  if (!holdsMark(lines)) return [];
  const { path } = agent.source;
  const bodyStart = agent.prompt.line - 1;
  const body = commentedLines(agent.prompt.markdown);
  const textAt = (index: number) =>
    index < bodyStart
      ? /^\s*#\s*agent-catalog-disable(?<next>-next-line)?(?<rest>\s.*)?$/.exec(lines[index]!)
      : comment.exec(body[index - bodyStart] ?? '');
  const matches = lines.map((_, index) => textAt(index));
  return matches.flatMap((match, index) => {
    if (match === null) return [];
    const { next, rest = '' } = match.groups!;
    const [codes = '', ...reason] = rest.split(/\s--\s/);
    // Several exceptions may be made for one line.
    const target = matches.indexOf(null, index + 1);
    const at = { path, line: index + 1, column: match.index + match[0].search(/\S/) + 1 };
    return codes
      .split(/[\s,]+/)
      .filter(Boolean)
      .map((code): OptOut => ({
        code,
        reason: reason.join(' -- ').trim(),
        at,
        ...(next === undefined ? {} : { line: target + 1 }),
      }));
  });
}
