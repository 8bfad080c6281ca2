/**
 * The names beginning with `States.` that the service raises or understands, and when. Source: Amazon States Language specification,
 * «Errors»; AWS Step Functions Developer Guide, «Handling errors in Step Functions workflows» (read 2026-11-26).
 */
export const reservedErrors: ReadonlyMap<string, string> = new Map([
  ['States.ALL', 'Any error that can be retried or caught. Stands alone, in the last entry.'],
  ['States.TaskFailed', 'Any error of a Task but States.Timeout.'],
  ['States.Timeout', 'A Task ran longer than TimeoutSeconds, or was silent longer than HeartbeatSeconds.'],
  ['States.HeartbeatTimeout', 'A worker was silent longer than HeartbeatSeconds.'],
  ['States.Permissions', 'The role may not do what the Task asks.'],
  ['States.DataLimitExceeded', 'An input, result or output is larger than 256 KiB.'],
  ['States.Runtime', 'The data is not what the state needs, e.g. a path finds nothing. Never retried, never caught.'],
  ['States.QueryEvaluationError', 'A JSONata expression failed, or gave nothing or the wrong kind of value.'],
  [
    'States.ResultPathMatchFailure',
    'ResultPath cannot be applied to the input. AWS reports States.ReferencePathConflict for it.',
  ],
  ['States.ParameterPathFailure', 'A path inside Parameters finds nothing. AWS reports States.Runtime for it.'],
  ['States.BranchFailed', "A branch of a Parallel failed. AWS reports the branch's own error."],
  ['States.NoChoiceMatched', 'No rule of a Choice was true, and it has no Default. AWS reports States.Runtime for it.'],
  ['States.IntrinsicFailure', 'An intrinsic function could not work with what it was given.'],
  ['States.ExceedToleratedFailureThreshold', 'More items of a Map failed than it tolerates.'],
  ['States.ItemReaderFailed', 'A Map could not read its items.'],
  ['States.ResultWriterFailed', 'A Map could not write its results.'],
  ['States.ReferencePathConflict', 'A reference path leads through a value that is no object.'],
  ['States.Http.Socket', 'An HTTP Task got no answer.'],
]);
