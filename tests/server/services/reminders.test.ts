import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { readDueDays } from '@/server/services/calendar/due-days';
import { makeFeed, readFeed, revokeFeed } from '@/server/services/calendar/feed';
import { feedPath, readFeedPath } from '@/server/services/calendar/feed-address';
import { mailReminders, setReminder } from '@/server/services/calendar/mail-reminders';
import { writeCalendar } from '@/server/services/calendar/write-calendar';
import { makeCourse, makeUser, openDatabase } from '../support/make';

const db = openDatabase();
afterAll(() => db.$disconnect());

const now = new Date('2026-11-26T12:00:00Z');
let user: Awaited<ReturnType<typeof makeUser>>;
/** A learner with one card due at an instant. */
const learn = async (due: string): Promise<void> => {
  const { card } = await makeCourse(db);
  await db.reviewCard.create({
    data: {
      userId: user.id,
      card,
      phase: 'review',
      due: new Date(due),
      stability: 5,
      difficulty: 5,
      reps: 2,
      lapses: 0,
      step: 0,
      scheduledDays: 5,
      lastReview: new Date('2026-11-20T12:00:00Z'),
    },
  });
};
beforeEach(async () => {
  user = await makeUser(db);
});

describe('the calendar of due days', () => {
  it('has a whole-day entry for each day with cards, and the exam', async () => {
    await learn('2026-11-25T10:00:00Z');
    await learn('2026-11-28T10:00:00Z');
    await db.reviewPlan.create({ data: { userId: user.id, examDay: '2026-12-24' } });
    const due = await readDueDays(db, { userId: user.id, now, days: 90 });
    expect(due.days).toEqual([
      { day: '2026-11-26', due: 1 },
      { day: '2026-11-28', due: 1 },
    ]);
    const text = writeCalendar({ ...due, origin: 'https://learn.example.org', key: 'k' });
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(3);
    expect(text).toContain('SUMMARY:Review 1 card\r\n');
    expect(text).toContain('DTSTART;VALUE=DATE:20261128\r\nDTEND;VALUE=DATE:20261129');
    expect(text).toContain('UID:due-2026-11-28-k@statecraft');
    expect(text).toContain('SUMMARY:Your exam');
  });

  it('is empty and whole for who learned nothing yet', async () => {
    const due = await readDueDays(db, { userId: user.id, now, days: 90 });
    const text = writeCalendar({ ...due, origin: 'https://learn.example.org', key: 'k' });
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
    expect(text).not.toContain('VEVENT');
  });

  it('opens by its own address alone, until it is changed or revoked', async () => {
    const secret = 's'.repeat(32);
    const key = await makeFeed(db, user.id);
    const file = feedPath(secret, key).slice('/api/calendar/'.length);
    expect(readFeedPath(secret, file)).toBe(key);
    for (const wrong of [
      `${key}.ics`,
      file.replace(/.\.ics$/, '_.ics'),
      `x${file}`,
      '',
      `${key}.${'a'.repeat(32)}.ics`,
    ])
      expect(readFeedPath(secret, wrong)).toBeUndefined();
    expect(readFeedPath('t'.repeat(32), file)).toBeUndefined();
    expect(await makeFeed(db, user.id)).not.toBe(key);
    expect(await db.calendarFeed.findUnique({ where: { key } })).toBeNull();
    await revokeFeed(db, user.id);
    expect(await readFeed(db, user.id)).toBeNull();
  });
});

describe('the mail reminder', () => {
  const run = async (at: Date) => {
    const sent: string[] = [];
    await mailReminders(db, at, async ({ to, subject }) => {
      if (to === user.email) sent.push(subject);
    });
    return sent;
  };

  it('comes once on a day with cards due, however many ask for it at once, and again the next day', async () => {
    await learn('2026-11-25T10:00:00Z');
    expect(await run(now)).toEqual([]);
    await setReminder(db, user.id, true);
    const both = await Promise.all([run(now), run(now)]);
    expect(both.flat()).toEqual(['1 card is due today']);
    expect(await run(new Date('2026-11-26T20:00:00Z'))).toEqual([]);
    expect(await run(new Date('2026-11-27T07:00:00Z'))).toEqual([]);
    expect(await run(new Date('2026-11-27T09:00:00Z'))).toHaveLength(1);
    await setReminder(db, user.id, false);
    expect(await run(new Date('2026-11-28T12:00:00Z'))).toEqual([]);
  });

  it('does not come where nothing is due, and is tried again where sending failed', async () => {
    await learn('2026-12-25T10:00:00Z');
    await setReminder(db, user.id, true);
    expect(await run(now)).toEqual([]);
    await learn('2026-11-25T10:00:00Z');
    const fails = mailReminders(db, now, async ({ to }) => {
      if (to === user.email) throw new Error('no mail server');
    });
    await expect(fails).rejects.toThrow('no mail server');
    expect(await run(now)).toHaveLength(1);
  });

  it('is sent by nobody where no mail server is configured', async () => {
    await learn('2026-11-25T10:00:00Z');
    await setReminder(db, user.id, true);
    expect(await mailReminders(db, now, undefined)).toBe(0);
  });
});
