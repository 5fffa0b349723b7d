import { cpus, loadavg, totalmem, type } from 'node:os';

/** The machine that measures, in a line. */
export function describeMachine(): string {
  const processors = cpus();
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  const load = loadavg()[0]!.toFixed(1);
  return `${processors[0]?.model.trim()}, ${processors.length} cores, ${memory} GiB, ${type()}, Node ${process.versions.node}, load ${load} at the start`;
}
