'use client';

import Link from 'next/link';
import { useState } from 'react';
import { useAction } from '@/components/account/use-action';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { type ApiOutputs, api } from '@/trpc/calls';

type Regraded = ApiOutputs['submissions']['regraded'];

const result = ({ passed, score }: Regraded[number]['now']): string =>
  `${passed === null ? '' : passed ? 'passed, ' : 'not passed, '}${Math.round(100 * score)} %`;

/** Tells whose submissions or quizzes were graded again meanwhile, why, and what changed; until they have read it. */
export function RegradedNotice({ regraded }: { regraded: Regraded }) {
  const [read, setRead] = useState(false);
  const { pending, fault, run } = useAction();
  if (read) return null;
  const close = async (): Promise<void> => {
    if (await run(() => api.submissions.sawRegraded.mutate())) setRead(true);
  };
  return (
    <Callout tone="note" title="Some of your work was graded again" className="mb-8">
      <ul className="mt-1 grid gap-2">
        {regraded.map(({ id, exercise, title, reason, before, now }) => (
          <li key={id}>
            <Link
              href={exercise ? `/exercises/${exercise}` : `/quizzes/${id}`}
              className="font-medium underline underline-offset-2"
            >
              {title}
            </Link>
            : was {result(before)}; is now {result(now)}. <span className="text-soft">{reason}</span>
          </li>
        ))}
      </ul>
      {fault ? <p className="mt-2 text-failed">{fault}</p> : null}
      <Button size="small" className="mt-3" pending={pending} onClick={() => void close()}>
        I have read it
      </Button>
    </Callout>
  );
}
