import { z } from 'zod';
import { slug } from '../quiz/common';
import { type Divergence, divergenceKinds } from './divergence';
import type { Observation } from './observation';

/** A misconception, and the divergence that shows it; every field given must fit. The first that fits is named. */
export const symptomSchema = z.strictObject({
  misconception: slug,
  when: z.strictObject({
    scenario: slug.optional(),
    divergence: z.enum(divergenceKinds).optional(),
    /** The function or API called, as in `responses`. */
    target: z.string().optional(),
    /** What was called in its place. */
    instead: z.string().optional(),
    /** Which of the target's calls, from 1. */
    nth: z.int().positive().optional(),
    /** Virtual seconds since the start at which it diverged. */
    at: z.number().nonnegative().optional(),
    /** The error the learner's run ended with. */
    error: z.string().optional(),
    /** A piece of what the learner's run did: of the arguments, the output, the event. */
    actual: z.string().optional(),
    /** A piece that is not in what the learner's run did. */
    lacks: z.string().optional(),
    /** A piece of what the learner wrote. */
    writes: z.string().optional(),
    /** A piece of what should have been there. */
    expected: z.string().optional(),
    /** A piece of the cause the learner's run failed with, or the first child that failed. */
    cause: z.string().optional(),
    /** How often the learner's run called the target in all. */
    calls: z.int().nonnegative().optional(),
  }),
  /** The hint that helps most, from 1; without it the next one not yet seen. */
  hint: z.int().positive().optional(),
});
export type Symptom = z.infer<typeof symptomSchema>;

/** Does the divergence show it? */
export const fits = (
  { when }: Symptom,
  scenario: { readonly id: string },
  divergence: Divergence,
  actual: Observation | undefined,
  written = '',
): boolean =>
  (when.scenario === undefined || when.scenario === scenario.id) &&
  (when.divergence === undefined || when.divergence === divergence.kind) &&
  (when.target === undefined || when.target === divergence.target) &&
  (when.instead === undefined || when.instead === divergence.instead) &&
  (when.nth === undefined || when.nth === divergence.nth) &&
  (when.at === undefined || when.at * 1000 === divergence.at) &&
  (when.error === undefined || when.error === actual?.error) &&
  (when.actual === undefined || (divergence.actual ?? '').includes(when.actual)) &&
  (when.writes === undefined || written.includes(when.writes)) &&
  (when.lacks === undefined || !(divergence.actual ?? '').includes(when.lacks)) &&
  (when.expected === undefined || (divergence.expected ?? '').includes(when.expected)) &&
  (when.cause === undefined ||
    [actual?.cause, actual?.failedChild?.cause].some((cause) => cause?.includes(when.cause ?? ''))) &&
  (when.calls === undefined ||
    when.calls === actual?.calls.filter(({ target }) => target === divergence.target).length);
