/**
 * Reads a world document by hand, since this room takes no schema library: each part says where in the document it is at fault. Long because a world
 * has many parts; each is a short function, in the order of the document.
 */
import { link, Unlinkable } from '../../link/link';
import type { QueryFault } from '../../query/scope';
import { compileTemplate, type Template } from '../../query/template';
import { isObject, type JsonObject, type JsonValue, memberOf } from '../../values';
import { patternFault } from '../pattern';
import { scopedActions, scopedServices } from '../registry';
import {
  checked,
  count,
  flag,
  json,
  list,
  named,
  number,
  object,
  optional,
  otherwise,
  type Read,
  seconds,
  text,
  WorldFault,
  word,
} from './reader';
import type {
  ActivitySpec,
  BusRule,
  BusSpec,
  Callback,
  ConsumerSpec,
  EndpointSpec,
  FunctionSpec,
  Grant,
  JobDefinitionSpec,
  MachineSpec,
  Outcome,
  QueueSpec,
  Role,
  Rule,
  SubscriptionSpec,
  TableSpec,
  Target,
  TargetInput,
  TaskDefinitionSpec,
  TopicSpec,
  WorkerSpec,
  World,
} from './world';

/** A payload template: `$` is what was sent. */
const template: Read<Template> = checked(json, (value, path) => {
  const compiled = compileTemplate(value);
  if (!Array.isArray(compiled)) return compiled as Template;
  const [fault] = compiled as readonly QueryFault[];
  const at = fault?.place.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('') ?? '';
  return new WorldFault(`${path}${at}`, fault?.reason ?? 'is no template');
});

const plainObject: Read<JsonObject> = (value, path) =>
  isObject(value) ? value : new WorldFault(path, 'must be an object');

const pattern: Read<JsonObject> = checked(plainObject, (value, path) => {
  const fault = patternFault(value);
  return fault === undefined ? value : new WorldFault(`${path}${fault.path}`, fault.message);
});

const grant: Read<Grant> = (value, path) => {
  const whole: Read<Grant> = object<Grant>({ action: text, resource: otherwise(text, '*') });
  const got = typeof value === 'string' ? { action: value, resource: '*' } : whole(value, path);
  if (got instanceof WorldFault) return got;
  if (got.action === '*' || got.action.includes(':')) return resourceFault(got, path) ?? got;
  return new WorldFault(path, `must name an action such as 'lambda:InvokeFunction' or '*', not '${got.action}'`);
};

/** A resource that is held against nothing would be no restriction at all, or a refusal of everything. */
const resourceFault = ({ action, resource }: Grant, path: string): WorldFault | undefined =>
  resource === '*' || scopedActions(action).length > 0
    ? undefined
    : new WorldFault(
        `${path}.resource`,
        `cannot be held against what '${action}' is asked for: resources are told apart for ${scopedServices.join(', ')}. Leave it out, and the grant is for everything`,
      );

const role = object<Role>({ allow: list(grant), deny: otherwise(list(grant), []) });

const callback = object<Callback>({
  when: optional(pattern),
  after: otherwise(seconds, 0),
  output: optional(template),
  error: optional(text),
  cause: optional(text),
});
const callbacks = otherwise(list(callback), []);

interface RuleFields {
  readonly when: JsonObject | undefined;
  readonly times: number | undefined;
  readonly duration: number | undefined;
  readonly callback: Callback | undefined;
  readonly returns: Template | undefined;
  readonly throws: Extract<Outcome, { kind: 'throws' }> | undefined;
  readonly error: string | undefined;
  readonly cause: string | undefined;
  readonly throttled: boolean | undefined;
  readonly hangs: boolean | undefined;
}

const outcomes = ['returns', 'throws', 'error', 'throttled', 'hangs'] as const;

/** How an answer of a function or a worker is written; exactly one of `outcomes`, `callback` alone returning null. */
const rule: Read<Rule> = checked(
  object<RuleFields>({
    when: optional(pattern),
    times: optional(count),
    duration: optional(seconds),
    callback: optional(callback),
    returns: optional(template),
    throws: optional(
      checked(
        object<{ errorType: string; errorMessage: string; stackTrace: readonly string[] }>({
          errorType: text,
          errorMessage: otherwise(text, ''),
          stackTrace: otherwise(list(text), []),
        }),
        (thrown) => ({ kind: 'throws' as const, ...thrown }),
      ),
    ),
    error: optional(text),
    cause: optional(text),
    throttled: optional(flag),
    hangs: optional(flag),
  }),
  (given, path) => {
    const said = outcomes.filter((name) => given[name] !== undefined);
    if (said.length > 1 || (said.length === 0 && given.callback === undefined)) {
      return new WorldFault(
        path,
        `needs exactly one of ${outcomes.join(', ')}${said.length > 1 ? `, not ${said.join(' and ')}` : ''}`,
      );
    }
    const { when, times, duration } = given;
    return { when, times, duration, callback: given.callback, outcome: outcomeOf(given) };
  },
);

const nothing = compileTemplate(null) as Template;

function outcomeOf({ returns, throws, error, cause, throttled, hangs }: RuleFields): Outcome {
  if (throws !== undefined) return throws;
  if (throttled === true) return { kind: 'fails', error: 'Lambda.TooManyRequestsException', cause: 'Rate Exceeded.' };
  if (error !== undefined) return { kind: 'fails', error, cause };
  if (hangs === true) return { kind: 'hangs' };
  return { kind: 'returns', template: returns ?? nothing };
}

const lambdaFunction = checked(
  object<{ timeout: number; duration: number; responses: readonly Rule[] }>({
    timeout: otherwise(number(1, 900), 3),
    duration: otherwise(seconds, 0),
    responses: otherwise(list(rule), []),
  }),
  ({ timeout, duration, responses }): FunctionSpec => ({ timeout, duration, rules: responses }),
);

const table = checked(
  object<{ key: { partition: string; sort: string | undefined }; items: readonly JsonObject[] }>({
    key: object<{ partition: string; sort: string | undefined }>({ partition: text, sort: optional(text) }),
    items: otherwise(list(plainObject), []),
  }),
  ({ key: { partition, sort }, items }, path): TableSpec | WorldFault => {
    for (const [index, item] of items.entries()) {
      const missing = [partition, sort].find((name) => name !== undefined && !isObject(memberOf(item, name)));
      if (missing !== undefined) {
        return new WorldFault(
          `${path}.items[${index}].${missing}`,
          `must be a typed value such as {"S": "…"}: it is part of the key`,
        );
      }
    }
    return { partition, sort, items };
  },
);

const queue = object<QueueSpec>({
  visibility: otherwise(seconds, 30),
  delay: otherwise(number(0, 900), 0),
  messages: otherwise(list(text), []),
  consumer: optional(object<ConsumerSpec>({ after: otherwise(seconds, 0), fails: otherwise(count, 0), callbacks })),
  redrive: optional(
    object<{ queue: string; maxReceiveCount: number }>({ queue: text, maxReceiveCount: number(1, 1000, true) }),
  ),
});

const topic = object<TopicSpec>({
  subscriptions: otherwise(
    list(
      checked(
        object<SubscriptionSpec>({
          queue: optional(text),
          function: optional(text),
          email: optional(text),
          raw: otherwise(flag, false),
          filter: optional(pattern),
          callbacks,
        }),
        (given, path) =>
          [given.queue, given.function, given.email].filter((one) => one !== undefined).length === 1
            ? given
            : new WorldFault(path, 'needs exactly one of queue, function, email'),
      ),
    ),
    [],
  ),
});

interface TargetFields {
  readonly queue: string | undefined;
  readonly topic: string | undefined;
  readonly function: string | undefined;
  readonly machine: string | undefined;
  readonly bus: string | undefined;
  readonly input: JsonValue | undefined;
  readonly inputPath: string | undefined;
  readonly inputTransformer: { paths: ReadonlyMap<string, string>; template: string } | undefined;
}

const kinds = ['queue', 'topic', 'function', 'machine', 'bus'] as const;

/** One target of a rule. */
const target: Read<Target> = checked(
  object<TargetFields>({
    queue: optional(text),
    topic: optional(text),
    function: optional(text),
    machine: optional(text),
    bus: optional(text),
    input: optional(json),
    inputPath: optional(text),
    inputTransformer: optional(
      object<{ paths: ReadonlyMap<string, string>; template: string }>({ paths: named(text), template: text }),
    ),
  }),
  (given, path) => {
    const [kind, ...more] = kinds.filter((name) => given[name] !== undefined);
    if (kind === undefined || more.length > 0) return new WorldFault(path, `needs exactly one of ${kinds.join(', ')}`);
    const inputs = [given.input, given.inputPath, given.inputTransformer].filter((one) => one !== undefined);
    if (inputs.length > 1) return new WorldFault(path, 'takes one of input, inputPath, inputTransformer');
    return { kind, name: given[kind] ?? '', input: inputOf(given) };
  },
);

function inputOf({ input, inputPath, inputTransformer }: TargetFields): TargetInput {
  if (input !== undefined) return { kind: 'constant', value: input };
  if (inputPath !== undefined) return { kind: 'path', path: inputPath };
  if (inputTransformer !== undefined) return { kind: 'transformer', ...inputTransformer };
  return { kind: 'event' };
}

/** A rule; also one that stands outside a world. */
export const readRule = object<BusRule>({ name: text, pattern, targets: otherwise(list(target), []) });

const taskDefinition = object<TaskDefinitionSpec>({
  containers: otherwise(
    list(object<{ name: string; image: string }>({ name: text, image: otherwise(text, 'busybox') })),
    [{ name: 'main', image: 'busybox' }],
  ),
  duration: otherwise(seconds, 60),
  startup: otherwise(seconds, 0),
  exitCode: otherwise(number(0, 255, true), 0),
  failsToStart: optional(text),
  unplaced: optional(text),
  callbacks,
});

const jobDefinition = object<JobDefinitionSpec>({
  duration: otherwise(seconds, 60),
  startup: otherwise(seconds, 0),
  exitCode: otherwise(number(0, 255, true), 0),
  fails: otherwise(count, 0),
  reason: optional(text),
});

const machine = checked(
  object<{ definition: JsonObject; type: 'STANDARD' | 'EXPRESS' }>({
    definition: plainObject,
    type: otherwise(word('STANDARD', 'EXPRESS'), 'STANDARD' as const),
  }),
  ({ definition, type }, path): MachineSpec | WorldFault => {
    const program = link(definition);
    if (!(program instanceof Unlinkable)) return { program, type };
    const [fault] = program.faults;
    return new WorldFault(`${path}.definition`, `cannot run: ${fault?.message ?? ''} at ${fault?.location ?? '/'}`);
  },
);

const activity = object<ActivitySpec>({
  worker: optional(
    checked(
      object<{ name: string | undefined; after: number; duration: number; responses: readonly Rule[] }>({
        name: optional(text),
        after: otherwise(seconds, 0),
        duration: otherwise(seconds, 0),
        responses: otherwise(list(rule), []),
      }),
      ({ name, after, duration, responses }): WorkerSpec => ({ name, after, duration, rules: responses }),
    ),
  ),
});

const endpoint = object<EndpointSpec>({
  method: otherwise(
    word('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', '*'),
    '*' as string,
  ) as Read<string>,
  url: text,
  status: otherwise(number(100, 599, true), 200),
  statusText: optional(text),
  headers: named(text),
  body: otherwise(template, nothing),
  duration: otherwise(seconds, 0),
  times: optional(count),
});

const empty: Read<object> = checked(plainObject, () => ({}));

const world = object<World>({
  role: optional(role),
  roles: (value, path) => (value === undefined ? undefined : named(role)(value, path)),
  functions: named(lambdaFunction),
  tables: named(table),
  queues: named(queue),
  topics: named(topic),
  buses: named(object<BusSpec>({ rules: otherwise(list(readRule), []) })),
  clusters: named(empty),
  taskDefinitions: named(taskDefinition),
  jobQueues: named(empty),
  jobDefinitions: named(jobDefinition),
  buckets: named(named(text)),
  machines: named(machine),
  activities: named(activity),
  endpoints: otherwise(list(endpoint), []),
  outside: otherwise(word('waits', 'nobody'), 'waits' as const),
});

/** Reads a world document; the first thing wrong with it is told with its place. */
export function readWorld(document: JsonValue): World | WorldFault {
  const got = world(document, '');
  return got instanceof WorldFault ? got : (danglingName(got) ?? got);
}

/** A name that leads nowhere: better said now than met in the middle of a run. */
function danglingName(given: World): WorldFault | undefined {
  const missing = (kind: string, name: string | undefined, known: ReadonlyMap<string, unknown>, path: string) =>
    name === undefined || known.has(name)
      ? undefined
      : new WorldFault(path, `names the ${kind} '${name}', which the world does not have`);
  const targets = { queue: given.queues, topic: given.topics, function: given.functions, machine: given.machines };
  for (const [name, { redrive }] of given.queues) {
    const fault = missing('queue', redrive?.queue, given.queues, `queues.${name}.redrive.queue`);
    if (fault) return fault;
  }
  for (const [name, { subscriptions }] of given.topics) {
    for (const [i, one] of subscriptions.entries()) {
      const path = `topics.${name}.subscriptions[${i}]`;
      const fault =
        missing('queue', one.queue, given.queues, path) ?? missing('function', one.function, given.functions, path);
      if (fault) return fault;
    }
  }
  for (const [name, { rules }] of given.buses) {
    for (const [i, one] of rules.entries()) {
      for (const [j, { kind, name: to }] of one.targets.entries()) {
        const known = kind === 'bus' ? given.buses : targets[kind];
        const fault = missing(kind, to, known, `buses.${name}.rules[${i}].targets[${j}]`);
        if (fault && !(kind === 'bus' && to === 'default')) return fault;
      }
    }
  }
  return undefined;
}
