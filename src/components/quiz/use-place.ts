'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useState } from 'react';
import type { KeptAnswers } from '@/components/kept/kept-answers';
import { placeIn } from './place-in';

/**
 * The question in sight, from 0. The address knows it over a reload, and Back and Forward; this browser knows it when the paper is opened
 * from elsewhere. Turning to another makes no step of its own to go back by.
 */
export function usePlace<Answer>(
  kept: KeptAnswers<Answer>,
  id: string,
  count: number,
): readonly [number, (to: number) => void] {
  const asked = useSearchParams().get('question');
  const [place, setPlace] = useState(() => placeIn(asked, count) ?? 0);

  useEffect(() => {
    if (placeIn(new URLSearchParams(window.location.search).get('question'), count) !== undefined) return;
    const last = kept.readPlace(id);
    if (last !== undefined && last < count) setPlace(last);
  }, [kept, id, count]);

  const turn = useCallback(
    (to: number): void => {
      const next = Math.min(count - 1, Math.max(0, to));
      setPlace(next);
      kept.keepPlace(id, next);
      const address = new URL(window.location.href);
      address.searchParams.set('question', String(next + 1));
      window.history.replaceState(null, '', address);
    },
    [kept, id, count],
  );
  return [place, turn];
}
