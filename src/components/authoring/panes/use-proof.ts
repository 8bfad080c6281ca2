'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { callFault } from '@/components/account/call-fault';
import { api } from '@/trpc/calls';
import { useAuthoring, useFiles } from '../state/context';
import { sameFiles } from '../state/make-authoring';
import type { ProofView } from '../words';

/** Milliseconds until a server that did not answer is asked again. */
const AGAIN = 3_000;

interface Proving {
  readonly proof: ProofView | null;
  readonly running: boolean;
  readonly fault: string | undefined;
  readonly start: () => Promise<void>;
  readonly stop: () => void;
}

/**
 * The proof of an exercise, step by step: each step is one request, so leaving the page ends nothing but the asking, and it is gone on
 * with from where it stood.
 */
export function useProof(id: string, given: ProofView | null): Proving {
  const { flush, store } = useAuthoring();
  const files = useFiles((state) => state.files);
  const [proof, setProof] = useState(given);
  /** What the proof is of, as far as this page saw it: with any other text it is one of an earlier text. */
  const [proved, setProved] = useState(files);
  const [running, setRunning] = useState(false);
  const [fault, setFault] = useState<string>();
  const turn = useRef(0);

  const goOn = useCallback(async (begun: ProofView): Promise<void> => {
    const mine = ++turn.current;
    setRunning(true);
    let now = begun;
    while (now.finishedAt === null && mine === turn.current) {
      try {
        now = await api.authoring.prove.mutate({ proofId: now.id });
        if (mine !== turn.current) return;
        setProof(now);
        setFault(undefined);
      } catch (error) {
        if (mine !== turn.current) return;
        setFault(callFault(error));
        const status = (error as { data?: { httpStatus?: number } | null }).data?.httpStatus;
        if (status !== undefined && status < 500 && status !== 429) break;
        await new Promise((resolve) => setTimeout(resolve, AGAIN));
      }
    }
    if (mine === turn.current) setRunning(false);
  }, []);

  const start = useCallback(async (): Promise<void> => {
    setRunning(true);
    setFault(undefined);
    try {
      if (!(await flush())) {
        setFault('Your last change is not on the server yet. Once it is saved, validate again.');
        return setRunning(false);
      }
      const { files: sent } = store.getState();
      const begun = await api.authoring.validate.mutate({ id });
      setProof(begun);
      setProved(sent);
      await goOn(begun);
    } catch (error) {
      setFault(callFault(error));
    }
    setRunning(false);
  }, [flush, goOn, id, store]);

  const stop = useCallback(() => {
    turn.current++;
    setRunning(false);
  }, []);
  useEffect(() => stop, [stop]);
  const current = proof?.current === true && sameFiles(proved, files);
  return { proof: proof && { ...proof, current }, running, fault, start, stop };
}
