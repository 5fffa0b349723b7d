import { writeFiles } from '../../support/folder.ts';

const words = (
  'review slow database query checkout page index cache deploy pipeline test release note incident cost ' +
  'cluster pod token session login payment webhook queue worker layout contrast keyboard copy docs schema migration ' +
  'terraform module alert trace log budget secret key backup region mobile desktop report export import'
).split(' ');
const tools = ['Read', 'Grep', 'Glob', 'Edit', 'Write', 'Bash', 'WebFetch', 'WebSearch'];
const models = ['sonnet', 'opus', 'haiku', 'inherit'];

/** Writes small agents in teams of a hundred; the same files for the same number. */
export async function writeAgents(folder: string, total: number): Promise<void> {
  const pick = <Item>(list: readonly Item[], seed: number): Item =>
    list[(seed * 7919 + (seed >> 3)) % list.length]!;
  const sentence = (seed: number, length: number) =>
    Array.from({ length }, (_, at) => pick(words, seed * 31 + at * 17 + at * at)).join(' ');
  const files: Record<string, string> = {};
  for (let at = 0; at < total; at++) {
    const name = `${pick(words, at)}-${pick(words, at * 3 + 1)}-${at}`;
    files[`team-${Math.floor(at / 100)}/${name}.md`] = `---
name: ${name}
description: Use this agent to ${sentence(at, 14)}.
model: ${pick(models, at)}
tools: ${tools.filter((_, index) => (at >> (index % 5)) % 2 === 0).join(', ') || 'Read'}
tags: [${pick(words, at + 5)}, ${pick(words, at * 5 + 2)}]
---

## How to ${sentence(at * 13, 3)}

You ${sentence(at * 11, 60)}.
`;
  }
  await writeFiles(folder, files);
}
