import type { ExerciseFile } from './schemas/exercise';

type Scenario = ExerciseFile['scenarios'][number];
type Mocked = ExerciseFile['mockedResponses'][string];
type Answers = Extract<Scenario['responses'][string], readonly unknown[]>;

/** Attempts beyond this are nobody's intention. */
const MOST = 1_000;

/** `{"0": …, "1-3": …}` as a list, one answer per attempt; a gap is answered by what comes after it. */
const listOf = (mocked: Mocked, refuse: (message: string) => void): Answers => {
  const rows = Object.entries(mocked)
    .map(([attempts, answer]) => {
      const [from = 0, to = from] = attempts.split('-').map(Number);
      return { from, to, answer };
    })
    .sort((a, b) => a.from - b.from);
  const list: Answers = [];
  for (const { from, to, answer } of rows) {
    if (from !== list.length || to < from || to > MOST) {
      refuse(`attempts must follow each other from 0 without a gap: after ${list.length} comes ${from}`);
      return list;
    }
    for (let attempt = from; attempt <= to; attempt++) list.push(answer);
  }
  return list;
};

/** Every target's answers as a list, whichever of the three forms the author wrote. */
export const answersByTarget = (
  responses: Scenario['responses'],
  mocked: ExerciseFile['mockedResponses'],
  refuse: (target: string, message: string) => void,
): Record<string, Answers> =>
  Object.fromEntries(
    Object.entries(responses).map(([target, answers]) => {
      if (Array.isArray(answers)) return [target, answers];
      const entry =
        typeof answers === 'string' ? (Object.hasOwn(mocked, answers) ? mocked[answers] : undefined) : answers;
      if (entry !== undefined) return [target, listOf(entry, (message) => refuse(target, message))];
      refuse(target, `mockedResponses has no «${String(answers)}»`);
      return [target, []];
    }),
  );
