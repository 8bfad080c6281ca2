import type { Signal, TaskRef } from '../../engine/signals';
import { toText } from '../../syntax/text';
import type { JsonValue } from '../../values';
import { checked, count, json, list, object, optional, type Read, seconds, text, WorldFault, word } from './reader';

interface Written {
  readonly kind: Signal['kind'];
  readonly at: number;
  readonly taskToken: string | undefined;
  readonly state: string | undefined;
  readonly attempt: number | undefined;
  readonly iteration: number | undefined;
  readonly output: JsonValue | undefined;
  readonly error: string | undefined;
  readonly cause: string | undefined;
  readonly activityArn: string | undefined;
  readonly workerName: string | undefined;
}

const kinds = [
  'SendTaskSuccess',
  'SendTaskFailure',
  'SendTaskHeartbeat',
  'GetActivityTask',
  'StopExecution',
  'Advance',
] as const;

const written = object<Written>({
  kind: word(...kinds),
  at: seconds,
  taskToken: optional(text),
  state: optional(text),
  attempt: optional(count),
  iteration: optional(count),
  output: optional(json),
  error: optional(text),
  cause: optional(text),
  activityArn: optional(text),
  workerName: optional(text),
});

const signalFrom = (startTime: number): Read<Signal> =>
  checked(written, (given, path): Signal | WorldFault => {
    const { kind, error, cause } = given;
    const at = startTime + Math.round(given.at * 1000);
    if (kind === 'Advance') return { kind, at };
    if (kind === 'StopExecution') return { kind, at, error, cause };
    if (kind === 'GetActivityTask') {
      const { activityArn, workerName } = given;
      if (activityArn === undefined) return new WorldFault(`${path}.activityArn`, 'is missing: it must be a text');
      return { kind, at, activityArn, workerName };
    }
    const ref = refOf(given);
    if (ref === undefined) return new WorldFault(path, 'needs a taskToken, or the state that waits');
    if (kind === 'SendTaskHeartbeat') return { kind, at, ...ref };
    if (kind === 'SendTaskFailure') return { kind, at, ...ref, error, cause };
    if (given.output === undefined) return new WorldFault(`${path}.output`, 'is missing: it must be JSON');
    return { kind, at, ...ref, output: toText(given.output) };
  });

function refOf({ taskToken, state, attempt, iteration }: Written): TaskRef | undefined {
  if (taskToken !== undefined) return { taskToken };
  return state === undefined ? undefined : { state, attempt, iteration };
}

/**
 * Reads a list of signals: `{"kind": "SendTaskSuccess", "state": "Approve", "output": {…}, "at": 60}`. `at` is in seconds from
 * the run's start; a task is meant by its `taskToken`, or by the `state` that waits, its `attempt` (from 0) and `iteration`.
 */
export const readSignals = (document: JsonValue, startTime: number): readonly Signal[] | WorldFault =>
  list(signalFrom(startTime))(document, 'signals');
