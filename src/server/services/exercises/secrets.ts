import { isArray, isNumber, isObject, type JsonValue, parseJson, SyntaxFault, toText } from '@/asl';
import type { Exercise } from '@/grading';

type Scenario = Exercise['scenarios'][number];

/** Shorter values say nothing by themselves, and would be found in every sentence. */
const shortest = 3;

const leaves = (value: JsonValue): string[] => {
  if (typeof value === 'string') return [value];
  if (isNumber(value)) return [toText(value)];
  if (isArray(value)) return value.flatMap(leaves);
  return isObject(value) ? Object.values(value).flatMap(leaves) : [];
};

const leavesOf = (text: string): string[] => {
  const value = parseJson(text);
  return value instanceof SyntaxFault ? [] : leaves(value);
};

/** What answers hold, without how long each takes: that is told by the clock of every run. */
const leavesOfAnswers = (text: string): string[] => {
  const lists = parseJson(text);
  if (lists instanceof SyntaxFault || !isObject(lists)) return [];
  const answers = Object.values(lists).flatMap((list) => (isArray(list) ? list.filter(isObject) : []));
  return answers.flatMap((answer) =>
    Object.entries(answer).flatMap(([name, value]) => (name === 'After' ? [] : leaves(value))),
  );
};

/**
 * The values of a hidden scenario's input and answers that its learner cannot know: what stands in the task, in a sample or in the
 * learner's own definition is known. Longest first.
 */
export function secretsOf(exercise: Exercise, scenario: Scenario, definition: string): string[] {
  const samples = exercise.scenarios.filter(({ shown }) => shown === 'sample');
  const known = [
    definition,
    exercise.prompt,
    exercise.starter,
    ...exercise.scenarios.map(({ title }) => title),
    ...samples.flatMap(({ input, responses }) => [input, responses]),
  ].join('\n');
  const values = new Set([...leavesOf(scenario.input), ...leavesOfAnswers(scenario.responses)]);
  return (
    [...values]
      // Names that AWS has reserved for errors are nobody's data.
      .filter((value) => value.length >= shortest && !value.startsWith('States.') && !known.includes(value))
      .sort((a, b) => b.length - a.length)
  );
}

/** The text with each secret left out. */
export const withhold = (text: string, secrets: readonly string[]): string =>
  secrets.reduce((rest, secret) => rest.replaceAll(secret, '…'), text);
