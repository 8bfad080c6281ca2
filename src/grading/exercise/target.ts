import { isObject, type JsonValue, memberOf } from '@/asl';

const lambdaArn = /^arn:aws[\w-]*:lambda:[^:]*:[^:]*:function:([^:]+)/;
const activityArn = /^arn:aws[\w-]*:states:[^:]*:[^:]*:activity:(.+)$/;
const serviceArn = /^arn:aws[\w-]*:states:::(.+?)(?:\.sync(?::2)?|\.waitForTaskToken)?$/;

/** What a call is aimed at and what it was given, however the definition wrote it. */
export interface Aim {
  /** A function's name, an activity's name, or `service:action`. */
  readonly target: string;
  readonly arguments: JsonValue;
}

const functionName = (text: string): string => lambdaArn.exec(text)?.[1] ?? text.split(':')[0] ?? text;

/** A function called by its ARN and by `lambda:invoke` is the same function with the same payload. */
export const aimOf = (resource: string, parameters: JsonValue): Aim => {
  const direct = lambdaArn.exec(resource)?.[1] ?? activityArn.exec(resource)?.[1];
  if (direct !== undefined) return { target: direct, arguments: parameters };
  const target = serviceArn.exec(resource)?.[1] ?? resource;
  if (target !== 'lambda:invoke' || !isObject(parameters)) return { target, arguments: parameters };
  const name = memberOf(parameters, 'FunctionName');
  if (typeof name !== 'string') return { target, arguments: parameters };
  return { target: functionName(name), arguments: memberOf(parameters, 'Payload') ?? {} };
};

/** True where it is called through Lambda's Invoke API, whose answer comes in an envelope. */
export const isInvoke = (resource: string): boolean => serviceArn.exec(resource)?.[1] === 'lambda:invoke';

/** True where the task waits for more than the call's own answer: for a job's end, or for whoever holds its token. */
export const isWaiting = (resource: string): boolean => /\.(sync(:2)?|waitForTaskToken)$/.test(resource);
