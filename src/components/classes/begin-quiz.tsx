'use client';

import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { useAction } from '@/components/account/use-action';
import { Button } from '@/components/ui/button';

interface BeginQuizProps {
  readonly assignmentId: string;
  readonly words: string;
  readonly primary?: boolean;
}

/** Begins a quiz, or goes on with the one that runs; pressed twice it is one attempt. */
export function BeginQuiz({ assignmentId, words, primary = true }: BeginQuizProps) {
  const router = useRouter();
  const key = useRef('');
  const { pending, fault, run } = useAction();
  const begin = async (): Promise<void> => {
    key.current ||= crypto.randomUUID();
    await run(async () => {
      const { attempts } = await import('@/trpc/learner-client');
      const { id } = await attempts.start.mutate({ assignmentId, clientKey: key.current });
      router.push(`/quizzes/${id}`);
    });
  };
  return (
    <span className="grid gap-1">
      <Button size="small" kind={primary ? 'primary' : 'secondary'} pending={pending} onClick={() => void begin()}>
        {words}
      </Button>
      {fault ? (
        <span role="alert" className="max-w-60 text-1 text-failed">
          {fault}
        </span>
      ) : null}
    </span>
  );
}
