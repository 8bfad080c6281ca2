import type { Host } from '../host';
import { limits } from '../limits';
import type { Machine, Program } from '../link/program';
import type { JsonValue } from '../values';
import type { Eventually } from './eventually';
import { Execution } from './execution';
import { SeededRandom } from './random';
import { Scheduler } from './scheduler';
import type { SignalAnswer } from './signals';
import type { OpenTask } from './tasks';

/** Who and where the execution is; what AWS would know of it beside the definition. */
export interface Identity {
  readonly type: 'STANDARD' | 'EXPRESS';
  /** Whether it was started by StartSyncExecution. */
  readonly synchronous?: boolean | undefined;
  readonly region: string;
  readonly account: string;
  readonly stateMachineName: string;
  readonly executionName: string | undefined;
  readonly roleArn: string;
}

/** A worker that asked for work and has found none yet. */
export interface Poll {
  readonly activityArn: string;
  readonly workerName: string | undefined;
  readonly until: number;
  /** Where its answer is written. */
  readonly index: number;
}

/** One run of a program with everything around it: clock, chance, host, the root execution and its map runs. */
export class Session {
  readonly scheduler: Scheduler;
  readonly root: Execution;
  /** Every call somebody beside the host may or might have answered, by its token. */
  readonly tasks = new Map<string, OpenTask>();
  /** Workers that asked for an activity's task and found none yet. */
  readonly polls: Poll[] = [];
  /** What the API answered to each signal, by its place in the list. */
  readonly answers: (SignalAnswer | undefined)[] = [];
  /** Signals still to come. */
  expected = 0;
  /** Executions that tasks, or the events they sent, have started. */
  readonly nested: Execution[] = [];
  readonly mapRuns: MapRun[] = [];
  /** Why the run cannot go on although AWS's could: no response prepared, a limit of ours. */
  problem: string | undefined;
  /** The limit of ours that was met, where that is the problem. */
  limit: 'events' | 'data' | undefined;
  /** Bytes of the large payloads so far. */
  private bytes = 0;
  /** Events of all executions so far. */
  events = 0;
  /** Executions made so far. */
  executions = 0;
  readonly random: SeededRandom;
  private readonly labels = new Map<Machine, string>();
  /** Nested executions that have not ended. */
  private readonly live = new Set<Execution>();
  /** Open calls only somebody outside can answer. */
  private waiting = 0;

  constructor(
    readonly program: Program,
    readonly host: Host,
    readonly identity: Identity,
    input: JsonValue,
    inputText: string | undefined,
    /** Virtual instant up to which the clock may run. */
    readonly until: number,
    /** Up to this instant time-outs come even to calls somebody outside might still answer. */
    private readonly patience = Number.NEGATIVE_INFINITY,
  ) {
    this.scheduler = new Scheduler(host.startTime);
    this.random = new SeededRandom(host.seed);
    this.root = new Execution(this, program.machine, input, undefined);
    if (inputText !== undefined) this.root.log.verbatim.set(input, inputText);
  }

  taskOpened(task: OpenTask): void {
    this.tasks.set(task.token, task);
    task.thread.task = task;
    task.execution.open ??= new Set();
    task.execution.open.add(task);
    if (task.isPending) this.waiting++;
  }

  taskClosed(task: OpenTask): void {
    task.execution.open?.delete(task);
    if (task.answer.kind === 'pending') this.waiting--;
  }

  nestedStarted(execution: Execution): void {
    this.nested.push(execution);
    this.live.add(execution);
  }

  executionEnded(execution: Execution): void {
    this.live.delete(execution);
    if (execution.open !== undefined) for (const task of [...execution.open]) task.close();
  }

  /** The worker that has waited longest for a task of this activity, if one still waits. */
  takePoll(activityArn: string): Poll | undefined {
    const { now } = this.scheduler;
    const index = this.polls.findIndex((poll) => poll.until >= now && poll.activityArn === activityArn);
    return index < 0 ? undefined : this.polls.splice(index, 1)[0];
  }

  /** Meets a limit of ours: nothing goes on. */
  stop(limit: 'events' | 'data', problem: string): void {
    this.limit = limit;
    this.problem = problem;
  }

  /** The label of a Map that is given none: made once, so that every run of the same state bears it [doc DescribeStateMachineForExecution]. */
  labelOf(processor: Machine): string {
    const label = this.labels.get(processor) ?? this.random.uuid();
    this.labels.set(processor, label);
    return label;
  }

  /** Counts the bytes of a large payload, which the history will keep. */
  carry(bytes: number): void {
    this.bytes += bytes;
    if (this.bytes > limits.sessionBytes)
      this.stop(
        'data',
        `The payloads of this run came to more than ${limits.sessionBytes / 1_048_576} MB, which is as far as we go. Does a loop carry large data along?`,
      );
  }

  /** Runs until nothing can move: the end, or a wait for something from outside. */
  run(): Eventually<void> {
    this.root.start(this.program.timeoutSeconds);
    return this.go();
  }

  go(): Eventually<void> {
    for (;;) {
      const waiting = this.step();
      if (waiting === false) return undefined;
      if (waiting instanceof Promise) return this.goOn(waiting);
    }
  }

  /** The same with promises: what is evaluated is awaited before anything else moves. */
  private async goOn(waiting: Promise<void>): Promise<void> {
    await waiting;
    for (;;) {
      const next = this.step();
      if (next === false) return;
      if (next instanceof Promise) await next;
    }
  }

  /** Ends a map run; children that still run end with it, without a word. */
  endMapRun(run: MapRun, status: MapRun['status']): void {
    run.status = status;
    run.stopTime = this.scheduler.now;
    for (const child of run.children) if (!child.ended) child.abandon();
  }

  private get isOver(): boolean {
    return this.root.ended && this.live.size === 0 && this.expected === 0;
  }

  private step(): Eventually<void> | false {
    if (this.problem !== undefined || this.isOver) return false;
    const action = this.scheduler.next(this.until, this.waiting > 0 ? this.patience : undefined);
    return action === undefined ? false : action();
  }
}

/** A distributed Map's run: its children have histories of their own. */
export interface MapRun {
  readonly arn: string;
  /** The execution it ends with. */
  readonly top: Execution;
  readonly label: string;
  readonly startTime: number;
  stopTime: number | undefined;
  status: 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'ABORTED';
  readonly children: Execution[];
  /** Items of each child, in the children's order. */
  readonly itemsOf: number[];
}
