/** Batch: jobs that wait, run and end in virtual time, attempt after attempt; `.sync` waits for the last. */
import type { TaskAnswer } from '../../host';
import { toText } from '../../syntax/text';
import { isObject, type JsonObject, memberOf } from '../../values';
import { inOrder, metadata, sdkError, serviceError, thrown } from '../answers';
import { arnFor, managedRule, namedBy } from '../arn';
import { numberOf, textOf } from '../parameters';
import type { Sandbox } from '../sandbox';
import type { Request, Simulator } from '../simulator';
import type { JobDefinitionSpec } from '../world/world';

const last = (text: string): string => text.split('/').at(-1) ?? '';

interface Attempt {
  readonly from: number;
  readonly to: number;
  readonly exitCode: number;
}

/** The attempts of a job, one after the other, in virtual milliseconds; the last one decides. */
function attemptsOf(spec: JobDefinitionSpec, from: number, most: number): readonly Attempt[] {
  const attempts: Attempt[] = [];
  let at = from + Math.round(spec.startup * 1000);
  for (let i = 0; i < most; i++) {
    const to = at + Math.round(spec.duration * 1000);
    const exitCode = i < spec.fails ? spec.exitCode || 1 : spec.exitCode;
    attempts.push({ from: at, to, exitCode });
    if (exitCode === 0) break;
    at = to;
  }
  return attempts;
}

function submitJob(request: Request): TaskAnswer {
  const { sandbox, call, parameters, resource } = request;
  const isSdk = resource.token !== 'batch';
  const refuse = (message: string): TaskAnswer =>
    isSdk
      ? sdkError(sandbox, 'Batch', 'ClientException', message)
      : serviceError(sandbox, 'Batch.ClientException', message, { service: 'AWSBatch', code: 'ClientException' });
  const queue = last(textOf(parameters, 'JobQueue') ?? '');
  const definition = last(textOf(parameters, 'JobDefinition') ?? '').split(':')[0] ?? '';
  const name = textOf(parameters, 'JobName') ?? '';
  if (!sandbox.world.jobQueues.has(queue)) return refuse(`JobQueue ${queue} does not exist`);
  const spec = sandbox.world.jobDefinitions.get(definition);
  if (spec === undefined) return refuse(`JobDefinition ${definition} does not exist`);
  const [, , , region = '', account = ''] = call.caller.stateMachineArn.split(':');
  const arn = `arn:aws:batch:${region}:${account}`;
  const id = sandbox.chance.uuid();
  const retry = memberOf(parameters, 'RetryStrategy');
  const most = Math.min(10, Math.max(1, (isObject(retry) ? numberOf(retry, 'Attempts') : undefined) ?? 1));
  const attempts = attemptsOf(spec, sandbox.now, most);
  const job: JsonObject = {
    CreatedAt: sandbox.now,
    JobArn: `${arn}:job/${id}`,
    JobDefinition: `${arn}:job-definition/${definition}:1`,
    JobId: id,
    JobName: name,
    JobQueue: `${arn}:job-queue/${queue}`,
    Parameters: memberOf(parameters, 'Parameters') ?? {},
    Status: 'SUBMITTED',
    Tags: memberOf(parameters, 'Tags') ?? {},
  };
  const own = { JobArn: `${arn}:job/${id}`, JobId: id, JobName: name };
  const value = isSdk ? own : inOrder({ ...own, ...metadata(sandbox, toText(own), 'application/json') });
  const done = play(sandbox, queue, job, spec, attempts);
  if (resource.pattern === 'request-response') return { kind: 'return', value };
  const after = done.at - sandbox.now;
  return done.isWell
    ? { kind: 'return', value: done.job, after, submit: value }
    : { ...thrown('States.TaskFailed', toText(done.job), { after }), submit: value };
}

function play(sandbox: Sandbox, queue: string, job: JsonObject, spec: JobDefinitionSpec, attempts: readonly Attempt[]) {
  const put = (now: JsonObject): void => {
    const jobs = sandbox.held('jobQueues', queue) ?? [];
    const others = jobs.filter((one) => one.JobId !== job.JobId);
    sandbox.change('jobQueues', queue, [...others, now], `job is ${String(now.Status)}`);
  };
  put(job);
  const begun = sandbox.now;
  for (const { from } of attempts) {
    const now = inOrder({ ...job, StartedAt: from, Status: 'RUNNING' });
    sandbox.later((from - begun) / 1000, () => put(now));
  }
  const end = attempts.at(-1) ?? { from: begun, to: begun, exitCode: 0 };
  const isWell = end.exitCode === 0;
  const told = attempts.map(({ from, to, exitCode }) => ({
    Container: { ExitCode: exitCode },
    StartedAt: from,
    StatusReason:
      exitCode === 0 ? 'Essential container in task exited' : (spec.reason ?? 'Essential container in task exited'),
    StoppedAt: to,
  }));
  const finished = inOrder({
    ...job,
    Attempts: told,
    Container: { ExitCode: end.exitCode },
    StartedAt: end.from,
    Status: isWell ? 'SUCCEEDED' : 'FAILED',
    StatusReason: told.at(-1)?.StatusReason ?? '',
    StoppedAt: end.to,
  });
  sandbox.later((end.to - begun) / 1000, () => put(finished));
  return { job: finished, at: end.to, isWell };
}

export const batch: Simulator = {
  answers: { 'batch:submitJob': submitJob, 'aws-sdk:batch:submitJob': submitJob },
  resources: {
    'batch:SubmitJob': (target) => [
      ...namedBy('JobDefinition', 'batch', 'job-definition/')(target),
      ...namedBy('JobQueue', 'batch', 'job-queue/')(target),
    ],
    // Before it is submitted a job has no id. DescribeJobs knows no resource [doc, service authorization reference].
    'batch:TerminateJob': ({ call }) => [arnFor(call, 'batch', 'job/job')],
    ...managedRule('BatchJobsRule'),
  },
  initial: (world) => ({ jobQueues: Object.fromEntries([...world.jobQueues.keys()].map((name) => [name, []])) }),
};
