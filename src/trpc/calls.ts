import { createTRPCClient, httpBatchLink } from '@trpc/client';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import superjson from 'superjson';
import type { AppRouter } from '@/server/api/root';
import { pageHeaders, watchViewer } from './as-page-viewer';
import { firstWriteAlone } from './first-write-alone';

/** The server's procedures, called by the forms and dialogs of the account and administration screens. */
export const api = createTRPCClient<AppRouter>({
  links: [
    firstWriteAlone<AppRouter>(),
    watchViewer,
    httpBatchLink({ url: '/api/trpc', transformer: superjson, headers: pageHeaders }),
  ],
});

/** What each procedure is given. */
export type ApiInputs = inferRouterInputs<AppRouter>;

/** What each procedure gives. */
export type ApiOutputs = inferRouterOutputs<AppRouter>;
