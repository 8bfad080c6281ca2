'use client';

import { useMemo } from 'react';
import { type Paper, usePaper } from '@/components/quiz/use-paper';
import { type Answer, kept, type Mock, merge } from './mock-state';

/** A running mock: its answers, kept and sent, and the server's time. */
export function useMock(mock: Mock, onEnd: () => void) {
  const paper = useMemo(
    (): Paper<Answer> => ({
      id: mock.id,
      deadline: mock.deadline,
      now: mock.now,
      kept,
      merge: (mine) => merge(mock.items, mine),
      revisionAt: (place) => mock.items[place]?.revision ?? 0,
      send: async ({ mocks }, answer) => {
        await mocks.saveItem.mutate({
          ...answer,
          mockId: mock.id,
          response: (answer.response ?? null) as never,
          struck: [...answer.struck],
        });
      },
      finish: ({ mocks }) => mocks.finish.mutate({ id: mock.id }),
    }),
    [mock],
  );
  return usePaper(paper, onEnd);
}
