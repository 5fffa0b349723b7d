import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { measure, type Command, type Cost } from './measure.ts';

/** Something that makes a site of the agents; the page of each is `agents/<slug>/index.html`. */
export interface Builder {
  /** What it is called, with its version. */
  name: string;
  /** Folder of the finished site. */
  site: string;
  /** What a build runs, one command after the other. */
  commands: Command[];
  /** The file of one agent that `changed` adds a line to. */
  file: string;
  /** Removes the site and all that a build keeps for the next. */
  forget(): Promise<void>;
}

/** The builds that are compared, in the order in which one prepares the next. */
export const states = ['cold', 'unchanged', 'one changed'] as const;

/** With nothing kept, with nothing changed since the last build, or with one agent changed. */
export type State = (typeof states)[number];

/** Builds once in a state. */
export async function buildIn(state: State, { commands, file, forget }: Builder): Promise<Cost> {
  if (state === 'cold') await forget();
  if (state !== 'one changed') return measure(commands);
  const before = await readFile(file);
  await appendFile(file, '\nSay at the end what you left out, and why.\n');
  try {
    return await measure(commands);
  } finally {
    await writeFile(file, before);
  }
}
