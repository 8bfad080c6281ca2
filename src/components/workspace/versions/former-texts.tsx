'use client';

import { useCallback, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Moment } from '@/components/ui/moment';
import { Skeleton } from '@/components/ui/skeleton';
import { note } from '@/components/ui/toast';
import { useActions, useWorkspace } from '../state/context';
import type { Draft } from '../state/types';
import { TextDifference } from './text-difference';

interface FormerTextsProps {
  /** Of the drafts: `exercise:order-fulfilment`. */
  readonly topic: string;
  /** The text it began with. */
  readonly first?: string;
  /** Read again whenever this changes. */
  readonly version?: number;
}

interface Former {
  readonly key: string;
  readonly at: Date | undefined;
  readonly text: string;
}

const asFormer = ({ updatedAt, text }: Draft): Former => ({ key: updatedAt.toISOString(), at: updatedAt, text });

/** Texts as they were before a pause or a replacement, newest first: compared with the present one, or taken up again. */
export function FormerTexts({ topic, first, version = 0 }: FormerTextsProps) {
  const text = useWorkspace((state) => state.text);
  const [kept, setKept] = useState<readonly Draft[] | 'away'>();
  const [compared, setCompared] = useState<Former>();
  const load = useCallback(async () => {
    setKept(undefined);
    try {
      const { drafts } = await import('@/trpc/learner-client');
      setKept((await drafts.get.query({ topic })).kept);
    } catch {
      setKept('away');
    }
  }, [topic]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when something was put away
  useEffect(() => void load(), [load, version]);
  if (kept === 'away')
    return (
      <Callout tone="fault" role="alert" title="Former texts could not be read">
        <p>The server did not answer. Nothing of yours is lost.</p>
        <Button size="small" className="mt-2" onClick={() => void load()}>
          Try again
        </Button>
      </Callout>
    );
  if (!kept)
    return (
      <div aria-busy="true" className="grid gap-2">
        <span className="sr-only">Loading former texts</span>
        <Skeleton className="h-10" />
      </div>
    );
  const rows: readonly Former[] = [
    ...kept.map(asFormer),
    ...(first === undefined ? [] : [{ key: 'first', at: undefined, text: first }]),
  ];
  if (rows.length === 0)
    return (
      <p className="text-1 text-soft">
        None yet. What stood here before a longer pause, or before another text took its place, is kept.
      </p>
    );
  return (
    <>
      <ul>
        {rows.map((row) => (
          <FormerRow key={row.key} former={row} same={row.text === text} onCompare={() => setCompared(row)} />
        ))}
      </ul>
      <TextDifference
        former={compared?.text}
        title={compared?.at ? 'Then and now' : 'At the beginning and now'}
        text={text}
        onClose={() => setCompared(undefined)}
      />
    </>
  );
}

function FormerRow({ former, same, onCompare }: { former: Former; same: boolean; onCompare: () => void }) {
  const actions = useActions();
  const [pending, setPending] = useState(false);
  const takeUp = async (): Promise<void> => {
    setPending(true);
    const done = await actions.replaceText(former.text);
    setPending(false);
    note(
      done
        ? 'This text is in the editor again. What was there is among your former texts.'
        : 'The server could not be reached, so nothing was replaced. Try again when it is back.',
    );
  };
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 border-b border-hairline py-2">
      <div className="grid justify-items-start">
        <span>{former.at ? <Moment at={former.at} precise /> : 'The text you began with'}</span>
        <span className="text-1 text-soft">
          {same ? 'as the text is now' : `${former.text.split('\n').length} lines`}
        </span>
      </div>
      {same ? null : (
        <div className="flex gap-1">
          <Button size="small" kind="quiet" onClick={onCompare}>
            Compare
          </Button>
          <Button size="small" kind="quiet" pending={pending} onClick={() => void takeUp()}>
            Restore
          </Button>
        </div>
      )}
    </li>
  );
}
