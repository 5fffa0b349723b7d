#!/usr/bin/env node
// The `agent-catalog` command.
import { escapeControls } from '../catalog/report.ts';
import { Refusal } from '../findings/refusal.ts';
import { links } from './links.ts';
import { readOptions } from './options.ts';

const usage = `agent-catalog <command>

  build [--outDir <folder>] [--strict] [--frozen] [--fresh] [--timings]
                                                    writes the site (to dist)
  start [--port <number>]                           builds and serves it
  dev   [--port <number>]                           serves it while you write agents
  check [folders and files]                         says what is wrong with agent files (check --help)
  links update                                      records every address in permalinks.json
  links check <files or folders>                    finds dead links to the catalog (links --help)

AGENTS_DIR=<folder> makes the catalog from another folder; SITE and BASE override catalog.yaml.
--strict lists every problem and builds nothing if there is an error or a warning.
--frozen builds nothing if a published address would vanish or change hands without permalinks.json saying so.
--fresh builds everything, also where nothing has changed since the last build.
--timings says where the time went.`;

async function main(): Promise<number> {
  const [first, ...others] = process.argv.slice(2);
  if (first === 'links') return links(others);
  if (first === 'check') return (await import('./check.ts')).check(others);
  const { values, positionals } = readOptions({
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      outDir: { type: 'string', default: 'dist' },
      port: { type: 'string' },
      fresh: { type: 'boolean', default: false },
      frozen: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
      timings: { type: 'boolean', default: false },
    },
  });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65536))
    throw new TypeError('--port takes a number.');
  const [command, ...rest] = positionals;
  if (values.help || command === undefined || rest.length > 0) {
    console.log(usage);
    return values.help ? 0 : 2;
  }
  switch (command) {
    // Loading Astro takes longer than most commands; only those that need it wait for it.
    case 'build':
      return (await import('./build.ts')).build(values);
    case 'start':
      return (await import('./start.ts')).start({ ...values, port });
    case 'dev':
      return (await import('./dev.ts')).dev({ port });
    default:
      console.error(`There is no command "${command}".\n\n${usage}`);
      return 2;
  }
}

/** Ends the process: after a failure Astro leaves servers open that would keep it alive for ever. */
function leave(status: number): void {
  process.exitCode = status;
  if (process.argv[2] !== 'dev' || status !== 0) setImmediate(() => process.exit());
}

// Whoever reads only the beginning, as `head` does, has what they wanted.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code !== 'EPIPE') throw cause;
  process.exit();
});

try {
  leave(await main());
} catch (cause) {
  // What parseArgs refuses is a matter of usage; what a command refuses says itself what to do.
  const isUsage = cause instanceof TypeError && 'code' in cause;
  const isRefusal =
    cause instanceof Refusal || (cause instanceof TypeError && /^(--|SITE=|BASE=)/.test(cause.message));
  if (isUsage) console.error(`${cause.message}\n\n${usage}`);
  else console.error(isRefusal ? escapeControls(cause.message) : cause);
  leave(isUsage || isRefusal ? 2 : 1);
}
