import { andThen, type Eventually } from '../engine/eventually';
import { execute, InputFault, type Run, type RunOptions } from '../engine/run';
import { limits } from '../limits';
import type { Program } from '../link/program';
import type { Snapshots } from '../simulators/journal';
import { Sandbox, type SandboxOptions } from '../simulators/sandbox';
import type { World } from '../simulators/world/world';
import type { JsonObject } from '../values';
import { type LogLevel, logLines } from './log-lines';
import { type Price, priceOf } from './price';

export interface TwinOptions {
  readonly world: World;
  /** As `execute` takes them, but for what the twins differ in. */
  readonly run?: Omit<RunOptions, 'type' | 'responses' | 'objects' | 'synchronous'>;
  /** What the Express machine writes to CloudWatch Logs; default OFF, as AWS has it. */
  readonly logLevel?: LogLevel;
  /** Answers that go before the simulators; made anew for each run. */
  readonly mocks?: (() => SandboxOptions['mocks']) | undefined;
  /** An asynchronous Express execution may run twice: this one does, in the same world. */
  readonly duplicate?: boolean;
}

/** One machine run both ways. */
export interface Twins {
  /** Its history is kept: `run.events()`. */
  readonly standard: { readonly run: Run; readonly snapshots: Snapshots };
  /** No history is kept; what is left is what was logged. */
  readonly express: {
    readonly run: Run;
    readonly log: readonly JsonObject[];
    readonly snapshots: Snapshots;
    /** The second time the same execution ran, where a duplicate was asked for. */
    readonly again: Run | undefined;
  };
  readonly price: Price;
  /** Where the two came apart, each in a sentence. */
  readonly differences: readonly string[];
}

/** Runs a machine as Standard and as Express, from the same input in the same world. */
export function twins(
  program: Program,
  { world, run = {}, logLevel = 'OFF', duplicate = false, mocks }: TwinOptions,
): Eventually<Twins | InputFault> {
  const options = { seed: run.seed, startTime: run.startTime };
  const standardWorld = new Sandbox(world, { ...options, mocks: mocks?.() });
  const expressWorld = new Sandbox(world, { ...options, mocks: mocks?.() });
  const once = (type: 'STANDARD' | 'EXPRESS', sandbox: Sandbox, more: RunOptions = {}) =>
    execute(program, { ...run, ...more, type, responses: sandbox, objects: sandbox.objects });
  return andThen(once('STANDARD', standardWorld), (standard) => {
    if (standard instanceof InputFault) return standard;
    return andThen(once('EXPRESS', expressWorld), (express) => {
      if (express instanceof InputFault) return express;
      const second = duplicate
        ? once('EXPRESS', expressWorld, { startTime: express.stopTime, seed: `${run.seed ?? 'statecraft'} again` })
        : undefined;
      return andThen(second, (again) => {
        if (again instanceof InputFault) return again;
        return {
          standard: { run: standard, snapshots: standardWorld.snapshots },
          express: { run: express, log: logLines(express, logLevel), snapshots: expressWorld.snapshots, again },
          price: priceOf(standard),
          differences: differences(standard, express, again),
        };
      });
    });
  });
}

function differences(standard: Run, express: Run, again: Run | undefined): readonly string[] {
  const out: string[] = [];
  if (standard.status !== express.status) {
    out.push(`Standard ended as ${standard.status}, Express as ${express.status}.`);
  }
  if (express.status === 'TIMED_OUT' && standard.stopTime - standard.startTime > limits.expressDuration) {
    out.push('The work takes longer than the five minutes an Express execution may last.');
  }
  if (standard.status === express.status && standard.outputText !== express.outputText)
    out.push('Their outputs differ.');
  if (again !== undefined && again.status !== express.status) {
    out.push(`Run a second time, as Express may, it ended as ${again.status}.`);
  }
  const full = standard.history.length >= limits.historyEvents;
  if (full) out.push(`The Standard history is full at ${limits.historyEvents} events; Express has no such quota.`);
  return out;
}
