import { type Chance, chanceOf } from '../random';
import { type Memory, newMemory, recallAt, review } from './memory';
import { type AnswerCosts, planTowards, usualCosts } from './towards-date';

/**
 * Synthetic learners who do *not* remember as FSRS thinks: the activation model of Pavlik and Anderson (2005), in which every
 * presentation leaves a trace that fades by a power of time, the faster the better the card was known at that moment.
 * So a schedule that is good only in FSRS's own eyes does not look good here.
 */
interface Learner {
  /** Intercept of decay; 0.177 in the paper. */
  readonly decay: number;
  /** How strongly decay grows with activation; 0.217 in the paper. */
  readonly spacing: number;
  /** Threshold and noise of recall; -0.704 and 0.255 in the paper. */
  readonly threshold: number;
  readonly noise: number;
  /** Ease of each card, added to its activation. */
  readonly ease: readonly number[];
  readonly days: number;
  readonly secondsPerDay: number;
}

/** Time away from the cards interferes less than time among them; 0.025 in the paper. */
const awayFactor = 0.025;
const daySeconds = 86_400;

interface Trace {
  readonly at: number;
  readonly decay: number;
}

const activation = (traces: readonly Trace[], at: number, ease: number): number => {
  let sum = 0;
  for (const trace of traces) sum += Math.max(1, (at - trace.at) * awayFactor) ** -trace.decay;
  return sum === 0 ? Number.NEGATIVE_INFINITY : Math.log(sum) + ease;
};

const recalls = (learner: Learner, traces: readonly Trace[], at: number, ease: number): number =>
  traces.length === 0 ? 0 : 1 / (1 + Math.exp((learner.threshold - activation(traces, at, ease)) / learner.noise));

const spread = (chance: Chance, middle: number, share: number): number => middle * Math.exp(share * chance.normal());

const makeLearner = (chance: Chance, cards: number): Learner => ({
  decay: spread(chance, 0.177, 0.2),
  spacing: spread(chance, 0.217, 0.2),
  threshold: -0.704 + 0.2 * chance.normal(),
  noise: spread(chance, 0.255, 0.2),
  ease: Array.from({ length: cards }, () => 0.3 * chance.normal()),
  days: chance.int(14, 60),
  secondsPerDay: chance.int(5, 20) * 60,
});

/** Which cards are asked today, in order: given what FSRS knows, the seconds there are, and the exam's instant. */
type Policy = (memories: readonly (Memory | undefined)[], now: number, examAt: number, seconds: number) => number[];

const dayMs = daySeconds * 1000;

/** Plain FSRS: what is due, least certain first; then new cards in their order; and, so that no second is left unused, what comes due next. */
const plain: Policy = (memories, now) => {
  const due: { card: number; recall: number }[] = [];
  const ahead: { card: number; due: number }[] = [];
  const fresh: number[] = [];
  memories.forEach((memory, card) => {
    if (!memory) fresh.push(card);
    else if (memory.due <= now + dayMs / 2) due.push({ card, recall: recallAt(memory, now) });
    else ahead.push({ card, due: memory.due });
  });
  return [
    ...due.sort((a, b) => a.recall - b.recall).map(({ card }) => card),
    ...fresh,
    ...ahead.sort((a, b) => a.due - b.due).map(({ card }) => card),
  ];
};

const aimed: Policy = (memories, now, examAt, seconds) =>
  planTowards(
    memories.map((memory, card) => ({ id: String(card), memory })),
    now,
    examAt,
    seconds,
  ).map(({ id }) => Number(id));

/** True mean recall on the exam's day, after studying by a policy. Both policies are given the same learner and the same seconds. */
function study(learner: Learner, policy: Policy, chance: Chance, costs: AnswerCosts): number {
  const cards = learner.ease.length;
  const traces: Trace[][] = Array.from({ length: cards }, () => []);
  const memories: (Memory | undefined)[] = Array.from({ length: cards }, () => undefined);
  const examAt = learner.days * daySeconds;
  for (let day = 0; day < learner.days; day++) {
    let now = day * daySeconds;
    let left = learner.secondsPerDay;
    const present = (card: number): boolean => {
      const ease = learner.ease[card] ?? 0;
      const before = activation(traces[card] ?? [], now, ease);
      const known = chance.float() < recalls(learner, traces[card] ?? [], now, ease);
      const decay = learner.decay + learner.spacing * Math.exp(Math.min(before, 3));
      traces[card]?.push({ at: now, decay: Number.isFinite(decay) ? decay : learner.decay });
      memories[card] = review(memories[card] ?? newMemory(now * 1000), known ? 'good' : 'again', now * 1000);
      return known;
    };
    for (const card of policy(memories, now * 1000, examAt * 1000, left)) {
      const fresh = memories[card] === undefined;
      if (left < (fresh ? costs.fresh : costs.review)) break;
      const known = present(card);
      let took = fresh ? costs.fresh : costs.review;
      if (!fresh && !known) {
        now += costs.relearn;
        present(card);
        took += costs.relearn;
      }
      left -= took;
      now += took;
    }
  }
  let sum = 0;
  for (let card = 0; card < cards; card++) sum += recalls(learner, traces[card] ?? [], examAt, learner.ease[card] ?? 0);
  return sum / cards;
}

export interface SimulatedLearner {
  readonly days: number;
  readonly minutesPerDay: number;
  /** True mean recall on the exam's day, 0 to 1. */
  readonly plain: number;
  readonly aimed: number;
}

/** Compares plain FSRS with the plan towards a date, at equal seconds a day, over synthetic learners drawn from a seed. */
export function simulateTowardsDate(learners: number, cards: number, seed: string): readonly SimulatedLearner[] {
  return Array.from({ length: learners }, (_, index) => {
    const learner = makeLearner(chanceOf(`${seed}/learner/${index}`), cards);
    const run = (policy: Policy): number => study(learner, policy, chanceOf(`${seed}/answers/${index}`), usualCosts);
    return { days: learner.days, minutesPerDay: learner.secondsPerDay / 60, plain: run(plain), aimed: run(aimed) };
  });
}
