import type { ItemStatistics } from './items';

/** First answers to one item that were answered alike: a row of a `GROUP BY`. */
export interface AnswerGroup {
  /** 0 or 1. */
  readonly score: number;
  /** Ids of what was chosen. */
  readonly choices: readonly string[];
  readonly n: number;
  /** Of them, those whose rest is known. */
  readonly m: number;
  /** Σ of their rests, and of the rests' squares. */
  readonly rest: number;
  readonly square: number;
}

interface Sums {
  readonly m: number;
  readonly rest: number;
  readonly square: number;
}

const add = (groups: readonly Sums[]): Sums =>
  groups.reduce((sum, { m, rest, square }) => ({ m: sum.m + m, rest: sum.rest + rest, square: sum.square + square }), {
    m: 0,
    rest: 0,
    square: 0,
  });

/** Correlation of belonging to `those` with the rest, from sums alone; undefined where either does not vary. */
function correlation(all: Sums, those: Sums): number | undefined {
  const p = those.m / all.m;
  const variance = all.square / all.m - (all.rest / all.m) ** 2;
  // Sums of squares leave a remainder of rounding where nothing varies.
  if (!(p > 0 && p < 1) || !(variance > 1e-12)) return undefined;
  return (those.rest / all.m - p * (all.rest / all.m)) / Math.sqrt(p * (1 - p) * variance);
}

export interface GroupedItem {
  readonly statistics: Pick<ItemStatistics, 'n' | 'facility' | 'discriminationIndex'>;
  /** Choice → how often it was chosen, and its point-biserial correlation with the rest. */
  readonly choices: ReadonlyMap<string, { readonly chosen: number; readonly pointBiserial: number | undefined }>;
}

/**
 * What `itemStatistics` and `pointBiserial` say of an item scored 0 or 1, from counts and sums instead of answers: a million answers are
 * added up where they are stored. Facility counts everyone; correlations count those whose rest is known.
 */
export function groupedStatistics(groups: readonly AnswerGroup[]): GroupedItem {
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  const right = groups.reduce((sum, group) => sum + group.n * group.score, 0);
  const all = add(groups);
  const r = correlation(all, add(groups.filter(({ score }) => score === 1)));
  const ids = new Set(groups.flatMap(({ choices }) => choices));
  return {
    statistics: {
      n,
      facility: n === 0 ? 0 : (100 * right) / n,
      discriminationIndex: r === undefined ? undefined : 100 * r,
    },
    choices: new Map(
      [...ids].map((id) => {
        const those = groups.filter(({ choices }) => choices.includes(id));
        const chosen = those.reduce((sum, group) => sum + group.n, 0);
        return [id, { chosen, pointBiserial: correlation(all, add(those)) }];
      }),
    ),
  };
}
