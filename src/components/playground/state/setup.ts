import { isPlain, type Plain } from '@/components/kept/shapes';
import { prettyJson } from '@/components/machine/pretty-json';
import { readAnswers } from '@/components/workspace/state/answers';
import { oneOf, setupOfPlain, textOf } from '@/components/workspace/state/kept-setup';
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

/** Reads what was kept, by whomever: whatever does not fit is as at the beginning. */
export function readSetup(text: string): PlaygroundSetup {
  const first = setupFrom();
  try {
    const kept: unknown = JSON.parse(text);
    return isPlain(kept) ? setupFromPlain({ answers: [], ...kept }, first) : first;
  } catch {
    return first;
  }
}

/** Whatever does not fit in what was kept is as in `first`. */
export const setupFromPlain = (kept: Plain, first: PlaygroundSetup): PlaygroundSetup => ({
  ...setupOfPlain(kept, first),
  start: isPlain(kept['start']) ? startFrom(kept['start']) : first.start,
});

const startFrom = (kept: Plain): Start => ({
  as: oneOf(['request', 'api', 'event'], kept['as']) ?? firstStart.as,
  name: textOf(kept, 'name', firstStart.name),
  call: textOf(kept, 'call', firstStart.call),
  mapping: textOf(kept, 'mapping', firstStart.mapping),
  event: textOf(kept, 'event', firstStart.event),
  rule: textOf(kept, 'rule', firstStart.rule),
});
