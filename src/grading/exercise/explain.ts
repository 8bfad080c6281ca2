import { firstDifference } from '../values/first-difference';
import type { Divergence, DivergenceKind } from './divergence';
import type { Observation } from './observation';

/** What a sentence may draw on. */
export interface Told {
  readonly divergence: Divergence;
  readonly actual: Observation;
  /** Targets the exercise knows: other names may be the learner's way to read a scenario. */
  readonly targets: ReadonlySet<string>;
  /** The learner's definition as text. */
  readonly definition: string;
}

const units: readonly [milliseconds: number, name: (many: number) => string][] = [
  [86_400_000, (many) => (many === 1 ? 'day' : 'days')],
  [3_600_000, () => 'h'],
  [60_000, () => 'min'],
];

/** Days, hours and minutes beside their seconds, to the millisecond, from an hour on. */
const seconds = (ms: number): string => {
  if (ms < 3_600_000) return `${ms / 1000} s`;
  let rest = ms;
  const parts = units.flatMap(([size, name]) => {
    const many = Math.floor(rest / size);
    rest -= many * size;
    return many > 0 ? [`${many} ${name(many)}`] : [];
  });
  return `${ms / 1000} s (${[...parts, ...(rest > 0 ? [`${rest / 1000} s`] : [])].join(' ')})`;
};
const ordinal = (n: number): string =>
  `${n}${['th', 'st', 'nd', 'rd'][n % 100 > 10 && n % 100 < 14 ? 0 : n % 10] ?? 'th'}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A target's name where the exercise knows it, or an API's, which no input decides; a computed name could carry a hidden input. */
const named = ({ targets }: Told, target: string | undefined): string =>
  target !== undefined && (targets.has(target) || target.includes(':'))
    ? target
    : 'a function this exercise does not have';

const call = (told: Told): string =>
  `the ${ordinal(told.divergence.nth ?? 1)} call of ${named(told, told.divergence.target)}`;

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

const callsOf = ({ actual, divergence }: Told): number =>
  actual.calls.filter(({ target }) => target === divergence.target).length;

/** An error's name, unless it could have been computed from the input. */
const safeError = ({ actual, definition }: Told): string | undefined => {
  const { error } = actual;
  if (error === undefined) return undefined;
  return error.startsWith('States.') || definition.includes(JSON.stringify(error)) ? error : undefined;
};

/** Step Functions' own limit, which a loop without end meets. */
const isFull = ({ error, cause = '' }: Observation): boolean =>
  error === 'States.Runtime' && cause.includes('maximum number of history events');

const ended = (told: Told, guarded = false): string => {
  const { actual, divergence } = told;
  const at = `at ${seconds(actual.duration)}`;
  if (actual.problem !== undefined || actual.status === 'RUNNING') return `Your execution did not come to an end`;
  if (actual.status === 'SUCCEEDED') return `Your execution succeeded ${at}`;
  if (isFull(actual))
    return 'Your execution was stopped as Step Functions would stop it: it reached 25,000 events, the most a Standard execution may have, so some of its states follow each other without end. It failed with States.Runtime';
  if (actual.status === 'TIMED_OUT') return `Your execution timed out ${at}`;
  const error = guarded ? safeError(told) : actual.error;
  const verb = divergence.kind === 'missing-call' || divergence.kind === 'status' ? 'failed' : 'ended as failed';
  return `Your execution ${verb} ${at}${error === undefined ? '' : ` with the error ${error}`}`;
};

/** A value as code, so that no sign in it is read as a mark of the sentence; words that are no value stay words. */
const value = (text: string | undefined): string => {
  if (text === undefined || !/^[[{"]/.test(text)) return String(text);
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map(({ length }) => length)) + 1);
  return `${fence}${text}${fence}`;
};

const kindOf = (text: string): string =>
  text.startsWith('"') ? 'a text' : /^[\d-]/.test(text) ? 'a number' : text === 'null' ? 'no value' : 'a boolean';

/** Two values told apart by their kind where nothing else does: `1250` and `"1250"`. */
const apart = (actual: string | undefined, expected: string | undefined): [string, string] => {
  const isAlike =
    actual !== undefined && expected !== undefined && actual.replaceAll('"', '') === expected.replaceAll('"', '');
  const told = (text = ''): string => `${value(text)}${isAlike ? ` (${kindOf(text)})` : ''}`;
  return [told(actual), told(expected)];
};

/** Characters that are read at a glance. */
const GLANCE = 100;

/** Two values as they are told: whole, where they can be read at a glance, else by the first member that differs. `verbs`: before a whole value, and before a member's. */
const compared = ({ actual, expected }: Divergence, verbs: readonly [string, string]): string => {
  const isLong = Math.max(String(actual).length, String(expected).length) > GLANCE;
  const found = isLong ? firstDifference(actual, expected) : undefined;
  if (!found || found.path === '') return `${verbs[0]} ${value(actual)}. Expected was ${value(expected)}.`;
  const [is, other] = apart(found.actual, found.expected);
  const has = found.actual === undefined ? `no \`${found.path}\`` : `${is} for \`${found.path}\``;
  return `${verbs[1]} ${has}. Expected was ${found.expected === undefined ? `no \`${found.path}\`` : other}.`;
};

interface Sentences {
  readonly full: (told: Told) => string;
  /** Nothing of what was expected, and no value a scenario could be read from. */
  readonly guarded: (told: Told) => string;
}

const sentences: Record<DivergenceKind, Sentences> = {
  'missing-call': {
    full(told) {
      const { target, nth = 1, expected, instead, at, due = at } = told.divergence;
      if (instead !== undefined)
        return `At ${seconds(at)} your workflow called ${named(told, instead)}. Expected was a call of ${target}, with ${value(expected)}.`;
      if (nth > 1)
        return `Your workflow called ${target} ${times(callsOf(told))}. A ${ordinal(nth)} call was expected, with ${value(expected)}. ${ended(told)}.`;
      return `Your workflow never called ${target}. Expected at ${seconds(due)} was a call with ${value(expected)}. ${ended(told)}.`;
    },
    guarded(told) {
      const { nth = 1, instead, at } = told.divergence;
      if (instead !== undefined)
        return `At ${seconds(at)} your workflow called ${named(told, instead)}, and something else should have been called.`;
      if (nth > 1)
        return `Your workflow called ${named(told, told.divergence.target)} ${times(callsOf(told))}, which is not often enough. ${ended(told, true)}.`;
      return `A call that should have been made is missing. ${ended(told, true)}.`;
    },
  },
  'extra-call': {
    full: (told) =>
      `At ${seconds(told.divergence.at)} your workflow made ${call(told)}. No such call was expected${(told.divergence.nth ?? 1) > 1 ? ` any more` : ''}.`,
    guarded: (told) =>
      `At ${seconds(told.divergence.at)} your workflow made ${call(told)}, which should not have been made.`,
  },
  arguments: {
    full: (told) =>
      `${capital(call(told))}, at ${seconds(told.divergence.at)}, ${compared(told.divergence, ['was given', 'was given'])}`,
    guarded: (told) =>
      `${capital(call(told))}, at ${seconds(told.divergence.at)}, was given something else than it should.`,
  },
  role: {
    full: (told) =>
      `${capital(call(told))}, at ${seconds(told.divergence.at)}, was made under ${told.divergence.actual}. Expected was ${told.divergence.expected}.`,
    guarded: (told) =>
      `${capital(call(told))}, at ${seconds(told.divergence.at)}, was made under another role than it should.`,
  },
  time: {
    full: (told) =>
      `${capital(call(told))} came at ${told.divergence.actual}. Expected was ${told.divergence.expected}.`,
    guarded: (told) => `${capital(call(told))} came at ${told.divergence.actual}, which is not when it should.`,
  },
  order: {
    full: (told) =>
      `${capital(call(told))} came at ${seconds(told.divergence.at)}, ${told.divergence.actual}. It should have come ${told.divergence.expected}.`,
    guarded: (told) =>
      `${capital(call(told))}, at ${seconds(told.divergence.at)}, did not wait for what has to come before it.`,
  },
  status: {
    full: (told) => `${ended(told)}. Expected was ${told.divergence.expected}.`,
    guarded: (told) => `${ended(told, true)}, and should have ended otherwise.`,
  },
  error: {
    full: (told) =>
      `Your execution ended with the error ${told.divergence.actual}. Expected was ${told.divergence.expected}.`,
    guarded: (told) =>
      `Your execution ended with ${safeError(told) === undefined ? 'an error' : `the error ${safeError(told)}`}, and should have ended with another.`,
  },
  cause: {
    full: (told) =>
      `Your execution failed with the cause ${told.divergence.actual}. Expected was ${told.divergence.expected}.`,
    guarded: () => 'Your execution failed with the right error, and its cause is not what it should be.',
  },
  output: {
    full: ({ divergence }) => `Your execution’s output ${compared(divergence, ['is', 'has'])}`,
    guarded: () => 'Your execution succeeded, and its output is not what it should be.',
  },
  duration: {
    full: (told) =>
      `All calls were right, but your execution took ${told.divergence.actual}. Expected was ${told.divergence.expected}.`,
    guarded: (told) =>
      `All calls were right, but your execution took ${told.divergence.actual}, which is not how long it should.`,
  },
  count: {
    full: (told) =>
      `Your workflow called ${named(told, told.divergence.target)} ${times(callsOf(told))}. Expected was ${told.divergence.expected} times.`,
    guarded: (told) =>
      `Your workflow called ${named(told, told.divergence.target)} ${times(callsOf(told))}, which is not as often as it should be.`,
  },
  forbidden: {
    full: (told) =>
      `At ${seconds(told.divergence.at)} your workflow called ${named(told, told.divergence.target)} with ${value(told.divergence.actual)}. Expected was ${told.divergence.expected}.`,
    guarded: (told) =>
      `At ${seconds(told.divergence.at)} your workflow called ${named(told, told.divergence.target)}, which it must not do there.`,
  },
  transitions: {
    full: (told) =>
      `Your execution took ${told.divergence.actual} state transitions; each state entered and each retry is one. Expected was ${told.divergence.expected}.`,
    guarded: () => 'Your execution takes more state transitions than it should.',
  },
  price: {
    full: (told) =>
      `A million such executions cost ${told.divergence.actual}. Expected was ${told.divergence.expected}.`,
    guarded: () => 'Your execution costs more than it should.',
  },
  trace: {
    full: (told) =>
      `Calls and result may be right, but your workflow went another way. Expected was ${told.divergence.expected}.`,
    guarded: () => 'Your workflow went another way than it should.',
  },
  history: {
    full({ divergence: { at, expected, actual } }) {
      if (expected === undefined) return `At ${seconds(at)} your history has one event too many: ${actual}.`;
      if (actual === undefined) return `At ${seconds(at)} your history lacks an event: ${expected}.`;
      return `At ${seconds(at)} your history has ${actual}. Expected was ${expected}.`;
    },
    guarded: ({ divergence }) => `At ${seconds(divergence.at)} your history first has another event than it should.`,
  },
  limit: {
    full: ({ divergence, actual }) =>
      actual.problem === undefined
        ? `Your execution was ended: it reached ${divergence.actual}, and this exercise allows ${divergence.expected}.`
        : `Your execution was ended. ${actual.problem}`,
    guarded: ({ divergence, actual }) =>
      actual.problem === undefined
        ? `Your execution was ended: it went beyond what this exercise allows, ${divergence.expected}.`
        : `Your execution was ended. ${actual.problem}`,
  },
};

/** What happened and what was expected, as a sentence. */
export const explain = (told: Told): string => sentences[told.divergence.kind].full(told);

/** What happened, with nothing of what was expected and no value of the scenario's. */
export const explainGuarded = (told: Told): string => sentences[told.divergence.kind].guarded(told);
