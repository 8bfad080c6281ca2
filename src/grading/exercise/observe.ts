import {
  type ExecutionStatus,
  execute,
  type HistoryEvent,
  InputFault,
  type JsonValue,
  MockFault,
  type Program,
  parseJson,
  type Run,
  readMockLists,
  SyntaxFault,
} from '@/asl';
import { answerByTarget } from './answer-by-target';
import type { Scenario } from './spec';
import { aimOf } from './target';

/** One call a run made, seen from outside: no state names. */
export interface Call {
  readonly target: string;
  readonly arguments: JsonValue;
  /** Virtual milliseconds since the start. */
  readonly at: number;
  /** Id of its *Scheduled event, to be shown in the learner's own history. */
  readonly event: number;
}

/** What can be seen of a run from outside. */
export interface Observation {
  readonly status: ExecutionStatus;
  /** JSON text. */
  readonly output: string | undefined;
  readonly error: string | undefined;
  readonly cause: string | undefined;
  /** In the order of the history. */
  readonly calls: readonly Call[];
  /** Virtual milliseconds from start to end. */
  readonly duration: number;
  /** Id of the last event. */
  readonly lastEvent: number;
  /** Why the run stopped although AWS's would not have. */
  readonly problem: string | undefined;
}

interface ScheduledDetails {
  readonly resource: string;
  readonly resourceType?: string;
  readonly input?: string;
  readonly parameters?: string;
}

/** The details of a *Scheduled event, and nothing of any other. */
const scheduled = (event: HistoryEvent): ScheduledDetails | undefined => {
  const key = Object.keys(event).find((name) => /^(task|lambdaFunction|activity)ScheduledEventDetails$/.test(name));
  return key === undefined ? undefined : (event as unknown as Record<string, ScheduledDetails>)[key];
};

const callOf = (event: HistoryEvent, start: number): Call[] => {
  const details = scheduled(event);
  if (!details) return [];
  const { resource, resourceType, input, parameters } = details;
  const value = parseJson(input ?? parameters ?? 'null');
  const arn = resourceType === undefined ? resource : `arn:aws:states:::${resourceType}:${resource}`;
  const aim = aimOf(arn, value instanceof SyntaxFault ? null : value);
  return [{ ...aim, at: Math.round(event.timestamp * 1000 - start), event: event.id }];
};

const seen = (run: Run): Observation => {
  const events = run.events();
  return {
    status: run.status,
    output: run.outputText,
    error: run.error,
    cause: run.cause,
    calls: events.flatMap((event) => callOf(event, run.startTime)),
    duration: run.stopTime - run.startTime,
    lastEvent: events.at(-1)?.id ?? 0,
    problem: run.problem,
  };
};

/** Runs a program in a scenario and tells what can be seen from outside. The scenario is the author's: a fault in it is thrown. */
export const observe = async (
  program: Program,
  scenario: Scenario,
  type: 'STANDARD' | 'EXPRESS',
): Promise<Observation> => {
  const mocks = parseJson(scenario.responses);
  if (mocks instanceof SyntaxFault) throw new Error(`scenario ${scenario.id}: ${mocks.message}`);
  const lists = readMockLists(mocks);
  if (lists instanceof MockFault) throw new Error(`scenario ${scenario.id}: ${lists.message}`);
  const run = await execute(program, { input: scenario.input, type, responses: answerByTarget(lists) });
  if (run instanceof InputFault) throw new Error(`scenario ${scenario.id}: ${run.fault.message}`);
  return seen(run);
};
