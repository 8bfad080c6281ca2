import type { JsonValue } from '../../values';

/** A compiled JSONPath, as Jayway 2.0.0 reads it. */
export interface Path {
  /** As written, trimmed. */
  readonly text: string;
  /** Whether it names at most one node; otherwise the answer is always an array, `[]` where nothing matches. */
  readonly definite: boolean;
  /** Its steps, where they are names and indexes from the start alone. */
  readonly steps: readonly (string | number)[] | undefined;
  /** The node or nodes below `root`, shared, never copied; `Missing` where a definite path leads nowhere. */
  read(root: JsonValue): JsonValue | Missing;
}

/** Why a path cannot be read, in Jayway's words; made only when somebody asks. */
export class Missing {
  constructor(private readonly say: () => string) {}

  get reason(): string {
    return this.say();
  }
}

/** Why a text is no path. */
export class PathFault {
  constructor(
    readonly reason: string,
    /** UTF-16 units from the start of the text. */
    readonly offset: number,
  ) {}
}
