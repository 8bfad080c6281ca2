import type { z } from 'zod';
import type { Expectations } from '../../checks';
import type { Design } from '../../checks/design';

/** What a kind of exercise adds to what all have. */
export interface ExerciseKind {
  /** Fields of its own, `kind` among them. */
  readonly fields: z.ZodRawShape;
  /** Rules of design that come with the kind. */
  readonly design: (own: { readonly keep?: readonly string[] }) => readonly Design[];
  /** What every scenario expects unless it says otherwise. */
  readonly expect: Expectations;
}
