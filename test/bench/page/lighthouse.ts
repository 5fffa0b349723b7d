import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findChromium } from '../../browser/chromium.ts';
import { installPackages } from '../install.ts';

/** The version that measures. It is no dependency: it is large, and asks for a newer Node than the catalog does. */
const version = '13.5.0';

/** What Lighthouse judges, each from 0 to 100. */
export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What Lighthouse says of a page. */
export interface Verdict {
  scores: Record<(typeof categories)[number], number>;
  /** Largest contentful paint and total blocking time in milliseconds; both are simulated for a slow phone. */
  largestPaint: number;
  blocking: number;
  /** Cumulative layout shift; has no unit. */
  shift: number;
  /** Bytes of everything that is loaded, as sent. */
  bytes: number;
  /** Names of the audits that cost points. */
  failed: string[];
}

/** The part of its report that is read. */
interface Report {
  lighthouseVersion: string;
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { title: string; score: number | null; numericValue?: number }>;
  runtimeError?: { message: string };
}

/** Installs Lighthouse in a folder, and gives a function that judges a page as a phone shows it. */
export async function installLighthouse(folder: string): Promise<(url: string) => Promise<Verdict>> {
  await installPackages(folder, { lighthouse: version });
  const report = join(folder, 'report.json');
  return async (url) => {
    const args = [
      url,
      '--quiet',
      '--no-enable-error-reporting',
      '--output=json',
      `--output-path=${report}`,
      `--only-categories=${categories.join()}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
    ];
    await promisify(execFile)(
      process.execPath,
      [join(folder, 'node_modules/lighthouse/cli/index.js'), ...args],
      { cwd: folder, env: { ...process.env, CHROME_PATH: findChromium() } },
    );
    return verdictOf(JSON.parse(await readFile(report, 'utf8')) as Report);
  };
}

function verdictOf(report: Report): Verdict {
  if (report.runtimeError) throw new Error(report.runtimeError.message);
  const number = (audit: string) => report.audits[audit]?.numericValue ?? NaN;
  const score = (category: string) => Math.round((report.categories[category]?.score ?? 0) * 100);
  const counted = Object.values(report.categories).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => report.audits[id]!),
  );
  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    largestPaint: number('largest-contentful-paint'),
    blocking: number('total-blocking-time'),
    shift: number('cumulative-layout-shift'),
    bytes: number('total-byte-weight'),
    failed: counted.filter(({ score: own }) => own !== null && own < 0.9).map(({ title }) => title),
  };
}
