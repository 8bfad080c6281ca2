'use client';

import { useRef, useState } from 'react';
import { callFault } from './call-fault';

interface Action {
  readonly pending: boolean;
  /** Why the last attempt did not succeed. */
  readonly fault: string | undefined;
  /** Makes one attempt; a second while one is under way is ignored. True when it succeeded. */
  readonly run: (work: () => Promise<unknown>) => Promise<boolean>;
  readonly clear: () => void;
}

/** Something a person does by a button: pending while it lasts, and why it did not succeed. */
export function useAction(): Action {
  const busy = useRef(false);
  const [pending, setPending] = useState(false);
  const [fault, setFault] = useState<string>();
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    setPending(true);
    setFault(undefined);
    try {
      await work();
      return true;
    } catch (error) {
      setFault(callFault(error));
      return false;
    } finally {
      busy.current = false;
      setPending(false);
    }
  };
  return { pending, fault, run, clear: () => setFault(undefined) };
}
