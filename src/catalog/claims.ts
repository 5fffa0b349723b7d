// What a text promises about what its agent leaves alone.
import type { Agent } from './agent.ts';
import { editTool } from './permissions.ts';
import { withoutFences } from './text.ts';

/** A promise that the tools of the agent do not keep. */
export interface BrokenClaim {
  /** The words of the author. */
  claim: string;
  /** The tool that breaks it, as written; undefined where every tool is inherited. */
  tool?: string | undefined;
  /** 1-based line of the file on which the claim stands, where it stands in the instructions. */
  line?: number | undefined;
}

/**
 * Finds a promise to change nothing, of an agent that has a tool which changes files. A shell does not count: many who
 * only read need one.
 */
export function findBrokenClaim(agent: Agent): BrokenClaim | undefined {
  const { tools, limits, hooks, description, prompt } = agent;
  const tool = editTool(agent);
  const isKept =
    limits.permissionMode === 'plan' ||
    // A hook may refuse what the tools grant.
    hooks.includes('PreToolUse') ||
    (tools.mode === 'inherit' ? editsAreDenied(agent) : tool === undefined);
  if (isKept) return undefined;
  const said = claimIn(plain(description.intro));
  if (said) return { claim: said.claim, tool };
  const own = claimIn(plain(withoutFences(prompt.markdown)));
  return own && { claim: own.claim, tool, line: prompt.line + own.line };
}

function editsAreDenied({ tools }: Agent): boolean {
  return tools.denied.some(({ group, scope }) => group === 'edit' && scope === undefined);
}

/** Only what speaks of the agent as a whole: "read-only database" and "never change files by hand" promise nothing. */
const claims = [
  /\b(?:you are|you're|i am|i'm|it is|this agent is|agent is|operates?|works?|operating|working|strictly|purely)(?: in)?(?: an?)?(?: strict| strictly| purely| completely)? read[- ]only\b(?! (?:access|replica|database|user|role|credentials|queries|commands))/i,
  /^\s*[-*] is (?:strictly )?read[- ]only\b/im,
  /\bread[- ]only (?:sub-?agent|agent|reviewer|auditor|analyst|advisor|explorer)\b(?!s)/i,
  /\b(?:you|i|it|this agent) (?:must |should |will |can |may |do |does )?(?:never|not|cannot) (?:ever )?(?:modify|modifies|edit|edits|write|writes|change|changes|touch|touches) (?:any |the |your )?(?:source |production )?(?:code|files?)(?=\s*(?:[.;!)—–]|$))/im,
];

function claimIn(text: string): { claim: string; line: number } | undefined {
  for (const pattern of claims) {
    const found = pattern.exec(text);
    if (found)
      return {
        claim: found[0].replace(/\s+/g, ' '),
        line: text.slice(0, found.index).split('\n').length - 1,
      };
  }
  return undefined;
}

/** Without the marks of emphasis. */
function plain(markdown: string): string {
  return markdown.replace(/\*\*|__/g, '');
}
