// Rules about the catalog as a whole.
import { placeOf, placeOfWord, type Checked } from '../checked.ts';
import { problem, type Problem } from '../problems.ts';
import { nearestNames } from '../nearest-name.ts';
import { readReferences } from '../references.ts';

/** Names used by two agents. */
export function checkDuplicates(all: readonly Checked[]): Problem[] {
  const byName = Map.groupBy(
    all.filter(({ agent }) => agent.named),
    ({ agent }) => agent.name,
  );
  return [...byName.values()]
    .filter((group) => group.length > 1)
    .flatMap((group) =>
      group.map((one, index) => {
        const other = group[index === 0 ? 1 : 0]!.agent.source.path;
        return problem('agent-duplicate', placeOf(one, 'name'), { name: one.agent.name, other });
      }),
    );
}

/** Agents that are in no team and have no tag, so that nobody finds them by browsing. */
export function checkUnsorted(all: readonly Checked[]): Problem[] {
  return all
    .filter(({ agent }) => agent.team === undefined && agent.tags.length === 0)
    .map(({ agent }) => problem('agent-unsorted', { path: agent.source.path }, {}));
}

/** Agents that may call each other in a circle, each told once, where the circle leaves it. */
export function checkCircles(all: readonly Checked[]): Problem[] {
  const byName = new Map(all.map((one) => [one.agent.name, one]));
  const calls = (one: Checked) =>
    readReferences(one.data)
      .filter(({ field, name }) => field === 'tools' && name !== one.agent.name && byName.has(name))
      .map(({ name }) => name);
  return all.flatMap((one) => {
    const first = calls(one).find((name) =>
      reaches(name, one.agent.name, (from) => calls(byName.get(from)!)),
    );
    if (first === undefined) return [];
    return [
      problem('reference-circle', placeOfWord(one, 'tools', first), { name: first, from: one.agent.name }),
    ];
  });
}

/** Whether calls lead from an agent to another, or to itself. */
function reaches(from: string, to: string, callsOf: (name: string) => readonly string[]): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (name === to) return true;
    if (seen.has(name)) continue;
    seen.add(name);
    open.push(...callsOf(name));
  }
  return false;
}

/** Skills that agents name and that are not beside them, nor agents; none where no skills are kept. */
export function checkSkills(all: readonly Checked[], skills: ReadonlySet<string> | undefined): Problem[] {
  if (skills === undefined) return [];
  const agents = new Set(all.map(({ agent }) => agent.name));
  const nearest = nearestNames(skills);
  return all.flatMap((one) =>
    readReferences(one.data)
      .filter(({ field, name }) => field === 'skills' && !skills.has(name) && !agents.has(name))
      .map(({ name }) =>
        problem('skill-missing', placeOfWord(one, 'skills', name), { skill: name, nearest: nearest(name) }),
      ),
  );
}
