import { isPlain, isText, type Plain } from '@/components/kept/shapes';
import { type Answer, type Answers, newAnswer } from './answers';
import type { ExerciseSetup, Setup } from './types';
import type { Unread, UnreadFields } from './unread';

export const textOf = (from: Plain, name: string, otherwise: string): string => {
  const value = Object.hasOwn(from, name) ? from[name] : undefined;
  return typeof value === 'string' ? value : otherwise;
};

export const oneOf = <T extends string>(words: readonly T[], value: unknown): T | undefined =>
  words.find((word) => word === value);

/** A setup as what JSON can say, with what cannot be read in it. */
export const plainSetup = <S extends Setup>({ answers, unread, ...rest }: S) => ({
  ...rest,
  answers: [...answers],
  unread: [...unread],
});

/** Reads what was kept, by whomever: whatever does not fit is as in `first`. */
export const setupOfPlain = (kept: Plain, first: Setup): Setup => ({
  input: textOf(kept, 'input', first.input),
  answers: Array.isArray(kept['answers']) ? answersFrom(kept['answers']) : first.answers,
  type: oneOf(['STANDARD', 'EXPRESS'], kept['type']) ?? first.type,
  answeredBy: oneOf(['answers', 'services'], kept['answeredBy']) ?? first.answeredBy,
  world: textOf(kept, 'world', first.world),
  unread: Array.isArray(kept['unread']) ? unreadFrom(kept['unread']) : first.unread,
  startsAt: textOf(kept, 'startsAt', first.startsAt),
});

const answersFrom = (kept: readonly unknown[]): Answers =>
  new Map(
    kept.flatMap((entry): [string, readonly Answer[]][] => {
      const [name, list] = Array.isArray(entry) ? (entry as readonly unknown[]) : [];
      return isText(name) && Array.isArray(list) ? [[name, list.filter(isPlain).map(answerFrom)]] : [];
    }),
  );

const answerFrom = (kept: Plain): Answer => ({
  does: oneOf(['returns', 'throws', 'hangs', 'waits'], kept['does']) ?? newAnswer.does,
  value: textOf(kept, 'value', newAnswer.value),
  error: textOf(kept, 'error', ''),
  cause: textOf(kept, 'cause', ''),
  after: textOf(kept, 'after', ''),
  rest: textOf(kept, 'rest', ''),
});

const unreadFrom = (kept: readonly unknown[]): UnreadFields =>
  new Map(
    kept.flatMap((entry): [string, Unread][] => {
      const [place, field] = Array.isArray(entry) ? (entry as readonly unknown[]) : [];
      if (!isText(place) || !isPlain(field)) return [];
      const { path, label, over, typed } = field;
      if (!isPath(path) || !isText(label) || !(over === undefined || isText(over))) return [];
      if (isText(typed)) return [[place, { path, label, over, typed }]];
      return Array.isArray(typed) ? [[place, { path, label, over, typed: typed.filter(isPlain).map(answerFrom) }]] : [];
    }),
  );

const isPath = (value: unknown): value is readonly (string | number)[] =>
  Array.isArray(value) && value.every((step) => isText(step) || typeof step === 'number');

/** What an exercise's runs are given: the scenario that is looked at, and each one that was changed. */
export interface KeptSetups {
  readonly sample: string;
  readonly setups: readonly Plain[];
}

export const isKeptSetups = (value: unknown): value is KeptSetups =>
  isPlain(value) && isText(value['sample']) && Array.isArray(value['setups']) && value['setups'].every(isPlain);

/** The setups that were changed and kept, by their scenario; those of scenarios the exercise has no more are left out. */
export const setupsOf = (
  { setups }: KeptSetups,
  given: (sample: string) => ExerciseSetup,
): ReadonlyMap<string, ExerciseSetup> =>
  new Map(
    setups.flatMap((kept): [string, ExerciseSetup][] => {
      const sample = textOf(kept, 'sample', '');
      const first = given(sample);
      return first.sample === sample ? [[sample, { ...setupOfPlain(kept, first), sample }]] : [];
    }),
  );
