// A font provider of Astro that sends of a font only the weights and characters that pages show.
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire, findPackageJSON } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FontProvider } from 'astro';
import subsetFont from 'subset-font';
import { cached, keyOf } from '../cache/entries.ts';
import { cacheFolder } from '../cache/folder.ts';
import { charactersOf, common, others } from './characters.ts';

/** A part of a family: one style in some weights. */
export interface Face {
  /** Path of a variable WOFF2 font below the packages of Fontsource, without its ending. */
  file: string;
  style: 'normal' | 'italic';
  /** One weight, or the least and the greatest with a space between, as CSS writes them. */
  weight: string;
}

/** The packages that decide the bytes of a cut font. */
const cutters = ['subset-font', 'harfbuzzjs', 'wawoff2'];

/** Cuts each face in two, by characters; the first file of the first face is what most text needs. */
export function cutFonts(): FontProvider<{ faces: readonly Face[] }> {
  let root = process.cwd();
  return {
    name: 'cut',
    init: (context) => {
      root = fileURLToPath(context.root);
    },
    resolveFont: async ({ options }) => {
      const pieces = (options?.faces ?? []).flatMap((face) =>
        [common, others].map((ranges) => ({ face, ranges })),
      );
      return {
        fonts: await Promise.all(
          pieces.map(async ({ face, ranges }, index) => ({
            style: face.style,
            weight: face.weight,
            unicodeRange: [...ranges],
            // The first is preloaded. Where it is late, the page keeps the letters it has: no line moves.
            display: index === 0 ? 'optional' : 'swap',
            src: [{ url: dataUrl(await cutFont(root, face, ranges)), format: 'woff2' }],
          })),
        ),
      };
    },
  };
}

/** A face with these characters only, as WOFF2. */
async function cutFont(root: string, { file, weight }: Face, ranges: readonly string[]): Promise<Buffer> {
  const require = createRequire(join(root, 'package.json'));
  const whole = await readFile(require.resolve(`@fontsource-variable/${file}.woff2`));
  const [min, max] = weight.split(' ').map(Number);
  const key = [keyOf([whole.toString('base64')]), weight, ranges, cutters.map(descriptionOf)];
  return cached(join(cacheFolder(), 'fonts'), key, () =>
    subsetFont(whole, charactersOf(ranges), {
      targetFormat: 'woff2',
      variationAxes: { wght: max === undefined ? min! : { min: min!, max } },
    }),
  );
}

/** What npm installed of a package, its version among it. */
function descriptionOf(name: string): string {
  return readFileSync(findPackageJSON(name, import.meta.url)!, 'utf8');
}

/** Names the bytes themselves: a path of this machine would change the names in the site. */
function dataUrl(font: Buffer): string {
  return `data:font/woff2;base64,${font.toString('base64')}`;
}
