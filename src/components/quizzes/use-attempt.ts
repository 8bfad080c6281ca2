'use client';

import { useMemo, useState } from 'react';
import { type Paper, usePaper } from '@/components/quiz/use-paper';
import type { Graded } from '@/grading';
import { type Answer, type Attempt, kept, merge } from './quiz-state';

/** A running attempt: its answers, kept and sent, the verdicts where each is told at once, and the server's time. */
export function useAttempt(attempt: Attempt, onEnd: () => void) {
  const [told, setTold] = useState<ReadonlyMap<number, Graded>>(new Map());
  const verdicts = useMemo((): ReadonlyMap<number, Graded> => {
    const known = attempt.items.flatMap(({ place, graded }) => (graded ? [[place, graded] as const] : []));
    return new Map([...known, ...told]);
  }, [attempt, told]);
  const paper = useMemo(
    (): Paper<Answer> => ({
      id: attempt.id,
      deadline: attempt.deadline,
      now: attempt.now,
      kept,
      merge: (mine) => merge(attempt.items, mine),
      revisionAt: (place) => attempt.items[place]?.revision ?? 0,
      send: async ({ attempts }, { place, response, flagged, spentMs, revision, settle }) => {
        const { graded } = await attempts.saveItem.mutate({
          attemptId: attempt.id,
          place,
          response: (response ?? null) as never,
          flagged,
          spentMs,
          revision,
          settle,
        });
        if (graded) setTold((before) => new Map(before).set(place, graded));
      },
      finish: ({ attempts }) => attempts.finish.mutate({ id: attempt.id }),
      reopen: (answer) => (answer.settle ? { ...answer, settle: false } : answer),
    }),
    [attempt],
  );
  return { ...usePaper(paper, onEnd), verdicts };
}
