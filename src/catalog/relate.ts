// Who mentions whom: fills `mentions` and `mentionedBy` of every agent, and reports references to nobody.
import { timed } from '../cache/stopwatch.ts';
import { readPassages, type Passage } from '../markdown/passages.ts';
import type { Agent, Mention } from './agent.ts';
import { agentMeant, gatherNames, type AgentNames } from './agent-names.ts';
import { placeOfWord, type Checked, type FoundInTexts } from './checked.ts';
import { findDeadLinks, type FollowedLink } from './dead-links.ts';
import { findMentions, plainPassage } from './mentions.ts';
import { nearestNames } from './nearest-name.ts';
import { problem, type Problem } from './problems.ts';
import { readReferences, type Reference } from './references.ts';
import { agentsByFile, followLink } from './relative-links.ts';
import { sentenceAt } from './text.ts';

/**
 * Relates the agents of a catalog, which have their slugs by now.
 * @param folders absolute paths of the source folders; only in them and in their repositories links are followed
 */
export async function relate(all: readonly Checked[], folders: readonly string[]): Promise<Problem[]> {
  const agents = all.map(({ agent }) => agent);
  const names = gatherNames(agents);
  const byFile = agentsByFile(agents);
  const nearest = nearestNames(names.byName.keys());
  const problems: Problem[] = [];
  const links: FollowedLink[] = [];
  const bySlug = new Map(agents.map((agent) => [agent.slug, agent]));

  for (const checked of all) {
    const { agent } = checked;
    const note = mentionNotes(agent);
    for (const { field, name, binds } of readReferences(checked.data)) {
      const other = agentMeant(name, agent, names);
      if (other) note(other, { where: field, anchor: sectionOf[field] });
      else if (binds && !names.byName.has(name)) {
        const at = placeOfWord(checked, field, name);
        problems.push(problem('reference-unknown', at, { field, name, nearest: nearest(name) }));
      }
    }
    const { body, meant } = timed('relate', () => mentionsIn(checked, names));
    for (const { slug, ...mention } of meant) note({ slug }, mention);
    for (const { links: written, section, line, text } of body) {
      for (const { href, start, end } of written) {
        const followed = followLink(href, agent, byFile);
        if (!followed) continue;
        links.push({ href, followed, checked, line: agent.prompt.line + line - 1 });
        const { agent: other } = followed;
        if (other && other !== agent)
          note(other, {
            where: 'instructions',
            anchor: section ?? 'instructions',
            sentence: sentenceAt(text, start, end),
          });
      }
    }
  }
  for (const { mentions, slug } of agents) {
    for (const mention of mentions) bySlug.get(mention.slug)!.mentionedBy.push({ ...mention, slug });
  }
  return [...problems, ...(await findDeadLinks(links, agents, folders))];
}

/** Whom the texts of an agent mean; found once while neither the file nor anybody's name changes. */
function mentionsIn({ agent, texts }: Checked, names: AgentNames): FoundInTexts {
  const known = texts.found;
  if (known?.names === names.signature) return known;
  const body = known?.body ?? readPassages(agent.prompt.markdown);
  const meant: Mention[] = [];
  for (const { where, anchor, passages } of textsOf(agent, body)) {
    const mentions = findMentions(passages, agent, names);
    for (const { section, text, runs } of passages) {
      for (const run of runs) {
        for (const { agent: other, start, end } of mentions.get(run) ?? []) {
          const sentence = sentenceAt(text, run.start + start, run.start + end);
          meant.push({ slug: other.slug, where, anchor: section ?? anchor, sentence });
        }
      }
    }
  }
  return (texts.found = { names: names.signature, body, meant });
}

/** Notes mentions by an agent: the first of each other agent in each part of the page. */
function mentionNotes(agent: Agent): (other: Pick<Agent, 'slug'>, mention: Omit<Mention, 'slug'>) => void {
  const noted = new Set<string>();
  return ({ slug }, mention) => {
    const key = JSON.stringify([slug, mention.where, mention.anchor]);
    if (noted.has(key)) return;
    noted.add(key);
    agent.mentions.push({ slug, ...mention });
  };
}

/** The part of the page that shows a field. */
const sectionOf: Record<Reference['field'], string> = {
  tools: 'access',
  skills: 'access',
  agents: 'details',
  handoffs: 'details',
};

interface Text {
  where: Mention['where'];
  /** The part of the page. */
  anchor: string;
  passages: readonly Pick<Passage, 'section' | 'text' | 'runs'>[];
}

function textsOf({ description, triggers, examples }: Agent, body: readonly Passage[]): Text[] {
  const described = [
    description.intro,
    ...triggers.filter(({ source }) => source === 'description').map(({ text }) => text),
  ];
  return [
    {
      where: 'description',
      anchor: 'when-to-use',
      passages: described.map(plainPassage),
    },
    ...examples.map(({ id, context, text, turns, commentary }): Text => ({
      where: 'example',
      anchor: id,
      passages: [context, text, ...turns.map((turn) => turn.text), commentary]
        .filter((one) => one !== undefined)
        .map(plainPassage),
    })),
    { where: 'instructions', anchor: 'instructions', passages: body },
  ];
}
