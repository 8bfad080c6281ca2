import type { Outcome } from '../errors';
import type { EventType } from '../history/event-types';
import type { TaskSubject } from '../history/log';
import type { JsonValue } from '../values';
import { services } from './registry';
import type { Pattern } from './service';

interface CallEvents {
  readonly scheduled: EventType;
  readonly started: EventType;
  readonly succeeded: EventType;
  readonly failed: EventType;
  readonly timedOut: EventType;
}

/** What a Task's `Resource` comes to. */
export interface Call {
  readonly family: 'lambda' | 'activity' | 'service';
  /** The ARN as written. */
  readonly resource: string;
  /** The service as the ARN names it: `sqs`, `aws-sdk:s3`; of a function or activity its family. */
  readonly token: string;
  /** The action as the ARN names it, without the pattern; of a function or activity its name. */
  readonly api: string;
  readonly pattern: Pattern;
  readonly events: CallEvents;
  /** What the events show of it. */
  readonly subject: string | TaskSubject;
  /** What the cause of States.DataLimitExceeded calls it. */
  readonly sizeName: string;
  /** Whether `$$.Task.Token` can be read. */
  readonly takesToken: boolean;
  /** The parameters as the service gets them, or why the task cannot start. */
  prepare(parameters: JsonValue): Outcome<JsonValue>;
}

const eventsOf = {
  lambda: {
    scheduled: 'LambdaFunctionScheduled',
    started: 'LambdaFunctionStarted',
    succeeded: 'LambdaFunctionSucceeded',
    failed: 'LambdaFunctionFailed',
    timedOut: 'LambdaFunctionTimedOut',
  },
  activity: {
    scheduled: 'ActivityScheduled',
    started: 'ActivityStarted',
    succeeded: 'ActivitySucceeded',
    failed: 'ActivityFailed',
    timedOut: 'ActivityTimedOut',
  },
  service: {
    scheduled: 'TaskScheduled',
    started: 'TaskStarted',
    succeeded: 'TaskSucceeded',
    failed: 'TaskFailed',
    timedOut: 'TaskTimedOut',
  },
} as const satisfies Record<Call['family'], CallEvents>;

const lambdaArn = /^arn:[a-z<>-]+:lambda:[^:]*:[^:]*:function:.+$/;
const activityArn = /^arn:[a-z<>-]+:states:[^:]*:[^:]*:activity:.+$/;
const serviceArn =
  /^arn:[a-z<>-]+:states:[^:]*:[^:]*:(?:(aws-sdk):)?([a-z0-9-]+):([A-Za-z0-9]+)(?:\.(sync:2|sync|waitForTaskToken))?$/;

const asGiven = (parameters: JsonValue): JsonValue => parameters;

/** Reads a `Resource`; `undefined` where it is none of the forms Step Functions knows. */
export function readResource(resource: string): Call | undefined {
  if (lambdaArn.test(resource)) return direct('lambda', resource);
  if (activityArn.test(resource)) return direct('activity', resource);
  const match = serviceArn.exec(resource);
  if (match === null) return otherArn(resource);
  const [, sdk, service = '', api = '', suffix] = match;
  const pattern = (suffix ?? 'request-response') as Pattern;
  const name = sdk === undefined ? service : `${sdk}:${service}`;
  const subject = { resourceType: name, resource: suffix === undefined ? api : `${api}.${suffix}` };
  const prepare = sdk === undefined ? services.get(service)?.prepare : undefined;
  return {
    family: 'service',
    resource,
    token: name,
    api,
    pattern,
    events: eventsOf.service,
    subject,
    sizeName: name,
    takesToken: pattern !== 'request-response',
    prepare: prepare === undefined ? asGiven : (parameters) => prepare({ api, pattern, parameters }),
  };
}

/** An ARN of no form we know is run by its responses alone; whether AWS takes it is the checker's question. */
function otherArn(resource: string): Call | undefined {
  const [arn, , service = '', , , ...rest] = resource.split(':');
  if (arn !== 'arn' || service === '' || rest.length === 0) return undefined;
  return {
    family: 'service',
    resource,
    token: service,
    api: rest.join(':'),
    pattern: 'request-response',
    events: eventsOf.service,
    subject: { resourceType: service, resource: rest.join(':') },
    sizeName: service,
    takesToken: false,
    prepare: asGiven,
  };
}

const direct = (family: 'lambda' | 'activity', resource: string): Call => ({
  family,
  resource,
  token: family,
  api: resource.split(':').slice(6).join(':'),
  pattern: 'request-response',
  events: eventsOf[family],
  subject: resource,
  sizeName: resource,
  takesToken: false,
  prepare: asGiven,
});
