'use client';

import Link from 'next/link';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { InlineProse } from '@/components/ui/prose';
import { useKeptFocus } from '@/components/ui/use-kept-focus';
import type { ApiOutputs } from '@/trpc/calls';

type Suspended = ApiOutputs['review']['suspended'][number];

const calls = () => import('@/trpc/learner-client');

/** The course's cards that are set aside, each to be resumed. */
export function SuspendedList({ cards }: { cards: readonly Suspended[] }) {
  const [resumed, setResumed] = useState<ReadonlySet<string>>(new Set());
  const [fault, setFault] = useState<string>();
  const { list, keepFocus } = useKeptFocus<HTMLUListElement>();
  if (cards.length === 0) return null;
  const resume = async (card: string): Promise<void> => {
    setFault(undefined);
    try {
      const { review } = await calls();
      await review.setAside.mutate({ card, how: 'resume' });
      setResumed((before) => new Set([...before, card]));
      keepFocus(card);
    } catch {
      setFault('This did not reach the server. Try again.');
    }
  };
  return (
    <section aria-labelledby="suspended" className="mt-12 grid gap-4 border-t border-hairline pt-8">
      <h2 id="suspended" className="text-4 font-semibold">
        Cards of the course you set aside
      </h2>
      <p className="max-w-prose text-soft">
        Suspended by you, or forgotten eight times. They are not asked until you resume them.
      </p>
      {fault ? (
        <Callout tone="fault" role="alert">
          {fault}
        </Callout>
      ) : null}
      <ul ref={list} className="border-t border-hairline">
        {cards.map(({ card, prompt, paragraph }) => (
          <li
            key={card}
            data-row={card}
            className="flex flex-wrap items-center justify-between gap-3 border-b border-hairline py-3"
          >
            <span className="min-w-0 flex-1 basis-72 [overflow-wrap:anywhere]">
              <InlineProse text={prompt.split('\n')[0] ?? prompt} />
            </span>
            <span className="flex items-center gap-3">
              <Link href={`/lessons/${paragraph}`} className="text-1 text-soft underline underline-offset-2">
                Its paragraph
              </Link>
              {resumed.has(card) ? (
                <span role="status" className="text-1 text-succeeded">
                  ✓ Resumed
                </span>
              ) : (
                <Button size="small" onClick={() => void resume(card)}>
                  Resume
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
