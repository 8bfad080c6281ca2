import { type Memory, recallAfter, recallAt, strengthAfter } from './memory';

/** What an answer costs, in seconds; from the learner's own answers where there are enough. */
export interface AnswerCosts {
  readonly review: number;
  /** Reading the explanation and answering once more after a lapse. */
  readonly relearn: number;
  /** First sight of a card. */
  readonly fresh: number;
}

export const usualCosts: AnswerCosts = { review: 12, relearn: 15, fresh: 30 };

/** How often a card is known at first sight, before the course has taught it. */
const knownAtFirst = 0.4;

export interface Candidate {
  readonly id: string;
  /** Absent: never answered. */
  readonly memory?: Memory | undefined;
  /** How much it counts on the day; default 1. */
  readonly weight?: number | undefined;
}

export interface PlannedAnswer {
  readonly id: string;
  /** Expected recall on the exam's day if it is left alone, and if it is answered now. */
  readonly without: number;
  readonly after: number;
  /** Expected seconds. */
  readonly seconds: number;
}

const dayMs = 86_400_000;

/**
 * What answering one card now is expected to do to its recall on the exam's day. A lapse is followed by one more answer
 * the same day.
 */
export function expectAnswer(card: Candidate, now: number, examAt: number, costs: AnswerCosts): PlannedAnswer {
  const left = Math.max(0, examAt - now) / dayMs;
  const { id, memory } = card;
  if (!memory || memory.lastReview === undefined) {
    const known = strengthAfter(null, 0, 'good');
    const taught = strengthAfter(strengthAfter(null, 0, 'again'), 0, 'good');
    const after =
      knownAtFirst * recallAfter(known.stability, left) + (1 - knownAtFirst) * recallAfter(taught.stability, left);
    return { id, without: 0, after, seconds: costs.fresh };
  }
  const recall = recallAt(memory, now);
  const elapsed = (now - memory.lastReview) / dayMs;
  const kept = strengthAfter(memory, elapsed, 'good');
  const lapsed = strengthAfter(strengthAfter(memory, elapsed, 'again'), 0, 'good');
  const after = recall * recallAfter(kept.stability, left) + (1 - recall) * recallAfter(lapsed.stability, left);
  return { id, without: recallAt(memory, examAt), after, seconds: costs.review + (1 - recall) * costs.relearn };
}

/**
 * Today's answers when there is a date to aim at. Objective: the sum over all cards of expected recall on the exam's day, for the
 * seconds there are. Each card is worth what answering it now adds to that sum, per second; the dearest go first until
 * the time is used. Nothing that would add nothing is asked.
 */
export function planTowards(
  cards: readonly Candidate[],
  now: number,
  examAt: number,
  seconds: number,
  costs: AnswerCosts = usualCosts,
): readonly PlannedAnswer[] {
  const worth = cards
    .map((card) => ({ weight: card.weight ?? 1, planned: expectAnswer(card, now, examAt, costs) }))
    .map(({ weight, planned }) => ({
      planned,
      worth: (weight * (planned.after - planned.without)) / planned.seconds,
    }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth);
  const chosen: PlannedAnswer[] = [];
  let used = 0;
  for (const { planned } of worth) {
    if (used + planned.seconds > seconds) continue;
    used += planned.seconds;
    chosen.push(planned);
  }
  return chosen;
}
