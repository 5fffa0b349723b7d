import { baselineName } from '../catalog/baseline.ts';
import type { Catalog } from '../catalog/load.ts';
import { countProblems, formatCount, plural } from '../catalog/report.ts';
import { Refusal } from '../findings/refusal.ts';
import { newProblems } from './new-problems.ts';

/** How many agents and problems a catalog has, in a sentence or two, with what its baseline knows of them. */
export async function summaryOf(catalog: Catalog): Promise<string> {
  const { agents, problems } = catalog;
  const counts = `${plural(agents.length, 'agent')}, ${formatCount(countProblems(problems))}.`;
  const words = await newProblems(catalog).then(
    ({ known }) => (known > 0 ? `${known} known by ${baselineName}.` : ''),
    (cause: unknown) => {
      if (cause instanceof Refusal) return cause.message;
      throw cause;
    },
  );
  return [counts, words].filter(Boolean).join(' ');
}
