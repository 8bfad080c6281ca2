import { availableParallelism } from 'node:os';
import { WarmWorker } from './warm-worker';

/** One free place in the pool; give it back. */
export interface Place {
  /** A worker that is warm if there is one. */
  readonly worker: WarmWorker;
  release(): void;
}

type Waiting = (place: Place) => void;

/** What a timer can count. */
const longestWaitMs = 2 ** 31 - 1;

/**
 * A few worker threads, kept warm between gradings. Only a cache and a bound: what waits to be graded waits in the database, and an
 * instance that dies loses nothing by it.
 */
export class Pool {
  private readonly idle: WarmWorker[] = [];
  private readonly waiting: Waiting[] = [];
  private taken = 0;

  constructor(
    readonly size: number,
    /** Whether a worker may serve again; while code is being changed it may not. */
    private readonly reuse = true,
  ) {}

  /** A place whose worker can begin this moment, if there is one. */
  takeReady(): Place | undefined {
    if (this.taken >= this.size || !this.idle.some(({ ready }) => ready)) return undefined;
    this.taken++;
    return this.place();
  }

  /**
   * A place as soon as one is free, first come first served, and its worker started; undefined when `until` (of `performance.now()`)
   * comes before one is free.
   */
  async take(until: number): Promise<Place | undefined> {
    const place = await this.free(until);
    await place?.worker.started;
    return place;
  }

  private free(until: number): Promise<Place | undefined> {
    if (this.taken < this.size) {
      this.taken++;
      return Promise.resolve(this.place());
    }
    return new Promise((resolve) => {
      const waiting: Waiting = (place) => {
        clearTimeout(timer);
        resolve(place);
      };
      const timer = setTimeout(
        () => {
          this.waiting.splice(this.waiting.indexOf(waiting), 1);
          resolve(undefined);
        },
        Math.max(0, Math.min(until - performance.now(), longestWaitMs)),
      );
      this.waiting.push(waiting);
    });
  }

  /** Starts a worker before anyone needs it. */
  warm(): void {
    if (this.reuse && this.taken === 0 && this.idle.length === 0) this.idle.push(new WarmWorker());
  }

  /** Ends the idle workers, for a process that wants to end. */
  async close(): Promise<void> {
    await Promise.all(this.idle.splice(0).map((worker) => worker.end()));
  }

  private place(): Place {
    const at = Math.max(
      this.idle.findIndex(({ ready }) => ready),
      this.idle.findIndex(({ spent }) => !spent),
    );
    const [worker] = at < 0 ? [] : this.idle.splice(at, 1);
    const mine = worker ?? new WarmWorker();
    let isReleased = false;
    return {
      worker: mine,
      release: () => {
        if (isReleased) return;
        isReleased = true;
        this.giveBack(mine);
      },
    };
  }

  private giveBack(worker: WarmWorker): void {
    if (this.reuse && !worker.spent) this.idle.push(worker);
    else if (!worker.spent) void worker.end();
    const next = this.waiting.shift();
    if (next) next(this.place());
    else this.taken--;
  }
}

const shared = globalThis as { statecraftPool?: Pool };

/**
 * The pool of this process. Three workers even on one core: while one waits for the statement that claims its next submission others
 * compute, and a learner whose submission takes the whole deadline does not hold up all others. No more than cores beyond that, since
 * each would only take time from the requests.
 */
export function pool(): Pool {
  shared.statecraftPool ??= new Pool(
    Math.min(4, Math.max(3, availableParallelism())),
    process.env.NODE_ENV !== 'development',
  );
  return shared.statecraftPool;
}
