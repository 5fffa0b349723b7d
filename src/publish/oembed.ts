import type { Agent } from '../catalog/agent.ts';
import type { Settings } from '../catalog/settings.ts';
import { escapeHtml } from '../markdown/escape.ts';
import { getCard } from '../site/card.ts';
import { embedUrl, to } from '../site/urls.ts';

/** Size of a card in pixels, before it says its own. */
const [width, height] = [600, 240];

/** What wikis and chats are told that ask for an agent by oEmbed 1.0: a frame with its card. */
export function oembedAnswer(agent: Agent, settings: Settings, site: string | URL): Record<string, unknown> {
  const { title } = getCard(agent, settings);
  const card = new URL(embedUrl(agent.slug), site).href;
  return {
    type: 'rich',
    version: '1.0',
    title,
    provider_name: settings.title,
    provider_url: new URL(to(''), site).href,
    html: `<iframe src="${escapeHtml(card)}" title="${escapeHtml(title)}" width="${width}" height="${height}" loading="lazy"></iframe>`,
    width,
    height,
  };
}
