import type { Stage } from '../cache/stopwatch.ts';

/** What each stage does, in the order of a build; those at its ends run beside the others. */
const stages: Record<Stage, string> = {
  bundle: 'code and styles of pages, in a process of its own',
  read: 'frontmatter of files',
  understand: 'what they say',
  check: 'rules',
  relate: 'who mentions whom',
  compare: 'who answers the same requests',
  render: 'Markdown',
  print: 'pages and files',
  publish: 'keeping the site for the next build',
  color: 'code blocks, in a thread of their own',
  index: 'search, in a thread of its own',
};

/** A line a stage: milliseconds and their share of the whole. @param whole milliseconds of the build */
export function timeTable(spent: ReadonlyMap<Stage, number>, whole: number): string {
  const rows = Object.entries(stages).map(([stage, what]) => {
    const time = spent.get(stage as Stage) ?? 0;
    const share = `${Math.round((100 * time) / whole)} %`;
    return `${stage.padEnd(11)}${time.toFixed(0).padStart(8)} ms ${share.padStart(6)}   ${what}`;
  });
  return [...rows, `${'all'.padEnd(11)}${whole.toFixed(0).padStart(8)} ms`].join('\n');
}
