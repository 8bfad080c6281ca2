'use client';

import Link from 'next/link';
import { useState } from 'react';
import { Button, buttonClass } from '@/components/ui/button';

/** One press puts what went wrong into today's review. */
export function QueueMistakes({ id, wrong }: { id: string; wrong: number }) {
  const [state, setState] = useState<'ready' | 'busy' | 'done' | 'failed'>('ready');
  if (wrong === 0) return null;
  if (state === 'done') {
    return (
      <p role="status" className="flex flex-wrap items-center gap-3 pt-2">
        <span>
          <span aria-hidden="true" className="font-semibold text-succeeded">
            ✓{' '}
          </span>
          They are first in your review.
        </span>
        <Link href="/review" className={buttonClass('primary', 'small')}>
          Review them now
        </Link>
      </p>
    );
  }
  const queue = async (): Promise<void> => {
    setState('busy');
    try {
      const { mocks } = await import('@/trpc/learner-client');
      await mocks.queueMistakes.mutate({ id });
      setState('done');
    } catch {
      setState('failed');
    }
  };
  return (
    <div className="flex flex-wrap items-center gap-3 pt-2">
      <Button kind="primary" pending={state === 'busy'} onClick={queue}>
        {wrong === 1 ? 'Put the mistake into my review' : `Put the ${wrong} mistakes into my review`}
      </Button>
      {state === 'failed' ? (
        <span role="alert" className="text-failed">
          This did not reach the server. Press again.
        </span>
      ) : null}
    </div>
  );
}
