import { DatabaseAway, isDatabaseAway } from '@/server/database-away';
import { db } from '@/server/db';
import { env } from '@/server/env';
import { readDueDays } from '@/server/services/calendar/due-days';
import { readFeedPath } from '@/server/services/calendar/feed-address';
import { writeCalendar } from '@/server/services/calendar/write-calendar';

/** A learner's due days for their calendar program, which has no session: the address is the secret. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const none = Response.json({ message: 'There is no such calendar. It may have been revoked.' }, { status: 404 });
  try {
    const { APP_URL, AUTH_SECRET } = env();
    const key = readFeedPath(AUTH_SECRET, (await params).file);
    const feed = key === undefined ? null : await db().calendarFeed.findUnique({ where: { key } });
    if (!feed) return none;
    const due = await readDueDays(db(), { userId: feed.userId, now: new Date(), days: 90 });
    return new Response(writeCalendar({ ...due, origin: APP_URL, key: feed.key }), {
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'inline; filename="statecraft.ics"',
      },
    });
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    return Response.json({ message: new DatabaseAway().message }, { status: 503 });
  }
}
