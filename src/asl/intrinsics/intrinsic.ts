import type { Chance } from '../query/scope';
import type { JsonValue } from '../values';

/** Why a call gives no value: the part of the cause after «had the following error: ». */
export class IntrinsicError {
  constructor(readonly reason: string) {}
}

/** What a fixed argument may have to be. */
export type ArgumentKind = 'number' | 'text' | 'truth';

/** One `States.*` function. An entry of the registry is this plus its name. */
export interface Intrinsic {
  /** Fewest and most arguments. */
  readonly arity: readonly [least: number, most: number];
  /** What the arguments are called; `?` after one that may be left out, `…` for more of the last. */
  readonly parameters: readonly string[];
  /** What fixed arguments must be, by position, so that the checker finds others; a path may give anything when it runs. */
  readonly takes?: readonly (ArgumentKind | undefined)[];
  /** Whether it may stand in ErrorPath and CausePath, which take only functions that give a text. */
  readonly givesText?: true;
  /** What it does, in one sentence, for completion and reference. */
  readonly summary: string;
  evaluate(args: readonly JsonValue[], chance: Chance): JsonValue | IntrinsicError;
}
