import 'server-only';
import { headers } from 'next/headers';
import { cache } from 'react';
import { makeContext } from '@/server/api/context';
import { createCaller } from '@/server/api/root';
import { readViewer } from '@/server/viewer';

/** Calls the server's procedures from a server component as whoever sent the request; the same within one request. */
export const serverCalls = cache(async () => createCaller(makeContext(await headers())));
