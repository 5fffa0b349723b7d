// Colours code in a thread of its own while pages are printed, and keeps what it coloured for the next build.
import { basename, dirname, join } from 'node:path';
import { readEntry, removeEntries, writeEntry } from '../cache/entries.ts';
import type { Agent } from '../catalog/agent.ts';
import { bytesOf } from '../catalog/source-bytes.ts';
import { fencedCode } from '../markdown/code/fenced.ts';
import { startPainter, type Painter } from '../markdown/code/painter.ts';
import { colored, highlight, highlightFile, paintWith } from '../markdown/highlight.ts';

/** Code that is being coloured for a build. */
export interface CodeColors {
  /** Ends the thread, and keeps what is coloured. */
  finish: () => Promise<void>;
}

/**
 * Has the code of agents coloured elsewhere from now on.
 * @param cache absolute path of the folder of what was coloured before
 * @param code a hash of the code of the project
 */
export async function startColoring(
  agents: readonly Agent[],
  cache: string,
  code: string,
): Promise<CodeColors> {
  const file = join(cache, code);
  const entries = readColors(await readEntry(file));
  if (entries === 'damaged') console.warn(`${file} is damaged; code is coloured anew.`);
  else for (const [key, html] of entries) colored.set(key, html);
  const last = [...colored.entries()].at(-1)?.[0];
  let painter: Painter | undefined;
  paintWith((text, language) => (painter ??= startPainter()).paint(text, language));
  // Where nothing is known, the thread works while pages are bundled; else it may not be needed at all.
  if (last === undefined) colorAhead(agents);
  return {
    async finish() {
      paintWith();
      await painter?.close();
      const now = [...colored.entries()];
      // What is coloured anew comes last.
      if (now.at(-1)?.[0] === last) return;
      await writeEntry(file, Buffer.from(JSON.stringify(now)));
      // What the code of before has coloured.
      await removeEntries(dirname(file), (name) => name !== basename(file));
    },
  };
}

/** Has all code of some agents coloured before their pages ask for it. */
function colorAhead(agents: readonly Agent[]): void {
  for (const agent of agents) {
    const { prompt } = agent;
    const coming = [
      highlightFile(String(bytesOf(agent)), prompt.line),
      ...fencedCode(prompt.markdown).map(({ code, info }) => highlight(code, info)),
    ];
    // The page that needs it is told if it cannot be had.
    void Promise.allSettled(coming);
  }
}

function readColors(kept: Awaited<ReturnType<typeof readEntry>>): [string, string][] | 'damaged' {
  if (kept === undefined || kept === 'damaged') return kept ?? [];
  try {
    const entries = JSON.parse(kept.toString()) as unknown;
    const isWhole = Array.isArray(entries) && entries.every((one) => Array.isArray(one) && one.length === 2);
    return isWhole ? (entries as [string, string][]) : 'damaged';
  } catch {
    return 'damaged';
  }
}
