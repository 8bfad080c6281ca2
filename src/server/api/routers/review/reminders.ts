import { z } from 'zod';
import { env } from '../../../env';
import { sendsMail } from '../../../mail';
import { makeFeed, readFeed, revokeFeed } from '../../../services/calendar/feed';
import { feedPath } from '../../../services/calendar/feed-address';
import { readReminder, setReminder } from '../../../services/calendar/mail-reminders';
import { publicProcedure, studentProcedure } from '../../trpc';

const address = (key: string | null): string | null => key && env().APP_URL + feedPath(env().AUTH_SECRET, key);

/** What reminds this learner; a guest has nothing to be found by. */
export const readReminders = publicProcedure.query(async ({ ctx: { db, viewer } }) => {
  const registered = viewer && !viewer.guest;
  return {
    registered: Boolean(registered),
    calendar: registered ? address(await readFeed(db, viewer.id)) : null,
    /** Null where this installation sends no mail. */
    mail: registered && sendsMail() ? await readReminder(db, viewer.id) : null,
  };
});

/** Makes a feed, or a new address in place of the old one. */
export const makeCalendar = studentProcedure.mutation(async ({ ctx }) => ({
  address: address(await makeFeed(ctx.db, ctx.viewer.id)),
}));

export const revokeCalendar = studentProcedure.mutation(async ({ ctx }) => {
  await revokeFeed(ctx.db, ctx.viewer.id);
});

export const setMailReminder = studentProcedure
  .input(z.strictObject({ on: z.boolean() }))
  .mutation(async ({ ctx, input }) => setReminder(ctx.db, ctx.viewer.id, input.on));
