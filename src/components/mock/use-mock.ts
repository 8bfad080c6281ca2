'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { refusedLine, sendUnsent } from '@/components/quiz/send-unsent';
import { type Answer, forget, keep, type Mock, merge, readKept } from './mock-state';

const calls = () => import('@/trpc/learner-client');

type Saving = 'saved' | 'saving' | 'refused' | 'away' | 'over';

/**
 * A running mock: answers are kept in the browser at once and sent one after the other; what does not arrive is sent again. The time left is
 * the server's: its clock was read when the page was made, and only the time since then is measured here, by a clock nobody can set.
 */
export function useMock(mock: Mock, onEnd: () => void) {
  const [answers, setAnswers] = useState<readonly Answer[]>(() => merge(mock.items, []));
  const [saving, setSaving] = useState<Saving>('saved');
  const [refused, setRefused] = useState<string>();
  const [left, setLeft] = useState(() => mock.deadline.getTime() - mock.now.getTime());
  const latest = useRef(answers);
  const unsent = useRef(new Set<number>());
  const turnedDown = useRef(new Map<number, string>());
  const warned = useRef(false);
  const sending = useRef<Promise<void>>(undefined);
  latest.current = answers;

  const sendAll = useCallback(async (): Promise<void> => {
    setSaving('saving');
    try {
      const { mocks, replyTo } = await calls();
      const sent = await sendUnsent({
        unsent: unsent.current,
        refused: turnedDown.current,
        latest: (place) => latest.current.find((one) => one.place === place),
        send: async (answer) => {
          await mocks.saveItem.mutate({
            ...answer,
            mockId: mock.id,
            response: (answer.response ?? null) as never,
            struck: [...answer.struck],
          });
        },
        replyTo,
      });
      setSaving(
        sent.at === 'later' ? 'away' : sent.at === 'saved' && turnedDown.current.size > 0 ? 'refused' : sent.at,
      );
      setRefused(sent.at === 'over' || sent.at === 'later' ? sent.message : refusedLine(turnedDown.current));
      if (sent.at === 'over') {
        // The time is over: what was saved before counts.
        unsent.current.clear();
        onEnd();
      }
    } catch {
      // The page's own code did not arrive.
      setSaving('away');
    }
  }, [mock.id, onEnd]);

  /** Sends what is unsent; who asks while that goes on waits for the same sending, which takes what was added meanwhile along. */
  const flush = useCallback((): Promise<void> => {
    sending.current ??= sendAll().finally(() => {
      sending.current = undefined;
    });
    return sending.current;
  }, [sendAll]);

  // What this browser kept while the connection was away, or before a reload.
  useEffect(() => {
    const merged = merge(mock.items, readKept(mock.id));
    setAnswers(merged);
    for (const answer of merged)
      if (answer.revision > (mock.items[answer.place]?.revision ?? 0)) unsent.current.add(answer.place);
    latest.current = merged;
    if (unsent.current.size > 0) void flush();
  }, [mock, flush]);

  useEffect(() => {
    const retry = (): void => {
      if (unsent.current.size > 0) void flush();
    };
    const timer = setInterval(retry, 5_000);
    window.addEventListener('online', retry);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', retry);
    };
  }, [flush]);

  useEffect(() => {
    const begun = performance.now();
    const total = mock.deadline.getTime() - mock.now.getTime();
    const tick = (): void => {
      const rest = total - (performance.now() - begun);
      setLeft(Math.max(0, rest));
      if (rest <= 0) onEnd();
    };
    tick();
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [mock.deadline, mock.now, onEnd]);

  const change = useCallback(
    (place: number, part: Partial<Answer>): void => {
      const next = latest.current.map((answer) =>
        answer.place === place ? { ...answer, ...part, revision: answer.revision + 1 } : answer,
      );
      latest.current = next;
      setAnswers(next);
      keep(mock.id, next);
      unsent.current.add(place);
      warned.current = false;
      void flush();
    },
    [flush, mock.id],
  );

  const finish = useCallback(async (): Promise<string | undefined> => {
    await flush();
    // An answer given in the instant in which a sending ended.
    if (unsent.current.size > 0) await flush();
    if (unsent.current.size > 0)
      return 'Some answers have not reached the server. Wait for the connection, then hand in again.';
    const line = refusedLine(turnedDown.current);
    if (line && !warned.current) {
      warned.current = true;
      return `${line} Change it, or hand in again without it.`;
    }
    try {
      const { mocks } = await calls();
      await mocks.finish.mutate({ id: mock.id });
      forget(mock.id);
      return undefined;
    } catch {
      return 'This did not reach the server. Your answers are kept; hand in again.';
    }
  }, [flush, mock.id]);

  return { answers, saving, refused, left, change, finish };
}
