// Many contents in one file: a folder of as many files takes ten times as long to write.
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/** Where a content stands in a pack: its first byte, its length in bytes, and its SHA-256. */
export type Place = [offset: number, length: number, sum: string];

/** What is put into a pack; whoever knows its SHA-256 already says so. */
export interface Packed {
  content: Uint8Array;
  sum?: string | undefined;
}

/** A pack that is read. Who replaces its file meanwhile changes nothing. */
export interface Pack {
  /** The content at a place; undefined if it is not whole. */
  read: (place: Place) => Buffer | undefined;
  /** The bytes at a place, whatever they are; undefined if there are fewer. */
  copy: (place: Place) => Packed | undefined;
  close: () => void;
}

/** Writes contents into a new file, one after the other. @throws what the file system says */
export function writePack(file: string, contents: Iterable<Packed>): Place[] {
  const descriptor = openSync(file, 'wx');
  try {
    let offset = 0;
    return Array.from(contents, ({ content, sum = sumOf(content) }) => {
      writeAll(descriptor, content);
      const place: Place = [offset, content.length, sum];
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
  const copy: Pack['copy'] = ([offset, length, sum]) => {
    const content = Buffer.allocUnsafe(length);
    return readSync(descriptor, content, 0, length, offset) === length ? { content, sum } : undefined;
  };
  return {
    read(place) {
      const content = copy(place)?.content as Buffer | undefined;
      return content && sumOf(content) === place[2] ? content : undefined;
    },
    copy,
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
