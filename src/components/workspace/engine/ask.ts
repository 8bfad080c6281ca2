import type { Answered, Question, Questions } from './messages';

/** Real milliseconds in which a worker must have been loaded. */
const LOADING = 30_000;

interface Waiting {
  readonly message: unknown;
  readonly settle: (answer: unknown) => void;
  timer?: ReturnType<typeof setTimeout>;
}

/** A worker that is asked one thing after another; one that does not answer in time is ended and replaced. */
export class Desk {
  private worker: Worker | undefined;
  private ready = false;
  private loading: ReturnType<typeof setTimeout> | undefined;
  private last = 0;
  private readonly waiting = new Map<number, Waiting>();

  /** Real milliseconds an answer may take once the worker is there; virtual time is free. */
  constructor(private readonly deadline: number) {}

  /** Starts the worker, so that the first question need not wait for the interpreter to be loaded. */
  open(): void {
    if (this.worker) return;
    const worker = new Worker(new URL('./workspace.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Answered | 'ready'>) => {
      if (data === 'ready') this.begin();
      else this.settle(data.id, data.answer);
    };
    worker.onerror = () => this.close();
    this.loading = setTimeout(() => this.close(), LOADING);
    this.worker = worker;
  }

  /** Undefined where no answer came: the deadline passed, or the worker could not be loaded. */
  ask<Q extends Question>(question: Q, ask: Questions[Q]['ask']): Promise<Questions[Q]['answer'] | undefined> {
    this.open();
    const id = ++this.last;
    return new Promise((resolve) => {
      const waiting: Waiting = {
        message: { id, question, ask },
        settle: (answer) => resolve(answer as Questions[Q]['answer'] | undefined),
      };
      this.waiting.set(id, waiting);
      if (this.ready) this.post(waiting);
    });
  }

  /** Ends the worker; whoever waits is told that nothing comes. */
  close(): void {
    clearTimeout(this.loading);
    this.worker?.terminate();
    this.worker = undefined;
    this.ready = false;
    for (const id of [...this.waiting.keys()]) this.settle(id, undefined);
  }

  /** The worker is there: what waited for it is asked now. */
  private begin(): void {
    clearTimeout(this.loading);
    this.ready = true;
    for (const waiting of this.waiting.values()) this.post(waiting);
  }

  private post(waiting: Waiting): void {
    waiting.timer = setTimeout(() => this.close(), this.deadline);
    this.worker?.postMessage(waiting.message);
  }

  private settle(id: number, answer: unknown): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    clearTimeout(waiting?.timer);
    waiting?.settle(answer);
  }
}
