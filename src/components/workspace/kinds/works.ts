import { emptyPrediction, readPrediction, writePrediction } from '../prediction/prediction';
import type { ExerciseView } from '../state/types';

/** What is worked at in an exercise of some kind, and how the screen speaks of it. */
export interface Work {
  /** The text a learner begins with. */
  readonly begins: (exercise: Pick<ExerciseView, 'starter' | 'samples'>) => string;
  /** The starter is a machine to be looked at, and the text is something else. */
  readonly given: boolean;
  /** `when-passed`: the run is the answer. */
  readonly runs: 'always' | 'when-passed';
  /** Why a text is not handed in as it is; undefined where nothing is in the way. */
  readonly obstacle: (text: string) => string | undefined;
  readonly words: {
    /** Where there is no verdict yet. */
    readonly noVerdict: string;
    /** What went as it should in a sample that was passed. */
    readonly asItShould: string;
    /** A text that cannot be graded: in the strip, and as a title. */
    readonly invalid: string;
    readonly invalidTitle: string;
  };
}

const definition = (compared: string, asItShould: string): Work => ({
  begins: ({ starter }) => starter,
  given: false,
  runs: 'always',
  obstacle: () => undefined,
  words: {
    noVerdict: `Run as often as you like: that happens in your browser. Submit when you think it is right: every scenario, the hidden ones too, is run on the server, and ${compared}.`,
    asItShould,
    invalid: 'Not run: this is no valid definition.',
    invalidTitle: 'This definition cannot be run',
  },
});

/** Judged by what can be seen from outside. */
const free = definition(
  'its calls are compared, what each is given and when, and how it ends; what you call your states is up to you',
  'the calls, what each was given and when, and how it ended',
);
/** Judged by its history. */
const exact = definition('its history is compared event by event, names of states too', 'event by event');

const prediction: Work = {
  begins: ({ samples }) => writePrediction(emptyPrediction(samples)),
  given: true,
  runs: 'when-passed',
  obstacle(text) {
    const read = readPrediction(text);
    if (!read)
      return 'This text is no list of events. Start anew below it; what stands here stays among your former texts.';
    const events = [...read.values()].reduce((sum, list) => sum + list.length, 0);
    return events === 0 ? 'There is no event in your prediction yet. Add the first one, then submit.' : undefined;
  },
  words: {
    noVerdict:
      'Write down the events you expect, scenario by scenario, and submit. The machine is then run on the server, and the first event that goes another way is named. Once all is right you can look at the runs.',
    asItShould: 'event by event',
    invalid: 'Not graded: this is no list of events.',
    invalidTitle: 'This prediction cannot be read',
  },
};

/** One entry for each kind of exercise. */
export const works: Readonly<Record<ExerciseView['kind'], Work>> = {
  write: free,
  complete: free,
  repair: free,
  reproduce: exact,
  convert: free,
  predict: prediction,
};
