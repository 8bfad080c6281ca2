'use client';

import { Copy } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useAction } from '@/components/account/use-action';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { note } from '@/components/ui/toast';
import { api } from '@/trpc/calls';
import { codeInWords } from './words';

interface JoinCodeProps {
  readonly id: string;
  readonly code: string | null;
  /** May change it. */
  readonly runs: boolean;
}

/** How students come in: a code to read out, a link to send, and the way to take both back. */
export function JoinCode({ id, code, runs }: JoinCodeProps) {
  const router = useRouter();
  const { pending, fault, run } = useAction();
  const [asking, setAsking] = useState(false);
  const set = async (open: boolean, said: string): Promise<void> => {
    if (!(await run(() => api.classes.setCode.mutate({ id, open })))) return;
    setAsking(false);
    note(said);
    router.refresh();
  };
  const copy = async (): Promise<void> => {
    const link = `${location.origin}/join/${code}`;
    try {
      await navigator.clipboard.writeText(link);
      note('The link is copied.');
    } catch {
      window.prompt('Copy this link', link);
    }
  };
  return (
    <section aria-labelledby="joining" className="grid gap-3">
      <h2 id="joining" className="text-3 font-semibold">
        Joining
      </h2>
      {code ? (
        <>
          <p className="font-mono text-5 font-semibold tracking-wider tabular-nums">{codeInWords(code)}</p>
          <p className="text-1 text-soft">
            Students type this under Classes, or open the link. No letter O or I, no digit 0 or 1.
          </p>
          <div className="flex flex-wrap gap-2">
            <Button size="small" onClick={() => void copy()}>
              <Copy size={14} aria-hidden="true" />
              Copy link
            </Button>
            {runs ? (
              <Button size="small" kind="quiet" onClick={() => setAsking(true)}>
                Change…
              </Button>
            ) : null}
          </div>
          {asking ? (
            <Callout tone="care">
              <p>Who has the present code or link can then no longer join with it. Nobody is removed.</p>
              <div className="mt-2 flex flex-wrap gap-2">
                <Button size="small" pending={pending} onClick={() => void set(true, 'The class has a new code.')}>
                  Make a new code
                </Button>
                <Button size="small" pending={pending} onClick={() => void set(false, 'Nobody can join any more.')}>
                  Close the class
                </Button>
                <Button size="small" kind="quiet" onClick={() => setAsking(false)}>
                  Cancel
                </Button>
              </div>
            </Callout>
          ) : null}
        </>
      ) : (
        <>
          <p className="text-soft">Nobody can join at the moment.</p>
          {runs ? (
            <div>
              <Button size="small" pending={pending} onClick={() => void set(true, 'The class has a code again.')}>
                Let students join
              </Button>
            </div>
          ) : null}
        </>
      )}
      {fault ? (
        <Callout tone="fault" role="alert">
          {fault}
        </Callout>
      ) : null}
    </section>
  );
}
