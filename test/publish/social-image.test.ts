import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import sharp from 'sharp';
import { settingsSchema } from '../../src/catalog/settings.ts';
import { socialImage } from '../../src/publish/social-image/social-image.ts';
import { agentOf, withFrontmatter } from '../catalog/agent-of.ts';
import { temporaryFolder } from '../support/folder.ts';

const settings = settingsSchema.parse({});
let fonts: string;
beforeAll(async () => {
  fonts = await mkdtemp(join(tmpdir(), 'catalog-fonts-'));
});
afterAll(() => rm(fonts, { recursive: true, force: true }));

const make = (name: string, description: string, images: string, color = 'blue') => {
  const front = `name: ${JSON.stringify(name)}\ndescription: ${JSON.stringify(description)}\ncolor: ${color}`;
  return socialImage(agentOf(withFrontmatter(front)).agent, settings, { images, fonts });
};

/** How much of a part of a picture is not paper, from 0 to 1. */
async function ink(image: Buffer, part: { left: number; top: number; width: number; height: number }) {
  const { data } = await sharp(image).extract(part).greyscale().raw().toBuffer({ resolveWithObject: true });
  return data.filter((value) => value < 200).length / data.length;
}
const titlePart = { left: 132, top: 84, width: 984, height: 240 };
const above = { left: 132, top: 0, width: 1068, height: 70 };
const margin = { left: 1130, top: 0, width: 70, height: 630 };

describe.each([
  ['hostile markup', '</text><script>&lt;b&#0;', '</span><span size="999999">'],
  ['control characters', 'a\u0001\u0008b', 'c\uFFFEd'],
  ['sixty letters', 'cross-platform-mobile-application-performance-reviewer-agent', 'word '.repeat(400)],
  ['one endless word', 'm'.repeat(300), 'x'.repeat(3000)],
  ['Chinese and Korean', '后端系统工程师', '当商品列表页面需要五秒钟才能打开时使用这个代理。한국어'],
  ['Arabic', 'مهندس النظم الخلفية', 'يراجع واجهات API ويقيس زمن كل طلب.'],
  ['Devanagari and emoji', 'बैकएंड इंजीनियर 🚀', 'जब उत्पाद सूची धीमी हो 👩‍💻'],
  ['no summary', 'owl', ''],
  ['a name of ten thousand characters', 'word '.repeat(2000), '漢字'.repeat(9000)],
  ['nothing that can be seen', '\u2060', '\u00AD\uFE0F'],
  ['line separators', '\u2028x'.repeat(500), '\u2029'],
])('the picture of an agent with %s', (_case, name, description) => {
  test('is a PNG of 1200 × 630 with a title, and nothing outside its room', { timeout: 30_000 }, async () => {
    const image = await make(name, description, await temporaryFolder());
    const { format, width, height } = await sharp(image).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
    expect(await ink(image, titlePart)).toBeGreaterThan(0.01);
    expect(await ink(image, above)).toBe(0);
    expect(await ink(image, margin)).toBe(0);
  });
});

test('what is read from right to left stands on the right', { timeout: 30_000 }, async () => {
  const image = await make('مهندس', '', await temporaryFolder());
  const half = { top: 84, width: 480, height: 80 };
  expect(await ink(image, { ...half, left: 640 })).toBeGreaterThan(0.01);
  expect(await ink(image, { ...half, left: 132 })).toBe(0);
});

test('a picture is made once, anew when it says something else, and anew where the kept one is broken', async () => {
  const folder = await temporaryFolder();
  const kept = async () => (await readdir(folder)).sort();
  const first = await make('owl', 'Looks at night.', folder);
  const [file] = await kept();
  expect(Buffer.compare(await make('owl', 'Looks at night.', folder), first)).toBe(0);
  expect(await kept()).toHaveLength(1);
  const content = await readFile(join(folder, file!));
  await writeFile(join(folder, file!), content.subarray(0, content.length - 1));
  expect(Buffer.compare(await make('owl', 'Looks at night.', folder), first)).toBe(0);
  expect(Buffer.compare(await readFile(join(folder, file!)), content)).toBe(0);
  await make('owl', 'Looks by day.', folder);
  await make('owl', 'Looks at night.', folder, 'red');
  expect(await kept()).toHaveLength(3);
});

test('two at once make the same, and leave nothing unfinished', async () => {
  const folder = await temporaryFolder();
  const images = await Promise.all([1, 2, 3].map(() => make('owl', 'Looks at night.', folder)));
  expect(images.every((image) => image.equals(images[0]!))).toBe(true);
  expect(await readdir(folder)).toHaveLength(1);
});
