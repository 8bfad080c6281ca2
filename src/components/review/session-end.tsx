'use client';

import Link from 'next/link';
import { useEffect, useState } from 'react';
import { Button, buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { intervalInWords } from './interval';
import type { Queue } from './queue';

interface SessionEndProps {
  readonly queue: Queue;
  /** Cards that could be asked although none is on the screen: they are on their way. */
  readonly left: number;
  readonly onMore: () => void;
}

/** Nothing more is asked now: why, and what to do with the time. */
export function SessionEnd({ queue, left, onMore }: SessionEndProps) {
  const { nextLearning, doneToday } = queue;
  const [now, setNow] = useState<number>();
  useEffect(() => {
    setNow(Date.now());
    if (!nextLearning) return;
    const wait = setTimeout(onMore, Math.max(1_000, nextLearning.getTime() - Date.now() + 500));
    return () => clearTimeout(wait);
  }, [nextLearning, onMore]);

  if (left > 0) {
    return (
      <EmptyState title="The next cards are on their way" action={<Button onClick={onMore}>Fetch them now</Button>}>
        <p>They should be here in a moment.</p>
      </EmptyState>
    );
  }
  if (nextLearning && now !== undefined) {
    return (
      <EmptyState
        title={`The next card comes back in ${intervalInWords(nextLearning.getTime() - now)}`}
        action={
          <Link href="/" className={buttonClass('secondary')}>
            Go on in the course
          </Link>
        }
      >
        <p>It is being learned, and a short pause is part of it. This page shows it when it is time.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={doneToday > 0 ? 'Done for today' : 'Nothing is due'}
      action={
        <div className="flex flex-wrap gap-2 pt-2">
          <Link href="/" className={buttonClass('primary')}>
            Go on in the course
          </Link>
          <Link href="/mock" className={buttonClass('secondary')}>
            Take a mock
          </Link>
          <Link href="/review/statistics" className={buttonClass('quiet')}>
            See how you stand
          </Link>
        </div>
      }
    >
      <p>
        {doneToday > 0
          ? `${doneToday === 1 ? 'One card' : `${doneToday} cards`} answered. What you know today comes back when it is about to fade.`
          : 'Your limit of new cards is reached, or every card is put off. Both are set in your plan.'}
      </p>
    </EmptyState>
  );
}
