import type { Run } from '../engine/run';
import { prices } from './prices';

/** What a run costs each way, in US dollars, and what that is counted from. */
export interface Price {
  readonly asOf: string;
  readonly region: string;
  readonly standard: { readonly transitions: number; readonly retries: number; readonly dollars: number };
  readonly express: {
    readonly requests: number;
    /** Milliseconds, rounded up to 100. */
    readonly billedDuration: number;
    /** MB. */
    readonly billedMemory: number;
    readonly dollars: number;
  };
}

/**
 * The price of a run as a Standard and as an Express execution. Standard: every state entered is a transition, and so is every
 * retry. Express: one request, and memory for the time it ran; a distributed Map's children are requests of their own.
 */
export function priceOf(run: Run): Price {
  const { types } = run.execution.log;
  const entered = types.filter((type) => type.endsWith('StateEntered')).length;
  const retries = retriesOf(run);
  const transitions = entered + retries;
  const { durationStep, memoryStep, request, gigabyteSecond } = prices.express;
  const duration = Math.max(durationStep, Math.ceil((run.stopTime - run.startTime) / durationStep) * durationStep);
  const memory = memoryStep;
  const gigabyteSeconds = (duration / 1000) * (memory / 1024);
  return {
    asOf: prices.asOf,
    region: prices.region,
    standard: { transitions, retries, dollars: transitions * prices.standard.transition },
    express: {
      requests: 1,
      billedDuration: duration,
      billedMemory: memory,
      dollars: request + gigabyteSeconds * gigabyteSecond,
    },
  };
}

/** A second *Scheduled, or a second start of a Parallel or Map, within one visit to a state is a retry. */
function retriesOf(run: Run): number {
  const { types, previous } = run.execution.log;
  let retries = 0;
  for (const [index, type] of types.entries()) {
    if (!/(Scheduled|ParallelStateStarted|MapStateStarted)$/.test(type)) continue;
    const before = types[(previous[index] ?? 0) - 1];
    if (before !== undefined && !before.endsWith('StateEntered')) retries++;
  }
  return retries;
}
