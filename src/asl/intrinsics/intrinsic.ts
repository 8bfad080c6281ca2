import type { Chance } from '../query/scope';
import type { JsonValue } from '../values';

/** Why a call gives no value: the part of the cause after «had the following error: ». */
export class IntrinsicError {
  constructor(readonly reason: string) {}
}

/** One `States.*` function. An entry of the registry is this plus its name. */
export interface Intrinsic {
  /** Fewest and most arguments. */
  readonly arity: readonly [least: number, most: number];
  /** What the arguments are called; `?` after one that may be left out, `…` for more of the last. */
  readonly parameters: readonly string[];
  /** What it does, in one sentence, for completion and reference. */
  readonly summary: string;
  evaluate(args: readonly JsonValue[], chance: Chance): JsonValue | IntrinsicError;
}
