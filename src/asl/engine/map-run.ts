import { Failure, type Outcome } from '../errors';
import type { JsonValue } from '../values';
import { andThen, type Eventually } from './eventually';
import type { Execution } from './execution';
import { recover } from './recover';
import type { MapRun } from './session';
import type { ChildInput, MapTolerance, RunMap } from './steps';
import type { Forked, Thread } from './thread';

/** Starts a distributed Map: its events in the parent are few, its children have histories of their own. */
export function runMap(execution: Execution, thread: Thread, step: RunMap): Eventually<void> {
  thread.emit('MapStateStarted', undefined, step.length);
  return andThen(step.settle(thread), (tolerance) => {
    if (tolerance instanceof Failure) return execution.resolve(thread, tolerance);
    const { session } = execution;
    const { random } = session;
    const { identity } = execution;
    const label = step.label ?? session.labelOf(step.machine);
    const id = random.uuid();
    const arn = `arn:aws:states:${identity.region}:${identity.account}:mapRun:${identity.stateMachineName}/${label}:${id}`;
    const startTime = session.scheduler.now;
    const run: MapRun = {
      arn,
      top: execution.top,
      label,
      startTime,
      stopTime: undefined,
      status: 'RUNNING',
      children: [],
      itemsOf: [],
    };
    session.mapRuns.push(run);
    const started = thread.emit('MapRunStarted', arn);
    const keeper = new MapKeeper(execution, thread, step, tolerance, run, id, started);
    thread.forked = keeper;
    return andThen(step.read(thread), (items) => (items instanceof Failure ? keeper.fail(items) : keeper.start(items)));
  });
}

/** Keeps a map run: starts children up to the concurrency, counts failures, ends the run. */
class MapKeeper implements Forked {
  private items: readonly ChildInput[] = [];
  private total = 0;
  private coming = 0;
  private running = 0;
  private failures = 0;

  constructor(
    private readonly execution: Execution,
    private readonly thread: Thread,
    private readonly step: RunMap,
    private readonly tolerance: MapTolerance,
    private readonly run: MapRun,
    private readonly id: string,
    private readonly started: number,
  ) {}

  start(items: readonly ChildInput[]): Eventually<void> {
    if (this.run.status !== 'RUNNING') return undefined;
    this.items = items;
    this.total = items.reduce((sum, item) => sum + item.items, 0);
    this.fill();
    return items.length === 0 ? this.finish() : undefined;
  }

  private fill(): void {
    const { execution, step, run } = this;
    while (this.coming < this.items.length && this.running < step.concurrency) {
      const index = this.coming++;
      const item = this.items[index];
      if (item === undefined) return;
      const child = execution.child(step.machine, item.input, {
        label: run.label,
        express: step.express,
        index,
        ended: (ended) => this.ended(ended, item),
      });
      run.children.push(child);
      run.itemsOf.push(item.items);
      this.running++;
      child.start(undefined);
    }
  }

  private ended(child: Execution, item: ChildInput): Eventually<void> {
    this.running--;
    if (this.run.status !== 'RUNNING') return undefined;
    if (child.status !== 'SUCCEEDED') {
      this.failures += item.items;
      if (this.isExceeded()) {
        const cause = 'The specified tolerated failure threshold was exceeded';
        return this.fail(new Failure('States.ExceedToleratedFailureThreshold', cause));
      }
    }
    this.fill();
    return this.running === 0 && this.coming === this.items.length ? this.finish() : undefined;
  }

  /** Without a threshold one failure is too many; with both, either breach fails the run. */
  private isExceeded(): boolean {
    const { count, percentage } = this.tolerance;
    if (count === undefined && percentage === undefined) return this.failures > 0;
    if (count !== undefined && this.failures > count) return true;
    return percentage !== undefined && (100 * this.failures) / this.total > percentage;
  }

  private finish(): Eventually<void> {
    const { run, step, thread } = this;
    const ended = { arn: run.arn, id: this.id, children: run.children };
    return andThen(step.write(thread, ended), (result) => this.succeed(result));
  }

  private succeed(result: Outcome<JsonValue>): Eventually<void> {
    const { execution, thread } = this;
    if (this.run.status !== 'RUNNING') return undefined;
    if (result instanceof Failure) return this.fail(result);
    this.end('SUCCEEDED');
    const done = execution.record('MapRunSucceeded', this.started);
    execution.record('MapStateSucceeded', done);
    // The exit event follows the start of the run.
    thread.last = this.started;
    return execution.resolve(thread, thread.state.resume(thread, result));
  }

  fail(failure: Failure): Eventually<void> {
    if (this.run.status !== 'RUNNING') return undefined;
    const { execution, thread } = this;
    this.end('FAILED');
    thread.last = execution.record('MapRunFailed', this.started, undefined, failure);
    return recover(execution, thread, failure);
  }

  /** What the Map stood in was ended by a failure elsewhere. */
  abortRest(cause: number): void {
    this.end('ABORTED');
    this.execution.record('MapRunAborted', cause);
  }

  private end(status: MapRun['status']): void {
    this.thread.forked = undefined;
    this.execution.session.endMapRun(this.run, status);
  }
}
