'use client';

import { Redo2, Undo2 } from 'lucide-react';
import { type KeyboardEvent, useMemo } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { IconButton } from '@/components/ui/icon-button';
import { Tabs } from '@/components/ui/tabs';
import { KeepingNotices } from '../keeping-notices';
import { useExercise, useExerciseActions } from '../state/context';
import { EventList } from './event-list';
import { firstDivergence } from './first-divergence';
import { offersOf } from './offers';
import { ScenarioGiven } from './scenario-given';
import { usePrediction } from './use-prediction';

/** The history as it is foreseen, scenario by scenario: what is given, and the events in order. */
export function PredictionPane() {
  const samples = useExercise((state) => state.exercise.samples);
  const machine = useExercise((state) => state.exercise.starter);
  const scenario = useExercise((state) => state.setup.sample);
  const divergences = useExercise(({ shown, text }) =>
    shown?.text === text && shown.verdict?.kind === 'graded' ? shown.verdict.scenarios : undefined,
  );
  const actions = useExerciseActions();
  const { prediction, canUndo, canRedo, change, undo, redo, startAnew, away } = usePrediction();
  const offers = useMemo(() => offersOf(machine), [machine]);

  /** Undo and redo from anywhere in the pane, but not from a word that is just being typed. */
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) redo();
    else undo();
  };

  if (!prediction)
    return (
      <section aria-label="Prediction" className="h-full overflow-auto">
        <KeepingNotices />
        <Callout tone="care" title="This text is no list of events" className="m-4">
          <p>It stays among your former texts.</p>
          <Button size="small" className="mt-2" onClick={() => void startAnew()}>
            Start anew
          </Button>
          {away ? (
            <p role="alert" className="mt-2">
              The server cannot be reached, so this text could not be put among the former ones. Nothing was changed;
              try again in a moment.
            </p>
          ) : null}
        </Callout>
      </section>
    );
  return (
    <section aria-label="Prediction" className="@container flex h-full flex-col" onKeyDown={press}>
      <KeepingNotices />
      <Tabs
        label="Scenarios"
        value={scenario}
        onChange={actions.chooseSample}
        className="min-h-0 grow"
        after={
          <>
            <IconButton label="Undo" disabled={!canUndo} onClick={undo}>
              <Undo2 size={16} aria-hidden="true" />
            </IconButton>
            <IconButton label="Redo" disabled={!canRedo} onClick={redo}>
              <Redo2 size={16} aria-hidden="true" />
            </IconButton>
          </>
        }
        items={samples.map((sample) => {
          const list = prediction.get(sample.id) ?? [];
          const result = divergences?.find(({ id }) => id === sample.id);
          return {
            id: sample.id,
            label: (
              <>
                {result ? <Mark passed={result.passed} /> : null}
                {sample.title}
                <span className="font-normal text-soft tabular-nums">
                  {list.length}
                  <span className="sr-only"> events</span>
                </span>
              </>
            ),
            content: (
              <>
                <ScenarioGiven scenario={sample} />
                {list.length === 0 ? (
                  <p className="px-4 pt-3 pb-2 text-soft">
                    Nothing foreseen yet. Which event does a history begin with? Look for it by a part of its name, take
                    it with Enter, and go on with the next.
                  </p>
                ) : null}
                <EventList
                  key={sample.id}
                  list={list}
                  offers={offers}
                  divergence={firstDivergence(result?.diff)}
                  onChange={(next) => change(sample.id, next)}
                />
              </>
            ),
          };
        })}
      />
    </section>
  );
}

function Mark({ passed }: { passed: boolean }) {
  return (
    <>
      <span aria-hidden="true" className={passed ? 'text-succeeded' : 'text-failed'}>
        {passed ? '✓' : '✕'}
      </span>
      <span className="sr-only">{passed ? 'Passed: ' : 'Not yet right: '}</span>
    </>
  );
}
