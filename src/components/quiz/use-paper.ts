'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { KeptAnswers } from '@/components/kept/kept-answers';
import { type Revised, refusedLine, sendUnsent } from './send-unsent';
import { readAt } from './server-time';

const calls = () => import('@/trpc/learner-client');
type Calls = Awaited<ReturnType<typeof calls>>;

/** How far keeping an answer got. */
export type Saving = 'saved' | 'saving' | 'refused' | 'away' | 'over';

/** A mock or a quiz attempt under way, and how its answers are kept and sent. It stays the same object while the paper does. */
export interface Paper<Answer extends Revised> {
  readonly id: string;
  /** When it ends, if ever; `now` is the server's clock when it was read. */
  readonly deadline: Date | null;
  readonly now: Date;
  readonly kept: KeptAnswers<Answer>;
  /** The server's answers with what this browser has newer. */
  readonly merge: (kept: readonly Answer[]) => Answer[];
  /** The revision of a question's answer that the server had when the page was made. */
  readonly revisionAt: (place: number) => number;
  readonly send: (calls: Calls, answer: Answer) => Promise<void>;
  readonly finish: (calls: Calls) => Promise<unknown>;
  /** An answer the server refused as it is, open to be changed. */
  readonly reopen?: (answer: Answer) => Answer;
}

/**
 * Answers are kept in the browser at once and sent one after the other; what does not arrive is sent again, and is the same answer by its
 * revision. The time left is the server's: only the time since its clock was read is measured here, by a clock nobody can set.
 */
export function usePaper<Answer extends Revised>(paper: Paper<Answer>, onEnd: () => void) {
  const [answers, setAnswers] = useState<readonly Answer[]>(() => paper.merge([]));
  const [saving, setSaving] = useState<Saving>('saved');
  const [refused, setRefused] = useState<string>();
  const [left, setLeft] = useState(() => (paper.deadline ? paper.deadline.getTime() - paper.now.getTime() : undefined));
  const latest = useRef(answers);
  const unsent = useRef(new Set<number>());
  const turnedDown = useRef(new Map<number, string>());
  const warned = useRef(false);
  const sending = useRef<Promise<void>>(undefined);
  latest.current = answers;

  const sendAll = useCallback(async (): Promise<void> => {
    setSaving('saving');
    try {
      const given = await calls();
      const sent = await sendUnsent({
        unsent: unsent.current,
        refused: turnedDown.current,
        latest: (place) => latest.current.find((one) => one.place === place),
        send: (answer) => paper.send(given, answer),
        replyTo: given.replyTo,
      });
      const { reopen } = paper;
      if (reopen && turnedDown.current.size > 0) {
        latest.current = latest.current.map((one) => (turnedDown.current.has(one.place) ? reopen(one) : one));
        setAnswers(latest.current);
      }
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
  }, [paper, onEnd]);

  /** Sends what is unsent; who asks while that goes on waits for the same sending, which takes what was added meanwhile along. */
  const flush = useCallback((): Promise<void> => {
    sending.current ??= sendAll().finally(() => {
      sending.current = undefined;
    });
    return sending.current;
  }, [sendAll]);

  /** Sends all of it: also what came in the instant in which a sending ended. */
  const sendRest = useCallback(async (): Promise<void> => {
    await flush();
    if (unsent.current.size > 0) await flush();
  }, [flush]);

  // What this browser kept while the connection was away, or before a reload.
  useEffect(() => {
    const merged = paper.merge(paper.kept.read(paper.id));
    setAnswers(merged);
    for (const answer of merged) if (answer.revision > paper.revisionAt(answer.place)) unsent.current.add(answer.place);
    latest.current = merged;
    if (unsent.current.size > 0) void flush();
  }, [paper, flush]);

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
    const { deadline, now } = paper;
    if (!deadline) return;
    const begun = readAt(paper.id, now.getTime(), performance.now());
    const total = deadline.getTime() - now.getTime();
    const tick = (): void => {
      const rest = total - (performance.now() - begun);
      setLeft(Math.max(0, rest));
      if (rest <= 0) onEnd();
    };
    tick();
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [paper, onEnd]);

  const change = useCallback(
    (place: number, part: Partial<Answer>): void => {
      const next = latest.current.map((answer) =>
        answer.place === place ? { ...answer, ...part, revision: answer.revision + 1 } : answer,
      );
      latest.current = next;
      setAnswers(next);
      paper.kept.keep(paper.id, next);
      unsent.current.add(place);
      warned.current = false;
      void flush();
    },
    [paper, flush],
  );

  /** Hands in; a sentence where that could not be done, or not yet. */
  const finish = useCallback(async (): Promise<string | undefined> => {
    await sendRest();
    if (unsent.current.size > 0)
      return 'Some answers have not reached the server. Wait for the connection, then hand in again.';
    const line = refusedLine(turnedDown.current);
    if (line && !warned.current) {
      warned.current = true;
      return `${line} Change it, or hand in again without it.`;
    }
    try {
      await paper.finish(await calls());
      paper.kept.forget(paper.id);
      return undefined;
    } catch {
      return 'This did not reach the server. Your answers are kept; hand in again.';
    }
  }, [paper, sendRest]);

  return { answers, saving, refused, left, change, sendRest, finish };
}
