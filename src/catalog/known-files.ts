// read → understand → check, for one file: what comes of it depends on nothing else, so it is kept while the file stays.
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { timed } from '../cache/stopwatch.ts';
import { checkAgent } from './check.ts';
import { checkedOf, type Checked } from './checked.ts';
import { isDocument, isSkill } from './discover.ts';
import type { Problem } from './problems.ts';
import { readAgentSource } from './read.ts';
import { understand, type FileFacts } from './understand.ts';

/** What a file is: an agent, or why it is none, in words that follow "because". */
export type ReadFile = { leftOut: string } | { leftOut?: undefined; checked: Checked; problems: Problem[] };

/** Files that were read before. */
export interface KnownFiles {
  /**
   * What a file is. The agent is a new object every time, ready to be related to others.
   * @param path as shown to people
   */
  read: (bytes: Buffer, path: string, facts: FileFacts, isOfPlugin: boolean) => ReadFile;
  /** Forgets all files but those. */
  forgetOthers: (files: readonly string[]) => void;
  /** Whether a file was read that was not known. */
  isNew: () => boolean;
  /** Everything that is known, piece by piece, for another process to unpack; undefined for a piece that is as it was. */
  pack: () => Iterable<Buffer | undefined>;
  /** Knows what a piece holds, by its number from 0. Returns whether it is one. */
  unpack: (piece: Buffer, number: number) => boolean;
}

interface Known {
  sha256: string;
  /** What else the file was read with. */
  around: string;
  file: ReadFile;
}

/** Files in a piece: all of a large catalog at once would be most of the memory of a build. */
const piece = 500;

/** A memory for the readings of one folder, by this code. */
export function knownFiles(): KnownFiles {
  const known = new Map<string, Known>();
  /** By piece that was unpacked: its entries. */
  const unpacked: Known[][] = [];
  let isNew = false;
  return {
    read(bytes, path, facts, isOfPlugin) {
      const around = JSON.stringify([path, facts, isOfPlugin]);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      let entry = known.get(facts.file);
      if (entry?.sha256 !== sha256 || entry.around !== around) {
        entry = { sha256, around, file: readOne(bytes, path, facts, isOfPlugin) };
        known.set(facts.file, entry);
        isNew = true;
      }
      return anew(entry.file);
    },
    forgetOthers(files) {
      const still = new Set(files);
      for (const file of known.keys()) if (!still.has(file)) known.delete(file);
    },
    isNew: () => isNew,
    *pack() {
      const all = [...known];
      for (let at = 0; at < all.length; at += piece) {
        const some = all.slice(at, at + piece);
        const before = unpacked[at / piece] ?? [];
        const isSame =
          some.length === before.length && some.every(([, entry], index) => entry === before[index]);
        yield isSame ? undefined : serialize(some);
      }
    },
    unpack(packed, number) {
      const entries: Known[] = [];
      unpacked[number] = entries;
      try {
        for (const [file, entry] of deserialize(packed) as [string, Known][]) {
          known.set(file, entry);
          entries.push(entry);
        }
        return true;
      } catch {
        return false;
      }
    },
  };
}

function readOne(bytes: Buffer, path: string, facts: FileFacts, isOfPlugin: boolean): ReadFile {
  const source = timed('read', () => readAgentSource(path, bytes));
  const leftOut = reasonToLeaveOut(facts.relative, source.data);
  if (leftOut !== undefined) return { leftOut };
  const { agent, problems } = timed('understand', () => understand(source, facts));
  const checked = checkedOf(agent, source, { isOfPlugin });
  return { checked, problems: [...problems, ...timed('check', () => checkAgent(checked))] };
}

function anew(file: ReadFile): ReadFile {
  if (file.leftOut !== undefined) return file;
  const { checked, problems } = file;
  return { checked: { ...checked, agent: { ...checked.agent, mentions: [], mentionedBy: [] } }, problems };
}

function reasonToLeaveOut(relative: string, data: Record<string, unknown>): string | undefined {
  if (isSkill(relative)) return 'SKILL.md defines a skill';
  const isAgent = 'name' in data || 'description' in data;
  return isDocument(relative) && !isAgent
    ? `${basename(relative)} is the name of a document, and it has no agent frontmatter`
    : undefined;
}
