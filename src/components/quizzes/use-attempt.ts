'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Graded } from '@/grading';
import { type Answer, type Attempt, forget, keep, merge, readKept } from './quiz-state';

const calls = () => import('@/trpc/learner-client');

type Saving = 'saved' | 'saving' | 'away' | 'over';

/**
 * A running attempt: answers are kept in the browser at once and sent one after the other; what does not arrive is sent again, and is the same
 * answer by its revision. The time left is the server's: only the time since its clock was read is measured here, by a clock nobody can set.
 */
export function useAttempt(attempt: Attempt, onEnd: () => void) {
  const [answers, setAnswers] = useState<readonly Answer[]>(() => merge(attempt.items, []));
  const [verdicts, setVerdicts] = useState<ReadonlyMap<number, Graded>>(
    () => new Map(attempt.items.flatMap(({ place, graded }) => (graded ? [[place, graded]] : []))),
  );
  const [saving, setSaving] = useState<Saving>('saved');
  const [refused, setRefused] = useState<string>();
  const [left, setLeft] = useState(() =>
    attempt.deadline ? attempt.deadline.getTime() - attempt.now.getTime() : undefined,
  );
  const latest = useRef(answers);
  const unsent = useRef(new Set<number>());
  const sending = useRef(false);
  latest.current = answers;

  const flush = useCallback(async (): Promise<void> => {
    if (sending.current) return;
    sending.current = true;
    try {
      for (let at = [...unsent.current][0]; at !== undefined; at = [...unsent.current][0]) {
        const answer = latest.current.find(({ place }) => place === at);
        if (!answer) {
          unsent.current.delete(at);
          continue;
        }
        setSaving('saving');
        const { attempts } = await calls();
        const { response, complete, place, flagged, spentMs, revision, settle } = answer;
        const saved = await attempts.saveItem.mutate({
          attemptId: attempt.id,
          place,
          response: (complete ? response : null) as never,
          flagged,
          spentMs,
          revision,
          settle,
        });
        const { graded } = saved;
        if (graded) setVerdicts((before) => new Map(before).set(place, graded));
        const now = latest.current.find((one) => one.place === at);
        if (now?.revision === revision) unsent.current.delete(at);
      }
      setSaving('saved');
    } catch (error) {
      const { answered } = await calls().catch(() => ({ answered: () => false }) as const);
      if (answered(error)) {
        // The server said why it takes nothing more: what was saved before counts.
        unsent.current.clear();
        setSaving('over');
        setRefused((error as Error).message);
        onEnd();
      } else setSaving('away');
    } finally {
      sending.current = false;
    }
  }, [attempt.id, onEnd]);

  // What this browser kept while the connection was away, or before a reload.
  useEffect(() => {
    const merged = merge(attempt.items, readKept(attempt.id));
    setAnswers(merged);
    for (const answer of merged)
      if (answer.revision > (attempt.items[answer.place]?.revision ?? 0)) unsent.current.add(answer.place);
    latest.current = merged;
    if (unsent.current.size > 0) void flush();
  }, [attempt, flush]);

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
    const { deadline, now } = attempt;
    if (!deadline) return;
    const begun = performance.now();
    const total = deadline.getTime() - now.getTime();
    const tick = (): void => {
      const rest = total - (performance.now() - begun);
      setLeft(Math.max(0, rest));
      if (rest <= 0) onEnd();
    };
    tick();
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [attempt, onEnd]);

  const change = useCallback(
    (place: number, part: Partial<Answer>): void => {
      const next = latest.current.map((answer) =>
        answer.place === place ? { ...answer, ...part, revision: answer.revision + 1 } : answer,
      );
      latest.current = next;
      setAnswers(next);
      keep(attempt.id, next);
      unsent.current.add(place);
      void flush();
    },
    [attempt.id, flush],
  );

  const finish = useCallback(async (): Promise<string | undefined> => {
    await flush();
    if (unsent.current.size > 0)
      return 'Some answers have not reached the server. Wait for the connection, then hand in again.';
    try {
      const { attempts } = await calls();
      await attempts.finish.mutate({ id: attempt.id });
      forget(attempt.id);
      return undefined;
    } catch {
      return 'This did not reach the server. Your answers are kept; hand in again.';
    }
  }, [flush, attempt.id]);

  return { answers, verdicts, saving, refused, left, change, finish };
}
