import { dayOf } from '@/review';
import { env } from '../../env';
import { sendMail, sendsMail } from '../../mail';
import type { Queries } from '../../make-database';
import { readPlan } from '../review/plan';
import { readDueDays } from './due-days';

/** Learners looked at in one go. */
const batch = 20;
/** Hours after the learner's day begins: with a day from four o'clock, a mail comes at eight. */
const hoursIn = 4;

export const readReminder = async (db: Queries, userId: string): Promise<boolean> =>
  (await db.mailReminder.findUnique({ where: { userId }, select: { userId: true } })) !== null;

export async function setReminder(db: Queries, userId: string, on: boolean): Promise<void> {
  if (on) await db.mailReminder.upsert({ where: { userId }, create: { userId }, update: {} });
  else await db.mailReminder.deleteMany({ where: { userId } });
}

type Send = typeof sendMail;

/**
 * Mails those who asked for it on days with cards due, once a day. The day is written down before the mail is sent, so that of two who do
 * this at once only one sends; where sending fails it is taken back and tried at the next call. Gives how many learners were dealt with.
 */
export async function mailReminders(
  db: Queries,
  now = new Date(),
  send: Send | undefined = sendsMail() ? sendMail : undefined,
): Promise<number> {
  if (!send) return 0;
  const hour = 3_600_000;
  // Whoever had one within the last twenty hours has had the day's.
  const rows = await db.mailReminder.findMany({
    where: {
      user: {
        isAnonymous: false,
        reviewCards: { some: { suspended: false, lastReview: { not: null }, due: { lte: now } } },
      },
    },
    select: { userId: true, lastDay: true, user: { select: { email: true, name: true } } },
    orderBy: [{ lastDay: { sort: 'asc', nulls: 'first' } }, { userId: 'asc' }],
    take: 500,
  });
  let dealt = 0;
  for (const { userId, lastDay, user } of rows) {
    if (dealt >= batch) break;
    const plan = await readPlan(db, userId);
    const day = dayOf(now.getTime() - hoursIn * hour, plan);
    if (lastDay === day) continue;
    const { days, today } = await readDueDays(db, { userId, now, days: 1 });
    const due = days.find((one) => one.day === today)?.due ?? 0;
    if (due === 0) continue;
    const { count } = await db.mailReminder.updateMany({
      where: { userId, OR: [{ lastDay: null }, { lastDay: { not: day } }] },
      data: { lastDay: day },
    });
    if (count === 0) continue;
    dealt += 1;
    try {
      await send({
        to: user.email,
        subject: `${due} ${due === 1 ? 'card is' : 'cards are'} due today`,
        text: `Hello ${user.name},\n\n${due} ${due === 1 ? 'card comes' : 'cards come'} due today. Review:\n\n${env().APP_URL}/review\n\nYou asked for this mail. To stop it, untick it in your plan:\n${env().APP_URL}/review/plan\n`,
      });
    } catch (error) {
      // An address that is refused will be refused again: it must not keep the others from theirs.
      if (error instanceof Error && Reflect.get(error, 'code') === 'EENVELOPE') continue;
      await db.mailReminder.updateMany({ where: { userId, lastDay: day }, data: { lastDay } });
      throw error;
    }
  }
  return dealt;
}
