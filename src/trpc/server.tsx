import 'server-only';
import { headers } from 'next/headers';
import { cache } from 'react';
import { makeContext } from '@/server/api/context';
import { createCaller } from '@/server/api/root';
import { databaseAwayHeader, isDatabaseAway } from '@/server/database-away';
import { readViewer } from '@/server/viewer';

/** Calls the server's procedures from a server component as whoever sent the request; the same within one request. */
export const serverCalls = cache(async () => createCaller(makeContext(await headers())));

/** Who looks at this page; nobody while the database is away, so that the frame around an error can still be drawn. */
export const readPageViewer = cache(async () => {
  const asked = await headers();
  if (asked.has(databaseAwayHeader)) return undefined;
  try {
    return await readViewer(asked);
  } catch (error) {
    if (isDatabaseAway(error)) return undefined;
    throw error;
  }
});
