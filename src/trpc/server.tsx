import 'server-only';
import { headers } from 'next/headers';
import { cache } from 'react';
import { makeContext } from '@/server/api/context';
import { createCaller } from '@/server/api/root';
import { isDatabaseAway } from '@/server/database-away';
import { readViewer } from '@/server/viewer';

/** Calls the server's procedures from a server component as whoever sent the request; the same within one request. */
export const serverCalls = cache(async () =>
  createCaller(makeContext(await headers()), {
    // The digest is all that reaches the browser of an error on the server: it tells the error page which words to use.
    onError: ({ error }) => {
      if (isAway(error)) Object.assign(error, { digest: 'DATABASE_AWAY' });
    },
  }),
);

/** Who looks at this page; nobody while the database is away, so that the frame around an error can still be drawn. */
export const readPageViewer = cache(async () => {
  try {
    return await readViewer(await headers());
  } catch (error) {
    if (isDatabaseAway(error)) return undefined;
    throw error;
  }
});
