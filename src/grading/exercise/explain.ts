import type { Divergence } from './diverge';
import type { Observation } from './observe';
import type { DivergenceKind } from './spec';

const ordinal = (n: number): string => ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth'][n] ?? `${n}th`;

const seconds = (milliseconds: number): string => `second ${milliseconds / 1000}`;

interface Sentences {
  /** With what was expected: for samples, and for all once the exercise is passed. */
  full(divergence: Divergence, actual: Observation): string;
  /** Without any expected value: for hidden scenarios. */
  guarded(divergence: Divergence, actual: Observation): string;
}

const call = ({ target = '', nth = 1 }: Divergence): string => `the ${ordinal(nth)} call of ${target}`;

const ended = (actual: Observation): string =>
  actual.status === 'SUCCEEDED'
    ? 'Your execution succeeded'
    : `Your execution ended as ${actual.status}${actual.error === undefined ? '' : ` with the error ${actual.error}`}`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const sentences: Record<DivergenceKind, Sentences> = {
  'missing-call': {
    full: (one, actual) =>
      `${capital(call(one))} was expected, but never came. ${ended(actual)} at ${seconds(actual.duration)}.`,
    guarded: (one, actual) => `A call of ${one.target} is missing. ${ended(actual)} at ${seconds(actual.duration)}.`,
  },
  'extra-call': {
    full: (one) =>
      `At ${seconds(one.at)} your workflow made ${call(one)}. Nothing should be called there any more, or something else.`,
    guarded: (one) => `At ${seconds(one.at)} your workflow made ${call(one)}, which is one too many.`,
  },
  arguments: {
    full: (one) =>
      `${capital(call(one))}, at ${seconds(one.at)}, was given ${one.actual}. Expected was ${one.expected}.`,
    guarded: (one) =>
      `${capital(call(one))}, at ${seconds(one.at)}, was given something else than it should: ${one.actual}.`,
  },
  time: {
    full: (one) => `${capital(call(one))} came after ${one.actual}. Expected was after ${one.expected}.`,
    guarded: (one) => `${capital(call(one))} came after ${one.actual}, which is not when it should.`,
  },
  status: {
    full: (one, actual) => `${ended(actual)}. Expected was ${one.expected}.`,
    guarded: (_, actual) => `${ended(actual)}, and should have ended otherwise.`,
  },
  error: {
    full: (one) => `Your execution ended with the error ${one.actual}. Expected was ${one.expected}.`,
    guarded: (one) => `Your execution ended with the error ${one.actual}, and should have ended with another.`,
  },
  output: {
    full: (one) => `Your execution's output is ${one.actual}. Expected was ${one.expected}.`,
    guarded: (one) => `Your execution's output is ${one.actual}, and should be another.`,
  },
  duration: {
    full: (one) => `All calls were right, but your execution took ${one.actual}. Expected were ${one.expected}.`,
    guarded: (one) => `All calls were right, but your execution took ${one.actual}, which is not how long it should.`,
  },
};

/** What happened and what was expected, as a sentence. */
export const explain = (divergence: Divergence, actual: Observation): string =>
  sentences[divergence.kind].full(divergence, actual);

/** What happened, with nothing of what was expected. */
export const explainGuarded = (divergence: Divergence, actual: Observation): string =>
  sentences[divergence.kind].guarded(divergence, actual);
