import type { Prepared, TaskAnswer } from '@/asl';
import { drawing } from '../values/chance';

type Answers = ReadonlyMap<string, readonly Prepared[]>;

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** The error an answer throws, unless it is one of Step Functions’ or Lambda’s own: those mean something to who retries them. */
const ownError = (answer: TaskAnswer): string | undefined =>
  answer.kind === 'throw' && answer.error && !/^(States|Lambda)\./.test(answer.error) ? answer.error : undefined;

/**
 * The same answers, with other names for the errors that nobody has named: neither the task nor a reference. What is asked of them is
 * asked of any error, so an answer that lists those of the scenarios is wrong. Undefined where there is no such error.
 */
export const renameUnnamed = (answers: Answers, named: readonly string[], seed: string): Answers | undefined => {
  const draw = drawing(`errors of ${seed}`);
  const thrown = new Set([...answers.values()].flat().flatMap(({ answer }) => ownError(answer) ?? []));
  const names = new Map(
    [...thrown]
      .filter((error) => !named.some((text) => text.includes(error)))
      .map((error) => [error, `${error}${Array.from({ length: 5 }, () => draw.of(letters)).join('')}`]),
  );
  if (names.size === 0) return undefined;
  const renamed = (answer: TaskAnswer): TaskAnswer => {
    const name = names.get(ownError(answer) ?? '');
    return name === undefined || answer.kind !== 'throw' ? answer : { ...answer, error: name };
  };
  return new Map(
    [...answers].map(([target, list]) => [target, list.map((one) => ({ ...one, answer: renamed(one.answer) }))]),
  );
};
