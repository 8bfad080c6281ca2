import { addDays, type Day, type DayRule, dayOf, startOfDay } from './day';
import { type Memory, recallAt } from './memory';

export interface DayLoad {
  readonly day: Day;
  /** Reviews that come due on that day, if every card before is remembered. */
  readonly due: number;
}

/** Reviews per day for the coming days, the first being today with everything overdue. */
export function forecastLoad(memories: readonly Memory[], now: number, rule: DayRule, days: number): DayLoad[] {
  const today = dayOf(now, rule);
  // The days' ends, asked once: asking of each card for its day takes a hundred times as long.
  const ends = Array.from({ length: days }, (_, ahead) => startOfDay(addDays(today, ahead + 1), rule));
  const due = new Array<number>(days).fill(0);
  for (const memory of memories) {
    if (memory.phase === 'new') continue;
    const ahead = ends.findIndex((end) => memory.due < end);
    if (ahead >= 0) due[ahead] = (due[ahead] ?? 0) + 1;
  }
  return due.map((count, ahead) => ({ day: addDays(today, ahead), due: count }));
}

export interface Readiness {
  /** DVA-C02 domain, 1 to 4. */
  readonly domain: number;
  /** Cards of the domain, and how many of them were ever answered. */
  readonly cards: number;
  readonly seen: number;
  /** Mean expected recall on the day asked for, unseen cards counted as `unseenRecall`; 0 to 1. */
  readonly expected: number;
  /** Where the true share lies with about 95 % certainty, if the cards are a fair sample of the domain. */
  readonly low: number;
  readonly high: number;
}

export interface ReadinessCard {
  readonly domain: number;
  readonly memory?: Memory | undefined;
}

/** What is expected of a card never answered: a guess among four. */
export const unseenRecall = 0.25;

/**
 * Readiness per domain for an instant, with its uncertainty: the binomial spread of the cards' own recalls, and that the domain is known
 * by this many cards alone (Wilson's interval around the mean). It is an estimate from our cards, not of AWS's exam.
 */
export function readiness(cards: readonly ReadinessCard[], at: number): Readiness[] {
  const domains = [...new Set(cards.map(({ domain }) => domain))].sort((a, b) => a - b);
  return domains.map((domain) => {
    const own = cards.filter((card) => card.domain === domain);
    const seen = own.filter(({ memory }) => memory?.lastReview !== undefined);
    const sum = own.reduce(
      (total, { memory }) => total + (memory?.lastReview === undefined ? unseenRecall : recallAt(memory, at)),
      0,
    );
    const expected = sum / own.length;
    return { domain, cards: own.length, seen: seen.length, expected, ...wilson(expected, own.length) };
  });
}

/** Wilson's score interval for a share among `n`, at 95 %. (E. B. Wilson, 1927.) */
export function wilson(share: number, n: number): { readonly low: number; readonly high: number } {
  if (n === 0) return { low: 0, high: 1 };
  const z = 1.959964;
  const denominator = 1 + (z * z) / n;
  const centre = (share + (z * z) / (2 * n)) / denominator;
  const half = (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / denominator;
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** Predicted and true recall of past reviews, in tenths of the prediction: is the forecast honest? */
export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly reviews: number;
  readonly predicted: number;
  readonly remembered: number;
}

export function calibrate(
  reviews: readonly { readonly predicted: number; readonly remembered: boolean }[],
): CalibrationBin[] {
  return Array.from({ length: 10 }, (_, bin) => {
    const own = reviews.filter(({ predicted }) => Math.min(9, Math.floor(predicted * 10)) === bin);
    const mean = (value: (one: (typeof own)[number]) => number): number =>
      own.length === 0 ? 0 : own.reduce((sum, one) => sum + value(one), 0) / own.length;
    return {
      from: bin / 10,
      to: (bin + 1) / 10,
      reviews: own.length,
      predicted: mean(({ predicted }) => predicted),
      remembered: mean(({ remembered }) => (remembered ? 1 : 0)),
    };
  });
}

/** The instant an exam is thought to begin: nine hours into the learner's day. */
export const examInstant = (day: Day, rule: DayRule): number => startOfDay(day, { ...rule, startsAt: 9 });
