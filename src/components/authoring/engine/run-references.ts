import type { ExecutionStatus, HistoryEvent } from '@/asl';
import { parseJson, SyntaxFault } from '@/asl';
import { expectedChanges, expectedText } from '@/catalog';
import { type Layout, layOut } from '@/components/graph/layout';
import { graphOf } from '@/components/graph/model';
import { type Exercise, runScenario } from '@/grading';

/** What the first reference does in one scenario. */
export interface ScenarioRun {
  readonly id: string;
  readonly status: ExecutionStatus;
  /** Virtual milliseconds. */
  readonly duration: number;
  readonly startTime: number;
  readonly events: readonly HistoryEvent[];
  /** Of the whole history; more than are shown. */
  readonly total: number;
}

export interface ReferenceRuns {
  readonly layout: Layout | undefined;
  readonly runs: readonly ScenarioRun[];
  /** All histories as they would be kept. */
  readonly text: string;
  /** What they differ in from those that were accepted: lines that begin with `-` and `+`. */
  readonly changes: readonly string[];
}

export interface ReferenceQuestion {
  readonly exercise: Exercise;
  /** The histories that were accepted, as they are kept; empty where none were. */
  readonly accepted: string;
}

/** Nobody reads more. */
const MOST_EVENTS = 1_500;

/** A prediction's machine is run like any other. */
const asWritten = (exercise: Exercise): { exercise: Exercise; definition: string } => {
  if (exercise.kind !== 'predict') return { exercise, definition: exercise.references[0]?.definition ?? '' };
  const { starter: definition, ...rest } = exercise;
  const references = [{ name: 'starter', note: '', definition }];
  return { exercise: { ...rest, kind: 'write', starter: definition, references }, definition };
};

/** Runs the first reference in every scenario, and says what would change in what is expected. */
export const runReferences = async ({ exercise, accepted }: ReferenceQuestion): Promise<ReferenceRuns> => {
  const written = asWritten(exercise);
  const runs: ScenarioRun[] = [];
  for (const { id } of exercise.scenarios) {
    const run = await runScenario(written.exercise, { scenario: id }, written.definition);
    if (!run) continue;
    runs.push({
      id,
      status: run.status,
      duration: run.stopTime - run.startTime,
      startTime: run.startTime,
      events: run.history.events(0, MOST_EVENTS),
      total: run.history.length,
    });
  }
  const machine = parseJson(written.definition);
  const text = await expectedText(exercise);
  return {
    layout: machine instanceof SyntaxFault ? undefined : layOut(graphOf(machine)),
    runs,
    text,
    changes: expectedChanges(accepted, text),
  };
};
