import { useMemo, useState } from 'react';
import { useExercise, useExerciseActions } from '../state/context';
import { emptyPrediction, type Foreseen, type Prediction, readPrediction, writePrediction } from './prediction';
import { noSteps, remember, walk } from './steps';

interface PredictionUse {
  /** Undefined where the text that is kept is no prediction. */
  readonly prediction: Prediction | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  change(scenario: string, list: readonly Foreseen[]): void;
  undo(): void;
  redo(): void;
  startAnew(): Promise<void>;
  /** The last start anew came to nothing: the present text could not be put among the former ones. */
  readonly away: boolean;
}

/** The prediction that is kept as the exercise's text, and the ways to change it; each change can be taken back. */
export function usePrediction(): PredictionUse {
  const text = useExercise((state) => state.text);
  const scenario = useExercise((state) => state.setup.sample);
  const samples = useExercise((state) => state.exercise.samples);
  const actions = useExerciseActions();
  const [steps, setSteps] = useState(noSteps);
  const [away, setAway] = useState(false);
  const prediction = useMemo(() => readPrediction(text), [text]);

  const write = (next: Prediction, where: string): void => {
    setSteps(remember(steps, { text, scenario: where }));
    actions.setText(writePrediction(next));
  };
  const go = (to: 'past' | 'future'): void => {
    const walked = walk(steps, to, text);
    if (!walked) return;
    setSteps(walked.steps);
    actions.setText(walked.step.text);
    if (walked.step.scenario !== scenario) actions.chooseSample(walked.step.scenario);
  };
  return {
    prediction,
    canUndo: steps.past.length > 0,
    canRedo: steps.future.length > 0,
    change(where, list) {
      write(new Map([...emptyPrediction(samples), ...(prediction ?? []), [where, list]]), where);
    },
    undo: () => go('past'),
    redo: () => go('future'),
    async startAnew() {
      setAway(false);
      setAway(!(await actions.replaceText(writePrediction(emptyPrediction(samples)))));
    },
    away,
  };
}
