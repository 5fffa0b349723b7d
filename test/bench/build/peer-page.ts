import type { Agent } from '../../../src/catalog/agent.ts';

/** The page of an agent for a builder that takes only strict YAML: its title, its description and its body. */
export function peerPage({ title, description, prompt }: Agent): string {
  return `---\ntitle: ${quoted(title)}\ndescription: ${quoted(description.summary)}\n---\n\n${withoutLocalPictures(prompt.markdown)}\n`;
}

/** A string of YAML: JSON, without the characters that YAML wants escaped and JSON does not. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Astro stops at a picture that is not there, and none was copied: they become links. */
function withoutLocalPictures(markdown: string): string {
  return markdown.replace(/!(\[[^\]]*\]\((?!https?:|data:|\/))/g, '$1');
}
