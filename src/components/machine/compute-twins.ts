import {
  execute,
  InputFault,
  loadDefinition,
  logLines,
  MockFault,
  type Price,
  parseJson,
  priceOf,
  type Run,
  readMockLists,
  Script,
  SyntaxFault,
  type TaskCall,
} from '@/asl';
import { type Refused, refusedAsExpress } from './refused-as-express';
import type { RunRequest } from './run-request';

/** One of two ways a machine was run. */
export interface Twin {
  readonly status: string;
  /** Virtual milliseconds. */
  readonly duration: number;
  readonly events: number;
  /** What the work behind was asked for: state → calls. */
  readonly calls: Readonly<Record<string, number>>;
}

export interface ExpressTwin extends Twin {
  readonly kind: 'ran';
  /** Both times together. */
  readonly twice: Twin;
  /** Lines it writes to CloudWatch Logs, by level. */
  readonly log: { readonly all: number; readonly error: number };
}

/** A machine run as Standard, as Express, and as Express a second time, which may happen to it. */
export type TwinsReport =
  | {
      readonly kind: 'ran';
      readonly standard: Twin;
      readonly express: ExpressTwin | Refused;
      /** US dollars an execution, each counted from its own run. */
      readonly price: Price;
    }
  | { readonly kind: 'stopped'; readonly reason: string };

const stopped = (reason: string): TwinsReport => ({ kind: 'stopped', reason });

/**
 * Runs the request's machine both ways; whatever is wrong with it is part of the answer. What AWS would not create as Express is not run as
 * Express.
 */
export async function computeTwins({
  definition,
  input,
  responses,
  startTime,
  seed,
}: RunRequest): Promise<TwinsReport> {
  const loaded = loadDefinition(definition);
  if ('faults' in loaded) return stopped(loaded.faults[0]?.message ?? 'This definition cannot be run.');
  const mocks = parseJson(responses);
  if (mocks instanceof SyntaxFault) return stopped(mocks.message);
  const lists = readMockLists(mocks);
  if (lists instanceof MockFault) return stopped(lists.message);
  const runAs = async (type: 'STANDARD' | 'EXPRESS'): Promise<{ run: Run; twin: Twin } | string> => {
    const script = new Script(lists);
    const calls = new Map<string, number>();
    const respond = (call: TaskCall) => {
      calls.set(call.state, (calls.get(call.state) ?? 0) + 1);
      return script.respond(call);
    };
    const run = await execute(loaded.program, { input, type, startTime, seed, responses: { respond } });
    if (run instanceof InputFault) return `The input is not JSON: ${run.fault.message}`;
    if (run.problem !== undefined) return run.problem;
    const { status } = run;
    const twin = {
      status,
      duration: run.stopTime - run.startTime,
      events: run.events().length,
      calls: Object.fromEntries(calls),
    };
    return { run, twin };
  };
  const standard = await runAs('STANDARD');
  if (typeof standard === 'string') return stopped(standard);
  const refused = refusedAsExpress(definition);
  if (refused !== undefined) {
    return { kind: 'ran', standard: standard.twin, express: refused, price: priceOf(standard.run) };
  }
  const express = await runAs('EXPRESS');
  if (typeof express === 'string') return stopped(express);
  return {
    kind: 'ran',
    standard: standard.twin,
    express: expressOf(express),
    price: { ...priceOf(standard.run), express: priceOf(express.run).express },
  };
}

const expressOf = ({ run, twin }: { readonly run: Run; readonly twin: Twin }): ExpressTwin => ({
  kind: 'ran',
  ...twin,
  twice: {
    ...twin,
    calls: Object.fromEntries(Object.entries(twin.calls).map(([state, times]) => [state, 2 * times])),
  },
  log: { all: logLines(run, 'ALL').length, error: logLines(run, 'ERROR').length },
});
