'use client';

import Link from 'next/link';
import { useState } from 'react';
import { STATE_WORDS } from '@/components/bank/words';
import { Badge } from '@/components/ui/badge';
import { Button, buttonClass } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { EmptyState } from '@/components/ui/empty-state';
import { Select } from '@/components/ui/field';
import { InlineProse } from '@/components/ui/prose';
import { useHydrated } from '@/components/ui/use-hydrated';
import { formatById, formats, isWritable, type Loss } from '@/exchange';
import type { ApiOutputs } from '@/trpc/calls';
import { Pager } from './pager';
import { type Prepared, prepareExport } from './prepare-export';
import { saveFile } from './save-file';

const writable = formats.filter(isWritable);
const perPage = 25;

const STATES = {
  draft: STATE_WORDS.draft,
  'handed-in': { name: 'Handed in', tone: 'running' },
  reviewed: STATE_WORDS.reviewed,
  published: STATE_WORDS.published,
} as const;

/** Takes one's own questions along as a file, with what does not fit told before it is saved. */
export function ExportPanel({ own }: { own: ApiOutputs['exchange']['own'] }) {
  const hydrated = useHydrated();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(own.map(({ slug }) => slug)));
  const [format, setFormat] = useState('yaml');
  const [prepared, setPrepared] = useState<Prepared>();
  const [pending, setPending] = useState(false);
  const [fault, setFault] = useState<string>();
  const [page, setPage] = useState(1);
  if (own.length === 0)
    return (
      <EmptyState
        title="You have not written any questions yet"
        action={
          <Link href="/teach/exchange" className={buttonClass('primary')}>
            Import some
          </Link>
        }
      >
        What you write or import can be taken along from here.
      </EmptyState>
    );
  const choose = (next: ReadonlySet<string>): void => {
    setChosen(next);
    setPrepared(undefined);
  };
  const toggle = (slug: string): void => {
    const next = new Set(chosen);
    if (!next.delete(slug)) next.add(slug);
    choose(next);
  };
  const prepare = async (): Promise<void> => {
    setPending(true);
    setFault(undefined);
    try {
      setPrepared(
        await prepareExport(
          format,
          own.filter(({ slug }) => chosen.has(slug)).map(({ slug }) => slug),
        ),
      );
    } catch (error) {
      setFault(error instanceof Error ? error.message : 'It did not work. Try again.');
    } finally {
      setPending(false);
    }
  };
  const kind = formatById(format);
  const allChosen = chosen.size === own.length;
  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-12">
      <section aria-label="Your questions" className="min-w-0">
        <label className="flex items-center gap-3 border-b border-hairline pb-3 text-2 font-medium">
          <input
            type="checkbox"
            checked={allChosen}
            onChange={() => choose(new Set(allChosen ? [] : own.map(({ slug }) => slug)))}
            className="size-4 accent-accent"
          />
          All {own.length}
        </label>
        <ul>
          {own.slice((page - 1) * perPage, page * perPage).map(({ slug, prompt, state }) => (
            <li key={slug} className="border-b border-hairline">
              <label className="flex min-h-11 items-center gap-3 py-2 text-2">
                <input
                  type="checkbox"
                  checked={chosen.has(slug)}
                  onChange={() => toggle(slug)}
                  className="size-4 shrink-0 accent-accent"
                />
                <span className="line-clamp-2 min-w-0 grow [overflow-wrap:anywhere]">
                  {prompt ? (
                    <InlineProse text={prompt.replace(/```\w*\n?/g, ' ')} />
                  ) : (
                    <span className="text-soft">Without a prompt</span>
                  )}
                </span>
                <Badge tone={STATES[state].tone}>{STATES[state].name}</Badge>
              </label>
            </li>
          ))}
        </ul>
        <div className="mt-4">
          <Pager page={page} pages={Math.ceil(own.length / perPage)} onPage={setPage} />
        </div>
      </section>
      <section aria-label="File" className="grid content-start gap-4 lg:sticky lg:top-20 lg:self-start">
        <Select
          id="export-format"
          label="Format"
          value={format}
          hint={kind?.about}
          onChange={({ target }) => {
            setFormat(target.value);
            setPrepared(undefined);
          }}
        >
          {writable.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        {prepared && kind ? (
          <>
            <Summary prepared={prepared} />
            <Button
              kind="primary"
              onClick={() => saveFile(`statecraft-questions.${kind.extensions[0]}`, kind.mediaType, prepared.bytes)}
            >
              Save the file
            </Button>
          </>
        ) : (
          <Button
            kind="primary"
            pending={pending}
            disabled={!hydrated || chosen.size === 0}
            onClick={() => void prepare()}
          >
            {pending ? 'Preparing' : `Prepare ${chosen.size} ${chosen.size === 1 ? 'question' : 'questions'}`}
          </Button>
        )}
        {fault ? (
          <Callout tone="fault" role="alert">
            {fault}
          </Callout>
        ) : null}
      </section>
    </div>
  );
}

/** Losses of a file, each once with how many questions it meets. */
function Summary({ prepared }: { prepared: Prepared }) {
  const counted = new Map<string, { loss: Loss; n: number }>();
  for (const loss of prepared.losses.flat()) {
    const known = counted.get(loss.detail);
    counted.set(loss.detail, { loss, n: (known?.n ?? 0) + 1 });
  }
  const inside = prepared.written.filter(Boolean).length;
  return (
    <Callout
      tone={counted.size === 0 ? 'good' : 'care'}
      role="status"
      title={`${inside} of ${prepared.count} in the file`}
    >
      {counted.size === 0 ? (
        <p>Nothing is lost.</p>
      ) : (
        <ul className="mt-1 grid gap-1.5 text-1">
          {[...counted.values()].map(({ loss, n }) => (
            <li key={loss.detail}>
              <span className="font-semibold tabular-nums">{n}×</span> {loss.detail}
            </li>
          ))}
        </ul>
      )}
    </Callout>
  );
}
