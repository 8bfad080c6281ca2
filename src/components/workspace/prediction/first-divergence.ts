import type { DiffRow } from '@/grading';

/** Where a prediction first goes another way: the place in one's own list, from 0, and how. */
export interface FirstDivergence {
  readonly at: number;
  readonly kind: DiffRow['kind'];
}

/** Reads it off the rows of a verdict; undefined where both sides are the same. */
export function firstDivergence(rows: readonly DiffRow[] | undefined): FirstDivergence | undefined {
  const at = rows?.findIndex(({ kind }) => kind !== 'same') ?? -1;
  const row = rows?.[at];
  return row && { at, kind: row.kind };
}
