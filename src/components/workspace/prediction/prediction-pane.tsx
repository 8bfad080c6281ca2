'use client';

import { Redo2, Undo2 } from 'lucide-react';
import { type KeyboardEvent, useMemo } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
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
  const { prediction, canUndo, canRedo, change, undo, redo, startAnew } = usePrediction();
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
          <Button size="small" className="mt-2" onClick={startAnew}>
            Start anew
          </Button>
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
            <UndoButton words="Undo" Icon={Undo2} can={canUndo} onPress={undo} />
            <UndoButton words="Redo" Icon={Redo2} can={canRedo} onPress={redo} />
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

interface UndoButtonProps {
  readonly words: string;
  readonly Icon: typeof Undo2;
  readonly can: boolean;
  readonly onPress: () => void;
}

function UndoButton({ words, Icon, can, onPress }: UndoButtonProps) {
  return (
    <button
      type="button"
      aria-label={words}
      title={words}
      disabled={!can}
      onClick={onPress}
      className="grid size-8 place-items-center rounded-md text-soft hover:bg-sunk hover:text-ink disabled:opacity-35"
    >
      <Icon size={16} aria-hidden="true" />
    </button>
  );
}
