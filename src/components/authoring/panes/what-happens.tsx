'use client';

import { useEffect, useMemo, useState } from 'react';
import { GraphView } from '@/components/graph/graph-view';
import { outcomesOf } from '@/components/graph/outcomes';
import { duration } from '@/components/machine/event-line';
import { EventTable } from '@/components/machine/event-table';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { EmptyState } from '@/components/ui/empty-state';
import { Segmented } from '@/components/ui/segmented';
import { Skeleton } from '@/components/ui/skeleton';
import { askReferences } from '../engine/ask-references';
import type { ReferenceRuns } from '../engine/run-references';
import { useAuthoring, useFiles } from '../state/context';

const EXPECTED = 'expected.yaml';

type Answer = { readonly runs: ReferenceRuns } | { readonly problem: string };

/** What the first reference does in the chosen scenario, as graph and event table, and what that changes in what is expected. */
export function WhatHappens() {
  const exercise = useFiles((state) => state.exercise);
  const accepted = useFiles(({ files }) => files[EXPECTED] ?? '');
  const chosen = useFiles((state) => state.chosen);
  const { setFile } = useAuthoring();
  const [answer, setAnswer] = useState<Answer>();
  const [as, setAs] = useState<'graph' | 'events'>('graph');

  useEffect(() => {
    if (!exercise) return undefined;
    return askReferences({ exercise, accepted }, setAnswer);
  }, [exercise, accepted]);

  const runs = answer && 'runs' in answer ? answer.runs : undefined;
  const scenario = exercise?.scenarios[chosen] ?? exercise?.scenarios[0];
  const run = runs?.runs.find(({ id }) => id === scenario?.id);
  const outcomes = useMemo(() => (run ? outcomesOf(run.events) : undefined), [run]);
  if (!exercise)
    return (
      <div className="p-4">
        <EmptyState title="Nothing runs yet">
          <p>Once the files have no fault, the first reference is run here in every scenario.</p>
        </EmptyState>
      </div>
    );
  if (answer && 'problem' in answer)
    return (
      <Callout tone="fault" role="status" title="The first reference cannot be run" className="m-4">
        <p>{answer.problem}</p>
      </Callout>
    );
  if (!runs || !run)
    return (
      <div aria-busy="true" className="grid gap-3 p-4">
        <span className="sr-only">Running the first reference</span>
        <Skeleton className="h-8" />
        <Skeleton className="h-64" />
      </div>
    );
  return (
    <div className="grid content-start gap-4 overflow-auto p-4">
      <Changes changes={runs.changes} first={accepted === ''} onAccept={() => setFile(EXPECTED, runs.text)} />
      <header className="flex flex-wrap items-center justify-between gap-2">
        <p className="flex min-w-0 flex-wrap items-center gap-2">
          <Badge tone={run.status === 'SUCCEEDED' ? 'succeeded' : run.status === 'RUNNING' ? 'running' : 'failed'}>
            {run.status}
          </Badge>
          <span className="text-1 text-soft tabular-nums">
            {run.total} events in {duration(run.duration)} of virtual time
          </span>
        </p>
        <Segmented
          label="Show the run as"
          value={as}
          onChange={setAs}
          options={[
            { id: 'graph', label: 'Graph' },
            { id: 'events', label: 'Events' },
          ]}
        />
      </header>
      {as === 'graph' && runs.layout ? (
        <section tabIndex={0} aria-label="Picture of the first reference" className="overflow-auto">
          <GraphView
            layout={runs.layout}
            label="The first reference, with what this scenario reached. The events hold the same facts."
            outcomes={outcomes}
          />
        </section>
      ) : (
        <EventTable
          events={run.events}
          startTime={run.startTime}
          label={`Events of the first reference in “${scenario?.title}”`}
        />
      )}
      {run.total > run.events.length ? (
        <p className="text-1 text-soft">
          The first {run.events.length} of {run.total} events are shown.
        </p>
      ) : null}
    </div>
  );
}

/** What is expected follows the first reference; its author looks at every change of it before it is kept. */
function Changes({ changes, first, onAccept }: { changes: readonly string[]; first: boolean; onAccept: () => void }) {
  if (changes.length === 0)
    return (
      <p className="text-1 text-soft">
        <span aria-hidden="true" className="text-succeeded">
          ✓{' '}
        </span>
        What is expected is what you accepted.
      </p>
    );
  return (
    <Callout tone="care" title={first ? 'What is expected was not accepted yet' : 'What is expected changes'}>
      <p>
        {first
          ? 'Look through what the first reference does in every scenario, then accept it. Later changes are shown here, line by line.'
          : `The first reference does something else than what you accepted: ${changes.length === 1 ? 'one line' : `${changes.length} lines`}.`}
      </p>
      <details className="mt-2" open={!first}>
        <summary className="cursor-pointer py-1 underline underline-offset-2">
          {first ? 'All of it' : 'The lines that change'}
        </summary>
        <pre tabIndex={0} className="mt-1 max-h-64 overflow-auto rounded-md bg-raised p-3 text-1">
          {changes.map((line, index) => (
            <code key={index} className={`block ${line.startsWith('-') ? 'text-failed' : 'text-succeeded'}`}>
              {line}
            </code>
          ))}
        </pre>
      </details>
      <Button size="small" className="mt-2" onClick={onAccept}>
        Accept what it does
      </Button>
    </Callout>
  );
}
