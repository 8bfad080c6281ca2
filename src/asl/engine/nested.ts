import type { Ended, Start } from '../host';
import { toText } from '../syntax/text';
import type { Eventually } from './eventually';
import type { Execution } from './execution';
import type { Session } from './session';

/** Starts another machine's execution on the same clock; `ended` is called when it ends, if somebody waits for it. */
export function startNested(session: Session, start: Start, ended?: (execution: Execution) => void): Execution {
  const { program, type, stateMachineName, executionName, input, roleArn } = start;
  const parent = {
    express: type === 'EXPRESS',
    ended: (execution: Execution): Eventually<void> => {
      start.ended?.(endedOf(execution));
      ended?.(execution);
      return undefined;
    },
  };
  const execution = session.root.child(program.machine, input, parent, {
    ...session.identity,
    type,
    synchronous: false,
    stateMachineName,
    executionName,
    roleArn: roleArn ?? session.identity.roleArn,
  });
  session.nestedStarted(execution);
  execution.start(program.timeoutSeconds);
  return execution;
}

/** How an execution ended, as a description tells. */
export function endedOf(execution: Execution): Ended {
  const { arn, status, startTime, stopTime, output, failure, log } = execution;
  return {
    arn,
    status: status === 'RUNNING' ? 'ABORTED' : status,
    startTime,
    stopTime: stopTime ?? startTime,
    output: output === undefined ? undefined : (log.verbatim.get(output) ?? toText(output)),
    error: failure?.error,
    cause: failure?.cause,
  };
}
