'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { readQuizDraft } from '@/catalog';
import type { QuizDraft } from './quiz-draft';

type Saving = 'saved' | 'saving' | 'away' | 'conflict';

interface Kept {
  readonly draft: QuizDraft;
  /** 0: nothing is stored yet. */
  readonly revision: number;
}

const afterMs = 700;

/**
 * A quiz that saves itself a moment after each change. What another tab saved meanwhile is never written over: both are kept and one is chosen.
 */
export function useQuizDraft(slug: string, first: Kept) {
  const [draft, setDraft] = useState(first.draft);
  const [saving, setSaving] = useState<Saving>('saved');
  const [theirs, setTheirs] = useState<Kept>();
  const latest = useRef(first.draft);
  const revision = useRef(first.revision);
  const unsaved = useRef(false);
  const busy = useRef(false);
  const topic = `quiz:${slug}`;

  const save = useCallback(async (): Promise<void> => {
    if (busy.current || !unsaved.current) return;
    busy.current = true;
    setSaving('saving');
    try {
      const { drafts } = await import('@/trpc/learner-client');
      while (unsaved.current) {
        unsaved.current = false;
        const text = JSON.stringify(latest.current);
        const answer = await drafts.save.mutate({ topic, text, revision: revision.current }).catch((error: unknown) => {
          unsaved.current = true;
          throw error;
        });
        if (answer.saved) revision.current = answer.revision;
        else {
          unsaved.current = true;
          setTheirs({
            draft: readQuizDraft(answer.stored.text) ?? latest.current,
            revision: answer.stored.revision,
          });
          setSaving('conflict');
          return;
        }
      }
      setSaving('saved');
    } catch {
      setSaving('away');
    } finally {
      busy.current = false;
    }
  }, [topic]);

  useEffect(() => {
    const retry = setInterval(() => {
      if (!theirs) void save();
    }, 5_000);
    const warn = (event: BeforeUnloadEvent): void => {
      if (unsaved.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      clearInterval(retry);
      window.removeEventListener('beforeunload', warn);
    };
  }, [save, theirs]);

  useEffect(() => {
    if (latest.current === draft) return;
    latest.current = draft;
    unsaved.current = true;
    if (theirs) return;
    const timer = setTimeout(() => void save(), afterMs);
    return () => clearTimeout(timer);
  }, [draft, save, theirs]);

  /** Of two versions one goes on; the other is kept beside it. */
  const choose = useCallback(
    async (which: 'mine' | 'theirs'): Promise<void> => {
      if (!theirs) return;
      const { drafts } = await import('@/trpc/learner-client');
      const other = which === 'mine' ? theirs.draft : latest.current;
      try {
        await drafts.keep.mutate({ topic, text: JSON.stringify(other) });
      } catch {
        // Neither is given up before both are kept: the choice stays open.
        setSaving('away');
        return;
      }
      revision.current = theirs.revision;
      if (which === 'theirs') {
        latest.current = theirs.draft;
        unsaved.current = false;
        setDraft(theirs.draft);
        setSaving('saved');
      }
      setTheirs(undefined);
      if (which === 'mine') {
        unsaved.current = true;
        void save();
      }
    },
    [save, theirs, topic],
  );

  /** Puts another text in the place of this one, once this one is kept beside it. Throws where it could not be. */
  const replace = useCallback(
    async (next: QuizDraft): Promise<void> => {
      const { drafts } = await import('@/trpc/learner-client');
      await drafts.keep.mutate({ topic, text: JSON.stringify(latest.current) });
      setDraft(next);
    },
    [topic],
  );

  return { draft, change: setDraft, replace, saving, theirs: theirs?.draft, choose };
}
