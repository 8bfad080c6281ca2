import type { Exercise } from './kinds';

interface Counted {
  readonly group: string;
  readonly points: number;
  readonly outcome: boolean;
  readonly effects: boolean;
}

/** Share of the points of the groups in which every scenario is right. */
const share = (results: readonly Counted[], right: (result: Counted) => boolean): number => {
  const groups = new Map<string, { points: number; whole: boolean }>();
  for (const result of results) {
    const group = groups.get(result.group) ?? { points: 0, whole: true };
    groups.set(result.group, { points: group.points + result.points, whole: group.whole && right(result) });
  }
  const all = [...groups.values()];
  const total = all.reduce((sum, { points }) => sum + points, 0);
  return total === 0 ? 1 : all.reduce((sum, { points, whole }) => sum + (whole ? points : 0), 0) / total;
};

/**
 * 0 to 1: by default 60 % outcome, 25 % effects and timing, 15 % design. Inside a group of scenarios it is all or
 * nothing. A definition that ends rightly nowhere gets nothing for its design.
 */
export const scoreOf = (weights: Exercise['weights'], results: readonly Counted[], designed: boolean): number => {
  const { outcome, effects, design } = weights;
  const whole = outcome + effects + design;
  if (whole === 0) return results.every((one) => one.outcome && one.effects) && designed ? 1 : 0;
  const ended = share(results, (one) => one.outcome);
  const did = share(results, (one) => one.effects);
  const drawn = designed && (ended > 0 || did > 0) ? 1 : 0;
  return (outcome * ended + effects * did + design * drawn) / whole;
};

/** How an exam counts attempts: what each is worth at most, the last for all further ones. Practice costs nothing. */
export const examDecline: readonly number[] = [1, 0.7, 0.5];

/**
 * What a score is worth at the n-th attempt (from 1) that counted. Invalid definitions and faults of ours are no
 * attempts. Practice has no decline.
 */
export const scoreAtAttempt = (score: number, attempt: number, decline: readonly number[] = []): number =>
  score * (decline[Math.min(attempt, decline.length) - 1] ?? 1);
