import { addDays, type Day, type DayRule, dayOf, startOfDay } from './day';
import { type Memory, recallAt } from './memory';
import { type AnswerCosts, planTowards, usualCosts } from './towards-date';

/** One card as the queue sees it. */
export interface QueueCard {
  readonly id: string;
  /** Cards of one paragraph are siblings: seeing one gives the others away, so only one a day is asked. */
  readonly paragraph: string;
  /** Place in the course; new cards are introduced in this order. */
  readonly place: number;
  /** Absent: never answered. */
  readonly memory?: Memory | undefined;
  readonly suspended?: boolean | undefined;
  /** Not before this day: a sibling was asked, or the learner put it off. */
  readonly buriedUntil?: Day | undefined;
}

export interface QueueLimits {
  /** New cards a day. */
  readonly newPerDay: number;
  /** Reviews a day; cards in learning are not counted. */
  readonly reviewsPerDay: number;
  /** Already done on this day. */
  readonly newToday: number;
  readonly reviewsToday: number;
  /** Paragraphs of which a card was answered on this day. */
  readonly askedToday: ReadonlySet<string>;
}

export interface Queue {
  /** Ids in the order in which they are asked. */
  readonly cards: readonly string[];
  readonly counts: { readonly learning: number; readonly due: number; readonly new: number };
  /** When the next card in learning comes due, if nothing can be asked now. */
  readonly nextLearning?: number | undefined;
}

const isLearning = (memory: Memory): boolean => memory.phase === 'learning' || memory.phase === 'relearning';

/** A leech: forgotten so often that the card itself is to blame (Anki's threshold). */
export const leechLapses = 8;
export const isLeech = (memory: Memory): boolean => memory.lapses >= leechLapses;

/** Puts the few between the many, evenly: the first of the few does not come first. */
function mix<T>(many: readonly T[], few: readonly T[]): T[] {
  if (few.length === 0) return [...many];
  const mixed: T[] = [];
  const gap = many.length / (few.length + 1);
  let taken = 0;
  for (const [index, one] of few.entries()) {
    const until = Math.round(gap * (index + 1));
    mixed.push(...many.slice(taken, until), one);
    taken = until;
  }
  return [...mixed, ...many.slice(taken)];
}

/**
 * What is asked now: cards in learning whose step has come, then reviews that are due on the learner's day (least certain first),
 * with new cards spread between them. Of siblings only one is asked a day; one in learning is never held back.
 */
export function buildQueue(cards: readonly QueueCard[], now: number, rule: DayRule, limits: QueueLimits): Queue {
  const today = dayOf(now, rule);
  // One instant for all cards: asking of each for its day takes a hundred times as long.
  const tomorrow = startOfDay(addDays(today, 1), rule);
  const open = cards.filter(
    ({ suspended, buriedUntil }) => !suspended && (buriedUntil === undefined || buriedUntil <= today),
  );
  const learning = open.filter(({ memory }) => memory && isLearning(memory));
  const ready = learning
    .filter(({ memory }) => (memory?.due ?? 0) <= now)
    .sort((a, b) => (a.memory?.due ?? 0) - (b.memory?.due ?? 0));

  const asked = new Set([...limits.askedToday, ...learning.map(({ paragraph }) => paragraph)]);
  const oneOfEach = (candidates: readonly QueueCard[], most: number): QueueCard[] => {
    const chosen: QueueCard[] = [];
    for (const card of candidates) {
      if (chosen.length >= most) break;
      if (asked.has(card.paragraph)) continue;
      asked.add(card.paragraph);
      chosen.push(card);
    }
    return chosen;
  };

  const due = open
    .filter(({ memory }) => memory?.phase === 'review' && memory.due < tomorrow)
    .map((card) => ({ card, recall: card.memory ? recallAt(card.memory, now) : 0 }))
    .sort((a, b) => a.recall - b.recall || a.card.place - b.card.place)
    .map(({ card }) => card);
  const reviews = oneOfEach(due, Math.max(0, limits.reviewsPerDay - limits.reviewsToday));
  const unseen = open
    .filter(({ memory }) => memory === undefined || memory.phase === 'new')
    .sort((a, b) => a.place - b.place);
  const fresh = oneOfEach(unseen, Math.max(0, limits.newPerDay - limits.newToday));

  const later = learning.map(({ memory }) => memory?.due ?? 0).filter((at) => at > now);
  return {
    cards: [...ready, ...mix(reviews, fresh)].map(({ id }) => id),
    counts: { learning: ready.length, due: reviews.length, new: fresh.length },
    nextLearning: later.length > 0 ? Math.min(...later) : undefined,
  };
}

/** Where the queue is aimed. */
export interface Aim {
  /** The instant of the exam, milliseconds since 1970. */
  readonly examAt: number;
  /** Seconds of today's time that are left. */
  readonly seconds: number;
  readonly costs?: AnswerCosts | undefined;
}

/**
 * Today's queue with an exam in sight: cards in learning whose step has come, then what adds most to expected recall on that day,
 * for the seconds left. Siblings are kept apart as in `buildQueue`; limits by number give way to the limit by time.
 */
export function buildAimedQueue(
  cards: readonly QueueCard[],
  now: number,
  rule: DayRule,
  askedToday: ReadonlySet<string>,
  { examAt, seconds, costs = usualCosts }: Aim,
): Queue {
  const today = dayOf(now, rule);
  const open = cards.filter(
    ({ suspended, buriedUntil }) => !suspended && (buriedUntil === undefined || buriedUntil <= today),
  );
  const learning = open.filter(({ memory }) => memory && isLearning(memory));
  const ready = learning
    .filter(({ memory }) => (memory?.due ?? 0) <= now)
    .sort((a, b) => (a.memory?.due ?? 0) - (b.memory?.due ?? 0));
  const asked = new Set([...askedToday, ...learning.map(({ paragraph }) => paragraph)]);
  const byId = new Map(open.map((card) => [card.id, card]));
  const candidates = open.filter(({ memory, paragraph }) => !(memory && isLearning(memory)) && !asked.has(paragraph));
  let left = seconds - ready.length * costs.review;
  const chosen: QueueCard[] = [];
  // Planned over all that could be asked, then taken one a paragraph until the time is used.
  for (const planned of planTowards(candidates, now, examAt, Number.POSITIVE_INFINITY, costs)) {
    const card = byId.get(planned.id);
    if (!card || asked.has(card.paragraph) || planned.seconds > left) continue;
    asked.add(card.paragraph);
    left -= planned.seconds;
    chosen.push(card);
  }
  const fresh = chosen.filter(({ memory }) => memory === undefined || memory.phase === 'new').length;
  const later = learning.map(({ memory }) => memory?.due ?? 0).filter((at) => at > now);
  return {
    cards: [...ready, ...chosen].map(({ id }) => id),
    counts: { learning: ready.length, due: chosen.length - fresh, new: fresh },
    nextLearning: later.length > 0 ? Math.min(...later) : undefined,
  };
}
