'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import { type ReactNode, useState } from 'react';
import superjson from 'superjson';
import type { AppRouter } from '@/server/api/root';
import { firstWriteAlone } from './first-write-alone';

const { TRPCProvider, useTRPC } = createTRPCContext<AppRouter>();

export { useTRPC };

const makeClient = () =>
  createTRPCClient<AppRouter>({
    links: [
      firstWriteAlone<AppRouter>(),
      httpBatchLink({ url: '/api/trpc', transformer: superjson, maxURLLength: 4000 }),
    ],
  });

const makeQueries = () =>
  new QueryClient({ defaultOptions: { queries: { staleTime: 30_000, retry: 1, refetchOnWindowFocus: false } } });

/** Gives the screens under it typed calls to the server. */
export function ServerCalls({ children }: { children: ReactNode }) {
  const [client] = useState(makeClient);
  const [queries] = useState(makeQueries);
  return (
    <QueryClientProvider client={queries}>
      <TRPCProvider trpcClient={client} queryClient={queries}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
