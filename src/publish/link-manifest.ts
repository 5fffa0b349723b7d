// `links.json`: every address the catalog has published, for machines that check links to it.
import { z } from 'astro/zod';

const live = z.strictObject({
  state: z.literal('live'),
  anchors: z.array(z.string()).describe('What may follow `#`, in the order of the page.'),
});
const moved = z.strictObject({
  state: z.literal('moved'),
  to: z.string().describe('The address that answers now, a live one.'),
});
const gone = z.strictObject({
  state: z.literal('gone'),
  since: z.iso.date().optional().describe('The day the agent left, where git knows it.'),
  nearest: z
    .array(z.string())
    .describe('Live addresses of the agents that do something like it, nearest first.'),
});

/** The schema of `links.json`. Addresses are below the base and begin with `/`; those of pages end with `/`. */
export const linkManifestSchema = z.strictObject({
  version: z.literal(1),
  site: z.string().optional().describe('Where the catalog is published, without its base, where it says so.'),
  base: z.string().describe('The path below the site; begins and ends with `/`.'),
  links: z
    .record(z.string(), z.discriminatedUnion('state', [live, moved, gone]))
    .describe('By address below the base: `/agents/api-designer/`.'),
});

/** The content of `links.json`. */
export type LinkManifest = z.output<typeof linkManifestSchema>;

/** What is known of one address. */
export type Link = LinkManifest['links'][string];
