import { cardSchema, type PresentedCard, present } from '@/grading';
import {
  buildAimedQueue,
  buildQueue,
  type CardRating,
  dayOf,
  examInstant,
  newMemory,
  previewReview,
  ratings,
} from '@/review';
import type { Queries } from '../../make-database';
import { type DeckCard, readDeck, readToday } from './deck';
import { readPlan } from './plan';

export interface QueuedCard {
  readonly slug: string;
  /** What `cards.answer` asks for. */
  readonly versionId: string;
  readonly card: PresentedCard;
  readonly fresh: boolean;
  /** When it would come due after each rating, for the labels of the buttons. */
  readonly due: Record<CardRating, Date>;
}

export interface ReviewQueue {
  readonly counts: { readonly learning: number; readonly due: number; readonly new: number };
  /** The next few, in order; never more than `ahead`. */
  readonly cards: readonly QueuedCard[];
  /** When the next card in learning comes due, if none is to be asked now. */
  readonly nextLearning: Date | null;
  readonly examDay: string | null;
  /** Cards answered on this day, and seconds spent. */
  readonly doneToday: number;
  readonly secondsToday: number;
}

/** How many cards are sent at once: enough to go on while a rating is on its way. */
const ahead = 5;

/** What a learner is asked now. With an exam date the time of the day is spent on what adds most on that day. */
export async function readQueue(
  db: Queries,
  { userId, now, card }: { userId: string; now: Date; card?: string | undefined },
): Promise<ReviewQueue> {
  const at = now.getTime();
  const asPlanned = async () => {
    const plan = await readPlan(db, userId);
    return { plan, today: await readToday(db, userId, at, plan) };
  };
  const [deck, { plan, today }] = await Promise.all([readDeck(db, userId), asPlanned()]);
  const byId = new Map(deck.map((one) => [one.id, one]));
  const asked = new Set([...today.cards].flatMap((slug) => byId.get(slug)?.paragraph ?? []));
  const aimed = plan.examDay !== null && plan.examDay >= dayOf(at, plan);
  const queue =
    aimed && plan.examDay
      ? buildAimedQueue(deck, at, plan, asked, {
          examAt: Math.max(examInstant(plan.examDay, plan), at),
          seconds: plan.minutesPerDay * 60 - today.seconds,
        })
      : buildQueue(deck, at, plan, {
          newPerDay: plan.newPerDay,
          reviewsPerDay: plan.reviewsPerDay,
          newToday: today.fresh,
          reviewsToday: today.reviews,
          askedToday: asked,
        });
  const order = card === undefined ? queue.cards : [card, ...queue.cards.filter((slug) => slug !== card)];
  const next = order.slice(0, ahead).flatMap((slug) => byId.get(slug) ?? []);
  return {
    counts: queue.counts,
    cards: await presentCards(db, next, at, plan.retention),
    nextLearning: queue.nextLearning === undefined ? null : new Date(queue.nextLearning),
    examDay: plan.examDay,
    doneToday: today.cards.size,
    secondsToday: Math.round(today.seconds),
  };
}

async function presentCards(
  db: Queries,
  cards: readonly DeckCard[],
  at: number,
  retention: number,
): Promise<QueuedCard[]> {
  const rows = await db.contentVersion.findMany({
    where: { id: { in: cards.map(({ versionId }) => versionId) } },
    select: { id: true, body: true },
  });
  const bodies = new Map(rows.map(({ id, body }) => [id, body]));
  return cards.map(({ id, versionId, memory }) => {
    const preview = previewReview(memory ?? newMemory(at), at, { retention });
    const due = Object.fromEntries(ratings.map((rating) => [rating, new Date(preview[rating].due)]));
    return {
      slug: id,
      versionId,
      // Seeded by the day's review, so that the place of an option is not what is remembered.
      card: present(cardSchema.parse(bodies.get(versionId)), `${versionId}/${memory?.reps ?? 0}`),
      fresh: memory === undefined,
      due: due as Record<CardRating, Date>,
    };
  });
}
