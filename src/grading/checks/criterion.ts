import type { z } from 'zod';
import type { Divergence } from '../exercise/divergence';
import type { Observation } from '../exercise/observation';

/** Both runs of one situation: the reference's and the learner's. */
export interface Runs {
  readonly expected: Observation;
  readonly actual: Observation;
}

/** What a criterion's points count for. */
export type Portion = 'outcome' | 'effects';

/**
 * One thing a scenario may ask of a run. Layer 1 looks at how it ended, 2 at what it did outside, 3 at the shape of its
 * history with roles for names, 4 at the history itself.
 */
export interface Criterion<Spec> {
  readonly layer: 1 | 2 | 3 | 4;
  readonly portion: Portion;
  /** What an author writes under `expect`. */
  readonly schema: z.ZodType<Spec>;
  /** What an author's own words here replace of the comparison with the reference. */
  readonly replaces: readonly ReferenceAspect[];
  /** The first thing that went otherwise, or nothing. */
  check(spec: Spec, runs: Runs): Divergence | undefined;
}

/** What is compared with the reference where the author says nothing. */
export type ReferenceAspect = 'status' | 'error' | 'output' | 'calls' | 'duration';

/** Where a learner looks for what is only known at the end. */
export const atEnd = ({ actual }: Runs): { at: number; event: number } => ({
  at: actual.duration,
  event: actual.lastEvent,
});

export const seconds = (ms: number): string => `${ms / 1000} s`;
