// `npm run bench:build -- --agents <folder>`: what a build costs, beside other builders that are given the same agents.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeMachine } from '../machine.ts';
import { buildIn, states, type Builder } from './builder.ts';
import { eleventy } from './eleventy.ts';
import { weighOutput } from './output.ts';
import { ownBuilder } from './own.ts';
import { peerBuilder, type Peer } from './peer.ts';
import { starlight } from './starlight.ts';
import { costTable, outputTable, type Result } from './tables.ts';
import { readWorkload, type Workload } from './workload.ts';

const peers: Record<string, Peer> = { starlight, eleventy };
const {
  agents,
  times,
  peers: named,
} = parseArgs({
  options: {
    agents: { type: 'string', default: 'agents' },
    times: { type: 'string', default: '1' },
    peers: { type: 'string', default: Object.keys(peers).join() },
  },
}).values;
if (!(Number(times) >= 1)) throw new Error(`--times ${times} must be a number from 1.`);
const chosen = named === 'none' ? [] : named.split(',').map(peerCalled);

const folder = await mkdtemp(join(tmpdir(), 'catalog-bench-'));
try {
  console.log(describeMachine());
  const workload = await readWorkload(agents, join(folder, 'agents'));
  const builders = await prepare(workload);
  const results = await race(
    builders,
    workload.agents.map(({ slug }) => slug),
  );
  console.log(
    `\n${workload.agents.length} agents of ${agents}, median of ${times}; × compares with the first builder.`,
  );
  console.log(`CPU seconds include child processes; memory is that of all processes together.\n`);
  console.log(costTable(results));
  console.log('\nPage of the middle agent: kB with gzip (with brotli); together with gzip.\n');
  console.log(outputTable(results));
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function prepare(workload: Workload): Promise<Builder[]> {
  const builders = [await ownBuilder(workload, join(folder, 'own'))];
  for (const [index, peer] of chosen.entries()) {
    console.error(`Setting up ${peer.name} …`);
    builders.push(await peerBuilder(peer, workload, join(folder, `peer-${index}`)));
  }
  builders.push(await ownBuilder(workload, join(folder, 'own-pictures'), 'https://example.com'));
  return builders;
}

/** Lets every builder do one state before any does the next, so that a busy minute meets them all. */
async function race(builders: readonly Builder[], slugs: readonly string[]): Promise<Result[]> {
  const results = builders.map(({ name }): Result => ({
    name,
    runs: { cold: [], unchanged: [], 'one changed': [] },
  }));
  for (let run = 1; run <= Number(times); run++) {
    for (const state of states) {
      for (const [index, builder] of builders.entries()) {
        console.error(`${run} of ${times}: ${builder.name}, ${state}`);
        const result = results[index]!;
        result.runs[state].push(await buildIn(state, builder));
        result.output ??= await weighOutput(builder.site, slugs);
      }
    }
  }
  return results;
}

function peerCalled(name: string): Peer {
  const peer = peers[name];
  if (peer === undefined) throw new Error(`--peers takes ${Object.keys(peers).join(', ')}, or none.`);
  return peer;
}
