import type { Report } from '../findings/finding.ts';
import { compareText } from '../catalog/problems.ts';
import type { LinkManifest } from '../publish/link-manifest.ts';
import { homeOf } from './address.ts';
import { checkFile } from './check-file.ts';
import { knownLinks } from './known-links.ts';
import { listFiles } from './list-files.ts';
import type { Mending } from './mend-file.ts';
import { linkTitles } from './finding.ts';

/** What to check, against what. */
export interface CheckLinksOptions {
  /** Files and folders. */
  named: readonly string[];
  manifest: LinkManifest;
  /** Where the documents say that the catalog is; default: where it says so itself. */
  site?: string | undefined;
  /** Default: `none`. */
  mending?: Mending;
}

/** What was found in documents. */
export interface CheckedLinks extends Report {
  /** In a trial: what would change, as a unified diff for each file. */
  diffs: string[];
}

/**
 * Checks the links of documents to the catalog.
 * @throws Refusal if something that is named cannot be checked at all
 */
export async function checkLinks(options: CheckLinksOptions): Promise<CheckedLinks> {
  const { named, manifest, site, mending = 'none' } = options;
  const target = { home: homeOf(site ?? manifest.site, manifest.base), known: knownLinks(manifest) };
  const { files, findings } = await listFiles(named);
  const counts = { files: files.length, links: 0, rewritten: 0, errors: 0, warnings: 0 };
  const diffs: string[] = [];
  for (const file of files) {
    const checked = await checkFile(file, target, mending);
    findings.push(...checked.findings);
    counts.links += checked.links;
    counts.rewritten += checked.rewritten;
    if (checked.diff !== undefined) diffs.push(checked.diff);
  }
  // Folders that cannot be read were met first.
  findings.sort((a, b) => compareText(a.path, b.path));
  counts.errors = findings.filter(({ severity }) => severity === 'error').length;
  counts.warnings = findings.filter(({ severity }) => severity === 'warning').length;
  return { findings, titles: linkTitles, counts, summary: summaryOf(counts, mending), diffs };
}

function summaryOf(counts: Record<string, number>, mending: Mending): string {
  const { files, links, rewritten, errors, warnings } = counts;
  const verb = mending === 'trial' ? 'can be rewritten' : 'rewritten';
  const parts = [
    `${number(links!, 'link')} to the catalog in ${number(files!, 'file')}`,
    rewritten! > 0 ? `${rewritten} ${verb}` : '',
    errors! > 0 ? number(errors!, 'error') : '',
    warnings! > 0 ? number(warnings!, 'warning') : '',
  ].filter(Boolean);
  return `${parts.join(', ')}${errors! + warnings! === 0 ? ': all good' : ''}.`;
}

function number(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
