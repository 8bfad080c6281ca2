/**
 * The details object of each event type: its key and what of the log's columns it shows. One table, so that a type
 * without an entry does not compile. Follows the API model's `HistoryEvent`; which events carry none, and which an
 * empty one, was read off recordings.
 */
import { Failure } from '../errors';
import { made } from '../query/jsonpath/draft';
import type { JsonValue } from '../values';
import type { EventType } from './event-types';
import type { HistoryLog, ScheduleExtra, TaskSubject } from './log';

/** One event's row, with a writer of JSON text. */
export interface Row {
  readonly id: number;
  readonly log: HistoryLog;
  /** What stands for a payload: its JSON text, or what becomes of that text when the history is written. */
  text(value: JsonValue): unknown;
}

export type Details = Record<string, unknown>;

interface Shape {
  readonly key: string;
  readonly of: (row: Row) => Details;
}

/** What goes beside every payload; the API never truncates. */
export const WHOLE = { truncated: false } as const;

const jsonOf = (row: Row): JsonValue => {
  const value = row.log.values[row.id - 1];
  return value === undefined || value instanceof Failure ? null : made(value);
};
const subjectOf = (row: Row) => row.log.subjects[row.id - 1];
const taskOf = (row: Row): TaskSubject => {
  const subject = subjectOf(row);
  return typeof subject === 'object' ? subject : { resourceType: '', resource: subject ?? '' };
};
const failureOf = (row: Row): Details => {
  const failure = row.log.values[row.id - 1];
  const details: Details = {};
  if (failure instanceof Failure) {
    if (failure.error !== undefined) details.error = failure.error;
    if (failure.cause !== undefined) details.cause = failure.cause;
  }
  return details;
};
const scheduleOf = (row: Row): Details | undefined => {
  const extra = row.log.extras.get(row.id) as ScheduleExtra | undefined;
  if (extra === undefined) return undefined;
  const details: Details = {};
  if (extra?.timeoutInSeconds !== undefined) details.timeoutInSeconds = extra.timeoutInSeconds;
  if (extra?.heartbeatInSeconds !== undefined) details.heartbeatInSeconds = extra.heartbeatInSeconds;
  if (extra?.roleArn !== undefined) details.taskCredentials = { roleArn: extra.roleArn };
  return details;
};
const inputOf = (row: Row): Details => ({ input: row.text(jsonOf(row)), inputDetails: WHOLE });
const outputOf = (row: Row): Details => ({ output: row.text(jsonOf(row)), outputDetails: WHOLE });

/** `subject` the name, `value` the input. */
const entered: Shape = {
  key: 'stateEnteredEventDetails',
  of: (row) => ({ name: subjectOf(row), input: row.text(jsonOf(row)), inputDetails: WHOLE }),
};

/** `subject` the name, `value` the output, `extra` the variables the state assigned. */
const exited: Shape = {
  key: 'stateExitedEventDetails',
  of: (row) => {
    const assigned = row.log.extras.get(row.id) as Record<string, JsonValue> | undefined;
    if (assigned === undefined) {
      return { name: subjectOf(row), output: row.text(jsonOf(row)), outputDetails: WHOLE };
    }
    const texts: Record<string, unknown> = {};
    for (const name of Object.keys(assigned)) texts[name] = row.text(assigned[name] as JsonValue);
    return {
      name: subjectOf(row),
      ...outputOf(row),
      assignedVariables: texts,
      assignedVariablesDetails: WHOLE,
    };
  },
};

/** `value` the Failure. */
const failed = (key: string): Shape => ({ key, of: failureOf });
/** `subject` the resource, `value` the Failure. */
const taskFailed = (key: string): Shape => ({ key, of: (row) => ({ ...taskOf(row), ...failureOf(row) }) });
/** `subject` the resource, `value` the output. */
const taskDone = (key: string): Shape => ({ key, of: (row) => ({ ...taskOf(row), ...outputOf(row) }) });
/** `value` the output. */
const output = (key: string): Shape => ({ key, of: outputOf });
/** `subject` the Map's name, `value` the index. */
const iteration = (key: string): Shape => ({ key, of: (row) => ({ name: subjectOf(row), index: jsonOf(row) }) });
const redriven = (key: string): Shape => ({ key, of: (row) => ({ redriveCount: jsonOf(row) }) });

/** By event type; `undefined` where AWS gives no details object at all. */
export const detailShapes = {
  ActivityFailed: failed('activityFailedEventDetails'),
  ActivityScheduleFailed: failed('activityScheduleFailedEventDetails'),
  ActivityScheduled: {
    key: 'activityScheduledEventDetails',
    of: (row) => ({ resource: subjectOf(row), ...inputOf(row), ...scheduleOf(row) }),
  },
  ActivityStarted: {
    key: 'activityStartedEventDetails',
    of: (row) => (subjectOf(row) === undefined ? {} : { workerName: subjectOf(row) }),
  },
  ActivitySucceeded: output('activitySucceededEventDetails'),
  ActivityTimedOut: failed('activityTimedOutEventDetails'),
  ChoiceStateEntered: entered,
  ChoiceStateExited: exited,
  EvaluationFailed: {
    key: 'evaluationFailedEventDetails',
    of: (row) => {
      const failure = row.log.values[row.id - 1];
      const location = failure instanceof Failure ? failure.location : undefined;
      return { state: subjectOf(row), ...failureOf(row), ...(location === undefined ? {} : { location }) };
    },
  },
  ExecutionAborted: failed('executionAbortedEventDetails'),
  ExecutionFailed: failed('executionFailedEventDetails'),
  ExecutionRedriven: redriven('executionRedrivenEventDetails'),
  ExecutionStarted: {
    key: 'executionStartedEventDetails',
    of: (row) => ({ ...inputOf(row), roleArn: subjectOf(row) }),
  },
  ExecutionSucceeded: output('executionSucceededEventDetails'),
  ExecutionTimedOut: failed('executionTimedOutEventDetails'),
  FailStateEntered: entered,
  LambdaFunctionFailed: failed('lambdaFunctionFailedEventDetails'),
  LambdaFunctionScheduleFailed: failed('lambdaFunctionScheduleFailedEventDetails'),
  LambdaFunctionScheduled: {
    key: 'lambdaFunctionScheduledEventDetails',
    of: (row) => ({ resource: subjectOf(row), ...inputOf(row), ...scheduleOf(row) }),
  },
  LambdaFunctionStartFailed: failed('lambdaFunctionStartFailedEventDetails'),
  LambdaFunctionStarted: undefined,
  LambdaFunctionSucceeded: output('lambdaFunctionSucceededEventDetails'),
  LambdaFunctionTimedOut: failed('lambdaFunctionTimedOutEventDetails'),
  MapIterationAborted: iteration('mapIterationAbortedEventDetails'),
  MapIterationFailed: iteration('mapIterationFailedEventDetails'),
  MapIterationStarted: iteration('mapIterationStartedEventDetails'),
  MapIterationSucceeded: iteration('mapIterationSucceededEventDetails'),
  MapRunAborted: undefined,
  MapRunFailed: failed('mapRunFailedEventDetails'),
  MapRunRedriven: {
    key: 'mapRunRedrivenEventDetails',
    of: (row) => ({ mapRunArn: subjectOf(row), redriveCount: jsonOf(row) }),
  },
  MapRunStarted: { key: 'mapRunStartedEventDetails', of: (row) => ({ mapRunArn: subjectOf(row) }) },
  MapRunSucceeded: undefined,
  MapStateAborted: undefined,
  MapStateEntered: entered,
  MapStateExited: exited,
  MapStateFailed: undefined,
  MapStateStarted: { key: 'mapStateStartedEventDetails', of: (row) => ({ length: jsonOf(row) }) },
  MapStateSucceeded: undefined,
  ParallelStateAborted: undefined,
  ParallelStateEntered: entered,
  ParallelStateExited: exited,
  ParallelStateFailed: undefined,
  ParallelStateStarted: undefined,
  ParallelStateSucceeded: undefined,
  PassStateEntered: entered,
  PassStateExited: exited,
  SucceedStateEntered: entered,
  SucceedStateExited: exited,
  TaskFailed: taskFailed('taskFailedEventDetails'),
  TaskScheduled: {
    key: 'taskScheduledEventDetails',
    of: (row) => ({
      ...taskOf(row),
      region: row.log.region,
      parameters: row.text(jsonOf(row)),
      ...scheduleOf(row),
    }),
  },
  TaskStartFailed: taskFailed('taskStartFailedEventDetails'),
  TaskStarted: { key: 'taskStartedEventDetails', of: (row) => ({ ...taskOf(row) }) },
  TaskStateAborted: undefined,
  TaskStateEntered: entered,
  TaskStateExited: exited,
  TaskSubmitFailed: taskFailed('taskSubmitFailedEventDetails'),
  TaskSubmitted: taskDone('taskSubmittedEventDetails'),
  TaskSucceeded: taskDone('taskSucceededEventDetails'),
  TaskTimedOut: taskFailed('taskTimedOutEventDetails'),
  WaitStateAborted: undefined,
  WaitStateEntered: entered,
  WaitStateExited: exited,
} satisfies Record<EventType, Shape | undefined>;
