import type { z } from 'zod';
import type { JsonValue } from '@/asl';
import type { StateAt } from '../../values/definition';

/** What a rule looks at: the definition itself, nothing of it run. */
export interface Designed {
  readonly definition: JsonValue;
  readonly states: readonly StateAt[];
  /** The definition the learner began with. */
  readonly starter: JsonValue;
  readonly type: 'STANDARD' | 'EXPRESS';
}

/** A rule that is broken: a sentence in the author's absence, and where. */
export interface Breach {
  readonly message: string;
  /** JSON Pointer into the learner's definition. */
  readonly location?: string;
}

/** One thing an exercise may ask of the definition (layer 5). */
export interface DesignRule<Fields> {
  readonly fields: z.ZodRawShape;
  check(fields: Fields, designed: Designed): Breach | undefined;
}
