import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A program that is run. */
export interface Command {
  program: string;
  args: string[];
  /** Working directory. */
  folder: string;
  env: NodeJS.ProcessEnv;
}

/** What a run took, with the processes it started and waited for. */
export interface Cost {
  /** Seconds on the clock. */
  wall: number;
  /** Seconds of processors, in programs and in the system. */
  cpu: number;
  /** Bytes of memory at the fullest moment; what processes share is counted in each. */
  memory: number;
}

const runFile = promisify(execFile);

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
    const memory = fullest(shell.pid!, ended);
    const status = await ended;
    if (status !== 0)
      throw new Error(`${[program, ...args].join(' ')} failed (${status}).\n${await readFile(log, 'utf8')}`);
    const [wall, user, system] = timed
      .trim()
      .split(/\s+/)
      .map((seconds) => Number(seconds.replace(',', '.')));
    return { wall: wall!, cpu: user! + system!, memory: await memory };
  } finally {
    await rm(notes, { recursive: true, force: true });
  }
}

/** Asks again and again how much memory a process and all below it hold, until it has ended. */
async function fullest(root: number, ended: Promise<unknown>): Promise<number> {
  let most = 0;
  let isRunning = true;
  const stop = () => (isRunning = false);
  void ended.then(stop, stop);
  while (isRunning) {
    most = Math.max(most, await heldNow(root));
    await Promise.race([ended, new Promise((next) => setTimeout(next, 200))]);
  }
  return most;
}

async function heldNow(root: number): Promise<number> {
  const { stdout } = await runFile('ps', ['-A', '-o', 'pid=,ppid=,rss=']);
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const below = new Set([root]);
  // Numbers of processes start again from 1, so a child may stand before its parent.
  for (let known = 0; known < below.size;) {
    known = below.size;
    for (const [pid, parent] of rows) if (below.has(parent!)) below.add(pid!);
  }
  const kilobytes = rows.reduce((sum, [pid, , held]) => sum + (below.has(pid!) ? held! : 0), 0);
  return kilobytes * 1024;
}
