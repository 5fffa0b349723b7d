import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { keyOf, readEntry, removeEntries, writeEntry } from '../cache/entries.ts';
import { cacheFolder } from '../cache/folder.ts';
import { codeFingerprint } from '../cache/fingerprint.ts';
import type { Agent } from '../catalog/agent.ts';
import { currentReading } from '../catalog/reading.ts';
import { bytesOf } from '../catalog/source-bytes.ts';
import { fencedCode } from '../markdown/code/fenced.ts';
import { startPainter, type Painter } from '../markdown/code/painter.ts';
import { colored, highlight, highlightFile, paintWith } from '../markdown/highlight.ts';

/** Colours code in a thread of its own while pages are printed, and keeps what it coloured for the next build. */
export default function highlighting(): AstroIntegration {
  let painter: Painter | undefined;
  let file = '';
  let last: string | undefined;
  return {
    name: 'highlighting',
    hooks: {
      'astro:config:done': ({ config }) => {
        file = join(cacheFolder(), 'code', keyOf([codeFingerprint(fileURLToPath(config.root))]));
      },
      'astro:build:start': async ({ logger }) => {
        const entries = readColors(await readEntry(file));
        if (entries === 'damaged') logger.warn(`${file} is damaged; code is coloured anew.`);
        else for (const [key, html] of entries) colored.set(key, html);
        last = [...colored.entries()].at(-1)?.[0];
        paintWith((code, language) => (painter ??= startPainter()).paint(code, language));
        // Where nothing is known, the thread works while pages are bundled; else it may not be needed at all.
        if (last === undefined) void colorAhead((await currentReading()).catalog.agents);
      },
      'astro:build:done': async () => {
        paintWith();
        await painter?.close();
        const entries = [...colored.entries()];
        // What is coloured anew comes last.
        if (entries.at(-1)?.[0] === last) return;
        await writeEntry(file, Buffer.from(JSON.stringify(entries)));
        // What the code of before has coloured.
        await removeEntries(dirname(file), (name) => name !== basename(file));
      },
    },
  };
}

/** Has all code of some agents coloured before their pages ask for it. */
async function colorAhead(agents: readonly Agent[]): Promise<void> {
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
