import { expect, test } from 'vitest';
import { settingsSchema } from '../../src/catalog/settings.ts';
import { oembedAnswer } from '../../src/publish/oembed.ts';
import { agentOf, withFrontmatter } from '../catalog/agent-of.ts';

test('who asks by oEmbed is given a frame, whatever the agent is called', () => {
  const { agent } = agentOf(withFrontmatter(`name: '"><script>'\ndescription: Looks.`));
  const answer = oembedAnswer({ ...agent, slug: 'script' }, settingsSchema.parse({}), 'https://acme.example');
  expect(answer).toEqual({
    type: 'rich',
    version: '1.0',
    title: '"><script>',
    provider_name: 'Agent Catalog',
    provider_url: 'https://acme.example/',
    html: '<iframe src="https://acme.example/embed/script/" title="&quot;&gt;&lt;script&gt;" width="600" height="240" loading="lazy"></iframe>',
    width: 600,
    height: 240,
  });
});
