import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { llmsText } from '../../src/publish/llms.ts';
import { getAgentPage } from '../../src/site/agent-page.ts';
import { getLoading, refusingTool } from '../../src/site/loading.ts';
import { agentFile, folderWith } from '../catalog/folders.ts';

test('the tool that a file is written for is named if it does not load it', async () => {
  const folder = await folderWith({
    'good.md': agentFile('good'),
    'unclosed.md': '---\nname: unclosed\ndescription: Never ends.\n\n# Aims\n\nDo it.\n',
  });
  const { agents } = await loadCatalog(folder);
  expect(agents.map((agent) => [agent.slug, getLoading(agent).refusedBy?.name])).toEqual([
    ['good', undefined],
    ['unclosed', 'Claude Code'],
  ]);
});

test('how to call it is said of no file that its tool does not load', async () => {
  const folder = await folderWith({
    'good.md': agentFile('good'),
    'twice.md': '---\nname: twice\ndescription: Looks ahead.\nname: again\n---\n\nLook around and report.\n',
  });
  const catalog = await loadCatalog(folder);
  const [good, twice] = await Promise.all(catalog.agents.map((agent) => getAgentPage(agent, catalog)));
  expect([good!.calls.length, good!.loading.refusedBy, good!.mending]).toEqual([3, undefined, undefined]);
  expect([twice!.calls, twice!.mending]).toEqual([[], '#problems']);
  expect(twice!.loading.refusedBy!.reasons).toEqual([
    {
      words: [{ text: 'The frontmatter is not YAML.', code: false }],
      line: { label: 'line 4', href: '#line-4' },
    },
  ]);
  expect(catalog.agents.map(refusingTool)).toEqual([undefined, 'Claude Code']);
  const listed = llmsText(catalog, undefined)
    .split('\n')
    .filter((line) => line.startsWith('- [') && line.includes('/agents/'));
  expect(listed.map((line) => line.endsWith(' (Claude Code does not load the file as it is.)'))).toEqual([
    false,
    true,
  ]);
});
