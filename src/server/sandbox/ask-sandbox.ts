import type { Exercise } from '@/grading';
import type { History, HistoryAsked } from './messages';
import type { SandboxOutcome } from './outcome';
import type { Place } from './pool';
import { refuseBytes } from './refuse-size';

/** An exercise as it stands in the content version `versionId`. */
export interface VersionedExercise {
  readonly versionId: string;
  readonly exercise: Exercise;
}

export interface Submitted extends VersionedExercise {
  readonly definition: string;
}

/** Grades a definition at a place of the pool, so that the request thread never waits for a learner's machine. */
export async function gradeInSandbox(place: Place, submitted: Submitted): Promise<SandboxOutcome> {
  const refused = refuseBytes(submitted.definition);
  if (refused) return { ...refused, ms: 0 };
  const outcome = await place.worker.ask(submitted);
  return outcome.kind === 'history' ? { kind: 'fault', reason: 'a verdict was asked for', ms: outcome.ms } : outcome;
}

/** The history the definition makes in one scenario; undefined where it makes none within the limits. */
export async function replayInSandbox(
  place: Place,
  submitted: Submitted & { asked: HistoryAsked },
): Promise<History | undefined> {
  if (refuseBytes(submitted.definition)) return undefined;
  const outcome = await place.worker.ask(submitted);
  return outcome.kind === 'history' ? outcome : undefined;
}
