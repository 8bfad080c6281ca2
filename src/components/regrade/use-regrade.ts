'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { callFault } from '@/components/account/call-fault';
import { api } from '@/trpc/calls';
import type { RegradeView } from './words';

const AGAIN = 3_000;
const BUSY = new Set<RegradeView['state']>(['computing', 'applying', 'undoing']);

interface Regrading {
  readonly regrade: RegradeView | undefined;
  readonly running: boolean;
  readonly fault: string | undefined;
  readonly begin: () => Promise<void>;
  readonly open: (id: string) => Promise<void>;
  readonly write: (reason: string) => Promise<void>;
  readonly takeBack: () => Promise<void>;
}

/** A regrade, step by step: each step is one request, and it is gone on with from where it stood after a reload. */
export function useRegrade(subject: RegradeView['subject'], slug: string, given: RegradeView | undefined): Regrading {
  const [regrade, setRegrade] = useState(given);
  const [running, setRunning] = useState(false);
  const [fault, setFault] = useState<string>();
  const turn = useRef(0);

  const follow = useCallback(async (first: () => Promise<RegradeView>): Promise<void> => {
    const mine = ++turn.current;
    const isMine = (): boolean => mine === turn.current;
    setRunning(true);
    setFault(undefined);
    let ask = first;
    for (;;) {
      try {
        const now = await ask();
        if (!isMine()) return;
        setRegrade(now);
        setFault(undefined);
        if (!BUSY.has(now.state)) break;
        ask = () => api.regrades.goOn.mutate({ id: now.id });
      } catch (error) {
        if (!isMine()) return;
        setFault(callFault(error));
        const status = (error as { data?: { httpStatus?: number } | null }).data?.httpStatus;
        if (ask === first || (status !== undefined && status < 500 && status !== 429)) break;
        await new Promise((resolve) => setTimeout(resolve, AGAIN));
      }
    }
    if (isMine()) setRunning(false);
  }, []);

  // What was under way when the page was left goes on.
  useEffect(() => {
    if (given && BUSY.has(given.state)) void follow(() => api.regrades.goOn.mutate({ id: given.id }));
    return () => {
      turn.current++;
    };
  }, [given, follow]);

  const id = regrade?.id ?? '';
  return {
    regrade,
    running,
    fault,
    begin: () => follow(() => api.regrades.begin.mutate({ subject, slug })),
    open: (which) => follow(() => api.regrades.get.query({ id: which })),
    write: (reason) => follow(() => api.regrades.write.mutate({ id, reason })),
    takeBack: () => follow(() => api.regrades.takeBack.mutate({ id })),
  };
}
