import type { Host } from '../host';
import type { Program } from '../link/program';
import type { JsonObject, JsonValue } from '../values';
import type { Eventually } from './eventually';
import { Execution } from './execution';
import { SeededRandom } from './random';
import { Scheduler } from './scheduler';

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

/** A task nobody has answered yet. */
export interface PendingTask {
  readonly state: string;
  readonly resource: string;
  readonly attempt: number;
  readonly iteration: number | undefined;
  readonly taskToken: string | undefined;
}

/** One run of a program with everything around it: clock, chance, host, the root execution and its map runs. */
export class Session {
  readonly scheduler: Scheduler;
  readonly root: Execution;
  /** Tasks that wait for an answer from outside. */
  readonly pending: PendingTask[] = [];
  readonly mapRuns: MapRun[] = [];
  /** Why the run cannot go on although AWS's could: no response prepared, a limit of ours. */
  problem: string | undefined;
  /** Events of all executions so far. */
  events = 0;
  readonly random: SeededRandom;
  private machine: JsonObject | undefined;

  constructor(
    readonly program: Program,
    readonly host: Host,
    readonly identity: Identity,
    input: JsonValue,
    inputText: string | undefined,
    /** Virtual instant up to which the clock may run. */
    readonly until: number,
  ) {
    this.scheduler = new Scheduler(host.startTime);
    this.random = new SeededRandom(host.seed);
    this.root = new Execution(this, program.machine, input, undefined);
    if (inputText !== undefined) this.root.log.verbatim.set(input, inputText);
  }

  get stateMachineArn(): string {
    const { region, account, stateMachineName } = this.identity;
    return `arn:aws:states:${region}:${account}:stateMachine:${stateMachineName}`;
  }

  machinePart(): JsonObject {
    this.machine ??= { Id: this.stateMachineArn, Name: this.identity.stateMachineName };
    return this.machine;
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

  private step(): Eventually<void> | false {
    if (this.root.ended || this.problem !== undefined) return false;
    const action = this.scheduler.next(this.until);
    return action === undefined ? false : action();
  }
}

/** A distributed Map's run: its children have histories of their own. */
export interface MapRun {
  readonly arn: string;
  readonly label: string;
  readonly startTime: number;
  stopTime: number | undefined;
  status: 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'ABORTED';
  readonly children: Execution[];
  /** Items of each child, in the children's order. */
  readonly itemsOf: number[];
}
