import type { Agent } from '../catalog/agent.ts';

/** An entry of the table of contents of an agent's page. */
export interface OutlineEntry {
  href: string;
  text: string;
  entries: OutlineEntry[];
}

/** Anchor of what says when to use an agent: every page has it. */
export const whenToUse = 'when-to-use';

/** Most headings of the instructions that are listed; a page of 150 headings is better scrolled than listed. */
const longest = 40;

/**
 * The table of contents: the sections that the page has, with examples and headings below them.
 * @param isDescribed whether the page prints more of the description than summary and triggers
 * @param isRelated whether the page says whom the agent works with
 */
export function getOutline(
  { triggers, examples, prompt, problems }: Agent,
  isDescribed: boolean,
  isRelated: boolean,
): OutlineEntry[] {
  const top = prompt.outline.filter(({ level }) => level === 1);
  // A lone top heading is the title again; what is below it is the outline.
  const level = top.length > 1 ? 1 : 2;
  const headings = prompt.outline.filter((heading) => heading.level === level).slice(0, longest);
  const sections: (OutlineEntry | false)[] = [
    (isDescribed || triggers.length > 0) && entry(whenToUse, 'When to use it'),
    examples.length > 0 && {
      ...entry('examples', 'Examples'),
      entries: examples.length > 1 ? examples.map(({ id }, index) => entry(id, `Example ${index + 1}`)) : [],
    },
    entry('access', 'What it may touch'),
    entry('call', 'How to call it'),
    entry('details', 'Details'),
    prompt.markdown.trim() !== '' && {
      ...entry('instructions', 'Instructions'),
      entries: headings.map(({ id, text }) => entry(id, text)),
    },
    isRelated && entry('works-with', 'Works with'),
    entry('source', 'The file'),
    problems.length > 0 && entry('problems', 'Problems'),
  ];
  return sections.filter((one) => one !== false);
}

function entry(id: string, text: string): OutlineEntry {
  return { href: `#${id}`, text, entries: [] };
}
