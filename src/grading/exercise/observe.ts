import {
  execute,
  type HistoryEvent,
  InputFault,
  limits,
  MockFault,
  objectsOf,
  type Prepared,
  type Program,
  priceOf,
  type Run,
  readMockLists,
  simulate,
  type World,
} from '@/asl';
import { callsIn } from '../align/calls';
import { startedIn } from '../align/children';
import { readJson } from '../values/same';
import { answerByTarget } from './answer-by-target';
import type { Call, Observation } from './observation';
import { commonNames } from './own-names';

/** One run an exercise asks for: everything that decides its history but the definition. */
export interface Situation {
  /** JSON text. */
  readonly input: string;
  readonly answers: ReadonlyMap<string, readonly Prepared[]>;
  /** `{bucket: {key: text}}` as JSON text. */
  readonly objects?: string | undefined;
  /** Services that answer what the answers do not. */
  readonly world?: World | undefined;
  /** Seeds tokens and chance in place of the exercise's, so that none can be carried from one scenario to another. */
  readonly seed?: string | undefined;
}

/** What all runs of an exercise share. */
export interface Setting {
  readonly type: 'STANDARD' | 'EXPRESS';
  /** Start of the virtual clock, milliseconds since 1970. */
  readonly startTime?: number | undefined;
  readonly seed?: string | undefined;
  /** Virtual milliseconds a run may last; the rest is not run. */
  readonly lasts?: number | undefined;
  /** Events beyond which nothing of a run is read: it is taken for one without end. */
  readonly events?: number | undefined;
}

/** Answers from the JSON text of lists; the author's, so a fault is thrown. */
export const answersOf = (responses: string, what: string): ReadonlyMap<string, readonly Prepared[]> => {
  const lists = readMockLists(readJson(responses, what));
  if (lists instanceof MockFault) throw new Error(`${what}: ${lists.message}`);
  return lists;
};

/** By virtual time; of one instant in the order in which they stand. What nobody waited for may come later than what is said to follow it. */
const byTime = (calls: readonly Call[]): Call[] => {
  const order = calls.map((_, index) => index).sort((a, b) => (calls[a]?.at ?? 0) - (calls[b]?.at ?? 0) || a - b);
  const moved = new Map(order.map((from, to) => [from, to]));
  return order.flatMap((from) => {
    const call = calls[from];
    if (call === undefined) return [];
    const earlier = (others: readonly number[]): number[] =>
      others.map((index) => moved.get(index) ?? index).filter((index) => index < (moved.get(from) ?? 0));
    return [{ ...call, after: earlier(call.after), ...(call.behind ? { behind: earlier(call.behind) } : {}) }];
  });
};

/** Of a history that was cut off at its limit so many events are looked at, and the last: what went wrong stands at its beginning. */
const enough = 2_000;

const eventsOf = ({ history, limit, status }: Run): HistoryEvent[] => {
  const isCut = limit !== undefined || (status === 'FAILED' && history.length >= limits.historyEvents);
  return isCut ? [...history.events(0, enough), ...history.events(history.length - 1)] : history.events();
};

/** A run nobody wants to read: all there is to say is that it did not end in time. */
const unread = (run: Run, problem: string): Observation => ({
  status: 'RUNNING',
  output: undefined,
  error: undefined,
  cause: undefined,
  calls: [],
  duration: run.stopTime - run.startTime,
  lastEvent: run.history.length,
  problem,
  transitions: 0,
  price: () => 0,
  events: [],
  startTime: run.startTime,
});

const seen = (run: Run, seed: string): Observation => {
  const events = eventsOf(run);
  const { calls, transitions } = callsIn(events, run.startTime, startedIn(run));
  const common = commonNames(run, seed);
  const failedChild = run.mapRuns
    .flatMap(({ children }) => children)
    .map((child) => run.child(child))
    .find(({ status }) => status === 'FAILED');
  return {
    status: run.status,
    output: run.outputText,
    error: run.error,
    cause: run.cause,
    ...(failedChild ? { failedChild: { error: failedChild.error, cause: failedChild.cause } } : {}),
    calls: byTime(calls).map((call) => ({ ...call, arguments: common(call.arguments) })),
    duration: run.stopTime - run.startTime,
    lastEvent: events.at(-1)?.id ?? 0,
    problem: run.problem,
    transitions,
    price: (type) => priceOf(run)[type === 'STANDARD' ? 'standard' : 'express'].dollars,
    events,
    startTime: run.startTime,
  };
};

/** A run met a limit of ours on data, which no Step Functions has: there is nothing to judge. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** Runs a program in a situation. The situation is the author's: a fault in it is thrown. */
export const runIn = async (program: Program, situation: Situation, setting: Setting): Promise<Run> => {
  const { input, answers, objects, world } = situation;
  const { type, startTime, lasts } = setting;
  const seed = situation.seed ?? setting.seed;
  const sandbox = world && simulate(world, { seed, startTime });
  const run = await execute(program, {
    input,
    type,
    seed,
    startTime,
    responses: answerByTarget(answers, sandbox),
    objects: objects === undefined ? sandbox?.objects : objectsOf(readJson(objects, 'objects')),
    until: lasts === undefined ? undefined : (startTime ?? defaultStart) + lasts,
  });
  if (run instanceof InputFault) throw new Error(`input: ${run.fault.message}`);
  return run;
};

/**
 * Runs a program in a situation and tells what can be seen of it.
 * @throws Stopped where the run met a limit of ours on data
 */
export const observe = async (program: Program, situation: Situation, setting: Setting): Promise<Observation> => {
  const run = await runIn(program, situation, setting);
  if (run.limit === 'data') throw new Stopped(run.problem);
  if (setting.events !== undefined && run.history.length > setting.events)
    return unread(run, `more than ${setting.events} events`);
  return seen(run, situation.seed ?? setting.seed ?? '');
};

/** The engine's own default: 2026-01-01T00:00:00Z. */
const defaultStart = 1_767_225_600_000;
