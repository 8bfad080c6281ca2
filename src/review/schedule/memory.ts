import {
  type Card,
  createEmptyCard,
  type FSRS,
  forgetting_curve,
  fsrs,
  generatorParameters,
  Rating,
  State,
} from 'ts-fsrs';

/** How well a card was remembered, in FSRS's words; keys 1 to 4. */
export const ratings = ['again', 'hard', 'good', 'easy'] as const;
export type CardRating = (typeof ratings)[number];

const phases = ['new', 'learning', 'review', 'relearning'] as const;

/** What FSRS knows of one learner's memory of one card. Instants are milliseconds since 1970. */
export interface Memory {
  readonly phase: (typeof phases)[number];
  readonly due: number;
  /** Days after which recall has fallen to 90 %. */
  readonly stability: number;
  /** 1 to 10. */
  readonly difficulty: number;
  readonly reps: number;
  readonly lapses: number;
  /** Steps of learning or relearning already taken. */
  readonly step: number;
  readonly scheduledDays: number;
  readonly lastReview?: number | undefined;
}

export interface MemoryOptions {
  /** Recall wanted when a card comes due, 0.7 to 0.99. Default 0.9. */
  readonly retention?: number | undefined;
  /** No interval is longer, in days. Default 36,500. */
  readonly maximumInterval?: number | undefined;
}

const grades = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const;
const stateOf = {
  new: State.New,
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
} as const;

const schedulers = new Map<string, FSRS>();

/** FSRS for these options; making one is dearer than asking it. */
function schedulerFor({ retention = 0.9, maximumInterval = 36_500 }: MemoryOptions): FSRS {
  const key = `${retention} ${maximumInterval}`;
  const known = schedulers.get(key);
  if (known) return known;
  const made = fsrs({ request_retention: retention, maximum_interval: maximumInterval, enable_fuzz: false });
  if (schedulers.size < 100) schedulers.set(key, made);
  return made;
}

const weights = generatorParameters().w;

const toCard = (memory: Memory): Card => ({
  ...createEmptyCard(new Date(memory.due)),
  stability: memory.stability,
  difficulty: memory.difficulty,
  reps: memory.reps,
  lapses: memory.lapses,
  learning_steps: memory.step,
  scheduled_days: memory.scheduledDays,
  state: stateOf[memory.phase],
  ...(memory.lastReview === undefined ? {} : { last_review: new Date(memory.lastReview) }),
});

const fromCard = (card: Card): Memory => ({
  phase: phases[card.state] ?? 'new',
  due: card.due.getTime(),
  stability: card.stability,
  difficulty: card.difficulty,
  reps: card.reps,
  lapses: card.lapses,
  step: card.learning_steps,
  scheduledDays: card.scheduled_days,
  lastReview: card.last_review?.getTime(),
});

/** A card nobody has seen, due at once. */
export const newMemory = (at: number): Memory => fromCard(createEmptyCard(new Date(at)));

/** The memory after a review at an instant. A review before the last one counts as at the last one. */
export function review(memory: Memory, rating: CardRating, at: number, options: MemoryOptions = {}): Memory {
  const when = Math.max(at, memory.lastReview ?? at);
  return fromCard(schedulerFor(options).next(toCard(memory), new Date(when), grades[rating]).card);
}

/** What each of the four answers would lead to, for the labels of the buttons. */
export function previewReview(memory: Memory, at: number, options: MemoryOptions = {}): Record<CardRating, Memory> {
  return {
    again: review(memory, 'again', at, options),
    hard: review(memory, 'hard', at, options),
    good: review(memory, 'good', at, options),
    easy: review(memory, 'easy', at, options),
  };
}

const dayMs = 86_400_000;

/** Expected recall at an instant, 0 to 1; 0 for a card never reviewed. FSRS's forgetting curve, on fractions of days. */
export function recallAt(memory: Memory, at: number): number {
  if (memory.lastReview === undefined || memory.stability <= 0) return 0;
  return forgetting_curve(weights, Math.max(0, at - memory.lastReview) / dayMs, memory.stability);
}

/** Expected recall `days` after a review that left this stability. */
export const recallAfter = (stability: number, days: number): number =>
  forgetting_curve(weights, Math.max(0, days), stability);

interface Strength {
  readonly stability: number;
  readonly difficulty: number;
}

/** Stability and difficulty after an answer, without steps or intervals: what planning needs. `null`: never seen. */
export const strengthAfter = (strength: Strength | null, elapsedDays: number, rating: CardRating): Strength =>
  schedulerFor({}).next_state(strength, elapsedDays, grades[rating]);
