import { andThen, type Eventually } from '../engine/eventually';
import { Invoke, type Step } from '../engine/steps';
import type { Thread } from '../engine/thread';
import { Failure, type Outcome } from '../errors';
import { type Call, readResource } from '../integrations/resource';
import type { Source, Target } from '../link/source';
import type { Held } from '../query/jsonpath/draft';
import { toText } from '../syntax/text';
import { isNumber, isObject, type JsonValue, memberOf, toNumber } from '../values';
import type { Flow, Reading } from './flow';
import { eventsOf, flowOf, State } from './state';

/** Calls a service, a function or an activity's worker. */
export class TaskState extends State {
  readonly type = 'Task';
  readonly events = events;
  private readonly flow: Flow;
  private readonly next: Target;
  private readonly call: Call;
  private readonly timeout: Seconds;
  private readonly heartbeat: Seconds;
  private readonly credentials: Reading | undefined;

  constructor(source: Source) {
    super(source, true);
    this.flow = flowOf(source);
    this.next = source.next();
    const resource = source.text('Resource') ?? '';
    const call = readResource(resource);
    if (call === undefined) source.fault('Resource', 'Value is not a valid resource ARN');
    this.call = call ?? none;
    this.timeout = seconds(source, 'TimeoutSeconds');
    this.heartbeat = seconds(source, 'HeartbeatSeconds');
    this.credentials = source.language === 'JSONata' ? source.jsonata('Credentials') : source.template('Credentials');
  }

  enter(thread: Thread): Eventually<Outcome<Step>> {
    const { call } = this;
    if (call.takesToken) thread.taskToken = thread.execution.session.random.token();
    if (call.family === 'activity' && thread.execution.session.host.missingResources?.has(call.resource)) {
      return new Failure('States.Runtime', `The activity ${call.resource} does not exist.`);
    }
    const effective = this.flow.input(thread);
    if (effective instanceof Failure) return effective;
    const sent = this.flow.send(thread, effective);
    return sent instanceof Promise
      ? sent.then((parameters) => this.schedule(thread, effective, parameters))
      : this.schedule(thread, effective, sent);
  }

  private schedule(thread: Thread, effective: Held, sent: Outcome<JsonValue>): Eventually<Outcome<Step>> {
    if (sent instanceof Failure) return sent;
    const parameters = this.call.prepare(sent);
    if (parameters instanceof Failure) return parameters;
    const { call, credentials } = this;
    const timeout = this.timeout(thread, effective);
    const heartbeat = this.heartbeat(thread, effective);
    if (typeof timeout !== 'object' && typeof heartbeat !== 'object' && credentials === undefined) {
      return new Invoke(call, parameters, timeout, heartbeat, undefined);
    }
    return andThen(timeout, (limit) => {
      if (limit instanceof Failure) return limit;
      return andThen(heartbeat, (beat) => {
        if (beat instanceof Failure) return beat;
        return andThen(credentials?.evaluate(thread.at(effective)), (role) =>
          role instanceof Failure ? role : new Invoke(call, parameters, limit, beat, roleOf(role)),
        );
      });
    });
  }

  override resume(thread: Thread, result: JsonValue): Eventually<Outcome<Step>> {
    return this.flow.leave(thread, result, this.next);
  }
}

const events = eventsOf('Task', { aborted: 'TaskStateAborted' });

/** Stands in where the resource is faulty; such a program is never run. */
const none: Call = {
  family: 'service',
  resource: '',
  token: '',
  api: '',
  pattern: 'request-response',
  events: {
    scheduled: 'TaskScheduled',
    started: 'TaskStarted',
    succeeded: 'TaskSucceeded',
    failed: 'TaskFailed',
    timedOut: 'TaskTimedOut',
  },
  subject: '',
  sizeName: '',
  takesToken: false,
  prepare: (parameters) => parameters,
};

type Seconds = (thread: Thread, effective: Held) => Eventually<Outcome<number | undefined>>;

/** `TimeoutSeconds` or `HeartbeatSeconds`: a number, an expression, or the path beside it. */
function seconds(source: Source, field: 'TimeoutSeconds' | 'HeartbeatSeconds'): Seconds {
  const given = source.get(field);
  if (isNumber(given)) {
    const value = toNumber(given);
    return () => value;
  }
  const reading = source.language === 'JSONata' ? source.jsonataOf('number', field) : source.path(`${field}Path`);
  if (reading === undefined) return () => undefined;
  const name = source.language === 'JSONata' ? field : `${field}Path`;
  return (thread, effective) =>
    andThen(reading.evaluate(thread.at(effective)), (value) => {
      if (value instanceof Failure) return value;
      const number = isNumber(value) ? toNumber(value) : typeof value === 'string' ? Number(value) : Number.NaN;
      if (Number.isSafeInteger(number) && number > 0) return number;
      const cause = `The ${name} field refers to value "${typeof value === 'string' ? value : toText(value)}" which is not a valid positive integer`;
      return source.language === 'JSONata'
        ? new Failure('States.QueryEvaluationError', cause, field)
        : new Failure('States.Runtime', `${cause}: ${String(source.get(name))}`);
    });
}

function roleOf(credentials: JsonValue | undefined): string | undefined {
  const role = isObject(credentials) ? memberOf(credentials, 'RoleArn') : undefined;
  return typeof role === 'string' ? role : undefined;
}
