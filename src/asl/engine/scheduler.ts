import type { Eventually } from './eventually';

/** Something to do at an instant; `cancel` takes it back. */
export interface Timer {
  readonly time: number;
  readonly sequence: number;
  readonly action: () => Eventually<void>;
  /** Set for a time-out, which is not hurried towards while somebody outside is waited for. */
  readonly patient: boolean;
  cancelled: boolean;
}

/** Done work the queue holds on to before it is let go of: an array is not cut for each entry. */
const SHED = 1024;

/**
 * The only place where virtual time passes. Work that is ready now waits in a queue, in order of arrival; work for
 * later in a heap by (time, sequence). The clock never jumps over a due instant and never goes back.
 */
export class Scheduler {
  private ready: (() => Eventually<void>)[] = [];
  private head = 0;
  private readonly heap: Timer[] = [];
  private sequence = 0;
  private late = 2 ** 52;

  constructor(
    /** Virtual milliseconds since 1970. */
    public now: number,
  ) {}

  /** Does it at the present instant, after what is already queued. */
  soon(action: () => Eventually<void>): void {
    this.ready.push(action);
  }

  /** Does it at an instant; one in the past counts as now. */
  at(time: number, action: () => Eventually<void>, patient = false): Timer {
    return this.add(time, this.sequence++, action, patient);
  }

  /** Does it at an instant, after everything else that instant holds, whenever that was asked for. */
  lastAt(time: number, action: () => Eventually<void>): Timer {
    return this.add(time, this.late++, action, false);
  }

  private add(time: number, sequence: number, action: () => Eventually<void>, patient: boolean): Timer {
    const timer: Timer = { time: Math.max(time, this.now), sequence, action, patient, cancelled: false };
    this.push(timer);
    return timer;
  }

  /**
   * The next thing to do, with the clock moved to its instant; `undefined` when nothing is due up to `until`, or
   * when a time-out after `patience` is what comes next.
   */
  next(until: number, patience = Number.POSITIVE_INFINITY): (() => Eventually<void>) | undefined {
    const action = this.ready[this.head];
    if (action !== undefined) {
      this.head++;
      if (this.head > SHED) {
        this.ready = this.ready.slice(this.head);
        this.head = 0;
      }
      return action;
    }
    for (;;) {
      const timer = this.heap[0];
      if (timer === undefined) return undefined;
      if (timer.cancelled) {
        this.pop();
        continue;
      }
      if (timer.time > until || (timer.patient && timer.time > patience)) return undefined;
      this.pop();
      this.now = timer.time;
      return timer.action;
    }
  }

  private push(timer: Timer): void {
    const { heap } = this;
    let at = heap.push(timer) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      const parent = heap[up] as Timer;
      if (before(parent, timer)) break;
      heap[at] = parent;
      heap[up] = timer;
      at = up;
    }
  }

  private pop(): void {
    const { heap } = this;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let at = 0;
    heap[0] = last;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= heap.length) return;
      const right = left + 1;
      const child = right < heap.length && before(heap[right] as Timer, heap[left] as Timer) ? right : left;
      if (before(last, heap[child] as Timer)) return;
      heap[at] = heap[child] as Timer;
      heap[child] = last;
      at = child;
    }
  }
}

const before = (a: Timer, b: Timer): boolean => a.time < b.time || (a.time === b.time && a.sequence < b.sequence);
