import type { JsonValue } from '@/asl';
import type { Divergence } from '../exercise/divergence';
import type { Observation } from '../exercise/observation';
import { type Place, pointerText } from '../values/definition';
import type { Visit } from './trail';

/** Why a run went its way: from the learner's own fields alone, so that it may be shown for hidden scenarios too. */
export interface Reason {
  readonly sentence: string;
  /** JSON Pointer into the learner's definition. */
  readonly location: string;
}

/** What is asked: where a run went another way, and how it came there. */
export interface Asked {
  readonly divergence: Divergence;
  readonly actual: Observation;
  /** States on the way to the event, the last first. */
  readonly trail: readonly Visit[];
  readonly definition: JsonValue;
}

export const reason = (place: Place, sentence: string): Reason => ({ sentence, location: pointerText(place) });

/** A visited state as it is named in a sentence. */
export const name = ({ at }: Visit): string => `“${at.name}”`;

/** Things listed in a sentence. */
export const listed = (things: readonly string[]): string =>
  things.length < 2 ? things.join('') : `${things.slice(0, -1).join(', ')} and ${things.at(-1)}`;
