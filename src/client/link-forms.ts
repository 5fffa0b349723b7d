// The forms in which a link is copied.

/** What a link leads to, as the page says it. */
export interface LinkTarget {
  /** Absolute address, with the fragment of the place. */
  address: string;
  /** The agent: last part of its address, title and summary. */
  agent: { slug: string; title: string; summary: string };
  /** A section or an example of the agent's page; absent for the agent itself. */
  place?: { id: string; title: string; /** What is said in an example, line by line. */ said?: Line[] };
  /** Absolute address of the script that shows live cards. */
  script: string;
}

/** A line of a conversation; without a speaker it is the situation, or what happens. */
export interface Line {
  speaker: string;
  text: string;
}

/** A form of a link. */
export type LinkForm = 'address' | 'markdown' | 'card' | 'embed';

/** What is copied, by form. */
export const linkForms: Record<LinkForm, { label: string; write: (target: LinkTarget) => string }> = {
  address: { label: 'address', write: ({ address }) => address },
  markdown: {
    label: 'Markdown link',
    write: (target) => {
      const title = titleOf(target).replace(/[\\[\]`*_<>&]/g, String.raw`\$&`);
      return `[${title}](${target.address.replaceAll('(', '%28').replaceAll(')', '%29')})`;
    },
  },
  card: { label: 'HTML card', write: writeCard },
  embed: {
    label: 'live card',
    write: (target) => {
      const { agent, place } = target;
      const part = place ? ` ${place.said ? 'example' : 'section'}="${escape(place.id)}"` : '';
      return `<agent-card name="${escape(agent.slug)}"${part}>${anchor(target)}</agent-card><script async src="${escape(target.script)}"></script>`;
    },
  },
};

/** A quotation without any style of its own, so that it looks like the page it is put into. */
function writeCard(target: LinkTarget): string {
  const said = target.place?.said ?? [{ speaker: '', text: target.agent.summary }];
  const lines = said.map(({ speaker, text }) => {
    const words = escape(text).replaceAll('\n', '<br>');
    return `<p>${speaker ? `<b>${escape(speaker)}:</b> ` : ''}${words}</p>`;
  });
  return `<blockquote cite="${escape(target.address)}"><p><strong>${anchor(target)}</strong></p>${lines.join('')}</blockquote>`;
}

function anchor(target: LinkTarget): string {
  return `<a href="${escape(target.address)}">${escape(titleOf(target))}</a>`;
}

function titleOf({ agent, place }: LinkTarget): string {
  return place ? `${agent.title}: ${place.title}` : agent.title;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
