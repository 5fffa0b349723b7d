import { join, relative } from 'node:path';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formats, isFormat } from '../findings/formats.ts';
import { checkLinks } from '../linkcheck/check-links.ts';
import { readManifest } from '../linkcheck/read-manifest.ts';
import { Refusal } from '../findings/refusal.ts';
import { projectRoot } from './project.ts';

/**
 * Checks the links of documents to the catalog and prints what it found. Returns the exit status.
 * @throws Refusal if nothing can be checked
 */
export async function linksCheck(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      fix: { type: 'boolean', default: false },
      format: { type: 'string', default: 'text' },
      manifest: { type: 'string' },
      site: { type: 'string' },
    },
  });
  const { fix, format, site } = values;
  if (!isFormat(format))
    throw new Refusal(`--format ${format} is not one of ${Object.keys(formats).join(', ')}.`);
  if (site !== undefined && !/^https?:$/.test(URL.parse(site)?.protocol ?? ''))
    throw new Refusal(`--site ${site} is no address that begins with http:// or https://.`);
  if (positionals.length === 0)
    throw new Refusal('No files are named. Name the files and folders whose links are to be checked.');
  const manifest = await readManifest(values.manifest ?? lastBuilt());
  const published = site ?? manifest.site ?? originOf(values.manifest);
  const report = await checkLinks({ named: positionals, manifest, site: published, fix });
  if (published === undefined) {
    const unknown = 'The catalog does not say where it is published';
    if (report.counts['links'] === 0)
      throw new Refusal(`${unknown}, and no link is a path: nothing was checked. --site says it.`);
    console.error(`${unknown}, so only links that are paths are checked. --site says it.`);
  }
  // The process ends when this is done, and a pipe may be slower.
  await new Promise((done) => process.stdout.write(formats[format](report), done));
  return report.counts['errors']! + report.counts['warnings']! > 0 ? 1 : 0;
}

/** Where a `links.json` that was loaded from the web lies, its catalog is published. */
function originOf(manifest: string | undefined): string | undefined {
  const url = URL.parse(manifest ?? '');
  return url && /^https?:$/.test(url.protocol) ? url.origin : undefined;
}

function lastBuilt(): string {
  const file = join(projectRoot, 'dist/links.json');
  if (existsSync(file)) return file;
  throw new Refusal(
    `--manifest is not given, and ${relative('.', file)} is not there. Build first (npm run build), or name a links.json.`,
  );
}
