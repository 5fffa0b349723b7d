// Gives the text engine of sharp, which reads no WOFF2, the fonts that a text needs.
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { decompress } from 'wawoff2';
import { escapeHtml } from '../../markdown/escape.ts';
import { fontVersions, piecesFor, type FontPiece } from './shelf.ts';

const known = new Map<string, Promise<void>>();

/** Makes the fonts of a text known. @param folder where the fonts are kept as TrueType files */
export async function provideFonts(text: string, folder: string): Promise<void> {
  await configure(folder);
  // One after another: the engine keeps its fonts in one place for the whole process.
  for (const piece of piecesFor(text)) await remember(piece.path, () => provide(piece, folder));
}

async function provide({ path }: FontPiece, folder: string): Promise<void> {
  const file = join(folder, `${basename(path, '.woff2')}.${versionOf(path)}.ttf`);
  const isThere = await readFile(file).then(
    (bytes) => bytes.length > 0,
    () => false,
  );
  if (!isThere) await write(file, Buffer.from(await decompress(await readFile(path))));
  await sharp({ text: { text: '.', fontfile: file, rgba: true } })
    .raw()
    .toBuffer();
}

/** The engine looks at the fonts of the machine last, and draws all of them the same way on every machine. */
function configure(folder: string): Promise<void> {
  return remember('configuration', async () => {
    const index = join(folder, 'index');
    await mkdir(index, { recursive: true });
    const file = join(folder, 'fonts.conf');
    await write(file, Buffer.from(configuration(index)));
    process.env['FONTCONFIG_FILE'] = file;
  });
}

function configuration(index: string): string {
  const dirs = machineFonts[process.platform] ?? ['/usr/share/fonts', '/usr/local/share/fonts'];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
${dirs.map((dir) => `<dir>${dir}</dir>`).join('\n')}
<match target="font">
<edit name="antialias"><bool>true</bool></edit>
<edit name="hinting"><bool>false</bool></edit>
</match>
<cachedir>${escapeHtml(index)}</cachedir>
</fontconfig>
`;
}

/** Where the fonts of a machine are, by platform. */
const machineFonts: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ['/System/Library/Fonts', '/Library/Fonts'],
  win32: ['WINDOWSFONTDIR'],
};

function remember(key: string, make: () => Promise<void>): Promise<void> {
  const begun = known.get(key) ?? make();
  known.set(key, begun);
  return begun;
}

async function write(file: string, content: Buffer): Promise<void> {
  const unfinished = `${file}.${randomUUID()}`;
  await writeFile(unfinished, content);
  await rename(unfinished, file);
}

function versionOf(path: string): string {
  const version = fontVersions.find((one) => path.includes(`/${one.split(' ')[0]}/`));
  return version?.split(' ')[1] ?? '0';
}
