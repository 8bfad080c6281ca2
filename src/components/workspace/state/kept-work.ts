import { forget, keep, readKept } from '@/components/kept/browser-store';
import { changedOf, setupOf } from './exercise-setup';
import { isKeptRun, type KeptRun } from './kept-run';
import { isKeptSetups, type KeptSetups, plainSetup, setupsOf } from './kept-setup';
import { type Replies, readReplies } from './replies';
import type { ExerciseState, ExerciseView } from './types';

type Setups = Pick<ExerciseState, 'setup' | 'own'>;

/** What this browser keeps of the work at an exercise, beside its text: the last run, and what runs are given. */
export interface KeptWork {
  run(): KeptRun | undefined;
  keepRun(run: KeptRun): void;
  /** With what was being written for tasks that waited. */
  forgetRun(): void;
  replies(): Replies;
  keepReplies(replies: Replies): void;
  /** Undefined where nothing was changed, and the first scenario is looked at. */
  setups(): Setups | undefined;
  keepSetups(setups: Setups): void;
}

/** @param name of the exercise, or of its preview */
export function keptWork(exercise: ExerciseView, name: string): KeptWork {
  const [runKey, setupsKey, repliesKey] = [`run:${name}`, `setups:${name}`, `replies:${name}`];
  return {
    run: () => readKept(runKey, isKeptRun),
    keepRun: (run) => void keep(runKey, run),
    forgetRun() {
      forget(runKey);
      forget(repliesKey);
    },
    replies: () => readReplies(readKept(repliesKey, Array.isArray)),
    keepReplies: (replies) => void keep(repliesKey, [...replies]),
    setups() {
      const kept = readKept(setupsKey, isKeptSetups);
      if (!kept) return undefined;
      const own = setupsOf(kept, (id) => setupOf(exercise, id));
      return { own, setup: own.get(kept.sample) ?? setupOf(exercise, kept.sample) };
    },
    keepSetups(setups) {
      const changed = changedOf(exercise, setups);
      const { sample } = setups.setup;
      if (changed.length === 0 && sample === setupOf(exercise, undefined).sample) forget(setupsKey);
      else keep(setupsKey, { sample, setups: changed.map(plainSetup) } satisfies KeptSetups);
    },
  };
}
