/** ECS: tasks that are provisioned, run and stop in virtual time; `.sync` waits until they have stopped. */
import { isoTime } from '../../engine/context';
import type { TaskAnswer } from '../../host';
import { toText } from '../../syntax/text';
import type { JsonObject } from '../../values';
import { inOrder, metadata, sdkError, serviceError, thrown } from '../answers';
import { arnFor, forEach, managedRule, namedBy, type Resources } from '../arn';
import { textOf } from '../parameters';
import type { Sandbox } from '../sandbox';
import type { Request, Simulator } from '../simulator';
import type { TaskDefinitionSpec } from '../world/world';

const ID_LENGTH = 32;

/** A world's task definitions have one revision each. */
const REVISION = 1;

/** The cluster a call names, by its name or ARN. */
const clusterOf = (parameters: JsonObject): string =>
  (textOf(parameters, 'Cluster') ?? 'default').split('/').at(-1) ?? '';

/** A hexadecimal id as ECS gives tasks. */
const idOf = (sandbox: Sandbox): string => sandbox.chance.uuid().replaceAll('-', '').slice(0, ID_LENGTH);

interface Place {
  readonly cluster: string;
  readonly family: string;
  readonly arn: string;
  readonly region: string;
}

/** The task as RunTask tells of it. */
function provisioned(request: Request, spec: TaskDefinitionSpec, { cluster, family, arn, region }: Place): JsonObject {
  const { sandbox, parameters } = request;
  const clusterArn = `${arn}:cluster/${cluster}`;
  const taskArn = `${arn}:task/${cluster}/${idOf(sandbox)}`;
  return {
    Attachments: [],
    Attributes: [{ Name: 'ecs.cpu-architecture', Value: 'x86_64' }],
    AvailabilityZone: `${region}a`,
    ClusterArn: clusterArn,
    Containers: spec.containers.map(({ name, image }) => ({
      ContainerArn: `${arn}:container/${cluster}/${idOf(sandbox)}`,
      Cpu: '0',
      GpuIds: [],
      Image: image,
      LastStatus: 'PENDING',
      ManagedAgents: [],
      Name: name,
      NetworkBindings: [],
      NetworkInterfaces: [],
      TaskArn: taskArn,
    })),
    Cpu: '256',
    CreatedAt: isoTime(sandbox.now),
    DesiredStatus: 'RUNNING',
    EnableExecuteCommand: parameters.EnableExecuteCommand === true,
    EphemeralStorage: { SizeInGiB: 20 },
    Group: textOf(parameters, 'Group') ?? `family:${family}`,
    InferenceAccelerators: [],
    LastStatus: 'PROVISIONING',
    LaunchType: textOf(parameters, 'LaunchType') ?? 'EC2',
    Memory: '512',
    Overrides: parameters.Overrides ?? { ContainerOverrides: [], InferenceAcceleratorOverrides: [] },
    PlatformFamily: 'Linux',
    PlatformVersion: '1.4.0',
    ...(textOf(parameters, 'StartedBy') === undefined ? {} : { StartedBy: textOf(parameters, 'StartedBy') ?? '' }),
    Tags: parameters.Tags ?? [],
    TaskArn: taskArn,
    TaskDefinitionArn: `${arn}:task-definition/${family}:${REVISION}`,
    Version: 1,
  };
}

const containersOf = (task: JsonObject): readonly JsonObject[] => task.Containers as readonly JsonObject[];

function running(task: JsonObject, at: number): JsonObject {
  const time = isoTime(at);
  const containers = containersOf(task).map((container) => ({ ...container, LastStatus: 'RUNNING' }));
  const more = {
    Connectivity: 'CONNECTED',
    ConnectivityAt: time,
    PullStartedAt: time,
    PullStoppedAt: time,
    StartedAt: time,
  };
  return inOrder({ ...task, ...more, Containers: containers, LastStatus: 'RUNNING', Version: 2 });
}

function stopped(task: JsonObject, spec: TaskDefinitionSpec, at: number): JsonObject {
  const time = isoTime(at);
  const failed = spec.failsToStart;
  const containers = containersOf(task).map((container) => ({
    ...container,
    LastStatus: 'STOPPED',
    ...(failed === undefined ? { ExitCode: spec.exitCode } : { Reason: failed }),
  }));
  return inOrder({
    ...task,
    Containers: containers,
    DesiredStatus: 'STOPPED',
    ExecutionStoppedAt: time,
    LastStatus: 'STOPPED',
    StopCode: failed === undefined ? 'EssentialContainerExited' : 'TaskFailedToStart',
    StoppedAt: time,
    StoppedReason: failed ?? 'Essential container in task exited',
    StoppingAt: time,
    Version: 3,
  });
}

function runTask(request: Request): TaskAnswer {
  const { sandbox, call, parameters, resource } = request;
  const [, , , region = '', account = ''] = call.caller.stateMachineArn.split(':');
  const arn = `arn:aws:ecs:${region}:${account}`;
  const isSdk = resource.token !== 'ecs';
  const refuse = (name: string, message: string): TaskAnswer =>
    isSdk
      ? sdkError(sandbox, 'Ecs', name, message)
      : serviceError(sandbox, `ECS.${name}`, message, { service: 'AmazonECS', code: name });
  const cluster = clusterOf(parameters);
  const family = (textOf(parameters, 'TaskDefinition') ?? '').split('/').at(-1)?.split(':')[0] ?? '';
  const spec = sandbox.world.taskDefinitions.get(family);
  if (cluster !== 'default' && !sandbox.world.clusters.has(cluster)) {
    return refuse('ClusterNotFoundException', 'Cluster not found.');
  }
  if (spec === undefined) return refuse('ClientException', 'TaskDefinition not found.');
  const isOptimised = !isSdk;
  const withMetadata = (own: JsonObject): JsonObject =>
    isOptimised ? inOrder({ ...own, ...metadata(sandbox, toText(own), 'application/x-amz-json-1.1', 'ecs') }) : own;
  if (spec.unplaced !== undefined) {
    const failures = {
      Failures: [{ Arn: `${arn}:container-instance/${cluster}/${idOf(sandbox)}`, Reason: spec.unplaced }],
      Tasks: [],
    };
    const value = withMetadata(failures);
    return resource.pattern === 'request-response'
      ? { kind: 'return', value }
      : thrown('AmazonECS.Unknown', toText(value));
  }
  const task = provisioned(request, spec, { cluster, family, arn, region });
  const value = withMetadata({ Failures: [], Tasks: [task] });
  const end = play(sandbox, cluster, task, spec);
  if (resource.pattern === 'request-response') return { kind: 'return', value };
  if (resource.pattern === 'waitForTaskToken') {
    return sandbox.callback(spec.callbacks, parameters, call, { submit: value, delay: spec.startup });
  }
  const after = end.at - sandbox.now;
  const isWell = spec.failsToStart === undefined && spec.exitCode === 0;
  return isWell
    ? { kind: 'return', value: end.task, after, submit: value }
    : { ...thrown('States.TaskFailed', toText(end.task), { after }), submit: value };
}

/** Sets the task's life in motion; how it ends, and when. */
function play(sandbox: Sandbox, cluster: string, task: JsonObject, spec: TaskDefinitionSpec) {
  const put = (now: JsonObject): void => {
    const tasks = sandbox.held('clusters', cluster) ?? [];
    const others = tasks.filter((one) => one.TaskArn !== task.TaskArn);
    sandbox.change('clusters', cluster, [...others, now], `task is ${String(now.LastStatus)}`);
  };
  put(task);
  const startedAt = sandbox.now + Math.round(spec.startup * 1000);
  const runs = spec.failsToStart === undefined;
  const stoppedAt = startedAt + (runs ? Math.round(spec.duration * 1000) : 0);
  const live = runs ? running(task, startedAt) : task;
  const last = stopped(live, spec, stoppedAt);
  if (runs) sandbox.later(spec.startup, () => put(live));
  sandbox.later((stoppedAt - sandbox.now) / 1000, () => put(last));
  return { task: last, at: stoppedAt };
}

/**
 * Without a revision the newest is run, and that is what a grant is held against: since October 2024 one on the family alone, without
 * `:*`, allows nothing [AWS's notice, in aws-cdk issues 30390 and 31714].
 */
const definition: Resources = (target) =>
  namedBy(
    'TaskDefinition',
    'ecs',
    'task-definition/',
  )(target).map((arn) => (arn.split('/').at(-1)?.includes(':') ? arn : `${arn}:${REVISION}`));

/** Before it is started a task has no id: policies name all of a cluster, or all. */
const task: Resources = ({ call, parameters }) => [arnFor(call, 'ecs', `task/${clusterOf(parameters)}/task`)];

export const ecs: Simulator = {
  answers: { 'ecs:runTask': runTask, 'aws-sdk:ecs:runTask': runTask },
  resources: {
    'ecs:RunTask': definition,
    ...forEach('ecs', ['StopTask', 'DescribeTasks'], task),
    ...managedRule('ECSTaskRule'),
  },
  initial: (world) => ({
    clusters: Object.fromEntries(['default', ...world.clusters.keys()].map((name) => [name, []])),
  }),
};
