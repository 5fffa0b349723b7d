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
  html: string;
  size: string;
  sha256: string;
  how: string;
  viewUrl?: string | undefined;
  editUrl?: string | undefined;
}

/** The file of an agent: what is shown is what is downloaded. */
export async function getSourceView(agent: Agent, settings: Settings): Promise<SourceView> {
  const { slug, name, source, via, problems, prompt } = agent;
  const text = new TextDecoder().decode(bytesOf(agent));
  return {
    path: source.path,
    fileName: /^[\w.-]+$/.test(name) ? `${name}.md` : `${slug}.md`,
    href: sourceUrl(slug),
    html: anchorLines(await highlightFile(text, prompt.line), linesLedTo(agent)),
    size: source.bytes < 1000 ? plural(source.bytes, 'byte') : `${(source.bytes / 1000).toFixed(1)} kB`,
    sha256: source.sha256,
    how: problems.some(({ code }) => code === 'frontmatter-displaced' || code === 'frontmatter-unclosed')
      ? 'Its frontmatter can be read, but not by every tool: see the problems below.'
      : howRead[via],
    viewUrl: repositoryUrl('blob', source.editPath, settings),
    editUrl: repositoryUrl('edit', source.editPath, settings),
  };
}

const howRead: Record<Agent['via'], string> = {
  yaml: 'Its frontmatter is strict YAML.',
  requoted:
    'Its frontmatter is not strict YAML; it was read by quoting the risky lines, as Claude Code does.',
  'line-keys': 'Its frontmatter is not YAML; it was read line by line.',
  'body-only': 'It has no frontmatter that could be read.',
};
