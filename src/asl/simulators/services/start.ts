import type { Ended, Start } from '../../host';
import type { JsonValue } from '../../values';
import type { Sandbox } from '../sandbox';
import type { StartedExecution } from '../state';

/** What is told of who starts an execution. */
interface Told {
  readonly name: string;
  readonly by: string;
}

/** Starts a machine of the world and notes the execution, and later its end; `undefined` where there is no such machine. */
export function startOf(sandbox: Sandbox, machine: string, input: JsonValue, { name, by }: Told): Start | undefined {
  const spec = sandbox.world.machines.get(machine);
  if (spec === undefined) return undefined;
  const executions = sandbox.held('machines', machine) ?? [];
  const entry: StartedExecution = {
    executionArn: '',
    name,
    input,
    startedAt: sandbox.time,
    startedBy: by,
    status: 'RUNNING',
  };
  sandbox.change('machines', machine, [...executions, entry], `execution '${name}' started`);
  const ended = ({ arn, status, stopTime }: Ended): void =>
    sandbox.happened(stopTime, () => {
      const held = sandbox.held('machines', machine) ?? [];
      const index = held.findIndex((one) => one.name === name && one.status === 'RUNNING');
      const now = held.map((one, i) => (i === index ? { ...one, executionArn: arn, status } : one));
      sandbox.change('machines', machine, now, `execution '${name}' ended: ${status}`);
    });
  return { program: spec.program, type: spec.type, stateMachineName: machine, executionName: name, input, ended };
}
