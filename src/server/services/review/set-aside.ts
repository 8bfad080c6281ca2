import { addDays, dayOf, newMemory } from '@/review';
import type { Queries } from '../../make-database';
import { ownIdOf } from '../own-cards/own-card';
import { Refusal } from '../refusal';
import { toRow } from './memory-row';
import { readPlan } from './plan';

/** `suspend`: not asked until resumed; `bury`: not before tomorrow; `resume`: asked again. */
export type Aside = 'suspend' | 'bury' | 'resume';

export async function setAside(
  db: Queries,
  { userId, card, how, now }: { userId: string; card: string; how: Aside; now: Date },
): Promise<{ readonly suspended: boolean; readonly buriedUntil: string | null } | Refusal> {
  const ownId = ownIdOf(card);
  const known =
    ownId === undefined
      ? await db.contentVersion.findFirst({ where: { kind: 'card', slug: card }, select: { id: true } })
      : await db.ownCard.findFirst({ where: { id: ownId, userId }, select: { id: true } });
  if (!known) return new Refusal('not-found', 'There is no such card.');
  const plan = await readPlan(db, userId);
  const at = now.getTime();
  const change = {
    suspend: { suspended: true, buriedUntil: null },
    bury: { suspended: false, buriedUntil: addDays(dayOf(at, plan), 1) },
    resume: { suspended: false, buriedUntil: null },
  }[how];
  await db.reviewCard.upsert({
    where: { userId_card: { userId, card } },
    create: { userId, card, ...toRow(newMemory(at)), ...change },
    update: change,
  });
  return change;
}
