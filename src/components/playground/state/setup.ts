import { isPlain, type Plain } from '@/components/kept/shapes';
import { prettyJson } from '@/components/machine/pretty-json';
import { type Answer, type Answers, newAnswer, readAnswers } from '@/components/workspace/state/answers';
import { START_TIME, toClock } from '@/components/workspace/state/start-time';
import type { Setup } from '@/components/workspace/state/types';
import { firstStart, type Start } from './start';

/** What the next run of the playground is given. */
export interface PlaygroundSetup extends Setup {
  readonly start: Start;
}

/** What an example, or nothing at all, begins with. */
export const setupFrom = (
  given: {
    readonly input?: string;
    readonly responses?: string;
    readonly world?: string | undefined;
    readonly type?: 'STANDARD' | 'EXPRESS';
  } = {},
): PlaygroundSetup => ({
  input: prettyJson(given.input ?? '{}'),
  answers: readAnswers(given.responses ?? '{}'),
  type: given.type ?? 'STANDARD',
  answeredBy: given.world === undefined ? 'answers' : 'services',
  world: given.world ?? '',
  unread: new Map(),
  startsAt: toClock(START_TIME),
  start: firstStart,
});

/** As it is kept: JSON text, without what cannot be read. */
export const writeSetup = ({ answers, ...setup }: PlaygroundSetup): string =>
  JSON.stringify({ ...setup, unread: undefined, answers: [...answers] });

const textOf = (from: Plain, name: string, otherwise: string): string => {
  const value = Object.hasOwn(from, name) ? from[name] : undefined;
  return typeof value === 'string' ? value : otherwise;
};

const oneOf = <T extends string>(words: readonly T[], value: unknown): T | undefined =>
  words.find((word) => word === value);

/** Reads what was kept, by whomever: whatever does not fit is as at the beginning. */
export function readSetup(text: string): PlaygroundSetup {
  const first = setupFrom();
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    return first;
  }
  if (!isPlain(kept)) return first;
  const { type, answeredBy, start } = kept;
  return {
    input: textOf(kept, 'input', first.input),
    answers: answersFrom(kept['answers']),
    type: oneOf(['STANDARD', 'EXPRESS'], type) ?? first.type,
    answeredBy: oneOf(['answers', 'services'], answeredBy) ?? first.answeredBy,
    world: textOf(kept, 'world', first.world),
    unread: first.unread,
    startsAt: textOf(kept, 'startsAt', first.startsAt),
    start: isPlain(start) ? startFrom(start) : first.start,
  };
}

function answersFrom(kept: unknown): Answers {
  if (!Array.isArray(kept)) return new Map();
  return new Map(
    kept.flatMap((entry: unknown): [string, readonly Answer[]][] => {
      if (!Array.isArray(entry)) return [];
      const [name, list] = entry as unknown[];
      return typeof name === 'string' && Array.isArray(list) ? [[name, list.filter(isPlain).map(answerFrom)]] : [];
    }),
  );
}

const answerFrom = (kept: Plain): Answer => ({
  does: oneOf(['returns', 'throws', 'hangs', 'waits'], kept['does']) ?? newAnswer.does,
  value: textOf(kept, 'value', newAnswer.value),
  error: textOf(kept, 'error', ''),
  cause: textOf(kept, 'cause', ''),
  after: textOf(kept, 'after', ''),
  rest: textOf(kept, 'rest', ''),
});

const startFrom = (kept: Plain): Start => ({
  as: oneOf(['request', 'api', 'event'], kept['as']) ?? firstStart.as,
  name: textOf(kept, 'name', firstStart.name),
  call: textOf(kept, 'call', firstStart.call),
  mapping: textOf(kept, 'mapping', firstStart.mapping),
  event: textOf(kept, 'event', firstStart.event),
  rule: textOf(kept, 'rule', firstStart.rule),
});
