import type { ComparedAgent } from './fetch-agent.ts';

/** What is compared, one thing a row. */
export interface CompareRow {
  title: string;
  /** For each agent: sentences, then a list. */
  cells: { words: string[]; items: CompareItem[] }[];
  /** What the lists hold. */
  holds: 'sentences' | 'requests' | 'tools';
  /** Whether the agents differ in it; nothing where that goes without saying. */
  differs?: boolean;
}

/** An item of a list; `own` where there are other agents and none of them has it. */
export interface CompareItem {
  text: string;
  own: boolean;
}

/** The rows of a comparison of two agents or three. */
export function compareRows(agents: readonly ComparedAgent[]): CompareRow[] {
  const tools = agents.map((agent) => agent.tools.allowed.map(({ raw }) => raw));
  // Tools of other programs are written small: `read` is no other tool than `Read`.
  const held = tools.map((own) => own.map((text) => text.toLowerCase()));
  const rows: CompareRow[] = [
    {
      title: 'When to use it',
      holds: 'sentences',
      cells: agents.map(({ description, triggers }) => ({
        words: [description.summary],
        items: listOf(triggers.map(({ text }) => text)),
      })),
    },
    {
      title: 'What people ask',
      holds: 'requests',
      cells: agents.map(({ examples }) => {
        const asked = examples.flatMap(
          ({ turns }) => turns.find(({ speaker }) => speaker === 'user')?.text ?? [],
        );
        return { words: asked.length === 0 ? ['No examples.'] : [], items: listOf(asked) };
      }),
    },
    marked({
      title: 'What it may touch',
      holds: 'tools',
      cells: agents.map(({ access, tools: { denied } }, index) => ({
        words: [
          access.words,
          ...(denied.length > 0 ? [`Never: ${denied.map(({ raw }) => raw).join(', ')}.`] : []),
        ],
        items: tools[index]!.map((text) => ({
          text,
          own:
            tools.length > 1 && !held.some((other, at) => at !== index && other.includes(text.toLowerCase())),
        })),
      })),
    }),
    marked({
      title: 'Model',
      holds: 'sentences',
      cells: agents.map(({ model }) => plain(model.inherits ? 'The model of the session' : model.label)),
    }),
    marked({
      title: 'Cost',
      holds: 'sentences',
      cells: agents.map(({ description, prompt }) =>
        plain(
          `About ${count(description.tokens)} in every session, ${count(prompt.tokens)} more where it runs`,
        ),
      ),
    }),
  ];
  return rows;
}

function marked(row: CompareRow): CompareRow {
  const told = new Set(
    row.cells.map((cell) => JSON.stringify([cell.words, cell.items.map(({ text }) => text)])),
  );
  return { ...row, differs: told.size > 1 };
}

function plain(words: string): CompareRow['cells'][number] {
  return { words: [words], items: [] };
}

function listOf(texts: readonly string[]): CompareItem[] {
  return texts.map((text) => ({ text, own: false }));
}

function count(tokens: number): string {
  return `${tokens.toLocaleString('en')} ${tokens === 1 ? 'token' : 'tokens'}`;
}
