import { markdownTable } from '../markdown-table.ts';
import { median } from '../median.ts';
import { gzipTogether, type Weight } from '../../support/page-weight.ts';
import { states, type State } from './builder.ts';
import type { Cost } from './measure.ts';
import type { Output } from './output.ts';

/** What was measured of a builder. */
export interface Result {
  name: string;
  runs: Record<State, Cost[]>;
  output?: Output;
}

/** What builds cost, a line for each builder and state; the first builder is what the others are compared with. */
export function costTable(results: readonly Result[]): string {
  const [own] = results;
  const rows = results.flatMap(({ name, runs }) =>
    states.map((state) => {
      const cost = middle(runs[state]);
      const base = middle(own!.runs[state]);
      return [
        name,
        state,
        cost.cpu.toFixed(1),
        cost.wall.toFixed(1),
        (cost.memory / 1e9).toFixed(2),
        ...(['cpu', 'wall', 'memory'] as const).map((part) => ratio(cost[part], base[part])),
      ];
    }),
  );
  return markdownTable(
    ['builder', 'build', 'CPU s', 'wall s', 'memory GB', 'CPU ×', 'wall ×', 'memory ×'],
    rows,
  );
}

/** What builds made: the whole, and the page of the middle agent in kilobytes with gzip and brotli. */
export function outputTable(results: readonly Result[]): string {
  const [own] = results;
  const rows = results.map(({ name, output }) => {
    const { page, bytes, files } = output!;
    return [
      name,
      (bytes / 1e6).toFixed(1),
      ratio(bytes, own!.output!.bytes),
      String(files),
      ...[page.html, page.css, page.scripts].map(kilobytes),
      (gzipTogether(page) / 1000).toFixed(1),
      ratio(gzipTogether(page), gzipTogether(own!.output!.page)),
    ];
  });
  return markdownTable(
    ['builder', 'site MB', '×', 'files', 'page: html', 'css', 'scripts', 'together', '×'],
    rows,
  );
}

function middle(costs: readonly Cost[]): Cost {
  const of = (part: keyof Cost) => median(costs.map((cost) => cost[part]));
  return { wall: of('wall'), cpu: of('cpu'), memory: of('memory') };
}

function kilobytes({ gzip, brotli }: Weight): string {
  return `${(gzip / 1000).toFixed(1)} (${(brotli / 1000).toFixed(1)})`;
}

function ratio(value: number, base: number): string {
  return (value / base).toFixed(2);
}
