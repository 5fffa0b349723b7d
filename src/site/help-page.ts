import type { z } from 'astro/zod';
import { agentSchema } from '../catalog/agent.ts';
import { problemKinds, type Severity } from '../catalog/problems.ts';
import { loaders } from '../compat/loaders.ts';
import { dayOf } from './day.ts';
import { settingsSchema } from '../catalog/settings.ts';
import type { OutlineEntry } from './outline.ts';
import { agentUrl, embedScriptUrl, ruleUrl } from './urls.ts';
import { splitCode, type Piece } from './words.ts';

/** What the page about writing agents prints, all of it from the schemas and the table of problems. */
export interface HelpPage {
  /** Titles of the sections by their anchors. */
  sections: typeof sections;
  outline: OutlineEntry[];
  fields: HelpRow[];
  settings: HelpRow[];
  card: HelpCard;
  problems: { code: string; href: string; title: string; severity: Severity }[];
  tools: HelpTool[];
}

const sections = {
  fields: 'What the frontmatter may say',
  settings: 'What catalog.yaml may say',
  card: 'How to show an agent in your docs',
  tools: 'Who loads what',
  problems: 'What can be wrong',
} as const;

/** A tool that loads agents, and where what is said of it comes from. */
export interface HelpTool {
  name: string;
  folders: readonly string[];
  asOf: string;
  sources: { label: string; href: string }[];
}

/** How an agent is shown in pages of others. */
export interface HelpCard {
  /** What to write, in HTML. */
  code: string;
  attributes: HelpRow[];
}

/** A key and what it means. */
export interface HelpRow {
  keys: string[];
  required: boolean;
  text: Piece[];
}

/** Gathers the documentation of the frontmatter, of catalog.yaml and of the problems. */
export function getHelpPage(): HelpPage {
  return {
    sections,
    outline: Object.entries(sections).map(([id, text]) => ({ href: `#${id}`, text, entries: [] })),
    fields: fieldRows(agentSchema.shape).sort((a, b) => Number(b.required) - Number(a.required)),
    settings: Object.entries(settingsSchema.shape).map(([key, schema]) => ({
      keys: [key],
      required: false,
      text: splitCode(schema.description ?? ''),
    })),
    card: helpCard(),
    problems: Object.entries(problemKinds).map(([code, { title, severity }]) => ({
      ...{ code, title, severity },
      href: ruleUrl(code),
    })),
    tools: loaders.map(({ name, folders, asOf, sources }) => ({
      name,
      folders,
      asOf: dayOf(asOf),
      sources: sources.map((href) => ({ label: labelOf(href), href })),
    })),
  };
}

function helpCard(): HelpCard {
  const published = (path: string) =>
    import.meta.env.SITE ? new URL(path, import.meta.env.SITE).href : path;
  const row = (key: string, required: boolean, text: string) => ({
    keys: [key],
    required,
    text: splitCode(text),
  });
  return {
    code: `<agent-card name="release-captain" example="2"><a href="${published(agentUrl('release-captain'))}">Release captain</a></agent-card>
<script async src="${published(embedScriptUrl())}"></script>
`,
    attributes: [
      row(
        'name',
        true,
        "The last part of the agent's address, or its name. A former one shows who answers now.",
      ),
      row(
        'example',
        false,
        'A number: `2` is whatever example stands second. Or what its link ends with, such as `example-3fa2b1`: that stays with what the example says, wherever it stands, until its words are changed. Where there is no such example, the card says so and shows what the agent is for.',
      ),
      row('section', false, "The place on the agent's page that the title leads to: `access`."),
    ],
  };
}

/** `github.com … agentLoader.ts`: the host, and the last part of the path. */
function labelOf(href: string): string {
  const { host, pathname } = new URL(href);
  return `${host} … ${pathname.split('/').at(-1)!}`;
}

/** Rows for the fields that say from which key of the frontmatter they come, at any depth. */
function fieldRows(shape: Record<string, z.ZodType>): HelpRow[] {
  return Object.values(shape).flatMap((schema) => {
    const { keys, needed, description } = (schema.meta() ?? {}) as {
      keys?: string[];
      needed?: boolean;
      description?: string;
    };
    const own = keys ? [{ keys, required: needed ?? false, text: splitCode(description ?? '') }] : [];
    return 'shape' in schema ? [...own, ...fieldRows(schema.shape as Record<string, z.ZodType>)] : own;
  });
}
