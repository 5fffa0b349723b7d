import { resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';

/**
 * The scripts of a site that are loaded with some of them: they, and what they import at once, and so on.
 * @param site folder of a built site at the root of its host
 * @param scripts paths below it
 * @returns paths below it, in the order of the alphabet
 */
export async function staticImports(site: string, scripts: readonly string[]): Promise<string[]> {
  if (scripts.length === 0) return [];
  const { metafile } = await build({
    entryPoints: scripts.map((path) => resolve(site, path)),
    absWorkingDir: resolve(site),
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'esm',
    metafile: true,
    logLevel: 'silent',
    plugins: [atOnceBelow(resolve(site))],
  });
  return Object.keys(metafile.inputs).sort();
}

/** Takes addresses from the root of the host as those of the site, and leaves out what is imported on use. */
function atOnceBelow(site: string): Plugin {
  return {
    name: 'imports-at-once',
    setup(bundle) {
      bundle.onResolve({ filter: /.*/ }, ({ path, kind }) => {
        if (kind === 'entry-point') return undefined;
        if (kind === 'dynamic-import' || /^[a-z]+:/i.test(path)) return { path, external: true };
        return path.startsWith('/') ? { path: resolve(site, path.slice(1)) } : undefined;
      });
    },
  };
}
