import { type Day, dayOf, daysBetween, isTimeZone } from '@/review';
import type { Queries } from '../../make-database';
import { Refusal } from '../refusal';

/** How a learner reviews, and what for. */
export interface ReviewPlan {
  readonly timeZone: string;
  /** Hour at which the learner's day begins, 0 to 23. */
  readonly startsAt: number;
  readonly examDay: Day | null;
  readonly minutesPerDay: number;
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  /** Recall wanted when a card comes due, 0.7 to 0.99. */
  readonly retention: number;
  /** Factor on the time of a mock, 1 to 3. */
  readonly extraTime: number;
}

const usual: ReviewPlan = {
  timeZone: 'UTC',
  startsAt: 4,
  examDay: null,
  minutesPerDay: 20,
  newPerDay: 10,
  reviewsPerDay: 100,
  retention: 0.9,
  extraTime: 1,
};

/** The learner's plan; what was never set is as usual. `saved` tells whether the learner ever chose. */
export async function readPlan(db: Queries, userId: string): Promise<ReviewPlan & { readonly saved: boolean }> {
  const row = await db.reviewPlan.findUnique({ where: { userId } });
  if (!row) return { ...usual, saved: false };
  const { timeZone, startsAt, examDay, minutesPerDay, newPerDay, reviewsPerDay, retention, extraTime } = row;
  return {
    timeZone,
    startsAt,
    examDay,
    minutesPerDay,
    newPerDay,
    reviewsPerDay,
    retention,
    extraTime,
    saved: true,
  };
}

/** Saves the plan. A date that has passed, no minutes a day, or a time zone nobody knows are refused, and nothing changes. */
export async function savePlan(
  db: Queries,
  { userId, plan, now }: { userId: string; plan: Partial<ReviewPlan>; now: Date },
): Promise<ReviewPlan | Refusal> {
  const { saved: _, ...before } = await readPlan(db, userId);
  const next = { ...before, ...plan };
  if (!isTimeZone(next.timeZone))
    return new Refusal('invalid', `“${next.timeZone}” is no time zone. Write one as Europe/Berlin.`);
  if (next.minutesPerDay < 1) return new Refusal('invalid', 'Plan at least one minute a day.');
  const today = dayOf(now.getTime(), next);
  if (plan.examDay && daysBetween(today, plan.examDay) < 0)
    return new Refusal('invalid', `${plan.examDay} has passed. Choose a day from today on, or leave the date empty.`);
  if (plan.examDay && daysBetween(today, plan.examDay) > 1_000)
    return new Refusal('invalid', 'Choose a day within the next 1,000.');
  await db.reviewPlan.upsert({ where: { userId }, create: { userId, ...next }, update: next });
  return next;
}
