import { isDeepStrictEqual } from 'node:util';
import { checkAgent } from '../catalog/check.ts';
import { checkedOf, type Checked } from '../catalog/checked.ts';
import { atLevels, type Levels } from '../catalog/levels.ts';
import { applyOptOuts } from '../catalog/opt-outs.ts';
import { compareProblems, type Problem } from '../catalog/problems.ts';
import { readAgentSource, type AgentSource } from '../catalog/read.ts';
import { splitTools } from '../catalog/tools.ts';
import { understand } from '../catalog/understand.ts';

/** A file that may be mended. */
export interface MendableFile {
  /** Absolute path. */
  file: string;
  /** Path below the source folder. */
  relative: string;
  /** Path as shown to people. */
  path: string;
}

/** A file as read while it is mended. */
export interface Reading {
  source: AgentSource;
  checked: Checked;
  problems: Problem[];
}

/** Reads the bytes of a file as the catalog does, with the problems that concern this file alone. */
export function readForMending(bytes: Buffer, file: MendableFile, rules: Levels): Reading {
  const source = readAgentSource(file.path, bytes);
  const { agent, problems: found } = understand(source, file);
  const checked = checkedOf(agent, source);
  const told = applyOptOuts([...found, ...checkAgent(checked)], [checked]);
  return { source, checked, problems: atLevels(told, rules).sort(compareProblems) };
}

/** What a file says, however it is written. */
export interface Meaning {
  /** The frontmatter, in which a description has its newlines and tools, given or taken, are a list. */
  data: Record<string, unknown>;
  body: string;
}

/** What a file says. */
export function meaningOf({ source, checked: { agent } }: Reading): Meaning {
  const { description, tools, disallowedTools } = source.data;
  return {
    data: {
      ...source.data,
      ...(description === undefined ? {} : { description: agent.description.raw }),
      ...(tools === undefined ? {} : { tools: toolList(tools) }),
      ...(disallowedTools === undefined ? {} : { disallowedTools: toolList(disallowedTools) }),
    },
    body: source.body,
  };
}

/** The tools of a value as written, each apart; a map stays one. */
export function toolList(value: unknown): unknown {
  return typeof value === 'string' || Array.isArray(value) ? splitTools(value) : value;
}

/** Whether two files say the same. */
export function isSameMeaning(one: Meaning, other: Meaning): boolean {
  return isDeepStrictEqual(one, other);
}
