import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { makeContext } from '@/server/api/context';
import { RetryLater } from '@/server/api/or-throw';
import { appRouter } from '@/server/api/root';

const endpoint = '/api/trpc';

const handle = (req: Request) =>
  fetchRequestHandler({
    endpoint,
    req,
    router: appRouter,
    createContext: ({ resHeaders }) => makeContext(req.headers, resHeaders),
    responseMeta: ({ errors }) => {
      const waits = errors.flatMap(({ cause }) => (cause instanceof RetryLater ? [cause.retryAfter] : []));
      return waits.length > 0 ? { headers: { 'retry-after': String(Math.max(...waits)) } } : {};
    },
    onError: ({ error, path }) => {
      if (error.code === 'INTERNAL_SERVER_ERROR') console.error(`trpc ${path ?? ''}:`, error.cause ?? error);
    },
  });

export { handle as GET, handle as POST };
