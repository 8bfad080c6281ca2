import { type DayLoad, dayOf, forecastLoad } from '@/review';
import type { Queries } from '../../make-database';
import { readDeck } from '../review/deck';
import { readPlan } from '../review/plan';

export interface DueDays {
  readonly today: string;
  /** Days with cards due, today's with everything overdue. */
  readonly days: readonly DayLoad[];
  readonly examDay: string | null;
}

/** How many cards come due on each of the coming days, if every card before is remembered. */
export async function readDueDays(
  db: Queries,
  { userId, now, days }: { userId: string; now: Date; days: number },
): Promise<DueDays> {
  const at = now.getTime();
  const plan = await readPlan(db, userId);
  const memories = (await readDeck(db, userId)).flatMap(({ memory, suspended }) =>
    memory && !suspended ? [memory] : [],
  );
  const today = dayOf(at, plan);
  return {
    today,
    days: forecastLoad(memories, at, plan, days).filter(({ due }) => due > 0),
    examDay: plan.examDay !== null && plan.examDay >= today ? plan.examDay : null,
  };
}
