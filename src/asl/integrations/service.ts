import { Failure, type Outcome } from '../errors';
import { toText } from '../syntax/text';
import { isObject, type JsonValue } from '../values';
import type { Pattern } from './resource';

/** A service with an optimised integration. */
export interface Service {
  /** Its token in the ARN: `arn:aws:states:::<token>:<api>`. */
  readonly token: string;
  /** Its APIs, with the patterns beside request-response each one allows. */
  readonly apis: Readonly<Record<string, readonly Exclude<Pattern, 'request-response'>[]>>;
  /** What becomes of the parameters before the call is scheduled, as the history shows them. */
  readonly prepare?: (call: {
    readonly api: string;
    readonly pattern: Pattern;
    readonly parameters: JsonValue;
  }) => Outcome<JsonValue>;
}

/** Keeps the members the API knows: the optimised SQS and SNS calls drop the others without a word. */
export function keepOnly(parameters: JsonValue, members: ReadonlySet<string>): JsonValue {
  if (!isObject(parameters) || Object.keys(parameters).every((name) => members.has(name))) return parameters;
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => members.has(name)));
}

/** States.Runtime: the task is not scheduled because its parameters cannot be what the API takes. */
export const unusable = (parameters: JsonValue, reason: string): Failure =>
  new Failure(
    'States.Runtime',
    `The Parameters '${toText(parameters)}' could not be used to start the Task: [${reason}]`,
  );
