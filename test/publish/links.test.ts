import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { permalinksFile, printPermalinks } from '../../src/catalog/permalinks.ts';
import { agentFiles } from '../../src/publish/agent-files.ts';
import { linkManifestSchema } from '../../src/publish/link-manifest.ts';
import { linkManifest } from '../../src/publish/links.ts';
import { redirectLines } from '../../src/publish/redirects.ts';
import { anchorsOf } from '../../src/site/anchors.ts';
import { folderWith } from '../catalog/folders.ts';

const body = `## Aims\n\nLook.\n\n## Aims\n\nLook again.\n`;
const scout = (name: string, text = body) =>
  `---\nname: ${name}\ndescription: Use this agent when the way through a forest or a swamp is lost.\ntags: [paths]\n---\n\n<example>user: "Where?" assistant: "There."</example>\n\n${text}`;

/** A catalog of which one agent was renamed and one deleted since its record was written. */
async function changedCatalog() {
  const folder = await folderWith({
    'day/scout.md': scout('scout'),
    'day/owl.md': scout('night owl', 'Wait for the way to get dark.'),
    'night/道.md': scout('道', 'Walk.'),
  });
  await writeFile(join(folder, permalinksFile), printPermalinks((await loadCatalog(folder)).links.record));
  await writeFile(join(folder, 'day/scout.md'), scout('path finder'));
  await rm(join(folder, 'day/owl.md'));
  await rename(join(folder, 'night'), join(folder, 'dusk'));
  return loadCatalog(folder);
}

test('links.json says of every address whether it is live, where it moved, or that it is gone', async () => {
  const catalog = await changedCatalog();
  const manifest = linkManifest(catalog, { site: 'https://acme.example/', base: '/x' });
  expect(linkManifestSchema.parse(manifest)).toEqual(manifest);
  expect([manifest.version, manifest.site, manifest.base]).toEqual([1, 'https://acme.example', '/x/']);
  const { links } = manifest;
  const [example] = catalog.agents.find(({ slug }) => slug === 'path-finder')!.examples;
  expect(links['/agents/path-finder/']).toEqual({
    state: 'live',
    anchors: [
      ...['when-to-use', 'examples', example!.id, 'example-1', 'access', 'call', 'details'],
      ...['instructions', 'i-aims', 'i-aims-1'],
      ...['source', 'line-1', 'line-2', 'line-3', 'line-4', 'line-6', 'problems'],
    ],
  });
  expect(links['/agents/path-finder.md']).toEqual({ state: 'live', anchors: [] });
  expect(links['/agents/scout/']).toEqual({ state: 'moved', to: '/agents/path-finder/' });
  expect(links['/agents/scout.md']).toEqual({ state: 'moved', to: '/agents/path-finder.md' });
  const gone = { state: 'gone', nearest: ['/agents/道/', '/agents/path-finder/'] };
  expect(links['/agents/night-owl/']).toEqual(gone);
  expect(links['/agents/night-owl.md']).toEqual(gone);
  expect(links['/teams/night/']).toEqual({ state: 'moved', to: '/teams/dusk/' });
  expect(links['/tags/paths/']).toEqual({ state: 'live', anchors: [] });
  expect(Object.keys(links)).toEqual(Object.keys(links).toSorted());
});

test('links.json of a catalog that says nowhere where it is published names no site', async () => {
  const manifest = linkManifest(await changedCatalog(), { site: undefined, base: '/' });
  expect('site' in manifest).toBe(false);
  expect(linkManifestSchema.safeParse(manifest).success).toBe(true);
});

test('sections and examples keep their anchors when others are added before them', async () => {
  const example = (said: string) => `<example>user: "${said}" assistant: "So."</example>\n\n`;
  const file = (examples: string, sections: string) =>
    `---\nname: scout\ndescription: Looks.\n---\n\n${examples}${sections}`;
  const folder = await folderWith({
    'old/scout.md': file(example('One?') + example('Two?'), '## Aims\n\nA.\n\n### Limits\n\nL.\n'),
    'new/scout.md': file(
      example('New?') + example('Two?') + example('One?'),
      '## Start\n\nS.\n\n## Aims\n\nA.\n\n## Limits\n\nL.\n',
    ),
  });
  const { agents, ...catalog } = await loadCatalog(folder);
  const [now, before] = agents.map((agent) => anchorsOf(agent, { agents, ...catalog }));
  expect(before!.filter((anchor) => !now!.includes(anchor))).toEqual([]);
  const own = (anchors: string[]) => anchors.filter((one) => /^example-[0-9a-f]{6}$/.test(one));
  expect(own(now!).slice(1)).toEqual(own(before!).toReversed());
});

test('_redirects names each address that moved, below the base, in the letters of an address', async () => {
  const catalog = await changedCatalog();
  expect(redirectLines(catalog, '/x/')).toBe(
    [
      '/x/agents/scout/ /x/agents/path-finder/ 301',
      '/x/agents/scout /x/agents/path-finder/ 301',
      ...agentFiles.map((path) => `/x${path('scout')} /x${path('path-finder')} 301`),
      '/x/teams/night/ /x/teams/dusk/ 301',
      '/x/teams/night /x/teams/dusk/ 301',
      '',
    ].join('\n'),
  );
  catalog.links.former = [{ address: '/agents/道/', state: 'moved', to: '/agents/路/' }];
  expect(redirectLines(catalog, '/')).toContain('/agents/%E9%81%93/ /agents/%E8%B7%AF/ 301\n');
});
