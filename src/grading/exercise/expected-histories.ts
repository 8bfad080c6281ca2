import { type Line, linesOf } from '../align/history';
import { pair } from '../align/pair';
import { lineText } from '../checks/history';
import type { Exercise } from './kinds';
import { prepareExercise } from './prepare';

/** What the reference does in one situation of a scenario. */
export interface ExpectedHistory {
  readonly scenario: string;
  /** 0 for the scenario's own input, then one for each that was drawn. */
  readonly situation: number;
  readonly lines: readonly Line[];
}

/** The history of every situation of an exercise, as its first reference makes it. */
export const expectedHistories = async (exercise: Exercise): Promise<ExpectedHistory[]> => {
  const histories: ExpectedHistory[] = [];
  for (const part of prepareExercise(exercise).scenarios)
    for (const situation of part.situations.keys()) {
      const { events, startTime } = await part.expected(situation);
      histories.push({ scenario: part.scenario.id, situation, lines: linesOf(events, startTime) });
    }
  return histories;
};

/** A history as text, one event a line, to be kept beside the exercise and compared by eye. */
export const historyText = ({ lines }: ExpectedHistory): string[] => lines.map(lineText);

/** Two texts side by side: lines that are gone begin with `-`, new ones with `+`; what is the same is left out. */
export const changedLines = (before: readonly string[], after: readonly string[]): string[] =>
  pair(before, after, (a, b) => (a === b ? 0 : undefined)).flatMap(({ expected, actual }) =>
    expected !== undefined && actual !== undefined
      ? []
      : [expected === undefined ? `+ ${after[actual ?? 0]}` : `- ${before[expected]}`],
  );
