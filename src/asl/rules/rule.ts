import type { JsonObject, JsonValue } from '../values';

/**
 * How sure a rule is: `spec`, the Amazon States Language specification says it; `aws-docs`, AWS's documentation; `observed`,
 * the service was seen doing it.
 */
type Level = 'spec' | 'aws-docs' | 'observed';

/** One thing a definition must (or should) be, in our words, with where we know it from. */
export interface Rule {
  readonly claim: string;
  readonly level: Level;
  /** Page and section, or what was observed. */
  readonly source: string;
  /** The day the source was read. */
  readonly read: string;
  /** A definition that breaks this rule alone: a value, or a text where the fault is in the text. */
  readonly fails: JsonValue;
  /** The same, mended. */
  readonly mended: JsonValue;
  /** The machine's type in the examples; STANDARD when absent. */
  readonly type?: 'EXPRESS';
  /** The lesson paragraph that teaches it, `lesson-slug#paragraph`, where there is one. */
  readonly lesson?: string;
}

/** A machine of these states that starts at the first of them; other fields of the machine follow. */
export const machine = (states: Record<string, JsonValue>, more: Record<string, JsonValue> = {}): JsonObject => ({
  ...more,
  StartAt: Object.keys(states)[0] ?? 'A',
  States: states,
});

/** A machine of one state `A` that ends. */
export const only = (state: Record<string, JsonValue>, more: Record<string, JsonValue> = {}): JsonObject =>
  machine({ A: { ...state, End: true } }, more);

export const pass = (more: Record<string, JsonValue> = {}): JsonValue => only({ Type: 'Pass', ...more });

export const END: JsonValue = { Type: 'Pass', End: true };

export const LAMBDA = 'arn:aws:lambda:us-east-1:123456789012:function:work';

/** The fields of a Lambda task. */
export const task = (more: Record<string, JsonValue> = {}): Record<string, JsonValue> => ({
  Type: 'Task',
  Resource: LAMBDA,
  ...more,
});

/** A Map whose items run a Pass. */
export const map = (more: Record<string, JsonValue> = {}, config?: JsonValue): Record<string, JsonValue> => ({
  Type: 'Map',
  ItemProcessor: {
    ...(config === undefined ? {} : { ProcessorConfig: config }),
    StartAt: 'Item',
    States: { Item: END },
  },
  ...more,
});

export const DISTRIBUTED: JsonValue = { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' };

/** A Choice with one rule. */
export const choice = (rule: Record<string, JsonValue>, more: Record<string, JsonValue> = {}): JsonValue =>
  machine({ A: { Type: 'Choice', Choices: [{ ...rule, Next: 'B' }], Default: 'B', ...more }, B: END });

export const READ = '2026-11-24';
export const SPEC = 'Amazon States Language specification';
export const OBSERVED = 'ValidateStateMachineDefinition, as observed';
export const GUIDE = 'AWS Step Functions Developer Guide';
