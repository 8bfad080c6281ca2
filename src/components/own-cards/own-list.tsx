'use client';

import Link from 'next/link';
import { useState } from 'react';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { MenuItem } from '@/components/ui/menu';
import { Moment } from '@/components/ui/moment';
import { MoreMenu } from '@/components/ui/more-menu';
import { InlineProse } from '@/components/ui/prose';
import { useKeptFocus } from '@/components/ui/use-kept-focus';
import type { ApiOutputs } from '@/trpc/calls';

type Listed = ApiOutputs['ownCards']['list']['cards'][number];

const calls = () => import('@/trpc/learner-client');

const STATE: Record<Listed['state'], { readonly tone: BadgeTone; readonly word: string }> = {
  new: { tone: 'accent', word: 'New' },
  due: { tone: 'running', word: 'Due' },
  later: { tone: 'succeeded', word: 'Learned' },
  suspended: { tone: 'caught', word: 'Suspended' },
};

/** One line of a side: the first that says something. */
const firstLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/^(?:[-*]|\d+\.)\s+|^```.*$/, '').trim())
    .find((line) => line !== '') ?? text;

/** One's own cards: opened, suspended, deleted and brought back. */
export function OwnList({ cards }: { cards: readonly Listed[] }) {
  const [states, setStates] = useState<ReadonlyMap<string, Listed['state'] | 'deleted'>>(new Map());
  const [fault, setFault] = useState<string>();
  const { list, keepFocus } = useKeptFocus<HTMLUListElement>();

  const act = async (
    id: string,
    state: Listed['state'] | 'deleted' | undefined,
    go: (client: Awaited<ReturnType<typeof calls>>) => Promise<unknown>,
  ): Promise<void> => {
    setFault(undefined);
    try {
      await go(await calls());
      // Others may have been changed while this one was on its way.
      setStates((before) => {
        const next = new Map(before);
        if (state === undefined) next.delete(id);
        else next.set(id, state);
        return next;
      });
      keepFocus(id);
    } catch (error) {
      const { answered } = await calls().catch(() => ({ answered: () => false }) as const);
      setFault(answered(error) ? (error as Error).message : 'The server could not be reached. Try again.');
    }
  };
  const setAside = (card: Listed, how: 'suspend' | 'resume') =>
    act(card.id, how === 'suspend' ? 'suspended' : card.due === null ? 'new' : 'later', ({ review }) =>
      review.setAside.mutate({ card: card.name, how }),
    );
  return (
    <div className="grid gap-3">
      {fault ? (
        <Callout tone="fault" role="alert">
          {fault}
        </Callout>
      ) : null}
      <ul ref={list} className="border-t border-hairline">
        {cards.map((card) => {
          const state = states.get(card.id) ?? card.state;
          if (state === 'deleted')
            return (
              <li
                key={card.id}
                data-row={card.id}
                className="flex min-h-14 flex-wrap items-center gap-3 border-b border-hairline py-2 text-soft"
              >
                <span role="status" className="min-w-0 truncate">
                  “{firstLine(card.front)}” is deleted.
                </span>
                <Button
                  size="small"
                  onClick={() =>
                    void act(card.id, undefined, ({ ownCards }) => ownCards.restore.mutate({ ids: [card.id] }))
                  }
                >
                  Undo
                </Button>
              </li>
            );
          return (
            <li key={card.id} data-row={card.id} className="flex min-h-14 items-center gap-2 border-b border-hairline">
              <Link
                href={`/review/cards/${card.id}`}
                className="grid min-w-0 flex-1 gap-x-6 gap-y-1 py-3 hover:text-accent lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] lg:items-center"
              >
                <span className="truncate font-medium">
                  <InlineProse text={firstLine(card.front)} />
                </span>
                <span className="truncate text-soft max-lg:text-1">
                  <InlineProse text={firstLine(card.back)} />
                </span>
                <span className="flex flex-wrap items-center gap-2 text-1 text-soft lg:w-72 lg:justify-end">
                  <span className="min-w-0 truncate">{card.deck}</span>
                  {state === 'later' && card.due ? (
                    <span className="whitespace-nowrap">
                      due <Moment at={card.due} />
                    </span>
                  ) : null}
                  <Badge tone={STATE[state].tone}>{STATE[state].word}</Badge>
                </span>
              </Link>
              <MoreMenu label={`More for “${firstLine(card.front).slice(0, 60)}”`}>
                {state === 'suspended' ? (
                  <MenuItem onSelect={() => void setAside(card, 'resume')}>Resume</MenuItem>
                ) : (
                  <MenuItem onSelect={() => void setAside(card, 'suspend')}>Suspend</MenuItem>
                )}
                <MenuItem
                  danger
                  onSelect={() =>
                    void act(card.id, 'deleted', ({ ownCards }) => ownCards.delete.mutate({ ids: [card.id] }))
                  }
                >
                  Delete
                </MenuItem>
              </MoreMenu>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
