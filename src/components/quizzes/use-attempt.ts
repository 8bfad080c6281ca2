'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { refusedLine, sendUnsent } from '@/components/quiz/send-unsent';
import type { Graded } from '@/grading';
import { type Answer, type Attempt, forget, keep, merge, readKept } from './quiz-state';

const calls = () => import('@/trpc/learner-client');

type Saving = 'saved' | 'saving' | 'refused' | 'away' | 'over';

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
  const turnedDown = useRef(new Map<number, string>());
  const warned = useRef(false);
  const sending = useRef<Promise<void>>(undefined);
  latest.current = answers;

  /** What was refused as an answer is open again. */
  const reopen = useCallback((places: ReadonlyMap<number, string>): void => {
    if (!latest.current.some((answer) => answer.settle && places.has(answer.place))) return;
    latest.current = latest.current.map((answer) => (places.has(answer.place) ? { ...answer, settle: false } : answer));
    setAnswers(latest.current);
  }, []);

  const sendAll = useCallback(async (): Promise<void> => {
    setSaving('saving');
    try {
      const { attempts, replyTo } = await calls();
      const sent = await sendUnsent({
        unsent: unsent.current,
        refused: turnedDown.current,
        latest: (place) => latest.current.find((one) => one.place === place),
        send: async ({ place, response, flagged, spentMs, revision, settle }) => {
          const { graded } = await attempts.saveItem.mutate({
            attemptId: attempt.id,
            place,
            response: (response ?? null) as never,
            flagged,
            spentMs,
            revision,
            settle,
          });
          if (graded) setVerdicts((before) => new Map(before).set(place, graded));
        },
        replyTo,
      });
      reopen(turnedDown.current);
      setSaving(
        sent.at === 'later' ? 'away' : sent.at === 'saved' && turnedDown.current.size > 0 ? 'refused' : sent.at,
      );
      setRefused(sent.at === 'over' || sent.at === 'later' ? sent.message : refusedLine(turnedDown.current));
      if (sent.at === 'over') {
        // What was saved before counts.
        unsent.current.clear();
        onEnd();
      }
    } catch {
      // The page's own code did not arrive.
      setSaving('away');
    }
  }, [attempt.id, onEnd, reopen]);

  /** Sends what is unsent; who asks while that goes on waits for the same sending, which takes what was added meanwhile along. */
  const flush = useCallback((): Promise<void> => {
    sending.current ??= sendAll().finally(() => {
      sending.current = undefined;
    });
    return sending.current;
  }, [sendAll]);

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
      warned.current = false;
      void flush();
    },
    [attempt.id, flush],
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
