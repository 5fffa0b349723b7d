import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** What a process and all that it started have used. */
export interface Used {
  /** Bytes of memory at the fullest moment; what processes share is counted in each. */
  memory: number;
  /** Seconds of processors that were seen; a process that lived for less than a moment was not. */
  cpu: number;
}

/** How often it is looked, in milliseconds. */
const moment = 100;

const runFile = promisify(execFile);

/** Looks again and again at a process and all below it, until it has ended. */
export async function watchTree(root: number, ended: Promise<unknown>): Promise<Used> {
  const below = new Set([root]);
  const cpu = new Map<number, number>();
  let memory = 0;
  let isRunning = true;
  const stop = () => (isRunning = false);
  void ended.then(stop, stop);
  while (isRunning) {
    const running = (await processes()).filter(({ pid, parent }) => below.has(pid) || below.has(parent));
    // A process may be listed before the one that started it; then the next look finds it.
    for (const { pid } of running) below.add(pid);
    for (const { pid, seconds } of running) cpu.set(pid, (await exactSeconds(pid)) ?? seconds);
    memory = Math.max(
      memory,
      running.reduce((sum, process) => sum + process.memory, 0),
    );
    await Promise.race([ended, new Promise((next) => setTimeout(next, moment))]);
  }
  return { memory, cpu: [...cpu.values()].reduce((sum, seconds) => sum + seconds, 0) };
}

interface Process {
  pid: number;
  parent: number;
  memory: number;
  seconds: number;
}

async function processes(): Promise<Process[]> {
  const { stdout } = await runFile('ps', ['-A', '-o', 'pid=,ppid=,rss=,time=']);
  return stdout
    .trim()
    .split('\n')
    .map((line) => {
      const [pid, parent, kilobytes, time] = line.trim().split(/\s+/);
      const [days, clock] = time!.includes('-') ? time!.split('-') : ['0', time!];
      const seconds = clock!.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
      return {
        pid: Number(pid),
        parent: Number(parent),
        memory: Number(kilobytes) * 1024,
        seconds: Number(days) * 86_400 + seconds,
      };
    });
}

/** Linux knows hundredths of a second, and `ps` prints whole ones there. */
async function exactSeconds(pid: number): Promise<number | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  const [user, system] = stat?.slice(stat.lastIndexOf(')')).split(' ').slice(12, 14).map(Number) ?? [];
  return user === undefined || system === undefined ? undefined : (user + system) / 100;
}
