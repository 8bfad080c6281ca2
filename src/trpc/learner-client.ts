import { createTRPCClient, httpLink, isTRPCClientError, type TRPCClientError } from '@trpc/client';
import superjson from 'superjson';
import type { AppRouter } from '@/server/api/root';
import { pageHeaders, watchViewer } from './as-page-viewer';
import { firstWriteAlone } from './first-write-alone';

/** The calls of lessons and of the workspace, without the query cache that lists and forms need; fetched when the first is made. */
const client = createTRPCClient<AppRouter>({
  links: [
    firstWriteAlone<AppRouter>(),
    watchViewer,
    httpLink({ url: '/api/trpc', transformer: superjson, headers: pageHeaders }),
  ],
});

export const {
  lesson,
  cards,
  runs,
  exercises,
  drafts,
  submissions,
  review,
  ownCards,
  mocks,
  search,
  authoring,
  machines,
  shares,
  attempts,
  reports,
} = client;

/** What became of a save that failed: see `replyTo`. */
export type Reply = 'over' | 'refused' | 'later' | 'away';

/**
 * What the server's answer to a save means for what waits behind it. `over`: nothing more is taken. `refused`: this one is not taken as it is.
 * `later`: not now, for the reason it gives. `away`: it was not asked.
 */
export function replyTo(error: unknown): Reply {
  if (!answered(error)) return 'away';
  const { data } = error as TRPCClientError<AppRouter>;
  if (data?.code === 'CONFLICT') return 'over';
  return data?.code === 'BAD_REQUEST' || data?.code === 'NOT_FOUND' ? 'refused' : 'later';
}

/** Whether the server has answered with a reason of its own, rather than not at all. */
export const answered = (error: unknown): error is Error =>
  isTRPCClientError<AppRouter>(error) && error.data !== null && error.data !== undefined && error.data.httpStatus < 500;
