// What a browser loads to show a page: its HTML, its styles, and the scripts that run without anybody asking.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { Parser } from 'htmlparser2';
import { staticImports } from './static-imports.ts';

/** Sizes in bytes, as a host sends them. */
export interface Weight {
  gzip: number;
  brotli: number;
}

/** What a page weighs, by kind; fonts and pictures are not text, and are left out. */
export interface PageWeight {
  html: Weight;
  css: Weight;
  scripts: Weight;
  /** Scripts that stand in the HTML, which is counted with them; on their own. */
  inlineScripts: Weight;
}

/** What a page loads: paths below the site, and the scripts that stand in it. */
interface Loaded {
  styles: string[];
  scripts: string[];
  inline: string;
}

/**
 * Weighs a page with the styles and scripts that it loads of itself: linked, preloaded or imported by those.
 * What a script imports only when it is used is not among them.
 * @param site folder of a built site at the root of its host
 * @param page path of the HTML file in it
 */
export async function weighPage(site: string, page: string): Promise<PageWeight> {
  const html = await readFile(join(site, page));
  const { styles, scripts, inline } = whatLoads(html.toString(), page);
  return {
    html: weigh([html]),
    css: weigh(await readAll(site, styles)),
    scripts: weigh(await readAll(site, await staticImports(site, scripts))),
    inlineScripts: weigh(inline === '' ? [] : [Buffer.from(inline)]),
  };
}

/** The sum of a page's parts in bytes, with gzip. */
export function gzipTogether({ html, css, scripts }: PageWeight): number {
  return html.gzip + css.gzip + scripts.gzip;
}

/** Paths of the pages of agents in a site, those first whose HTML is smallest with gzip. */
export async function agentPages(site: string, slugs: readonly string[]): Promise<string[]> {
  const weighed = await Promise.all(
    slugs.map(async (slug) => {
      const page = `agents/${slug}/index.html`;
      return { page, gzip: gzipSync(await readFile(join(site, page))).length };
    }),
  );
  return weighed.sort((a, b) => a.gzip - b.gzip || (a.page < b.page ? -1 : 1)).map(({ page }) => page);
}

/** What stands in the middle of a list, or just behind it. */
export function middleOf<Item>(list: readonly Item[]): Item {
  return list[Math.floor(list.length / 2)]!;
}

function whatLoads(html: string, page: string): Loaded {
  const styles = new Set<string>();
  const scripts = new Set<string>();
  let inline = '';
  let inScript = false;
  const own = new URL(page, 'http://site/');
  const take = (into: Set<string>, address: string) => {
    const { origin, pathname } = new URL(address, own);
    if (origin === own.origin) into.add(decodeURIComponent(pathname).slice(1));
  };
  const parser = new Parser({
    onopentag(name, { rel = '', href, src, as, type = '' }) {
      const rels = rel.toLowerCase().split(/\s+/);
      const preloads = (kind: string) => rels.includes('preload') && as === kind;
      inScript = name === 'script' && src === undefined && /^(|module|text\/javascript)$/.test(type);
      if (name === 'script' && src !== undefined) take(scripts, src);
      if (name !== 'link' || href === undefined) return;
      if (rels.includes('stylesheet') || preloads('style')) take(styles, href);
      if (rels.includes('modulepreload') || preloads('script')) take(scripts, href);
    },
    ontext(text) {
      if (inScript) inline += text;
    },
    onclosetag() {
      inScript = false;
    },
  });
  parser.end(html);
  return { styles: [...styles], scripts: [...scripts], inline };
}

function readAll(site: string, paths: readonly string[]): Promise<Buffer[]> {
  return Promise.all(paths.map((path) => readFile(join(site, path))));
}

function weigh(files: readonly Buffer[]): Weight {
  const sum = (sizeOf: (file: Buffer) => number) => files.reduce((total, file) => total + sizeOf(file), 0);
  return {
    gzip: sum((file) => gzipSync(file).length),
    brotli: sum((file) => brotliCompressSync(file).length),
  };
}
