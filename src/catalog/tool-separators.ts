// Tools that an author told apart by something else than commas.
import { claudeTools, retiredTools } from './claude-tools.ts';
import { splitOutsideParentheses } from './text.ts';
import { readTool } from './tools.ts';

/** Several tools that stand where one is expected. */
export interface RunTogether {
  /** As written: `Read; Write`. */
  found: string;
  /** Each by its right name. */
  tools: string[];
}

/** Finds what holds several tools between two commas, in a text or in a list of texts. */
export function toolsRunTogether(value: unknown): RunTogether[] {
  const texts = Array.isArray(value) ? value : [value];
  return texts
    .filter((one) => typeof one === 'string')
    .flatMap((text) => splitOutsideParentheses(text.replace(/^\s*\[|\]\s*$/g, ''), /[,\n]/g))
    .flatMap((entry) => {
      const list = /^\(.*\)$/s.test(entry.trim()) ? `${entry.trim().slice(1, -1)},` : entry.trim();
      const parts = splitOutsideParentheses(list, separators);
      const tools = parts.filter(Boolean).map(knownTool);
      return parts.length > 1 && tools.length > 0 && tools.every((tool) => tool !== undefined)
        ? [{ found: entry.trim(), tools }]
        : [];
    });
}

/** What stands between words in the place of a comma, with the commas of other scripts. */
const separators = /(?:[\s,.;|/&+，、،]|\band\b|(?<=\s)-(?=\s))+/g;

const names = new Map(
  [...Object.keys(claudeTools), ...Object.keys(retiredTools)].map((name) => [name.toLowerCase(), name]),
);

/** A tool by its right name, whatever its case, with what stands in parentheses; undefined for one nobody knows. */
function knownTool(raw: string): string | undefined {
  const { name } = readTool(raw);
  const right = name.startsWith('mcp__') ? name : names.get(name.toLowerCase());
  return right === undefined ? undefined : right + raw.slice(name.length);
}
