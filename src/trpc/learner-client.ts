import { createTRPCClient, httpLink, isTRPCClientError } from '@trpc/client';
import superjson from 'superjson';
import type { AppRouter } from '@/server/api/root';
import { firstWriteAlone } from './first-write-alone';

/** The calls of lessons and of the workspace, without the query cache that lists and forms need; fetched when the first is made. */
const client = createTRPCClient<AppRouter>({
  links: [firstWriteAlone<AppRouter>(), httpLink({ url: '/api/trpc', transformer: superjson })],
});

export const {
  lesson,
  cards,
  runs,
  exercises,
  drafts,
  submissions,
  review,
  mocks,
  search,
  authoring,
  machines,
  shares,
  attempts,
  reports,
} = client;

/** Whether the server has answered with a reason of its own, rather than not at all. */
export const answered = (error: unknown): error is Error =>
  isTRPCClientError<AppRouter>(error) && error.data !== null && error.data !== undefined && error.data.httpStatus < 500;
