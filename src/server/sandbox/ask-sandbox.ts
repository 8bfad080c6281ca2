import type { CardDraft, Exercise } from '@/grading';
import type { Completed, Expected, History, HistoryAsked, ProofAsked, Proved } from './messages';
import type { Fault, OverLimit, SandboxOutcome } from './outcome';
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
  return outcome.kind === 'history' || outcome.kind === 'proof' || outcome.kind === 'expected'
    ? { kind: 'fault', reason: 'a verdict was asked for', ms: outcome.ms }
    : outcome;
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

/** Goes on with the proof of an exercise. Its author's machines are no more trusted than a learner's: the same limits hold. */
export async function proveInSandbox(
  place: Place,
  asked: VersionedExercise & { proof: ProofAsked },
): Promise<Proved | OverLimit | Fault> {
  const outcome = await place.worker.ask({ ...asked, definition: '' });
  if (outcome.kind === 'proof' || outcome.kind === 'over-limit' || outcome.kind === 'fault') return outcome;
  return { kind: 'fault', reason: 'a proof was asked for' };
}

/** A card with its key, as a run or the checker finds it. */
export const completeInSandbox = (place: Place, card: CardDraft): Promise<Completed | OverLimit | Fault> =>
  place.worker.ask({ card });

/** What the first reference of an exercise does; undefined where it does nothing within the limits. */
export async function expectInSandbox(place: Place, asked: VersionedExercise): Promise<Expected | undefined> {
  const outcome = await place.worker.ask({ ...asked, definition: '', expected: true });
  return outcome.kind === 'expected' ? outcome : undefined;
}
