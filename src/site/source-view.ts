import type { Agent } from '../catalog/agent.ts';
import type { Settings } from '../catalog/settings.ts';
import { bytesOf } from '../catalog/source-bytes.ts';
import { highlightFile } from '../markdown/highlight.ts';
import { anchorLines, linesLedTo } from './lines.ts';
import { repositoryUrl } from './links.ts';
import { sourceUrl } from './urls.ts';
import { plural } from './words.ts';

/** The file of an agent. */
export interface SourceView {
  path: string;
  /** Name to save it under. */
  fileName: string;
  href: string;
  /** The file up to the last line that something on the page leads to, or all of it where the rest is short. */
  html: string;
  /** What is left, which the browser loads when the file is opened. */
  rest?: { line: number; words: string } | undefined;
  size: string;
  sha256: string;
  how: string;
  viewUrl?: string | undefined;
  editUrl?: string | undefined;
}

/** The file of an agent: what is shown is what is downloaded. */
export async function getSourceView(agent: Agent, settings: Settings): Promise<SourceView> {
  const { slug, name, source, via, problems, prompt } = agent;
  const lines = new TextDecoder().decode(bytesOf(agent)).split(/\r\n?|\n/);
  const shown = linesShown(lines, agent);
  const text = lines.slice(0, shown).join('\n');
  return {
    path: source.path,
    fileName: /^[\w.-]+$/.test(name) ? `${name}.md` : `${slug}.md`,
    href: sourceUrl(slug),
    html: anchorLines(await highlightFile(text, prompt.line), linesLedTo(agent)),
    rest: shown < lines.length ? restFrom(shown + 1, lines.length) : undefined,
    size: source.bytes < 1000 ? plural(source.bytes, 'byte') : `${(source.bytes / 1000).toFixed(1)} kB`,
    sha256: source.sha256,
    how: problems.some(({ code }) => code === 'frontmatter-displaced' || code === 'frontmatter-unclosed')
      ? 'Its frontmatter can be read, but not by every tool: see the problems below.'
      : howRead[via],
    viewUrl: repositoryUrl('blob', source.editPath, settings),
    editUrl: repositoryUrl('edit', source.editPath, settings),
  };
}

/** Characters up to which what is left is not worth a request. */
const shortRest = 2000;

/** How many lines of a file its page holds: instructions stand on the page already, and a long file is slow to lay out. */
function linesShown(lines: readonly string[], agent: Agent): number {
  const last = Math.min(lines.length, Math.max(...linesLedTo(agent)));
  const rest = lines.slice(last).reduce((sum, line) => sum + line.length + 1, 0);
  return rest <= shortRest ? lines.length : last;
}

function restFrom(line: number, last: number): SourceView['rest'] {
  const others = last - line + 1;
  return { line, words: others === 1 ? 'The last line is in' : `The other ${others} lines are in` };
}

const howRead: Record<Agent['via'], string> = {
  yaml: 'Its frontmatter is strict YAML.',
  requoted:
    'Its frontmatter is not strict YAML; it was read by quoting the risky lines, as Claude Code does.',
  'line-keys': 'Its frontmatter is not YAML; it was read line by line.',
  'body-only': 'It has no frontmatter that could be read.',
};
