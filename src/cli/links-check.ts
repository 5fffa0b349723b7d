import { join, relative } from 'node:path';
import { existsSync } from 'node:fs';
import { formatDiff } from '../findings/diff.ts';
import { formats, isFormat } from '../findings/formats.ts';
import { checkLinks } from '../linkcheck/check-links.ts';
import { readManifest } from '../linkcheck/read-manifest.ts';
import { Refusal } from '../findings/refusal.ts';
import { readOptions } from './options.ts';
import { projectRoot } from './project.ts';

/**
 * Checks the links of documents to the catalog and prints what it found. Returns the exit status.
 * @throws Refusal if nothing can be checked
 */
export async function linksCheck(args: string[]): Promise<number> {
  const { values, positionals } = readOptions({
    args,
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
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
  if (values['dry-run'] && !fix) throw new Refusal('--dry-run shows what --fix would do. Add --fix.');
  const manifest = await readManifest(values.manifest ?? lastBuilt());
  const published = site ?? manifest.site ?? originOf(values.manifest);
  const mending = !fix ? 'none' : values['dry-run'] ? 'trial' : 'files';
  const report = await checkLinks({ named: positionals, manifest, site: published, mending });
  if (published === undefined) {
    const unknown = 'The catalog does not say where it is published';
    if (report.counts['links'] === 0)
      throw new Refusal(`${unknown}, and no link is a path: nothing was checked. --site says it.`);
    console.error(`${unknown}, so only links that are paths are checked. --site says it.`);
  }
  // What a program reads holds nothing but the report.
  const shown = format === 'text' ? process.stdout : process.stderr;
  for (const diff of report.diffs) await write(shown, `${formatDiff(diff)}\n`);
  await write(process.stdout, formats[format](report));
  return report.counts['errors']! + report.counts['warnings']! > 0 ? 1 : 0;
}

/** The process ends when this is done, and a pipe may be slower. */
function write(stream: NodeJS.WriteStream, text: string): Promise<unknown> {
  return new Promise((done) => stream.write(text, done));
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
