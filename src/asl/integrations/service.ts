import { Failure, type Outcome } from '../errors';
import { toText } from '../syntax/text';
import { isObject, type JsonValue } from '../values';
import type { Shape } from './shape';

/** How a call's answer comes: at once, when the job is done, or when somebody sends the task token back. */
export type Pattern = 'request-response' | 'sync' | 'sync:2' | 'waitForTaskToken';

/** The patterns an action may allow beside request-response, which every action has. */
export type WaitPattern = Exclude<Pattern, 'request-response'>;

/** One API action of a service: all that checker, engine, editor, simulators and documents know of it. */
export interface Action {
  readonly patterns?: readonly WaitPattern[];
  /** Parameters without which a definition is refused when it is created. */
  readonly required?: readonly string[];
  /** Every parameter it takes, in PascalCase as Step Functions wants them; absent where the list is not kept. */
  readonly parameters?: readonly string[];
  /** The parameter that holds what the caller has to say: a function's payload, a message, an input. */
  readonly carries?: string;
  /** What it returns at once, without the SDK's metadata (see `Service.metadata`). */
  readonly returns: Shape;
  /** What `.sync` comes back with when the job is done, where that is not what the call returned. */
  readonly completes?: Shape;
  /** IAM actions the role must allow; default `<iam>:<Action>`. */
  readonly permissions?: readonly string[];
  /** Those `.sync` needs beside. */
  readonly syncPermissions?: readonly string[];
}

/** A service with an optimised integration, or one reached through the SDK. */
export interface Service {
  /** Its token in the ARN: `arn:aws:states:::<token>:<action>`. */
  readonly token: string;
  /** Its name as people write it. */
  readonly name: string;
  /** Where its page is. */
  readonly source: string;
  /** What its error names begin with: `DynamoDB` in `DynamoDB.ResourceNotFoundException`. */
  readonly prefix: string;
  /** What the SDK calls it, as causes print it: `(Service: AmazonDynamoDBv2; …`. */
  readonly sdkName: string;
  /** Prefix of its IAM actions. */
  readonly iam: string;
  /** The error when the role does not allow the call. */
  readonly denied: string;
  /** Whether results hold SdkHttpMetadata and SdkResponseMetadata beside the API's own members. */
  readonly metadata: boolean;
  readonly actions: Readonly<Record<string, Action>>;
  /** Whether actions beside those listed are taken as well. */
  readonly open?: true;
  /** Its errors, by exact name, and when each comes. */
  readonly errors: Readonly<Record<string, string>>;
  /** What becomes of the parameters before the call is scheduled, as the history shows them. */
  readonly prepare?: (call: {
    readonly api: string;
    readonly pattern: Pattern;
    readonly parameters: JsonValue;
  }) => Outcome<JsonValue>;
}

/** IAM actions a call needs. */
export function permissionsOf(service: Service, api: string, pattern: Pattern): readonly string[] {
  const action = Object.hasOwn(service.actions, api) ? service.actions[api] : undefined;
  const call = action?.permissions ?? [`${service.iam}:${capital(api)}`];
  const waits = pattern === 'sync' || pattern === 'sync:2';
  return waits ? [...call, ...(action?.syncPermissions ?? [])] : call;
}

export const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Keeps the members the API knows: the optimised SQS and SNS calls drop the others without a word. */
export function keepOnly(parameters: JsonValue, members: readonly string[]): JsonValue {
  if (!isObject(parameters) || Object.keys(parameters).every((name) => members.includes(name))) return parameters;
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => members.includes(name)));
}

/** States.Runtime: the task is not scheduled because its parameters cannot be what the API takes. */
export const unusable = (parameters: JsonValue, reason: string): Failure =>
  new Failure(
    'States.Runtime',
    `The Parameters '${toText(parameters)}' could not be used to start the Task: [${reason}]`,
  );

/** The pages of the Developer Guide the registry was made from, read 2026-11-24. */
export const GUIDE = 'https://docs.aws.amazon.com/step-functions/latest/dg/';

/** IAM actions every `.sync` needs for the managed rule that tells of the job's end. */
export const managedRule = ['events:PutTargets', 'events:PutRule', 'events:DescribeRule'] as const;
