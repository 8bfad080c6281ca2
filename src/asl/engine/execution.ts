import { Failure, type Outcome } from '../errors';
import type { EventType } from '../history/event-types';
import { HistoryLog, type TaskSubject } from '../history/log';
import type { Caller } from '../host';
import { limits } from '../limits';
import type { Machine } from '../link/program';
import type { Held } from '../query/jsonpath/draft';
import type { JsonObject, JsonValue } from '../values';
import { isoTime } from './context';
import type { Eventually } from './eventually';
import { resolvers } from './resolve';
import type { Timer } from './scheduler';
import type { Identity, Session } from './session';
import type { Step } from './steps';
import type { OpenTask } from './tasks';
import { Thread } from './thread';
import { Variables } from './variables';

export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

/** What a child execution belongs to: a distributed Map's run, or who started it as an execution of its own. */
export interface ParentRun {
  /** Of the map run. */
  readonly label?: string;
  readonly express: boolean;
  /** The child's place among its siblings, in a map run. */
  readonly index?: number;
  ended(child: Execution): Eventually<void>;
}

/**
 * One execution: its identity, its history, and how it ended. A distributed Map's children are executions too, and so
 * are those a task starts.
 */
export class Execution implements Caller {
  readonly log: HistoryLog;
  readonly root: Thread;
  readonly startTime: number;
  readonly express: boolean;
  /** Its place among the run's executions, in the order they were made. */
  readonly ordinal: number;
  status: ExecutionStatus = 'RUNNING';
  output: JsonValue | undefined;
  failure: Failure | undefined;
  stopTime: number | undefined;
  ended = false;
  /** The execution whose map runs' child, or child's child, this is; else itself. */
  top: Execution = this;
  /** Calls that somebody beside the host may answer. */
  open: Set<OpenTask> | undefined;
  private named: string | undefined;
  private executionArn: string | undefined;
  private part: JsonObject | undefined;
  private machine: JsonObject | undefined;
  private deadline: Timer | undefined;
  private readonly eventLimit: number;

  constructor(
    readonly session: Session,
    machine: Machine,
    readonly input: JsonValue,
    private readonly parent: ParentRun | undefined,
    readonly identity: Identity = session.identity,
  ) {
    this.log = new HistoryLog(identity.region);
    this.express = parent?.express ?? identity.type === 'EXPRESS';
    this.startTime = session.scheduler.now;
    this.ordinal = session.executions++;
    this.eventLimit = this.express ? limits.expressEvents : limits.historyEvents;
    this.root = new Thread(this, new Variables(undefined), machine.start, 0);
  }

  get name(): string {
    this.named ??=
      (this.parent?.label === undefined ? this.identity.executionName : undefined) ?? this.session.random.uuid();
    return this.named;
  }

  get arn(): string {
    if (this.executionArn === undefined) {
      const { region, account, stateMachineName } = this.identity;
      const label = this.parent?.label;
      const machine = label === undefined ? stateMachineName : `${stateMachineName}/${label}`;
      this.executionArn = this.express
        ? `arn:aws:states:${region}:${account}:express:${machine}:${this.name}:${this.session.random.uuid()}`
        : `arn:aws:states:${region}:${account}:execution:${machine}:${this.name}`;
    }
    return this.executionArn;
  }

  /** A map run's child's is the machine's own with the Map's label. */
  get stateMachineArn(): string {
    const { region, account, stateMachineName } = this.identity;
    const arn = `arn:aws:states:${region}:${account}:stateMachine:${stateMachineName}`;
    return this.parent?.label === undefined ? arn : `${arn}/${this.parent.label}`;
  }

  get roleArn(): string {
    return this.identity.roleArn;
  }

  /** `$$.StateMachine`. */
  machinePart(): JsonObject {
    if (this.top !== this) return this.top.machinePart();
    this.machine ??= { Id: this.stateMachineArn, Name: this.identity.stateMachineName };
    return this.machine;
  }

  /** `$$.Execution`. */
  contextPart(): JsonObject {
    this.part ??= {
      Id: this.arn,
      Input: this.input,
      StartTime: isoTime(this.startTime),
      Name: this.name,
      RoleArn: this.identity.roleArn,
      // StartSyncExecution shows none [recorded].
      ...(this.identity.synchronous ? {} : { RedriveCount: 0 }),
    };
    return this.part;
  }

  /** Writes the first event, sets the execution's own time-outs and makes its first state ready. */
  start(timeoutSeconds: number | undefined): void {
    this.log.add('ExecutionStarted', 0, this.startTime, this.identity.roleArn, this.input);
    const longest = this.express ? limits.expressDuration : limits.standardDuration;
    const timeout = Math.min(timeoutSeconds === undefined ? longest : timeoutSeconds * 1000, longest);
    this.deadline = this.session.scheduler.at(this.startTime + timeout, () => this.timeOut(), true);
    this.root.input = this.input;
    this.enter(this.root);
  }

  /** For a child of a distributed Map: which item it runs. */
  get childIndex(): number | undefined {
    return this.parent?.index;
  }

  /** A child execution of a distributed Map, or another machine's, not started yet. */
  child(machine: Machine, input: JsonValue, parent: ParentRun, identity: Identity = this.identity): Execution {
    const child = new Execution(this.session, machine, input, parent, identity);
    if (parent.label !== undefined) child.top = this.top;
    return child;
  }

  /** Enters the thread's state when its turn comes. */
  enter(thread: Thread): void {
    this.ready(thread, enterState);
  }

  /** Asks the thread's state again at an instant. */
  retry(thread: Thread, time: number): void {
    if (time <= this.session.scheduler.now) this.ready(thread, enterAgain);
    else this.later(thread, time, enterAgain);
  }

  /** Goes on with a thread at the present instant, after what is already queued. */
  ready(thread: Thread, go: (execution: Execution, thread: Thread) => Eventually<void>): void {
    this.session.scheduler.soon(() => (thread.alive && !this.ended ? go(this, thread) : undefined));
  }

  /** Goes on with a thread at an instant; taken back by `thread.quiet()`. */
  later(
    thread: Thread,
    time: number,
    go: (execution: Execution, thread: Thread) => Eventually<void>,
    patient = false,
  ): Timer {
    // A function with a name of its own costs more here than what it does (see the decision on states and engine).
    const timer = this.session.scheduler.at(
      time,
      () => (thread.alive && !this.ended ? go(this, thread) : undefined),
      patient,
    );
    thread.timers ??= [];
    thread.timers.push(timer);
    return timer;
  }

  /** Records an event; the last one a history can hold says that it is full, and ends the execution. */
  record(type: EventType, previous: number, subject?: string | TaskSubject, value?: Held | Failure): number {
    if (this.ended) return previous;
    if (this.log.length >= this.eventLimit - 1) {
      this.overflow(previous);
      return previous;
    }
    if (++this.session.events > limits.sessionEvents) {
      this.session.stop(
        'events',
        `The run and its child executions reached ${limits.sessionEvents} events, which is as far as we go. Does a child loop?`,
      );
    }
    return this.log.add(type, previous, this.session.scheduler.now, subject, value);
  }

  private overflow(previous: number): void {
    if (this.express) {
      this.session.stop(
        'events',
        `The history reached ${limits.expressEvents} events, which is as far as we run an Express execution. Does it loop for ever?`,
      );
      this.ended = true;
      return;
    }
    const cause = `The execution reached the maximum number of history events (${limits.historyEvents}).`;
    void this.finish('FAILED', 'ExecutionFailed', previous, new Failure('States.Runtime', cause));
  }

  /** Carries out what a state asked for; a `Failure` is one the state found in itself. */
  resolve(thread: Thread, step: Eventually<Outcome<Step>>): Eventually<void> {
    if (step instanceof Promise) return step.then((given) => this.resolve(thread, given));
    if (this.ended || !thread.alive) return undefined;
    if (step instanceof Failure) return resolvers.fault(this, thread, step);
    const resolver = resolvers[step.kind] as (execution: Execution, thread: Thread, step: Step) => Eventually<void>;
    return resolver(this, thread, step);
  }

  succeed(thread: Thread, output: JsonValue): Eventually<void> {
    this.output = output;
    return this.finish('SUCCEEDED', 'ExecutionSucceeded', thread.last, output);
  }

  fail(thread: Thread, failure: Failure): Eventually<void> {
    return this.finish('FAILED', 'ExecutionFailed', thread.last, failure);
  }

  /** StopExecution: the history only says so, whatever was going on. */
  abort(failure: Failure): Eventually<void> {
    return this.finish('ABORTED', 'ExecutionAborted', 0, failure);
  }

  /** Nobody waits for it any more: it is stopped, as StopExecution would. */
  stopped(): void {
    void this.abort(new Failure(undefined));
  }

  /** Ends without a word, because what it belonged to ended. */
  abandon(): void {
    this.ended = true;
    this.status = 'ABORTED';
    this.stopTime = this.session.scheduler.now;
    if (this.deadline) this.deadline.cancelled = true;
    this.session.executionEnded(this);
  }

  /** The event names the error; a description of the execution has neither error nor cause [reported, recorded]. */
  private timeOut(): Eventually<void> {
    if (this.ended) return undefined;
    return this.finish('TIMED_OUT', 'ExecutionTimedOut', 0, new Failure('States.Timeout'));
  }

  private finish(
    status: ExecutionStatus,
    type: EventType,
    previous: number,
    value: JsonValue | Failure | undefined,
  ): Eventually<void> {
    if (this.ended) return undefined;
    this.stopTime = this.session.scheduler.now;
    this.log.add(type, previous, this.stopTime, undefined, value);
    this.status = status;
    this.ended = true;
    if (value instanceof Failure && status !== 'TIMED_OUT') this.failure = value;
    if (this.deadline) this.deadline.cancelled = true;
    this.session.executionEnded(this);
    if (this.top === this) {
      for (const run of this.session.mapRuns) {
        if (run.status === 'RUNNING' && run.top === this) this.session.endMapRun(run, 'ABORTED');
      }
    }
    return this.parent?.ended(this);
  }
}

/** Enters the state the thread stands before. */
function enterState(execution: Execution, thread: Thread): Eventually<void> {
  const { state } = thread;
  thread.enteredAt = execution.session.scheduler.now;
  thread.inside = true;
  thread.retryCount = 0;
  thread.retries = undefined;
  thread.taskToken = undefined;
  thread.enteredId = thread.emit(state.events.entered, state.name, thread.held);
  return execution.resolve(thread, state.enter(thread));
}

/** Asks the state again, for a retry. */
function enterAgain(execution: Execution, thread: Thread): Eventually<void> {
  thread.quiet();
  thread.taskToken = undefined;
  return execution.resolve(thread, thread.state.enter(thread));
}
