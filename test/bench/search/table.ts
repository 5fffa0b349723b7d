import { markdownTable } from '../markdown-table.ts';
import type { Measures } from './labelled.ts';
import type { Transfer } from './transfer.ts';

/** A line of the table: an engine on one half of the queries. */
export interface Row {
  engine: string;
  half: string;
  measures: Measures;
  transfer?: Transfer | undefined;
  /** Bytes of the index without fragments. */
  index?: number | undefined;
}

/** Prints rows below each other. */
export function printTable(rows: readonly Row[]): void {
  const head = [
    'engine',
    'half',
    'R@10',
    'MRR@10',
    'nDCG@10',
    'empty',
    'p50 ms',
    'p95 ms',
    'first kB',
    'further kB',
    'index kB',
  ];
  const cells = rows.map(({ engine, half, measures, transfer, index }) => [
    engine,
    half,
    ...[measures.recall, measures.mrr, measures.ndcg, measures.empty].map((share) => share.toFixed(3)),
    ...[measures.p50, measures.p95].map((time) => time.toFixed(0)),
    ...[transfer?.first, transfer?.further, index].map((bytes) =>
      bytes === undefined ? '' : (bytes / 1000).toFixed(0),
    ),
  ]);
  console.log(markdownTable(head, cells));
}
