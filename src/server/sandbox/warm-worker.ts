import { Worker } from 'node:worker_threads';
import type { Exercise } from '@/grading';
import { sandboxLimits } from './limits';
import type { Answer, CardRequest, Completed, Expected, History, Proved, Request } from './messages';
import { type Fault, type OverLimit, overLimit, type SandboxOutcome } from './outcome';

/** What is asked of a worker: a verdict, or the history of one scenario. */
export interface Question extends Request {
  readonly exercise: Exercise;
}

type Result = Extract<Answer, { kind: 'done' }>['result'];
type Settle = (result: Result, ms?: number) => void;

/**
 * A worker thread that grades one thing at a time. It has no environment and a bounded heap, and is ended at the deadline: an endless
 * loop or a hostile regular expression stops with it. Ended or worn out, it is `spent` and another takes its place.
 */
export class WarmWorker {
  private readonly worker: Worker;
  /** Content versions of the exercises it remembers, the oldest first. */
  private readonly known = new Set<string>();
  private runs = 0;
  private isReady = false;
  private begin: () => void = () => undefined;
  /** Settles once it is ready, or will never be. */
  readonly started: Promise<void>;
  private isSpent = false;
  private settle: Settle | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor() {
    // The heap is far larger than the bounds of the language let anything grow: a worker that meets its limit can end the whole process,
    // where V8 is just collecting while the worker is taken down.
    // Options must be an object literal here: the bundler follows nothing else.
    this.worker = new Worker(new URL('./worker.ts', import.meta.url), {
      env: {},
      stdin: false,
      resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    });
    this.worker.on('message', (answer: Answer) => {
      if (answer.kind === 'done') return this.settle?.(answer.result, answer.ms);
      this.isReady = true;
      this.begin();
    });
    this.worker.on('error', (error: Error & { code?: string }) => {
      this.isSpent = true;
      this.begin();
      this.settle?.(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? overMemory : fault(error.stack ?? error.message));
    });
    this.worker.on('exit', (code) => {
      this.isSpent = true;
      this.begin();
      this.settle?.(fault(`the worker ended with code ${code}`));
    });
    this.started = new Promise((resolve) => {
      const late = setTimeout(resolve, sandboxLimits.startMs);
      this.begin = () => {
        clearTimeout(late);
        resolve();
      };
    });
    // Whoever waits for its start keeps the process alive; later only whoever waits for an answer.
    void this.started.then(() => this.settle ?? this.worker.unref());
  }

  /** It may be asked this moment. */
  get ready(): boolean {
    return this.isReady && !this.isSpent;
  }

  /** It answers no more. */
  get spent(): boolean {
    return this.isSpent;
  }

  /** Asks, and waits until there is an answer or a limit is met; never throws. */
  async ask(question: Question): Promise<(SandboxOutcome | History | Proved | Expected) & { ms: number }>;
  async ask(question: CardRequest): Promise<(Completed | OverLimit | Fault) & { ms: number }>;
  async ask(question: Question | CardRequest): Promise<Result & { ms: number }> {
    if (this.settle) throw new Error('a worker grades one thing at a time');
    const begun = performance.now();
    this.worker.ref();
    const { result, ms } = await new Promise<{ result: Result; ms: number }>((resolve) => {
      this.settle = (result, ms = performance.now() - begun) => resolve({ result, ms });
      if (!this.ready) {
        this.settle(fault(this.isSpent ? 'the worker had ended' : 'the worker did not start'));
        return;
      }
      this.limit(sandboxLimits.deadlineMs, overTime);
      if ('card' in question) {
        this.worker.postMessage(question);
        return;
      }
      const { exercise, ...rest } = question;
      this.worker.postMessage(this.isKnown(question.versionId) ? rest : { ...rest, exercise });
    });
    clearTimeout(this.timer);
    this.settle = undefined;
    const breached = result.kind === 'fault' || result.kind === 'over-limit';
    if (breached || ++this.runs >= sandboxLimits.runsPerWorker) await this.end();
    else this.worker.unref();
    return { ...result, ms };
  }

  /** Whether the worker has this exercise by now; what it has not it is given, and forgets its oldest for it. */
  private isKnown(versionId: string): boolean {
    if (this.known.has(versionId)) return true;
    const [oldest] = this.known;
    if (this.known.size >= sandboxLimits.exercisesPerWorker && oldest !== undefined) this.known.delete(oldest);
    this.known.add(versionId);
    return false;
  }

  async end(): Promise<void> {
    this.isSpent = true;
    await this.worker.terminate();
  }

  /** Settles with `result` after so many milliseconds, unless an answer is there that this thread had no time to read. */
  private limit(ms: number, result: OverLimit | Fault): void {
    clearTimeout(this.timer);
    const { settle } = this;
    this.timer = setTimeout(() => setImmediate(() => settle?.(result)), ms);
  }
}

const fault = (reason: string): Fault => ({ kind: 'fault', reason });

const overTime = overLimit(
  'time',
  'Grading this took longer than a second of real time and was ended. Virtual time is free, computing is not: look for an expression or a loop that works on far more data than the task needs.',
);
const overMemory = overLimit(
  'memory',
  'Running this needed more memory than one submission may use. Look for data that doubles, or a Map inside a Map over many items.',
);
