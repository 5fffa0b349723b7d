// Rules about the catalog as a whole.
import { placeOf, placeOfWord, type Checked } from '../checked.ts';
import { circlesOf } from '../circles.ts';
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
  const names = new Set(all.map(({ agent }) => agent.name));
  const called = all.map((one) => ({
    one,
    calls: readReferences(one.data)
      .filter(({ field, name }) => field === 'tools' && name !== one.agent.name && names.has(name))
      .map(({ name }) => name),
  }));
  const byName = Map.groupBy(called, ({ one }) => one.agent.name);
  const ways = [...byName].map(([name, group]) => [name, group.flatMap(({ calls }) => calls)] as const);
  const circles = circlesOf(new Map(ways));
  return called.flatMap(({ one, calls }) => {
    const from = one.agent.name;
    const first = calls.find((name) => circles.get(name) === circles.get(from));
    if (first === undefined) return [];
    return [problem('reference-circle', placeOfWord(one, 'tools', first), { name: first, from })];
  });
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
