import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { getSourceView } from '../../src/site/source-view.ts';
import { folderWith } from '../catalog/folders.ts';

const head = '---\nname: scout\ndescription: Looks ahead.\n---\n';

async function viewOf(file: string) {
  const { agents, settings } = await loadCatalog(await folderWith({ 'scout.md': file }));
  const view = await getSourceView(agents[0]!, settings);
  return { ...view, shown: view.html.replace(/<[^>]*>/g, '').split('\n') };
}

test('a short file is shown whole', async () => {
  const { shown, rest } = await viewOf(`${head}\nLook around.\nThen tell.\n`);
  expect(shown).toEqual([...head.trimEnd().split('\n'), '', 'Look around.', 'Then tell.', '']);
  expect(rest).toBeUndefined();
});

test('of a long one what is led to is, and from where the rest goes on', async () => {
  const body = Array.from(
    { length: 100 },
    (_, index) => `Look at place ${index}, and at what is near to it.`,
  );
  const { shown, rest } = await viewOf(`${head}${body.join('\r\n')}\r\n`);
  expect(shown.at(-1)).toBe(body[0]);
  expect(rest).toEqual({ line: shown.length + 1, words: 'The other 100 lines are in' });
  expect((await viewOf(`${head}Look.\n${'here '.repeat(500)}`)).rest?.words).toBe('The last line is in');
});

test('a problem far below is among what is shown', async () => {
  const lines = Array.from(
    { length: 200 },
    (_, index) => `Look at place ${index}, and at what is near to it.`,
  );
  lines[80] = 'Look around. <img src="map.png" onerror="alert(1)">';
  const { shown } = await viewOf(`${head}${lines.join('\n')}\n`);
  expect(shown.at(-1)).toContain('onerror');
});
