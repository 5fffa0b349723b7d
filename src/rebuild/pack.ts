// Many contents in one file: a folder of as many files takes ten times as long to write.
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/** Where a content stands in a pack: its first byte, its length in bytes, and its SHA-256. */
export type Place = [offset: number, length: number, sum: string];

/** A pack that is read. Who replaces its file meanwhile changes nothing. */
export interface Pack {
  /** The content at a place; undefined if it is not whole. */
  read: (place: Place) => Buffer | undefined;
  close: () => void;
}

/** Writes contents into a new file, one after the other. @throws what the file system says */
export function writePack(file: string, contents: Iterable<Uint8Array>): Place[] {
  const descriptor = openSync(file, 'wx');
  try {
    let offset = 0;
    return Array.from(contents, (content) => {
      writeAll(descriptor, content);
      const place: Place = [offset, content.length, sumOf(content)];
      offset += content.length;
      return place;
    });
  } finally {
    closeSync(descriptor);
  }
}

/** @throws what the file system says */
export function openPack(file: string): Pack {
  const descriptor = openSync(file, 'r');
  return {
    read([offset, length, sum]) {
      const content = Buffer.allocUnsafe(length);
      return readSync(descriptor, content, 0, length, offset) === length && sumOf(content) === sum
        ? content
        : undefined;
    },
    close: () => closeSync(descriptor),
  };
}

/** The SHA-256 of a content. */
export function sumOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function writeAll(descriptor: number, content: Uint8Array): void {
  for (let written = 0; written < content.length;) written += writeSync(descriptor, content, written);
}
