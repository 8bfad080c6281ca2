import type { HistoryEvent } from '@/asl';
import type { Card, CardDraft, Exercise, ProofState, Verdict } from '@/grading';
import type { Fault, OverLimit } from './outcome';

/** Of a scenario, and of its situation from 0, the history from the event after `after` on. */
export interface HistoryAsked {
  readonly scenario: string;
  readonly situation?: number | undefined;
  readonly after: number;
}

/** A proof to go on with, for about so many milliseconds; at 0 by one unit. */
export interface ProofAsked {
  readonly state: ProofState;
  readonly budgetMs: number;
}

/** What a worker is asked. The definition is data and is never evaluated as code. */
export interface Request {
  /** The content version; a worker remembers the exercises it was given. */
  readonly versionId: string;
  readonly exercise?: Exercise;
  readonly definition: string;
  /** A history is wanted rather than a verdict. */
  readonly asked?: HistoryAsked;
  /** What the first reference does is wanted, as lines; there is no definition. */
  readonly expected?: true;
  /** A proof of the exercise itself is wanted; there is no definition. */
  readonly proof?: ProofAsked;
}

/** A proof, one step further. */
export interface Proved {
  readonly kind: 'proof';
  readonly state: ProofState;
}

/** A card whose key a run or the checker finds. */
export interface CardRequest {
  readonly card: CardDraft;
}

/** The card with its key, or where and why none can be computed. */
export type Completed =
  | { readonly kind: 'completed'; readonly card: Card }
  | { readonly kind: 'unprovable'; readonly path: readonly (string | number)[]; readonly message: string };

/** A window of the history the learner's definition makes in one scenario. */
export interface History {
  readonly kind: 'history';
  readonly events: readonly HistoryEvent[];
  /** Of the whole history. */
  readonly total: number;
}

/** What the first reference does in the scenarios' own inputs, one event a line. */
export interface Expected {
  readonly kind: 'expected';
  readonly histories: readonly { readonly scenario: string; readonly lines: readonly string[] }[];
}

/** What a worker says: once when it is there, then once for each request. */
export type Answer =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'done';
      readonly result: Verdict | OverLimit | Fault | History | Proved | Expected | Completed;
      readonly ms: number;
    };
