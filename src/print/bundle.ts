// What Astro makes of the pages: the code that prints them, and the files that they load. It depends on no agent, so it is
// kept, and a build of other agents needs neither Astro nor Vite.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { keyOf, readEntry, removeEntries, writeEntry } from '../cache/entries.ts';
import { addTime, timed } from '../cache/stopwatch.ts';
import { placeIn } from '../files/place.ts';

/** Folders of a bundle: code that prints pages, and files of the site. */
export const serverFolder = 'server';
export const clientFolder = 'client';

/** What a bundle is made from, and where. */
export interface BundleOptions {
  /** Absolute path of the folder it is put into, inside the project, where its code finds its packages. */
  folder: string;
  /** Absolute path of the folder of bundles that were kept. */
  cache: string;
  /** A hash of the code of the project. */
  code: string;
  /** Where the site is published. */
  at: { site?: string | undefined; base: string };
  /** The folder of agents, whose settings Astro's configuration reads. */
  agents: string;
}

/** A bundle that is had when it is needed. */
export interface Bundling {
  /** Puts the bundle into its folder. @throws where Astro cannot make it; Astro itself says why */
  bundle: () => Promise<Bundle>;
  /** Ends what is still at work. What is in the folder is of no use then. */
  stop: () => Promise<void>;
}

/** A bundle that lies in its folder. */
export interface Bundle {
  folder: string;
  /** Keeps it for the next build, where it was made anew. A cache that cannot be written is no failure. */
  keep: () => Promise<void>;
}

/** Has Astro make the bundle in a process of its own, at once, unless one was kept. */
export function startBundling(options: BundleOptions): Bundling {
  const { folder, cache, code, at } = options;
  const ofCode = code.slice(0, 32);
  const file = join(cache, `${ofCode}-${keyOf([at]).slice(0, 32)}`);
  const stopping = new AbortController();
  let making: Promise<void> | undefined;
  const make = () => (making ??= makeBundle(options, stopping.signal));
  // Whoever waits for it is told.
  if (!existsSync(file)) make().catch(() => undefined);
  return {
    async bundle() {
      const kept = making ? undefined : await readKept(file);
      if (kept) timed('bundle', () => unpackInto(folder, kept));
      else await make();
      return { folder, keep: kept ? () => Promise.resolve() : keeper(folder, file, ofCode) };
    },
    async stop() {
      stopping.abort();
      await making?.catch(() => undefined);
    },
  };
}

function unpackInto(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  const place = placeIn(folder);
  for (const [path, content] of files) place(path, (file) => writeFileSync(file, content));
}

/** Keeps what lies in a folder now, whatever becomes of it until then. @param ofCode how names of the same code begin */
function keeper(folder: string, file: string, ofCode: string): () => Promise<void> {
  const files = filesOf(folder);
  return async () => {
    await writeEntry(file, serialize(files));
    let others = 0;
    await removeEntries(
      dirname(file),
      (name) => !name.startsWith(ofCode) || (name !== basename(file) && ++others > mostOthers),
    );
  };
}

/** Most bundles of the same code that are kept for sites at other addresses. */
const mostOthers = 3;

async function readKept(file: string): Promise<Map<string, Uint8Array> | undefined> {
  const entry = await readEntry(file);
  if (entry === undefined) return undefined;
  if (entry !== 'damaged') {
    try {
      const files = deserialize(entry) as unknown;
      if (files instanceof Map && files.size > 0) return files as Map<string, Uint8Array>;
    } catch {
      // What is not of the form is as good as damaged.
    }
  }
  console.warn(`${file} is damaged; the pages are bundled anew.`);
  return undefined;
}

async function makeBundle({ folder, at, agents }: BundleOptions, signal: AbortSignal): Promise<void> {
  const began = performance.now();
  const { SITE, BASE, ...others } = process.env;
  const env = {
    ...others,
    AGENTS_DIR: agents,
    BASE: at.base,
    ...(at.site !== undefined && { SITE: at.site }),
  };
  const bundler = spawn(
    process.execPath,
    [fileURLToPath(new URL('./bundle-process.ts', import.meta.url)), folder],
    {
      env,
      cwd: fileURLToPath(new URL('../../', import.meta.url)),
      stdio: ['ignore', 'inherit', 'inherit'],
      signal,
    },
  );
  const [status] = (await once(bundler, 'close')) as [number | null];
  addTime('bundle', performance.now() - began);
  if (status !== 0) throw new Error('Astro could not bundle the pages.');
}

function filesOf(folder: string): Map<string, Uint8Array> {
  const files = [serverFolder, clientFolder].flatMap((part) =>
    readdirSync(join(folder, part), { recursive: true, withFileTypes: true }).filter((one) => one.isFile()),
  );
  return new Map(
    files.map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return [file.slice(folder.length + 1), readFileSync(file)];
    }),
  );
}
