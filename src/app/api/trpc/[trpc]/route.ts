import { TRPCError } from '@trpc/server';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { makeContext } from '@/server/api/context';
import { RetryLater } from '@/server/api/or-throw';
import { appRouter } from '@/server/api/root';

const endpoint = '/api/trpc';

/** What a request may hold, in bytes: Next reads as many before it cuts off the rest. */
const mostBytes = 10_485_760;

/** Refuses before anything is read what would be cut off and then called broken. */
function refuseSize(headers: Headers): void {
  if (Number(headers.get('content-length') ?? 0) <= mostBytes) return;
  const message = 'This is more than 10 MB, the most that can be sent at once. Nothing was changed. Send it in parts.';
  throw new TRPCError({ code: 'PAYLOAD_TOO_LARGE', message });
}

const handle = (req: Request) =>
  fetchRequestHandler({
    endpoint,
    req,
    router: appRouter,
    createContext: ({ resHeaders }) => {
      refuseSize(req.headers);
      return makeContext(req.headers, resHeaders);
    },
    responseMeta: ({ errors }) => {
      const waits = errors.flatMap(({ cause }) => (cause instanceof RetryLater ? [cause.retryAfter] : []));
      return waits.length > 0 ? { headers: { 'retry-after': String(Math.max(...waits)) } } : {};
    },
    onError: ({ error, path }) => {
      if (error.code === 'INTERNAL_SERVER_ERROR') console.error(`trpc ${path ?? ''}:`, error.cause ?? error);
    },
  });

export { handle as GET, handle as POST };
