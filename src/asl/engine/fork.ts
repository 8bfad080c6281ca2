import { Failure, type Outcome } from '../errors';
import type { EventType } from '../history/event-types';
import type { JsonValue } from '../values';
import type { Eventually } from './eventually';
import type { Execution } from './execution';
import { recover } from './recover';
import type { Fork } from './steps';
import { type Forked, Thread } from './thread';
import { Variables } from './variables';

const started = { Parallel: 'ParallelStateStarted', Map: 'MapStateStarted' } as const satisfies Record<
  string,
  EventType
>;
const succeeded = { Parallel: 'ParallelStateSucceeded', Map: 'MapStateSucceeded' } as const satisfies Record<
  string,
  EventType
>;

/** Starts branches or iterations. */
export function forkOff(execution: Execution, thread: Thread, step: Fork): Eventually<void> {
  if (step.style === 'Map') thread.emit(started.Map, undefined, step.length);
  else thread.emit(started.Parallel);
  const run = new ForkRun(execution, thread, step);
  thread.forked = run;
  return run.start();
}

/** Branches or iterations under way: which run, which are to come, what has come out. */
export class ForkRun implements Forked {
  private readonly results: JsonValue[];
  private readonly running = new Map<number, Thread>();
  private coming = 0;
  private over = false;

  constructor(
    private readonly execution: Execution,
    readonly owner: Thread,
    private readonly step: Fork,
  ) {
    this.results = new Array<JsonValue>(step.length).fill(null);
  }

  /** All that may run at once, each following the fork's start. */
  start(): Eventually<void> {
    if (this.step.length === 0) return this.succeed(this.owner.last);
    return this.fill(this.owner.last);
  }

  private fill(previous: number): Eventually<void> {
    while (!this.over && this.coming < this.step.length && this.running.size < this.step.concurrency) {
      const waiting = this.begin(this.coming++, previous);
      if (waiting instanceof Promise) return waiting.then(() => this.fill(previous));
    }
    return undefined;
  }

  private begin(index: number, previous: number): Eventually<void> {
    const { execution, owner, step } = this;
    const thread = new Thread(execution, new Variables(owner.variables), owner.state, previous, this, index);
    // Its input is selected as the state itself would: same input, same place, but with the item.
    thread.input = owner.input;
    thread.enteredId = owner.enteredId;
    thread.enteredAt = owner.enteredAt;
    thread.item = step.itemOf(index);
    this.running.set(index, thread);
    if (step.style === 'Map') thread.emit('MapIterationStarted', owner.state.name, index);
    const input = step.inputOf(thread, index);
    return input instanceof Promise ? input.then((given) => this.enter(thread, given)) : this.enter(thread, input);
  }

  private enter(thread: Thread, input: Outcome<JsonValue>): Eventually<void> {
    if (input instanceof Failure) return this.unselected(thread, input);
    const refused = thread.extent.refuse(this.owner.state.name, input);
    if (refused !== undefined) return this.execution.fail(thread, refused);
    this.execution.session.carry(thread.extent.large);
    thread.input = input;
    thread.state = this.step.machineOf(thread.index).start;
    this.execution.enter(thread);
    return undefined;
  }

  /** A branch came to its end. */
  done(thread: Thread, output: JsonValue): Eventually<void> {
    const { execution, owner, step } = this;
    this.results[thread.index] = output;
    this.running.delete(thread.index);
    thread.alive = false;
    thread.variables.end();
    const last =
      step.style === 'Map'
        ? execution.record('MapIterationSucceeded', thread.last, owner.state.name, thread.index)
        : thread.last;
    if (this.coming < step.length) return this.fill(thread.last);
    return this.running.size === 0 ? this.succeed(last) : undefined;
  }

  private succeed(last: number): Eventually<void> {
    const { execution, owner } = this;
    this.over = true;
    execution.record(succeeded[this.step.style], last);
    // The exit event follows the same event, not the success.
    owner.last = last;
    owner.forked = undefined;
    return execution.resolve(owner, owner.state.resume(owner, this.results));
  }

  /** A branch failed and nobody in it took the error: the others are aborted, the state itself may recover. */
  failed(thread: Thread, failure: Failure): Eventually<void> {
    const { execution, owner, step } = this;
    if (this.over) return undefined;
    this.over = true;
    const { last } = thread;
    this.running.delete(thread.index);
    thread.alive = false;
    thread.variables.end();
    if (step.style === 'Map') execution.record('MapIterationFailed', last, owner.state.name, thread.index);
    const { aborted } = thread.state.events;
    const evaluation = execution.log.types[last - 1] === 'EvaluationFailed';
    if (thread.inside && thread.state.type === 'Task' && aborted !== undefined && !evaluation) {
      execution.record(aborted, last);
    }
    this.abortRest(last);
    owner.forked = undefined;
    owner.last = last;
    return recover(execution, owner, failure);
  }

  /** The item's input could not be made: the Map itself failed. */
  private unselected(thread: Thread, failure: Failure): Eventually<void> {
    const { execution, owner } = this;
    this.over = true;
    thread.alive = false;
    thread.variables.end();
    this.running.delete(thread.index);
    owner.last = thread.last;
    this.abortRest(thread.last);
    owner.forked = undefined;
    return execution.resolve(owner, failure);
  }

  /** Ends every thread still running, and what runs inside it; all their events follow the failing one. */
  abortRest(cause: number): void {
    const { execution, owner, step } = this;
    this.over = true;
    for (const [index, thread] of this.running) {
      thread.alive = false;
      thread.variables.end();
      thread.quiet();
      if (step.style === 'Map') execution.record('MapIterationAborted', cause, owner.state.name, index);
      thread.forked?.abortRest(cause);
      const { aborted } = thread.state.events;
      if (thread.inside && aborted !== undefined) execution.record(aborted, cause);
    }
    this.running.clear();
  }
}
