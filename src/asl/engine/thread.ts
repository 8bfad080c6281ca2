import type { Failure } from '../errors';
import type { EventType } from '../history/event-types';
import type { TaskSubject } from '../history/log';
import type { LinkedState } from '../link/program';
import { Draft, type Held, made } from '../query/jsonpath/draft';
import type { Chance, Scope } from '../query/scope';
import type { JsonObject, JsonValue } from '../values';
import { contextOf } from './context';
import type { Execution } from './execution';
import type { ForkRun } from './fork';
import { Extent } from './payload';
import type { Timer } from './scheduler';
import type { OpenTask } from './tasks';
import type { Variables } from './variables';

/** What `$$.Map.Item` shows. */
export interface MapItem {
  readonly index: number;
  readonly value: JsonValue;
  /** For the members of an object. */
  readonly key?: string | undefined;
  readonly source?: string | undefined;
}

/** What a thread waits for, to be ended when the thread is; the events follow the one that caused it. */
export interface Forked {
  abortRest(cause: number): void;
}

/**
 * One thread of control: the execution itself, a Parallel branch, or a Map iteration. It stands in one state at a
 * time and knows the event its next event follows. It is also the scope its states' expressions read: `data` is set
 * for each evaluation, and a thread evaluates one thing at a time.
 */
export class Thread implements Scope {
  /** What `$` names, where it is not made yet. */
  draft: Draft | undefined;
  private plain: JsonValue = null;
  result: JsonValue | undefined;
  errorOutput: JsonValue | undefined;

  /** The raw input of the state, which may not be made yet. */
  held: Held = null;
  /** What is known of the input's size. */
  readonly extent = new Extent();
  enteredId = 0;
  enteredAt = 0;
  /** Whether the state was entered and not yet left. */
  inside = false;
  /** Retries of this visit so far. */
  retryCount = 0;
  /** Attempts used up, by retrier. */
  retries: number[] | undefined;
  /** `$$.Task.Token`, where the state's call has one. */
  taskToken: string | undefined;
  item: MapItem | undefined;

  alive = true;
  /** The branches, iterations or child executions it waits for. */
  forked: Forked | undefined;
  /** What would wake it, and is taken back when something else does. */
  timers: Timer[] | undefined;
  /** The call it waits for, where somebody beside the host may answer it. */
  task: OpenTask | undefined;

  constructor(
    readonly execution: Execution,
    readonly variables: Variables,
    public state: LinkedState,
    /** The event the next one follows. */
    public last: number,
    /** The fork it belongs to, with its index there. */
    readonly fork?: ForkRun,
    readonly index = 0,
  ) {}

  /** The thread as a scope whose `$` is this value. */
  at(data: Held): this {
    if (data instanceof Draft) this.draft = data;
    else {
      this.draft = undefined;
      this.plain = data;
    }
    return this;
  }

  get data(): JsonValue {
    return this.draft === undefined ? this.plain : this.draft.made();
  }

  get input(): JsonValue {
    return made(this.held);
  }

  set input(input: Held) {
    this.held = input;
  }

  context(): JsonObject {
    return contextOf(this);
  }

  variable(name: string): JsonValue | undefined {
    return this.variables.get(name);
  }

  now(): number {
    return this.execution.session.scheduler.now;
  }

  get chance(): Chance {
    return this.execution.session.random;
  }

  /** Records an event after the last one, and makes it the last. */
  emit(type: EventType, subject?: string | TaskSubject, value?: Held | Failure): number {
    this.last = this.execution.record(type, this.last, subject, value);
    return this.last;
  }

  /** Takes back every timer, and what it waits for. */
  quiet(): void {
    this.task?.close();
    if (this.timers === undefined) return;
    for (const timer of this.timers) timer.cancelled = true;
    this.timers = undefined;
  }
}
