/**
 * Classical item analysis. x is the item's score, T the total, R = T − x the rest; scores of one item lie between 0 and its maximum. First attempts
 * only; the caller leaves the others out. Formulas: facility, discrimination index and efficiency as in Moodle's quiz statistics; upper–lower
 * D with the top and bottom 27 % (Kelley, 1939); α after Cronbach (1951), SEM = SD·√(1 − α).
 */

/** Fewer answers than this say nothing; statistics are then withheld. */
export const fewestAnswers = 30;

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Sample covariance (n − 1). */
export function covariance(a: readonly number[], b: readonly number[]): number {
  if (a.length < 2) return 0;
  const meanA = mean(a);
  const meanB = mean(b);
  let sum = 0;
  for (const [index, value] of a.entries()) sum += (value - meanA) * ((b[index] ?? 0) - meanB);
  return sum / (a.length - 1);
}

export const variance = (values: readonly number[]): number => covariance(values, values);

export interface ItemStatistics {
  readonly n: number;
  /** 100 · mean / maximum, in per cent. */
  readonly facility: number;
  /** 100 · correlation of the item with the rest of the test, in per cent; undefined where either does not vary. */
  readonly discriminationIndex?: number | undefined;
  /** 100 · covariance / greatest covariance these scores could have, in per cent. */
  readonly discriminationEfficiency?: number | undefined;
  /** Facility of the upper minus that of the lower 27 %, −1 to 1. */
  readonly upperLower?: number | undefined;
}

/** `scores` and `rests` by person; `maximum` of the item. */
export function itemStatistics(scores: readonly number[], rests: readonly number[], maximum: number): ItemStatistics {
  const n = scores.length;
  const facility = (100 * mean(scores)) / maximum;
  const spread = Math.sqrt(variance(scores) * variance(rests));
  const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
  const greatest = covariance(ascending(scores), ascending(rests));
  const group = Math.round(n * 0.27);
  const byTotal = scores
    .map((score, index) => ({ score, total: score + (rests[index] ?? 0) }))
    .sort((a, b) => a.total - b.total);
  const share = (people: readonly { score: number }[]): number => mean(people.map(({ score }) => score)) / maximum;
  return {
    n,
    facility,
    discriminationIndex: spread === 0 ? undefined : (100 * covariance(scores, rests)) / spread,
    discriminationEfficiency: greatest === 0 ? undefined : (100 * covariance(scores, rests)) / greatest,
    upperLower: group === 0 ? undefined : share(byTotal.slice(n - group)) - share(byTotal.slice(0, group)),
  };
}

/**
 * Point-biserial correlation of having chosen an option with the score: (M₁ − M₀)/σ · √(p(1 − p)), σ of the population. The key should be positive,
 * distractors negative.
 */
export function pointBiserial(chosen: readonly boolean[], totals: readonly number[]): number | undefined {
  const n = totals.length;
  const sigma = Math.sqrt((variance(totals) * (n - 1)) / n);
  const those = totals.filter((_, index) => chosen[index]);
  if (those.length === 0 || those.length === n || !(sigma > 0)) return undefined;
  const others = totals.filter((_, index) => !chosen[index]);
  const p = those.length / n;
  return ((mean(those) - mean(others)) / sigma) * Math.sqrt(p * (1 - p));
}

export interface Reliability {
  readonly items: number;
  readonly people: number;
  /** Cronbach's α; undefined where totals do not vary or there is one item. */
  readonly alpha?: number | undefined;
  /** Standard error of measurement, in points. */
  readonly sem?: number | undefined;
}

/** `table[person][item]`. */
export function reliability(table: readonly (readonly number[])[]): Reliability {
  const people = table.length;
  const items = table[0]?.length ?? 0;
  const totals = table.map((row) => row.reduce((sum, score) => sum + score, 0));
  const total = variance(totals);
  if (items < 2 || !(total > 0)) return { items, people };
  const parts = Array.from({ length: items }, (_, item) => variance(table.map((row) => row[item] ?? 0)));
  const alpha = (items / (items - 1)) * (1 - parts.reduce((sum, part) => sum + part, 0) / total);
  return { items, people, alpha, sem: Math.sqrt(total) * Math.sqrt(Math.max(0, 1 - alpha)) };
}

/** What an author should look at; each is worked out only from enough answers. */
export type ItemFlag = 'discriminates-wrongly' | 'too-easy' | 'unused-distractor' | 'ambiguous';

export interface OptionUse {
  readonly id: string;
  readonly key: boolean;
  readonly chosen: number;
  readonly pointBiserial?: number | undefined;
}

export function flagsOf(statistics: ItemStatistics, options: readonly OptionUse[]): ItemFlag[] {
  if (statistics.n < fewestAnswers) return [];
  const flags: ItemFlag[] = [];
  if (statistics.discriminationIndex !== undefined && statistics.discriminationIndex <= 0)
    flags.push('discriminates-wrongly');
  if (statistics.facility >= 95) flags.push('too-easy');
  if (options.some(({ key, chosen }) => !key && chosen / statistics.n < 0.05)) flags.push('unused-distractor');
  // The better people choose a distractor: it can be defended.
  if (options.some(({ key, pointBiserial: r }) => !key && r !== undefined && r > 0.1)) flags.push('ambiguous');
  return flags;
}
