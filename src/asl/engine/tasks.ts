import type { TaskAnswer } from '../host';
import type { JsonValue } from '../values';
import type { Execution } from './execution';
import type { Timer } from './scheduler';
import type { Invoke } from './steps';
import type { Thread } from './thread';

/** A task nobody has answered yet. Instants in virtual milliseconds since 1970. */
export interface PendingTask {
  readonly state: string;
  readonly resource: string;
  /** 0 for the first try. */
  readonly attempt: number;
  readonly iteration: number | undefined;
  /** What answers it; of an activity's task only a worker that polled may know it. */
  readonly taskToken: string;
  /** What was sent to the service or is there for the worker. */
  readonly parameters: JsonValue;
  readonly executionArn: string;
  /** Id of its *Scheduled event, in its execution's history. */
  readonly scheduled: number;
  /** `false` while no worker has taken an activity's task. */
  readonly started: boolean;
  /** When it will time out if nothing comes, heartbeats included. */
  readonly timesOutAt: number | undefined;
  /** Whether what it then lacks is a heartbeat. */
  readonly byHeartbeat: boolean;
}

/** A call that somebody beside the host may answer: who holds its token, or an execution it waits for. */
export class OpenTask {
  status: 'scheduled' | 'started' | 'closed' = 'scheduled';
  /** The execution it waits for, stopped when it is given up. */
  nested: Execution | undefined;
  timeout: Timer | undefined;
  heartbeat: Timer | undefined;
  readonly state: string;
  readonly scheduled: number;
  readonly attempt: number;

  constructor(
    readonly token: string,
    readonly execution: Execution,
    readonly thread: Thread,
    readonly step: Invoke,
    readonly answer: TaskAnswer,
    readonly iteration: number | undefined,
  ) {
    this.state = thread.state.name;
    this.scheduled = thread.last;
    this.attempt = thread.retryCount;
  }

  /** Whether it waits for somebody outside. */
  get isPending(): boolean {
    return this.answer.kind === 'pending' && this.isOpen;
  }

  get isOpen(): boolean {
    return this.status !== 'closed' && this.thread.alive && !this.execution.ended;
  }

  close(): void {
    if (this.status === 'closed') return;
    this.status = 'closed';
    this.thread.task = undefined;
    this.execution.session.taskClosed(this);
    const { nested } = this;
    if (nested !== undefined && !nested.ended) nested.stopped();
  }

  tell(): PendingTask {
    const { call, parameters } = this.step;
    const { timeout = Number.POSITIVE_INFINITY, heartbeat = Number.POSITIVE_INFINITY } = {
      timeout: dueAt(this.timeout),
      heartbeat: dueAt(this.heartbeat),
    };
    const due = Math.min(timeout, heartbeat);
    return {
      state: this.state,
      resource: call.resource,
      attempt: this.attempt,
      iteration: this.iteration,
      taskToken: this.token,
      parameters,
      executionArn: this.execution.arn,
      scheduled: this.scheduled,
      started: this.status === 'started',
      timesOutAt: Number.isFinite(due) ? due : undefined,
      byHeartbeat: heartbeat < timeout,
    };
  }
}

const dueAt = (timer: Timer | undefined): number | undefined => (timer?.cancelled === false ? timer.time : undefined);
