// The bytes of the files that the catalog of this process was made from. What a site shows and hands out is what was
// read: a file may change, or be gone, while pages are printed.
import { readFileSync } from 'node:fs';
import { processWide } from '../cache/process-wide.ts';
import type { Agent } from './agent.ts';

/** Bytes by the absolute path of their file. */
export type BytesOfFiles = Map<string, Buffer>;

const memory = processWide('source-bytes', (): { bytes: BytesOfFiles } => ({ bytes: new Map() }));

/** Remembers the bytes of a reading in the place of those of the one before. */
export function holdBytes(bytes: BytesOfFiles): void {
  memory.bytes = bytes;
}

/** The bytes an agent was made from. @throws for an agent of another process's catalog whose file is gone */
export function bytesOf({ source }: Pick<Agent, 'source'>): Buffer {
  return memory.bytes.get(source.file) ?? readFileSync(source.file);
}
