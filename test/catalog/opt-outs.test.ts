import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { folderWith } from './folders.ts';

const why = '-- the reason';

/** Code and line of the problems of one file. */
async function told(frontmatter: string, body = 'Look around and report.', settings = ''): Promise<string[]> {
  const file = `---\nname: scout\n${frontmatter}\n---\n\n${body}\n`;
  const folder = await folderWith({ 'scout.md': file, 'catalog.yaml': settings });
  return (await loadCatalog(folder)).problems.map(({ code, line }) => `${code}:${line}`);
}

const teal = 'description: Looks ahead.\ncolor: teal';

test('excepts the next line', async () => {
  const comment = `# agent-catalog-disable-next-line color-unknown ${why}`;
  expect(await told(`description: Looks ahead.\n${comment}\ncolor: teal`)).toEqual([]);
  expect(await told(`${comment}\n${teal}`)).toEqual(['opt-out-unused:3', 'color-unknown:5']);
});

test('excepts the whole file, from the frontmatter and from the instructions', async () => {
  expect(await told(`# agent-catalog-disable color-unknown ${why}\n${teal}`)).toEqual([]);
  expect(
    await told(teal, `Look around and report.\n\n<!-- agent-catalog-disable color-unknown ${why} -->`),
  ).toEqual([]);
});

test('is no part of the instructions whose length it excepts', async () => {
  const good = 'description: Looks ahead.';
  const short = `<!-- agent-catalog-disable prompt-short ${why} that is longer than the instructions -->`;
  expect(await told(good, `Look.\n\n${short}`)).toEqual([]);
  expect(await told(good, `Look.\n\n${short.replace('prompt-short', 'prompt-empty')}`)).toEqual([
    ...['prompt-short:5', 'opt-out-unused:8'],
  ]);
  expect(await told(good, short.replace('prompt-short', 'prompt-empty'))).toEqual([]);
  expect(await told(good, 'Look. <!-- A remark that is long enough. -->')).toEqual([]);
});

test('excepts from several rules, in one comment and in comments below each other', async () => {
  const lines = `${teal}\n# agent-catalog-disable-next-line tool-unknown, tool-retired ${why}\n# agent-catalog-disable-next-line tool-twice ${why}\ntools: Compass, LS, Read, Read`;
  expect(await told(lines)).toEqual(['color-unknown:4']);
});

test('excepts a line of the instructions', async () => {
  const link = 'Ask [the owl](owl.md).';
  const comment = `<!-- agent-catalog-disable-next-line link-dead ${why} -->`;
  expect(await told('description: Looks ahead.', `${comment}\n${link}\n\n${link}`)).toEqual(['link-dead:9']);
});

test.each([
  ['without a reason', 'color-unknown', ['opt-out-unexplained:3', 'color-unknown:5']],
  ['with an empty reason', 'color-unknown -- ', ['opt-out-unexplained:3', 'color-unknown:5']],
  ['with a code that is none', `color-unkown ${why}`, ['opt-out-unknown:3', 'color-unknown:5']],
  ['with what must not be excepted', `permalinks-loop ${why}`, ['opt-out-unknown:3', 'color-unknown:5']],
  ['with a name every object has', `constructor ${why}`, ['opt-out-unknown:3', 'color-unknown:5']],
])('does not count %s', async (_, rest, problems) => {
  expect(await told(`# agent-catalog-disable ${rest}\n${teal}`)).toEqual(problems);
});

test('is not found in code, which only shows it', async () => {
  const comment = `<!-- agent-catalog-disable color-unknown ${why} -->`;
  expect(await told(teal, `\`\`\`\n${comment}\n\`\`\`\n\nWrite \`${comment}\`.`)).toEqual([
    'color-unknown:4',
  ]);
});

test('is needed also where a setting hides the problem', async () => {
  const settings = 'rules:\n  color-unknown: off\n';
  expect(await told(`# agent-catalog-disable color-unknown ${why}\n${teal}`, undefined, settings)).toEqual(
    [],
  );
});

test('is found on a line of many comments without an end in time', { timeout: 60_000 }, async () => {
  const begun = '<!-- agent-catalog-disable x '.repeat(40_000);
  const start = performance.now();
  expect(await told(teal, begun)).toContain('color-unknown:4');
  expect(performance.now() - start).toBeLessThan(20_000);
});

test('leads every one of many exceptions below each other to the line behind them', async () => {
  const many = `# agent-catalog-disable-next-line color-unknown ${why}\n`.repeat(3);
  expect(await told(`description: Looks ahead.\n${many}color: teal`)).toEqual([]);
});
