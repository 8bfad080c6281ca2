import type { Standing } from './standing';

export interface Weighed {
  readonly standing: Standing;
  /** 0 to 1, after what is taken off for being late; null: nothing counts. */
  readonly credit: number | null;
  readonly points: number;
}

const over: ReadonlySet<Standing> = new Set(['done', 'late', 'overdue', 'too-late', 'missing']);

/** The weighed mean of all that was due or done so far, 0 to 1; what is missing counts nothing. Null while there is nothing to count. */
export function totalOf(cells: readonly Weighed[]): number | null {
  const counted = cells.filter(({ standing, credit }) => over.has(standing) || credit !== null);
  const points = counted.reduce((sum, cell) => sum + cell.points, 0);
  if (points === 0) return null;
  return counted.reduce((sum, { credit, points: worth }) => sum + (credit ?? 0) * worth, 0) / points;
}
