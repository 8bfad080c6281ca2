import dynamic from 'next/dynamic';
import type { ComponentType } from 'react';
import { EditorPane } from '../editor-pane';
import { MachinePane } from '../prediction/machine-pane';
import type { ExerciseView, Pane } from '../state/types';

/** Only where a history is foreseen: what moves its events about weighs more than the rest of the screen's own code. */
const PredictionColumn = dynamic(() =>
  import('../prediction/prediction-column').then((module) => module.PredictionColumn),
);
const PredictionPane = dynamic(() => import('../prediction/prediction-pane').then((module) => module.PredictionPane));

/** What stands in the middle of the screen, where the learner works. */
export interface Middle {
  /** Names the handle that makes it wider. */
  readonly handle: string;
  /** All of it, between task and graph. */
  readonly Wide: ComponentType;
  /** The same on a phone, a pane at a time. */
  readonly narrow: readonly { readonly pane: Pane; readonly title: string; readonly Content: ComponentType }[];
}

export const definitionMiddle: Middle = {
  handle: 'Width of the definition',
  Wide: EditorPane,
  narrow: [{ pane: 'editor', title: 'Definition', Content: EditorPane }],
};

const predictionMiddle: Middle = {
  handle: 'Width of the prediction',
  Wide: PredictionColumn,
  narrow: [
    { pane: 'editor', title: 'Prediction', Content: PredictionPane },
    { pane: 'machine', title: 'Machine', Content: MachinePane },
  ],
};

/** One entry for each kind of exercise. */
export const middles: Readonly<Record<ExerciseView['kind'], Middle>> = {
  write: definitionMiddle,
  complete: definitionMiddle,
  repair: definitionMiddle,
  reproduce: definitionMiddle,
  convert: definitionMiddle,
  predict: predictionMiddle,
};
