/** A query with what should come: grades from 1 (also useful) to 3 (the very one), by slug. */
export interface LabelledQuery {
  query: string;
  grades: Record<string, number>;
  /** Half of the collection it belongs to; nothing is tuned on `held-out`. */
  half: 'dev' | 'held-out';
}

/** What an engine answered, and how long it took. */
export interface Answered {
  /** Best first, of each hit the slugs of the agents it shows: one, or one with its copies. */
  hits: string[][];
  milliseconds: number;
}

/** How good the answers to some queries are; shares from 0 to 1, times in milliseconds. */
export interface Measures {
  recall: number;
  mrr: number;
  ndcg: number;
  empty: number;
  p50: number;
  p95: number;
}

/** Measures answers against labels, at ten hits. An agent that comes twice counts once; a hit is as good as its best. */
export function measure(queries: readonly LabelledQuery[], answers: readonly Answered[]): Measures {
  const sums = { recall: 0, mrr: 0, ndcg: 0, empty: 0 };
  for (const [index, { grades }] of queries.entries()) {
    const relevant = Object.values(grades).filter((grade) => grade > 0);
    const most = Math.min(relevant.length, 10);
    const hits = once(answers[index]!.hits).slice(0, 10);
    const gained = hits.map((slugs) => Math.max(...slugs.map((slug) => grades[slug] ?? 0)));
    const first = gained.findIndex((grade) => grade > 0);
    const found = hits.flat().filter((slug) => (grades[slug] ?? 0) > 0).length;
    sums.recall += Math.min(found, most) / most;
    sums.mrr += first < 0 ? 0 : 1 / (first + 1);
    sums.ndcg += gain(gained) / gain(relevant.sort((a, b) => b - a));
    sums.empty += hits.length === 0 ? 1 : 0;
  }
  const share = (sum: number) => sum / Math.max(queries.length, 1);
  const times = answers.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  return {
    recall: share(sums.recall),
    mrr: share(sums.mrr),
    ndcg: share(sums.ndcg),
    empty: share(sums.empty),
    p50: at(0.5),
    p95: at(0.95),
  };
}

function once(hits: readonly string[][]): string[][] {
  const seen = new Set<string>();
  return hits.filter(([slug]) => !seen.has(slug!) && seen.add(slug!));
}

function gain(grades: readonly number[]): number {
  return grades.slice(0, 10).reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}
