import { rm } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { build as buildSite } from 'astro';
import { agentsFolder } from '../catalog/folder.ts';
import { loadCatalog, type Catalog } from '../catalog/load.ts';
import { countProblems, formatCount, formatProblem } from '../catalog/report.ts';
import { prepareAstro, projectRoot } from './project.ts';
import { buildFolder, demandReplaceable, swapFolder } from './swap-folder.ts';

/** How to build. */
export interface BuildOptions {
  /** Folder of the site, relative to the working directory. */
  outDir: string;
  /** Whether errors and warnings stop the build. */
  strict: boolean;
}

/** Builds the site and prints what was built. Returns the exit status; a failed build leaves the last site in place. */
export async function build({ outDir, strict }: BuildOptions): Promise<number> {
  prepareAstro();
  const began = performance.now();
  const folder = agentsFolder();
  const target = resolve(outDir);
  await demandReplaceable(target, [projectRoot, folder]);
  const catalog = await loadCatalog(folder);
  if (strict && stopsStrictBuild(catalog)) {
    for (const found of catalog.problems) console.error(formatProblem(found));
    console.error(`\n${formatCount(countProblems(catalog.problems))}. Nothing was built.`);
    return 1;
  }
  const building = buildFolder(target);
  try {
    await buildSite({ root: projectRoot, outDir: building, logLevel: 'warn' });
    await swapFolder(building, target);
  } finally {
    await rm(building, { recursive: true, force: true });
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const agents = `${catalog.agents.length} ${catalog.agents.length === 1 ? 'agent' : 'agents'}`;
  console.log(
    `${agents}, ${formatCount(countProblems(catalog.problems))}. Built ${relative(process.cwd(), target) || target} in ${seconds} s.`,
  );
  if (catalog.problems.length > 0)
    console.log('The page /health/ of the site says what to type; `npm run build -- --strict` says it here.');
  return 0;
}

function stopsStrictBuild({ problems }: Catalog): boolean {
  const { error, warning } = countProblems(problems);
  return error + warning > 0;
}
