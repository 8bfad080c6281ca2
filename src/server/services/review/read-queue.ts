import { cardSchema, type PresentedCard, present } from '@/grading';
import {
  addDays,
  buildAimedQueue,
  buildQueue,
  type CardRating,
  type Day,
  dayOf,
  examInstant,
  newMemory,
  previewReview,
  ratings,
  startOfDay,
} from '@/review';
import type { Queries } from '../../make-database';
import type { OwnCardDetail } from '../own-cards/change-own-card';
import { ownIdOf, ownName } from '../own-cards/own-card';
import { type DeckCard, readDeck, readToday } from './deck';
import { readPlan } from './plan';

interface Queued {
  /** A slug of the course, or `own/<id>`. */
  readonly slug: string;
  readonly fresh: boolean;
  /** When it would come due after each rating, for the labels of the buttons. */
  readonly due: Record<CardRating, Date>;
}

export interface QueuedCourseCard extends Queued {
  readonly own: null;
  /** What `cards.answer` asks for. */
  readonly versionId: string;
  readonly card: PresentedCard;
}

/** A card of the learner's own comes with both sides: there is nobody to keep the other from. */
export interface QueuedOwnCard extends Queued {
  readonly own: OwnCardDetail;
}

export type QueuedCard = QueuedCourseCard | QueuedOwnCard;

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
  const plan = await readPlan(db, userId);
  const day = dayOf(at, plan);
  const aimed = plan.examDay !== null && plan.examDay >= day;
  const begins = (one: Day) => new Date(startOfDay(one, plan));
  const part = aimed ? undefined : { since: begins(day), before: begins(addDays(day, 1)), besides: card };
  const [deck, today] = await Promise.all([readDeck(db, userId, part), readToday(db, userId, at, plan)]);
  const byId = new Map(deck.map((one) => [one.id, one]));
  const asked = new Set([...today.cards].flatMap((slug) => byId.get(slug)?.paragraph ?? []));
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
    cards: await presentCards(db, userId, next, { at, retention: plan.retention }),
    nextLearning: queue.nextLearning === undefined ? null : new Date(queue.nextLearning),
    examDay: plan.examDay,
    doneToday: today.cards.size,
    secondsToday: Math.round(today.seconds),
  };
}

async function presentCards(
  db: Queries,
  userId: string,
  cards: readonly DeckCard[],
  { at, retention }: { at: number; retention: number },
): Promise<QueuedCard[]> {
  const ownIds = cards.flatMap(({ id }) => ownIdOf(id) ?? []);
  const [rows, own] = await Promise.all([
    db.contentVersion.findMany({
      where: { id: { in: cards.flatMap(({ versionId }) => versionId ?? []) } },
      select: { id: true, body: true },
    }),
    ownIds.length === 0
      ? []
      : db.ownCard.findMany({
          where: { userId, id: { in: ownIds } },
          select: { id: true, front: true, back: true, deck: true, tags: true },
        }),
  ]);
  const bodies = new Map(rows.map(({ id, body }) => [id, body]));
  const sides = new Map(own.map((one) => [ownName(one.id), one]));
  return cards.flatMap(({ id, versionId, memory }): QueuedCard[] => {
    const preview = previewReview(memory ?? newMemory(at), at, { retention });
    const due = Object.fromEntries(ratings.map((rating) => [rating, new Date(preview[rating].due)]));
    const queued = { slug: id, fresh: memory === undefined, due: due as Record<CardRating, Date> };
    if (versionId === null) {
      const card = sides.get(id);
      return card ? [{ ...queued, own: card }] : [];
    }
    // Seeded by the day's review, so that the place of an option is not what is remembered.
    const card = present(cardSchema.parse(bodies.get(versionId)), `${versionId}/${memory?.reps ?? 0}`);
    return [{ ...queued, own: null, versionId, card }];
  });
}
