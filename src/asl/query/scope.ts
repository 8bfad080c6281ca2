import type { Outcome } from '../errors';
import type { JsonObject, JsonValue } from '../values';
import type { Draft } from './jsonpath/draft';

/** Seeded chance: the same seed gives the same sequence, in any process. */
export interface Chance {
  /** At least 0, less than 1. */
  random(): number;
  /** A version 4 UUID. */
  uuid(): string;
}

/**
 * Everything an expression may read, for both query languages. A scope is made per evaluation and never kept: the
 * states room fills `data` (and `input`, `result`, `errorOutput`) for the step of the data flow that is due.
 */
export interface Scope {
  /** What `$` names in a JSONPath state at this step: effective input, raw result, … */
  readonly data: JsonValue;
  /** The same, where it is not made yet. */
  readonly draft?: Draft | undefined;
  /** `$states.input`: the state's raw input. */
  readonly input: JsonValue;
  /** `$states.result`, where there is one. */
  readonly result?: JsonValue | undefined;
  /** `$states.errorOutput`, inside a catcher. */
  readonly errorOutput?: JsonValue | undefined;
  /** What `$$` and `$states.context` name; asked for only when an expression reads it. */
  context(): JsonObject;
  /** The workflow variable of that name, without `$`; `undefined` where none is set. */
  variable(name: string): JsonValue | undefined;
  /** Milliseconds since 1970 UTC on the virtual clock. */
  now(): number;
  readonly chance: Chance;
}

/** What an evaluation gives. JSONata alone needs a promise; whatever holds no JSONata answers at once. */
export type Evaluated<T = JsonValue> = Outcome<T> | Promise<Outcome<T>>;

/** Anything compiled that gives a value: a JSONPath field, a payload template, a JSONata expression or template. */
export interface Expression<Result = Evaluated> {
  evaluate(scope: Scope): Result;
  /** Names of the workflow variables it reads, without `$`, each once, in order of appearance. */
  readonly references: readonly string[];
}

/** The `references` of what reads no variable. */
export const none: readonly string[] = Object.freeze([]);

/** A step into a document: member name or item index. */
export type Place = readonly (string | number)[];

/** Why something does not compile: AWS's sentence, the place inside the value given, the offset inside its text. */
export class QueryFault {
  constructor(
    /** As the service says it at creation (jsonpath.md «Creation-time messages»), without code and location. */
    readonly message: string,
    /** Where below the compiled value; `[]` for the value itself. */
    readonly place: Place = [],
    /** UTF-16 units from the start of the string at `place`. */
    readonly offset: number = 0,
    /** What is wrong in the learner's own terms; may equal `message`. */
    readonly reason: string = message,
  ) {}

  /** The same fault seen from one level further out. */
  under(...outer: Place): QueryFault {
    return new QueryFault(this.message, [...outer, ...this.place], this.offset, this.reason);
  }
}
