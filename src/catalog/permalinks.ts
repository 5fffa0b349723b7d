// The record of every address the catalog has published: `permalinks.json` beside the agents, committed with them.
import { createHash } from 'node:crypto';
import { z } from 'astro/zod';
import { ofObject } from '../cache/of-object.ts';
import type { Agent } from './agent.ts';
import { compareText } from './problems.ts';

const agentLink = z.strictObject({
  path: z.string().min(1).describe('The file, relative to the folder of the record, with `/`.'),
  name: z.string(),
  bytes: z.string().describe('Fingerprint of the file.'),
  body: z.string().optional().describe('Fingerprint of the instructions, where there are any.'),
  summary: z.string().optional().describe('What the agent does: the page of a deleted one says it.'),
  gone: z.literal(true).optional().describe('The agent was deleted.'),
});
const movedLink = z.strictObject({ to: z.string().describe('The address that answers now.') });
const listLink = z.strictObject({
  list: z.string().describe('The team, tag or tool.'),
  gone: z.literal(true).optional().describe('Nothing is listed under it any more.'),
});

/** What an entry of the record may be. */
export const permalinkSchema = z.union([agentLink, movedLink, listLink]);

/** An address that an agent answers, or answered until it was deleted. */
export type AgentLink = z.output<typeof agentLink>;
/** An address whose agent answers at another one now. */
export type MovedLink = z.output<typeof movedLink>;
/** An address of the list of a team, tag or tool. */
export type ListLink = z.output<typeof listLink>;
/** What answers an address. */
export type Permalink = AgentLink | MovedLink | ListLink;
/** The record: what answers, by address below the base: `/agents/api-designer/`. */
export type Permalinks = Record<string, Permalink>;

/** Name of the file that holds the record. */
export const permalinksFile = 'permalinks.json';

/** Whether an agent answers an address, or did. */
export function isAgentLink(link: Permalink): link is AgentLink {
  return 'path' in link;
}

/** Whether an address leads to another one. */
export function isMovedLink(link: Permalink): link is MovedLink {
  return 'to' in link;
}

/** The address of an agent's page, below the base. */
export function agentAddress(slug: string): string {
  return `/agents/${slug}/`;
}

/** The slug in an agent's address. */
export function slugIn(address: string): string {
  return address.split('/')[2]!;
}

/** Where an address leads in the end. The record holds no circles. */
export function endOf(address: string, links: Permalinks): string {
  for (let at = address; ;) {
    const link = links[at];
    if (link === undefined || !isMovedLink(link)) return at;
    at = link.to;
  }
}

/** What the record keeps of an agent. `path` is relative to the folder of the record. */
export function agentLinkOf({ name, source, prompt, description }: Agent, path: string): AgentLink {
  const body = hashOf(prompt);
  return {
    path,
    name,
    // 64 bits tell the files of any catalog apart, and keep a line readable.
    bytes: source.sha256.slice(0, 16),
    ...(body && { body }),
    ...(description.summary && { summary: description.summary }),
  };
}

/** A hash of instructions; empty where there are none. */
const hashOf = ofObject(({ markdown }: Agent['prompt']): string => {
  const body = markdown.trim();
  return body && createHash('sha256').update(body).digest('hex').slice(0, 16);
});

/**
 * The record as text: JSON with a line for each address, in order, so that git merges what two branches add. `version`
 * comes last, so that the last address ends with a comma like all the others.
 */
export function printPermalinks(links: Permalinks): string {
  const lines = Object.entries(links)
    .sort(([a], [b]) => compareText(a, b))
    .map(([address, link]) => `${JSON.stringify(address)}: ${JSON.stringify(link)},\n`);
  return `{\n${lines.join('')}"version": 1\n}\n`;
}
