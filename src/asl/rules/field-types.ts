/**
 * The form of the field catalogue: which fields each state type (`state-fields.ts`) and each part of a definition
 * (`part-fields.ts`) may hold, in which query language, and which values they take. The checker, editor completion and
 * the reference pages derive from these tables. Sources: Amazon States Language specification; AWS Step Functions
 * Developer Guide, pages of the state types and «Transforming data»; ranges as observed with
 * ValidateStateMachineDefinition (read 2026-11-24).
 */
export type QueryLanguage = 'JSONPath' | 'JSONata';

export type StateType = 'Task' | 'Wait' | 'Pass' | 'Succeed' | 'Fail' | 'Choice' | 'Parallel' | 'Map';

/** In the order AWS lists them. */
export const STATE_TYPES = ['Task', 'Wait', 'Pass', 'Succeed', 'Fail', 'Choice', 'Parallel', 'Map'] as const;

/** What kind of value a field takes; the checker has one function for each. */
export type FieldKind =
  | 'text'
  | 'truth'
  | 'enum'
  | 'integer'
  | 'number'
  | 'path'
  | 'reference-path'
  | 'result-path'
  | 'path-or-intrinsic'
  | 'template'
  | 'literal'
  | 'message'
  | 'timestamp'
  | 'target'
  | 'condition'
  | 'assign'
  | 'items'
  | 'resource'
  | 'credentials'
  | 'label'
  | 'texts'
  | 'error-names'
  | 'states'
  | 'branches'
  | 'choices'
  | 'rule'
  | 'rules'
  | 'retriers'
  | 'catchers'
  | 'part'
  | 'processor'
  | 'reader-resource'
  | 'writer-resource';

export type PartName =
  | 'machine'
  | 'branch'
  | 'processor'
  | 'processor-config'
  | 'choice-rule'
  | 'nested-rule'
  | 'retrier'
  | 'catcher'
  | 'reader'
  | 'reader-config'
  | 'batcher'
  | 'writer'
  | 'writer-config';

export interface Field {
  readonly kind: FieldKind;
  /** The one query language that knows the field; absent: both. */
  readonly only?: QueryLanguage;
  /** Inclusive bounds of a number. */
  readonly min?: number;
  readonly max?: number;
  /** The words an `enum` field may hold. */
  readonly values?: readonly string[];
  /** Whether a JSONata state may compute it with `{% … %}`. */
  readonly computed?: boolean;
  readonly nullable?: boolean;
  /** For `part`: what the object inside is. */
  readonly part?: PartName;
  /** One sentence for completion, hover and the reference page. */
  readonly about: string;
}

/** Fields of which one may be given; `needed`: exactly one. `rule` is the id a breach is reported under. */
export interface Group {
  readonly of: readonly string[];
  readonly needed: boolean;
  readonly rule:
    | 'field.exclusive'
    | 'state.transition.exactly-one'
    | 'wait.duration.exactly-one'
    | 'map.processor.exactly-one';
}

export interface Shape {
  /** How a sentence calls such an object: «a Pass state». */
  readonly called: string;
  readonly fields: ReadonlyMap<string, Field>;
  readonly required: readonly string[];
  readonly groups: readonly Group[];
}

export type Fields = Readonly<Record<string, Field>>;

export const shape = (
  called: string,
  fields: Fields,
  required: readonly string[] = [],
  groups: readonly Group[] = [],
): Shape => ({
  called,
  fields: new Map(Object.entries(fields)),
  required,
  groups,
});

export const oneOf = (rule: Group['rule'], ...of: string[]): Group => ({ of, needed: true, rule });
export const atMostOne = (...of: string[]): Group => ({ of, needed: false, rule: 'field.exclusive' });

export const MAX_SECONDS = 99_999_999;

export const LANGUAGES: readonly QueryLanguage[] = ['JSONPath', 'JSONata'];

export const note: Fields = { Comment: { kind: 'text', about: 'A note for people; never read by the service.' } };

export const output: Fields = {
  Output: { kind: 'template', only: 'JSONata', about: 'The state output, any JSON with {% … %} expressions.' },
};

export const assign: Fields = {
  Assign: { kind: 'assign', about: 'Sets workflow variables; the next state sees them.' },
};

/** A whole number of at least 0. */
export const count = (about: string, max?: number): Field => ({
  kind: 'integer',
  min: 0,
  ...(max === undefined ? {} : { max }),
  computed: true,
  about,
});

/** A reference path that reads another field's value from the input. */
export const pathTo = (field: string): Field => ({
  kind: 'reference-path',
  only: 'JSONPath',
  about: `Reads ${field} from the input.`,
});
