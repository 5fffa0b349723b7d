import type { Catalog } from '../catalog/load.ts';
import { formatProblem } from '../catalog/report.ts';

/** Prints what is wrong with the record of addresses, and says whether anything is: then nothing must be made from it. */
export function refuseBrokenRecord({ problems }: Catalog): boolean {
  const broken = problems.filter(({ code }) => code.startsWith('permalinks-'));
  for (const found of broken) console.error(formatProblem(found));
  if (broken.length > 0) console.error('\nNothing was written: addresses would be lost.');
  return broken.length > 0;
}
