'use client';

import { Check } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { setKnown } from '@/components/placement/known';
import { Button } from '@/components/ui/button';
import { finishLesson } from './record';

/** Ends a lesson; a finished one says so, and one marked as known can be unmarked. */
export function FinishLesson({
  lesson,
  finished: before,
  known: knownBefore,
}: {
  lesson: string;
  finished: boolean;
  known: boolean;
}) {
  const router = useRouter();
  const [finished, setFinished] = useState(before);
  const [known, setKnownHere] = useState(knownBefore);
  const [pending, setPending] = useState(false);
  const [fault, setFault] = useState<string>();
  const finish = async (): Promise<void> => {
    setPending(true);
    const said = await finishLesson(lesson);
    setPending(false);
    setFault(said);
    if (said === undefined) {
      setFinished(true);
      router.refresh();
    }
  };
  const forget = async (): Promise<void> => {
    setPending(true);
    const said = await setKnown([lesson], false);
    setPending(false);
    setFault(said);
    if (said === undefined) {
      setKnownHere(false);
      router.refresh();
    }
  };
  return (
    <div className="flex flex-wrap items-center gap-3">
      {finished ? (
        <p role="status" className="flex items-center gap-2 font-medium text-succeeded">
          <Check size={20} aria-hidden="true" />
          You have finished this lesson.
        </p>
      ) : (
        <Button kind="primary" size="large" pending={pending} onClick={finish}>
          Finish this lesson
        </Button>
      )}
      {known && !finished ? (
        <p className="flex flex-wrap items-center gap-x-2 text-soft">
          You said you know this lesson.
          <Button kind="quiet" size="small" disabled={pending} onClick={forget}>
            Take that back
          </Button>
        </p>
      ) : null}
      {fault ? (
        <p role="alert" className="text-failed">
          {fault}
        </p>
      ) : null}
    </div>
  );
}
