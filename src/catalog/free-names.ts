import type { Checked } from './checked.ts';
import { slugify } from './names.ts';
import type { Problem } from './problems.ts';

/**
 * The problems, of which none suggests a name that another agent has or that was suggested before: the folder's name
 * comes before such a one, else a number behind it.
 */
export function suggestFreeNames(problems: readonly Problem[], all: readonly Checked[]): Problem[] {
  const taken = new Set(all.filter(({ agent }) => agent.named).map(({ agent }) => agent.name));
  const teams = new Map(all.map(({ agent }) => [agent.source.path, agent.team]));
  const numbers = new Map<string, number>();
  return problems.map((one) => {
    if (one.code !== 'name-format' && one.code !== 'name-missing') return one;
    const { suggestion } = one.args;
    const free = freeName(suggestion, teams.get(one.path), taken, numbers);
    taken.add(free);
    // Each branch for itself: the two differ in what they say besides.
    return one.code === 'name-format'
      ? { ...one, args: { ...one.args, suggestion: free } }
      : { ...one, args: { ...one.args, suggestion: free } };
  });
}

/** @param numbers the last number that a name was given, so that nobody counts from the start again */
function freeName(
  wanted: string,
  team: string | undefined,
  taken: ReadonlySet<string>,
  numbers: Map<string, number>,
): string {
  const withTeam = team === undefined ? wanted : slugify(`${team} ${wanted}`);
  const near = [wanted, withTeam].find((name) => !taken.has(name));
  if (near !== undefined) return near;
  for (let number = (numbers.get(wanted) ?? 1) + 1; ; number++) {
    // With its number the name still has at most 64 letters.
    const name = `${wanted.slice(0, 64 - `-${number}`.length).replace(/-$/, '')}-${number}`;
    if (taken.has(name)) continue;
    numbers.set(wanted, number);
    return name;
  }
}
