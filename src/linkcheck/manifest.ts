import { linkManifestSchema, type LinkManifest } from '../publish/link-manifest.ts';
import { Refusal } from '../findings/refusal.ts';

/**
 * Reads the text of a `links.json`.
 * @throws Refusal without a subject (`is not JSON`), if the text is none
 */
export function parseManifest(text: string): LinkManifest {
  const { data, error } = linkManifestSchema.safeParse(parseJson(text));
  if (error) {
    const { path, message } = error.issues[0]!;
    throw new Refusal(`is not a links.json of a catalog (${[...path, message].join(': ')})`);
  }
  const wrong = inconsistency(data);
  if (wrong !== undefined) throw new Refusal(`contradicts itself (${wrong})`);
  return data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Refusal(`is not JSON (it begins with ${JSON.stringify(text.slice(0, 40))})`);
  }
}

/** What the schema promises in words only. */
function inconsistency({ site, base, links }: LinkManifest): string | undefined {
  if (!base.startsWith('/') || !base.endsWith('/')) return `base "${base}" does not begin and end with "/"`;
  if (site !== undefined && !URL.canParse(site)) return `site "${site}" is no address`;
  for (const [address, link] of Object.entries(links)) {
    if (!address.startsWith('/')) return `"${address}" does not begin with "/"`;
    if (link.state === 'moved' && links[link.to]?.state !== 'live')
      return `"${address}" has moved to "${link.to}", which is not there`;
  }
  return undefined;
}
