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
 * The price of a run as a Standard and as an Express execution. Standard: every state entered is a transition, and so is every retry; a
 * distributed Map's children are paid for as what they are, transitions or requests of their own. Express has no distributed Map: one
 * request, and memory for the time it ran.
 */
export function priceOf(run: Run): Price {
  const entered = run.execution.log.types.filter((type) => type.endsWith('StateEntered')).length;
  const retries = retriesOf(run);
  const children = run.mapRuns.flatMap((mapRun) => mapRun.children.map((child) => childPrice(run.child(child))));
  const transitions = entered + retries + sum(children, (child) => child.transitions);
  const { request, durationStep, memoryStep } = prices.express;
  return {
    asOf: prices.asOf,
    region: prices.region,
    standard: {
      transitions,
      retries: retries + sum(children, (child) => child.retries),
      dollars: transitions * prices.standard.transition + sum(children, (child) => child.dollars),
    },
    express: {
      requests: 1,
      billedDuration: billedDuration(run, durationStep),
      billedMemory: memoryStep,
      dollars: request + memoryDollars(run),
    },
  };
}

/** Of a distributed Map's child; `dollars` holds what is not transitions. */
function childPrice(child: Run): { transitions: number; retries: number; dollars: number } {
  if (child.execution.express)
    return { transitions: 0, retries: 0, dollars: prices.express.request + memoryDollars(child) };
  const retries = retriesOf(child);
  const entered = child.execution.log.types.filter((type) => type.endsWith('StateEntered')).length;
  return { transitions: entered + retries, retries, dollars: 0 };
}

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

const billedDuration = (run: Run, step: number): number =>
  Math.max(step, Math.ceil((run.stopTime - run.startTime) / step) * step);

const memoryDollars = (run: Run): number => {
  const { durationStep, memoryStep, gigabyteSecond } = prices.express;
  return (billedDuration(run, durationStep) / 1000) * (memoryStep / 1024) * gigabyteSecond;
};

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
