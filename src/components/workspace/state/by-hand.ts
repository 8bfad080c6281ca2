import type { RunRequest, SentSignal, Waiting } from '@/components/machine/run-request';
import type { FinishedRun } from './types';

/** What somebody outside does, without its instant. */
export type Deed = SentSignal extends infer S ? (S extends SentSignal ? Omit<S, 'at'> : never) : never;

/** Playing whoever a run waits for: the worker of an activity, the holder of a task token. */
export interface ByHand {
  /** Somebody outside does something so many milliseconds after the instant the run has come to. */
  signal(deed: Deed, after: number): Promise<void>;
  /** Time passes until a task that waits has timed out. */
  letTimeOut(waiting: Waiting): Promise<void>;
  undoSignal(): Promise<void>;
}

/**
 * Whatever is sent is part of the run's request: the run is computed again from its beginning, and goes on from where it waited.
 * @param perform runs a request of the same text again
 */
export function playByHand(
  lastRun: () => FinishedRun | undefined,
  perform: (request: RunRequest, run: FinishedRun) => Promise<void>,
): ByHand {
  const send = async (run: FinishedRun, deed: Deed, at: number): Promise<void> => {
    const signals = [...(run.request.signals ?? []), { ...deed, at } as SentSignal];
    await perform({ ...run.request, signals }, run);
  };

  /** The instant a run has come to. */
  const reached = ({ request, report }: FinishedRun): number => {
    const ran = report.kind === 'ran' ? report.duration : 0;
    return Math.max(request.startTime + ran, request.signals?.at(-1)?.at ?? 0);
  };

  return {
    async signal(deed, after) {
      const run = lastRun();
      if (run?.report.kind === 'ran') await send(run, deed, reached(run) + after);
    },
    async letTimeOut({ timesOutAt }) {
      const run = lastRun();
      if (run?.report.kind === 'ran' && timesOutAt !== undefined)
        await send(run, { kind: 'Advance' }, Math.max(reached(run), timesOutAt));
    },
    async undoSignal() {
      const run = lastRun();
      if (run) await perform({ ...run.request, signals: run.request.signals?.slice(0, -1) ?? [] }, run);
    },
  };
}
