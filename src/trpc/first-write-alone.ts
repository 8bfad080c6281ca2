import type { TRPCLink } from '@trpc/client';
import type { AnyRouter } from '@trpc/server';
import { observable } from '@trpc/server/observable';

/** Holds back a page's mutations until its first has ended. */
export interface Gate {
  begun: boolean;
  ended: boolean;
  readonly waiting: (() => void)[];
}

export const makeGate = (): Gate => ({ begun: false, ended: false, waiting: [] });

/** One for the page, whichever of its clients sends. */
const pageGate = makeGate();

/**
 * Lets the first mutation of a page finish before any other is sent. A visitor's first write makes them a guest; two first
 * writes at once would make two guests, and the cookie of one would hide what the other holds.
 */
export function firstWriteAlone<Router extends AnyRouter>(gate: Gate = pageGate): TRPCLink<Router> {
  const release = () => {
    gate.ended = true;
    for (const go of gate.waiting.splice(0)) go();
  };
  return () =>
    ({ op, next }) =>
      observable((observer) => {
        let stop: (() => void) | undefined;
        let left = false;
        const isFirst = op.type === 'mutation' && !gate.begun;
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
        if (op.type !== 'mutation' || gate.ended || isFirst) {
          if (isFirst) gate.begun = true;
          send();
        } else gate.waiting.push(send);
        return () => {
          left = true;
          stop?.();
          if (isFirst && !gate.ended) release();
        };
      });
}
