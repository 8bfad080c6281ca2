import { isTRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { AppRouter } from '@/server/api/root';
import { pageViewerHeader } from '@/server/page-viewer';
import { pageViewer, tellApart } from './page-viewer';

/** Said with each call: whom the page was made for. */
export const pageHeaders = (): Record<string, string> => {
  const viewer = pageViewer();
  return viewer ? { [pageViewerHeader]: viewer } : {};
};

/** Has the page say so where a write was refused because another session came with it, until one is taken again. */
export const watchViewer: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) =>
    observable((observer) =>
      next(op).subscribe({
        next: (value) => {
          if (op.type === 'mutation') tellApart(undefined);
          observer.next(value);
        },
        error: (error) => {
          const apart = isTRPCClientError<AppRouter>(error) ? error.data?.apart : undefined;
          if (apart) tellApart({ name: apart.signedInAs });
          observer.error(error);
        },
        complete: () => observer.complete(),
      }),
    );
