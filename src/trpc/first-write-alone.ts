import type { TRPCLink } from '@trpc/client';
import type { AnyRouter } from '@trpc/server';
import { observable } from '@trpc/server/observable';

/**
 * Lets the first mutation of a page finish before any other is sent. A visitor's first write makes them a guest; two first
 * writes at once would make two guests, and the cookie of one would hide what the other holds.
 */
export function firstWriteAlone<Router extends AnyRouter>(): TRPCLink<Router> {
  return () => {
    let begun = false;
    let ended = false;
    const waiting: (() => void)[] = [];
    const release = () => {
      ended = true;
      for (const go of waiting.splice(0)) go();
    };

    return ({ op, next }) =>
      observable((observer) => {
        let stop: (() => void) | undefined;
        let left = false;
        const isFirst = op.type === 'mutation' && !begun;
        const send = () => {
          if (left) return;
          stop = next(op).subscribe({
            next: (value) => observer.next(value),
            error: (error) => {
              if (isFirst) release();
              observer.error(error);
            },
            complete: () => {
              if (isFirst) release();
              observer.complete();
            },
          }).unsubscribe;
        };
        if (op.type !== 'mutation' || ended || isFirst) {
          if (isFirst) begun = true;
          send();
        } else waiting.push(send);
        return () => {
          left = true;
          stop?.();
          if (isFirst && !ended) release();
        };
      });
  };
}
