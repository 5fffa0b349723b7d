// `npm run bench -- [--agents <folder>] [--profile <folder>]`: where the time of a build of everything goes.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { commandPath, shellEnvironment } from '../support/command.ts';
import { describeMachine } from './machine.ts';

const { agents, profile } = parseArgs({
  options: {
    agents: { type: 'string', default: 'agents' },
    profile: { type: 'string' },
  },
}).values;

const folder = await mkdtemp(join(tmpdir(), 'catalog-bench-'));
try {
  console.log(`${describeMachine()}\n`);
  const flags =
    profile === undefined
      ? []
      : ['--cpu-prof', '--cpu-prof-dir', resolve(profile), '--cpu-prof-interval', '1000'];
  const { status } = spawnSync(
    process.execPath,
    [...flags, commandPath, 'build', '--fresh', '--timings', '--outDir', join(folder, 'site')],
    {
      stdio: 'inherit',
      env: shellEnvironment({ AGENTS_DIR: resolve(agents), AGENT_CATALOG_CACHE: join(folder, 'cache') }),
    },
  );
  if (profile !== undefined)
    console.log(
      `\nProfiles of every thread are in ${profile}; open them in the Performance panel of Chrome.`,
    );
  process.exitCode = status ?? 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
