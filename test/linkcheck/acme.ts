import { linkManifestSchema, type LinkManifest } from '../../src/publish/link-manifest.ts';

/** The `links.json` of a small catalog at https://acme.example/catalog/. */
export function acme(changes: Partial<LinkManifest> = {}): LinkManifest {
  return linkManifestSchema.parse({
    version: 1,
    site: 'https://acme.example',
    base: '/catalog/',
    links: {
      '/': { state: 'live', anchors: ['agents'] },
      '/help/': { state: 'live', anchors: [] },
      '/teams/backend/': { state: 'live', anchors: [] },
      '/agents/api-designer/': { state: 'live', anchors: ['example-1', 'example-2', 'i-überblick'] },
      '/agents/code-reviewer/': { state: 'live', anchors: ['example-1', 'instructions'] },
      '/agents/datenbank-prüfer/': { state: 'live', anchors: [] },
      '/agents/reviewer/': { state: 'moved', to: '/agents/code-reviewer/' },
      '/agents/db-check/': { state: 'moved', to: '/agents/datenbank-prüfer/' },
      '/agents/scribe/': { state: 'gone', since: '2026-02-03', nearest: ['/agents/code-reviewer/'] },
    },
    ...changes,
  });
}
