import {
  addDays,
  type CalibrationBin,
  calibrate,
  type DayLoad,
  dayOf,
  examInstant,
  forecastLoad,
  type Readiness,
  readiness,
} from '@/review';
import type { Queries } from '../../make-database';
import { readDeck } from './deck';
import { readPlan } from './plan';

export interface ReviewStatistics {
  readonly today: string;
  readonly examDay: string | null;
  /** The instant readiness is for: the exam's, or now. */
  readonly readyAt: Date;
  readonly cards: { readonly total: number; readonly seen: number; readonly suspended: number };
  /** Of reviews of learned cards in the last 30 days; null where there were none. */
  readonly retention: { readonly reviews: number; readonly remembered: number } | null;
  /** Answers per day of the last 180 days; days without any are left out. */
  readonly days: readonly { readonly day: string; readonly answers: number; readonly minutes: number }[];
  readonly load: readonly DayLoad[];
  readonly readiness: readonly Readiness[];
  readonly calibration: readonly CalibrationBin[];
  /** Strength of each lesson: mean expected recall now of its cards that were seen. */
  readonly lessons: readonly {
    /** Null for the learner's own cards. */
    readonly lesson: string | null;
    readonly cards: number;
    readonly seen: number;
    readonly recall: number;
  }[];
}

/** What a learner's reviews say: retention, honesty of the forecast, load, readiness per domain, strength per lesson. */
export async function readStatistics(
  db: Queries,
  { userId, now }: { userId: string; now: Date },
): Promise<ReviewStatistics> {
  const at = now.getTime();
  const plan = await readPlan(db, userId);
  const today = dayOf(at, plan);
  const since = addDays(today, -180);
  const [deck, days, learned] = await Promise.all([
    readDeck(db, userId),
    db.$queryRaw<{ day: string; answers: number; minutes: number }[]>`
      SELECT "day", count(*)::int AS "answers", coalesce(sum(least("tookMs", 120000)), 0)::float / 60000 AS "minutes"
      FROM "review_entry" WHERE "userId" = ${userId} AND "undoneAt" IS NULL AND "day" >= ${since}
      GROUP BY "day" ORDER BY "day"`,
    db.reviewEntry.findMany({
      where: { userId, undoneAt: null, predicted: { not: null }, day: { gte: addDays(today, -90) } },
      select: { predicted: true, rating: true, day: true },
    }),
  ]);
  const month = addDays(today, -30);
  const lately = learned.filter(({ day }) => day >= month);
  const examAhead = plan.examDay !== null && plan.examDay >= today ? plan.examDay : null;
  const readyAt = examAhead ? Math.max(at, examInstant(examAhead, plan)) : at;
  const memories = deck.flatMap(({ memory, suspended }) => (memory && !suspended ? [memory] : []));
  const lessons = new Map<string | null, (typeof deck)[number][]>();
  for (const card of deck) {
    const lesson = card.versionId === null ? null : (card.paragraph.split('#')[0] ?? '');
    lessons.set(lesson, [...(lessons.get(lesson) ?? []), card]);
  }
  return {
    today,
    examDay: plan.examDay,
    readyAt: new Date(readyAt),
    cards: {
      total: deck.length,
      seen: deck.filter(({ memory }) => memory).length,
      suspended: deck.filter(({ suspended }) => suspended).length,
    },
    retention:
      lately.length === 0
        ? null
        : { reviews: lately.length, remembered: lately.filter(({ rating }) => rating !== 'again').length },
    days,
    load: forecastLoad(memories, at, plan, 30),
    // Of no domain of the exam, cards of one's own say nothing of it.
    readiness: readiness(
      deck.flatMap(({ domain, memory }) => (domain === null ? [] : [{ domain, memory }])),
      readyAt,
    ),
    calibration: calibrate(
      learned.map(({ predicted, rating }) => ({ predicted: predicted ?? 0, remembered: rating !== 'again' })),
    ),
    lessons: [...lessons].map(([lesson, cards]) => {
      const [strength] = readiness(
        cards.filter(({ memory }) => memory).map(({ memory }) => ({ domain: 0, memory })),
        at,
      );
      return { lesson, cards: cards.length, seen: strength?.seen ?? 0, recall: strength?.expected ?? 0 };
    }),
  };
}
