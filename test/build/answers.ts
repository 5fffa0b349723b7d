import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { linkManifestSchema, type LinkManifest } from '../../src/publish/link-manifest.ts';

/** How the addresses of an older site are answered by a newer one. */
export interface Answers {
  addresses: number;
  fragments: number;
  live: number;
  moved: number;
  gone: number;
  /** Addresses and fragments that nothing answers, or that answer otherwise than links.json says. */
  broken: string[];
}

/** The links.json of a site, held to its schema. */
export async function readManifest(site: string): Promise<LinkManifest> {
  return linkManifestSchema.parse(JSON.parse(await readFile(join(site, 'links.json'), 'utf8')));
}

/** Sections that are on a page for as long as they have something to list. */
const passing = new Set(['problems', 'works-with']);

/** Asks the files of a site for every address and fragment that an older links.json called live. */
export async function findAnswers(before: LinkManifest, site: string): Promise<Answers> {
  const now = await readManifest(site);
  const answers: Answers = { addresses: 0, fragments: 0, live: 0, moved: 0, gone: 0, broken: [] };
  for (const [address, was] of Object.entries(before.links)) {
    if (was.state !== 'live') continue;
    answers.addresses++;
    const is = now.links[address];
    const page = await read(site, address);
    if (page === undefined || is === undefined) {
      answers.broken.push(`${address} has no file, or is not in links.json`);
      continue;
    }
    answers[is.state]++;
    if (is.state === 'gone') {
      if (!/No agent is listed here|This agent is no longer here|\(deleted\)|"state":"gone"/.test(page))
        answers.broken.push(`${address} does not say so`);
      continue;
    }
    const end = is.state === 'moved' ? is.to : address;
    if (now.links[end]?.state !== 'live')
      answers.broken.push(`${address} leads to ${end}, which is not live`);
    if (is.state === 'moved' && /^\/(agents|teams|tags|tools)\/.*\/$/.test(address))
      answers.broken.push(...(await checkMove(page, end, now)));
    const target = (await read(site, end)) ?? '';
    for (const anchor of was.anchors) {
      if (passing.has(anchor)) continue;
      answers.fragments++;
      if (!target.includes(` id="${anchor.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`))
        answers.broken.push(`${address}#${anchor} is not on ${end}`);
    }
  }
  return answers;
}

/** What is wrong with a page that sends its readers on. */
async function checkMove(page: string, to: string, { base }: LinkManifest): Promise<string[]> {
  const href = base + to.slice(1);
  const parts = [
    `<meta http-equiv="refresh" content="0; url=${href}">`,
    '<meta name="robots" content="noindex">',
    `<a href="${href}"`,
  ];
  const missing = parts.filter((part) => !page.includes(part));
  const canonical = /<link rel="canonical" href="([^"]*)"/.exec(page)?.[1] ?? '';
  if (!canonical.endsWith(href)) missing.push('canonical');
  return missing.map((part) => `the page that leads to ${to} lacks ${part}`);
}

async function read(site: string, address: string): Promise<string | undefined> {
  const file = address.endsWith('/') ? `${address}index.html` : address;
  return readFile(join(site, file), 'utf8').catch(() => undefined);
}
