/** Activities: a worker of the world polls, takes the task and answers; without one it waits for somebody outside. */
import { Failure } from '../../errors';
import type { TaskAnswer } from '../../host';
import { unfit } from '../answers';
import type { Request, Simulator } from '../simulator';

function schedule({ sandbox, call }: Request): TaskAnswer {
  const name = call.resource.split(':').slice(6).join(':');
  const spec = sandbox.world.activities.get(name);
  if (spec === undefined) {
    const known = [...sandbox.world.activities.keys()].join(', ');
    return {
      kind: 'missing',
      message: `The world has no activity '${name}'; it has ${known === '' ? 'none' : known}.`,
    };
  }
  const tasks = sandbox.held('activities', name) ?? [];
  const { worker } = spec;
  const taken = {
    at: sandbox.time,
    input: call.parameters,
    worker: worker?.name ?? (worker ? 'a worker' : 'nobody yet'),
  };
  sandbox.change('activities', name, [...tasks, taken], 'a task was scheduled');
  if (worker === undefined) return { kind: 'pending', started: false };
  const rule = sandbox.pick(worker.rules, call.parameters);
  const common = {
    startedAfter: Math.round(worker.after * 1000),
    workerName: worker.name,
    after: Math.round((rule?.duration ?? worker.duration) * 1000),
  };
  switch (rule?.outcome.kind) {
    case 'throws':
      return { ...common, kind: 'throw', error: rule.outcome.errorType, cause: rule.outcome.errorMessage };
    case 'fails':
      return { ...common, kind: 'throw', error: rule.outcome.error, cause: rule.outcome.cause };
    case 'hangs':
      return { ...common, kind: 'hang' };
    case 'returns': {
      const value = sandbox.evaluate(rule.outcome.template, call.parameters);
      return value instanceof Failure ? unfit(value) : { ...common, kind: 'return', value };
    }
    default:
      return worker.rules.length > 0
        ? { kind: 'missing', message: `The worker of '${name}' has no response left for this input.` }
        : { ...common, kind: 'return', value: null };
  }
}

export const activity: Simulator = {
  answers: { activity: schedule },
  initial: (world) => ({ activities: Object.fromEntries([...world.activities.keys()].map((name) => [name, []])) }),
};
