import type { Agent } from '../catalog/agent.ts';
import { sentenceList } from '../catalog/access.ts';
import { judge, type Judgement } from '../compat/judge.ts';
import type { Verdict } from '../compat/reason.ts';
import { loaders } from '../compat/loaders.ts';
import { getLineLink, type LineLink } from './lines.ts';
import { to } from './urls.ts';
import { splitCode, type Piece } from './words.ts';

/** How each tool takes the file of an agent. */
export interface LoadingView {
  /** The whole in a sentence. */
  summary: string;
  tools: LoadingRow[];
  /** Where the rules and their sources are listed. */
  rules: string;
  /** The tool that the file is written for, if it does not load it. */
  refusedBy?: LoadingRow | undefined;
}

/** How one tool takes it. */
export interface LoadingRow {
  name: string;
  verdict: Verdict;
  label: string;
  reasons: { words: Piece[]; line?: LineLink | undefined }[];
}

/** Judges the file of an agent by the rules of every tool. */
export function getLoading(agent: Agent): LoadingView {
  const judgements = loaders.map((loader) => judge(agent, loader));
  const tools = judgements.map(({ loader, verdict, reasons }) => ({
    name: loader.name,
    verdict,
    label: verdictLabels[verdict],
    reasons: reasons.map(({ words, line }) => ({ words: splitCode(words), line: getLineLink(line) })),
  }));
  return {
    summary: summarise(judgements),
    tools,
    rules: `${to('help/')}#tools`,
    refusedBy: tools.find(({ name, verdict }) => verdict === 'refuses' && name === writtenFor[agent.format]),
  };
}

/** The name of the tool that the file is written for, if it does not load it. */
export function refusingTool(agent: Agent): string | undefined {
  const own = loaders.find(({ name }) => name === writtenFor[agent.format]);
  return own !== undefined && judge(agent, own).verdict === 'refuses' ? own.name : undefined;
}

/** The tool whose format a file follows. */
const writtenFor: Partial<Record<Agent['format'], string>> = {
  claude: 'Claude Code',
  copilot: 'GitHub Copilot',
  opencode: 'OpenCode',
  cursor: 'Cursor',
  gemini: 'Gemini CLI',
  qwen: 'Qwen Code',
};

const verdictLabels: Record<Verdict, string> = {
  loads: 'Loads',
  loses: 'Loads with loss',
  unclear: 'Not certain',
  refuses: 'Does not load',
};

/** `Claude Code and Qwen Code load it, 3 tools with loss, 2 do not, and of 1 it is not certain.` */
function summarise(judgements: readonly Judgement[]): string {
  const named = (verdict: Verdict) =>
    judgements.filter((one) => one.verdict === verdict).map(({ loader }) => loader.name);
  const whole = named('loads');
  const [loses, refuses, unclear] = (['loses', 'refuses', 'unclear'] as const).map(
    (verdict) => named(verdict).length,
  ) as [number, number, number];
  const rest = [
    loses > 0 ? `${loses} with loss` : '',
    refuses > 0 ? `${refuses} not at all` : '',
    unclear > 0 ? `of ${unclear} it is not certain` : '',
  ].filter(Boolean);
  const first =
    whole.length === 0
      ? `None of ${judgements.length} tools loads all of it`
      : `${sentenceList(whole)} ${whole.length === 1 ? 'loads' : 'load'} it whole`;
  return `${[first, ...rest].join(', ')}`;
}
