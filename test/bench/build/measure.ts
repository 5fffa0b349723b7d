import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { watchTree } from './process-tree.ts';

/** A program that is run. */
export interface Command {
  program: string;
  args: string[];
  /** Working directory. */
  folder: string;
  env: NodeJS.ProcessEnv;
}

/** What a run took, with the processes it started. */
export interface Cost {
  /** Seconds on the clock. */
  wall: number;
  /** Seconds of processors, in programs and in the system. */
  cpu: number;
  /** Bytes of memory at the fullest moment; what processes share is counted in each. */
  memory: number;
}

/** Runs commands one after the other. @throws with what a command printed, if it fails */
export async function measure(commands: readonly Command[]): Promise<Cost> {
  const sum: Cost = { wall: 0, cpu: 0, memory: 0 };
  for (const command of commands) {
    const cost = await measureOne(command);
    sum.wall += cost.wall;
    sum.cpu += cost.cpu;
    sum.memory = Math.max(sum.memory, cost.memory);
  }
  return sum;
}

/** Node tells nothing of the processor time of children, and `time` the program is not everywhere: bash has its own. */
const script = `TIMEFORMAT='%R %U %S'; time "$@" >"$0" 2>&1`;

async function measureOne({ program, args, folder, env }: Command): Promise<Cost> {
  const notes = await mkdtemp(join(tmpdir(), 'catalog-bench-'));
  try {
    const log = join(notes, 'log');
    const shell = spawn('bash', ['-c', script, log, program, ...args], {
      cwd: folder,
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let timed = '';
    shell.stderr.on('data', (chunk: Buffer) => (timed += chunk.toString()));
    const ended = new Promise<number | null>((done, fail) => shell.once('close', done).once('error', fail));
    const watching = watchTree(shell.pid!, ended);
    const status = await ended;
    if (status !== 0)
      throw new Error(`${[program, ...args].join(' ')} failed (${status}).\n${await readFile(log, 'utf8')}`);
    const [wall, user, system] = timed
      .trim()
      .split(/\s+/)
      .map((seconds) => Number(seconds.replace(',', '.')));
    const { memory, cpu } = await watching;
    // The shell's sum lacks processes that nobody waited for, as Pagefind's at the end of a build; the other lacks short ones.
    return { wall: wall!, cpu: Math.max(user! + system!, cpu), memory };
  } finally {
    await rm(notes, { recursive: true, force: true });
  }
}
