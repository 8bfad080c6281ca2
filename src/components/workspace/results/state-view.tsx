'use client';

import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { StateIcon } from '@/components/graph/state-icon';
import { type Outcome, turnAt, type Visit } from '@/components/graph/visits';
import { duration } from '@/components/machine/event-line';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { controlClass } from '@/components/ui/field';
import type { DataStep } from '../engine/inspect';
import { useActions, useWorkspace } from '../state/context';
import type { FinishedRun } from '../state/types';
import { DataSteps } from './data-steps';
import { readStay, type Stay, variablesBefore } from './stay';

const OUTCOMES: Record<Outcome, { readonly tone: BadgeTone; readonly words: string }> = {
  succeeded: { tone: 'succeeded', words: 'Succeeded' },
  failed: { tone: 'failed', words: 'Failed' },
  caught: { tone: 'caught', words: 'Failed and caught' },
  running: { tone: 'running', words: 'Running' },
  aborted: { tone: 'plain', words: 'Aborted' },
  untouched: { tone: 'plain', words: 'Not reached' },
};

/** What happened in the state that is lit, and its data at every step. */
export function StateView() {
  const state = useWorkspace((all) => all.state);
  const run = useWorkspace((all) => all.run);
  // Who travels fast is not held up by data that is read at rest.
  const event = useDeferredValue(useWorkspace((all) => all.event));
  const all = useMemo(() => run?.visits?.all.filter((visit) => visit.state === state) ?? [], [run, state]);
  const stays = useMemo(() => all.filter(({ entered }) => event === undefined || entered <= event), [all, event]);
  if (state === undefined || !run?.visits)
    return (
      <div className="p-4">
        <EmptyState title={run?.visits ? 'Choose a state' : 'Not run yet'}>
          <p>
            {run?.visits
              ? 'Press a state in the graph to see what came in, what each of its fields made of it, and what went out.'
              : 'After a run, each state shows what came in, what each of its fields made of it, and what went out.'}
          </p>
        </EmptyState>
      </div>
    );
  const [first] = stays;
  if (!first)
    return (
      <div className="p-4">
        <EmptyState title={all.length > 0 ? `“${state}” is not reached yet` : `“${state}” was not reached`}>
          <p>
            {all.length > 0
              ? 'The run is looked at as it was earlier. Go on in virtual time to see the state entered.'
              : 'This run took another way. Its events say where it turned off.'}
          </p>
        </EmptyState>
      </div>
    );
  const at = event === undefined ? undefined : run.visits.of.get(event);
  return <Stays key={state} run={run} stays={stays} at={at?.state === state ? at : undefined} event={event} />;
}

interface StaysProps {
  readonly run: FinishedRun;
  readonly stays: readonly Visit[];
  /** The stay the event looked at belongs to. */
  readonly at: Visit | undefined;
  /** As of which event; undefined: as the run ended. */
  readonly event: number | undefined;
}

function Stays({ run, stays, at, event }: StaysProps) {
  const [chosen, setChosen] = useState(0);
  const visit = at ?? stays[chosen] ?? stays[0];
  const upTo = event ?? Number.POSITIVE_INFINITY;
  const actions = useActions();
  const report = run.report;
  const stay = useMemo(
    () =>
      report.kind === 'ran' && run.visits && visit
        ? readStay(report.events, run.visits, visit, run.request.startTime, run.request.definition, upTo)
        : undefined,
    [report, run, visit, upTo],
  );
  const steps = useSteps(run, visit, stay);
  if (!visit || !stay) return null;
  const outcomeOf = (one: Visit): Outcome => turnAt(one, upTo)?.outcome ?? one.outcome;
  const { tone, words } = OUTCOMES[outcomeOf(visit)];
  return (
    <div className="grid gap-4 p-4 pb-8">
      <header className="grid gap-2">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h2 className="flex min-w-0 items-center gap-2 text-3 font-semibold">
            <StateIcon type={visit.kind} size={18} />
            <span className="truncate">{visit.state}</span>
          </h2>
          <Badge tone={tone}>{words}</Badge>
        </div>
        <p className="text-1 text-soft">
          {visit.kind}, entered at {duration(stay.from)}
          {stay.to === undefined
            ? event === undefined
              ? ', not left'
              : ', not left yet'
            : `, left at ${duration(stay.to)}`}
        </p>
        {stays.length > 1 ? (
          <label className="flex items-center gap-2 text-1 text-soft">
            Stay
            <select
              value={stays.indexOf(visit)}
              onChange={({ target }) => {
                actions.goTo(undefined);
                setChosen(Number(target.value));
              }}
              className={controlClass(false, 'small')}
            >
              {stays.map((one, index) => (
                <option key={one.entered} value={index}>
                  {index + 1} of {stays.length}: {OUTCOMES[outcomeOf(one)].words.toLowerCase()}
                </option>
              ))}
            </select>
          </label>
        ) : null}
      </header>
      {stay.attempts.length > 1 ? <Attempts stay={stay} /> : null}
      {run.withheld ? (
        <p className="text-soft">Its data is that of a hidden scenario, and is shown once you have passed.</p>
      ) : (
        <DataSteps stay={stay} steps={steps} />
      )}
    </div>
  );
}

function Attempts({ stay }: { stay: Stay }) {
  return (
    <section aria-label="Attempts">
      <h3 className="mb-1 text-1 font-medium text-soft">{stay.attempts.length} attempts</h3>
      <ol className="grid gap-1 text-1">
        {stay.attempts.map((attempt, index) => {
          const before = stay.attempts[index - 1];
          const waited = before?.to === undefined ? 0 : attempt.from - before.to;
          return (
            <li key={attempt.from} className="grid grid-cols-[4.5rem_1fr] gap-2">
              <span className="text-soft tabular-nums">{duration(attempt.from)}</span>
              <span className="min-w-0 [overflow-wrap:anywhere]">
                {index > 0 ? <span className="text-soft">after {duration(waited)} of waiting: </span> : null}
                {attempt.to === undefined ? (
                  <span className="text-running">◔ not ended</span>
                ) : attempt.error === undefined ? (
                  <span className="text-succeeded">✓ succeeded</span>
                ) : (
                  <span className="text-failed">
                    ✕ {attempt.error || 'failed'}
                    {attempt.cause ? <span className="text-soft"> {attempt.cause}</span> : null}
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** As the context object shows instants. */
const isoTime = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');

/** Real milliseconds. */
const REST = 80;

/** Of a state that is not left yet: what its data went through before its work. */
const untilResult = (steps: readonly DataStep[]): readonly DataStep[] => {
  const end = steps.findIndex(({ name }) => AFTER_WORK.has(name));
  return end < 0 ? steps : steps.slice(0, end);
};
const AFTER_WORK = new Set(['result', 'afterResultSelector', 'afterResultPath']);

/** The steps between input and output, computed in a worker; undefined until they are there. */
function useSteps(run: FinishedRun, visit: Visit | undefined, stay: Stay | undefined): readonly DataStep[] | undefined {
  const [steps, setSteps] = useState<{ readonly of: Stay; readonly found: readonly DataStep[] }>();
  const actions = useActions();
  useEffect(() => {
    if (!visit || !stay || run.withheld || run.report.kind !== 'ran') return;
    const { events } = run.report;
    const { definition, input, startTime, seed } = run.request;
    let gone = false;
    const entered = isoTime(startTime + stay.from);
    const ask = async (): Promise<void> => {
      const found = await actions.inspect({
        definition,
        state: visit.state,
        kind: visit.kind,
        input: stay.input,
        result: stay.result,
        failure: stay.failure,
        variables: variablesBefore(events, visit),
        context: `{"Execution":{"Input":${input},"StartTime":"${isoTime(startTime)}"},"State":{"Name":${JSON.stringify(visit.state)},"EnteredTime":"${entered}"}}`,
        retries: Math.max(0, visit.scheduled - 1),
        startTime: startTime + stay.from,
        seed,
      });
      if (!gone) setSteps({ of: stay, found: stay.to === undefined ? untilResult(found) : found });
    };
    // Asked at rest: a hand on the time line passes hundreds of stays in a second.
    const timer = setTimeout(() => void ask(), REST);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [actions, run, visit, stay]);
  return steps && steps.of === stay ? steps.found : undefined;
}
