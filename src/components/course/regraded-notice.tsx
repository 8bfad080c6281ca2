'use client';

import Link from 'next/link';
import { useState } from 'react';
import { useAction } from '@/components/account/use-action';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { type ApiOutputs, api } from '@/trpc/calls';

type Regraded = ApiOutputs['submissions']['regraded'];

const result = ({ passed, score }: { passed: boolean; score: number }): string =>
  `${passed ? 'passed' : 'not passed'}, ${Math.round(100 * score)} %`;

/** Tells whose submissions were graded again meanwhile, why, and what changed; until they have read it. */
export function RegradedNotice({ regraded }: { regraded: Regraded }) {
  const [read, setRead] = useState(false);
  const { pending, fault, run } = useAction();
  if (read) return null;
  const close = async (): Promise<void> => {
    if (await run(() => api.submissions.sawRegraded.mutate())) setRead(true);
  };
  return (
    <Callout tone="note" title="Some of your submissions were graded again" className="mb-8">
      <ul className="mt-1 grid gap-2">
        {regraded.map(({ submissionId, slug, title, reason, before, now }) => (
          <li key={submissionId}>
            <Link href={`/exercises/${slug}`} className="font-medium underline underline-offset-2">
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
