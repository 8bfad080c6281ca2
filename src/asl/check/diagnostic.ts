import type { RuleId } from '../rules';
import type { JsonValue } from '../values';

/** A place in a definition: member names and item indexes from the top; `[]` is the definition itself. */
export type Pointer = readonly (string | number)[];

export type AwsCode =
  | 'SCHEMA_VALIDATION_FAILED'
  | 'INVALID_JSON_DESCRIPTION'
  | 'INVALID_JSONATA_EXPRESSION'
  | 'UNSUPPORTED_JSONATA_EXPRESSION'
  | 'MISSING_TRANSITION_TARGET'
  | 'MISSING_END_STATE'
  | 'DUPLICATE_STATE_NAME'
  | 'INVALID_STATE_NAME'
  | 'DUPLICATE_LABEL_NAME'
  | 'INVALID_LABEL_NAME'
  | 'RESERVED_VARIABLE_NAME'
  | 'INVALID_VARIABLE_NAME'
  | 'TOO_DEEPLY_NESTED'
  | 'NO_DOLLAR'
  | 'NO_PATH'
  | 'PASS_RESULT_IS_STATIC';

export type Severity = 'ERROR' | 'WARNING';

/** What ValidateStateMachineDefinition says about the fault. */
export interface AwsSaying {
  readonly code: AwsCode;
  readonly message: string;
  /** Its place; a text where the service quotes one of its own; `null` and `undefined` where it gives none. */
  readonly at: Pointer | string | null | undefined;
}

/** One change to a definition, on values: the editor turns it into text at the place of the pointer. */
export type Edit =
  | { readonly op: 'set'; readonly pointer: Pointer; readonly value: JsonValue }
  | { readonly op: 'rename'; readonly pointer: Pointer; readonly to: string }
  | { readonly op: 'remove'; readonly pointer: Pointer }
  | { readonly op: 'move'; readonly pointer: Pointer; readonly to: number };

/** A quick fix: offered only where one change is certainly meant. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** A fault (or warning) in a definition. */
export interface Diagnostic {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** What is wrong and what to do, in a student's words. */
  readonly message: string;
  readonly pointer: Pointer;
  /** Whether the name at the pointer is at fault, or its value. */
  readonly target: 'key' | 'value';
  /** Where in the string value the fault is, in UTF-16 units, when known. */
  readonly offset?: number;
  /** Absent where the service accepts the definition and says nothing. */
  readonly aws?: AwsSaying;
  readonly fix?: Fix;
  /** True for what follows from another fault of the list alone: the service lists it, people need not read it. */
  readonly follows?: true;
}

/** The diagnostics people should read: one for each cause. */
export const causes = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.filter((diagnostic) => diagnostic.follows !== true);

/**
 * A place as AWS writes it: `/States/A/Branches[1]/States/X`, `/` for the top. With `slashes`, steps into arrays are
 * written as JSON Pointers have them: `/States/A/Branches/1/States/X`.
 */
export function toLocation(pointer: Pointer, indexes: 'brackets' | 'slashes' = 'brackets'): string {
  if (pointer.length === 0) return '/';
  let text = '';
  for (const step of pointer) text += typeof step === 'number' && indexes === 'brackets' ? `[${step}]` : `/${step}`;
  return text;
}
