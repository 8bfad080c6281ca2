import 'server-only';
import { headers } from 'next/headers';
import { cache } from 'react';
import { DatabaseAway, isDatabaseAway } from '@/server/database-away';
import { readViewer } from '@/server/viewer';

/** Who asked for this page, read once per request; undefined for a visitor without a session. */
export const viewer = cache(async () => {
  try {
    return await readViewer(await headers());
  } catch (error) {
    throw isDatabaseAway(error) ? new DatabaseAway(error) : error;
  }
});
