import { type JsonObject, memberOf } from '../../values';

/** What a Task calls, taken apart as far as advice needs it. */
export interface Call {
  readonly arn: string;
  /** `lambda`, `sqs`, …; for an SDK integration the service it names. */
  readonly service: string;
  readonly action: string;
  readonly isSdk: boolean;
  /** Whether the task waits for a job, a token or a worker. */
  readonly waits: boolean;
}

const INTEGRATION = /^arn:aws[a-z-]*:states:::(aws-sdk:)?([a-z0-9-]+):([A-Za-z0-9]+)(\..+)?$/;

/** The call of a Task state; `undefined` for other states and for resources that are no ARN. */
export function callOf(state: JsonObject): Call | undefined {
  const arn = memberOf(state, 'Resource');
  if (state.Type !== 'Task' || typeof arn !== 'string') return undefined;
  if (/^arn:aws[a-z-]*:lambda:/.test(arn))
    return { arn, service: 'lambda', action: 'invoke', isSdk: false, waits: false };
  if (/^arn:aws[a-z-]*:states:.*:activity:/.test(arn)) {
    return { arn, service: 'activity', action: '', isSdk: false, waits: true };
  }
  const parts = INTEGRATION.exec(arn);
  if (parts === null) return undefined;
  const [, sdk, service = '', action = '', pattern] = parts;
  return { arn, service, action, isSdk: sdk !== undefined, waits: pattern !== undefined };
}
