import {
  isArray,
  isNumber,
  isObject,
  type JsonObject,
  type JsonValue,
  memberOf,
  parseJson,
  SyntaxFault,
  toNumber,
  toText,
} from '@/asl';

/** What one attempt of a call is answered, as a form holds it. */
export interface Answer {
  readonly does: 'returns' | 'throws' | 'hangs' | 'waits';
  /** JSON text. */
  readonly value: string;
  readonly error: string;
  readonly cause: string;
  /** Virtual seconds the answer takes, as typed. */
  readonly after: string;
  /** What the form does not show (`Submit`, `WorkerName` …), kept as JSON members. */
  readonly rest: string;
}

/** What is called → its answers, in order of attempts; the last one repeats. */
export type Answers = ReadonlyMap<string, readonly Answer[]>;

export const newAnswer: Answer = { does: 'returns', value: '{}', error: '', cause: '', after: '', rest: '' };

/** Whoever holds the token, or works for the activity, is played by the reader. */
export const waitingAnswer: Answer = { ...newAnswer, does: 'waits' };

/** Reads the responses of a scenario into a form; what the form cannot show is not in any of ours. */
export function readAnswers(responses: string): Answers {
  const json = parseJson(responses);
  if (json instanceof SyntaxFault || !isObject(json)) return new Map();
  return new Map(
    Object.entries(json).map(([target, list]) => [target, isArray(list) ? list.filter(isObject).map(readAnswer) : []]),
  );
}

/** What the form shows. */
const SHOWN: ReadonlySet<string> = new Set(['Return', 'Throw', 'Hang', 'Pending', 'After']);

function readAnswer(item: JsonObject): Answer {
  const after = memberOf(item, 'After');
  const rest = Object.entries(item).filter(([name]) => !SHOWN.has(name));
  const common = {
    ...newAnswer,
    after: isNumber(after) ? String(toNumber(after) / 1000) : '',
    rest: rest.map(([name, value]) => `,${JSON.stringify(name)}:${toText(value)}`).join(''),
  };
  const thrown = memberOf(item, 'Throw');
  if (isObject(thrown))
    return {
      ...common,
      does: 'throws',
      error: text(memberOf(thrown, 'Error')),
      cause: text(memberOf(thrown, 'Cause')),
    };
  if (memberOf(item, 'Pending') === true) return { ...common, does: 'waits' };
  const returned = memberOf(item, 'Return');
  return returned === undefined ? { ...common, does: 'hangs' } : { ...common, value: toText(returned) };
}

const text = (value: JsonValue | undefined): string => (typeof value === 'string' ? value : '');

/** What is wrong with an answer as it is typed, if anything. */
export function faultOf({ does, value, after }: Answer): string | undefined {
  if (does === 'returns') {
    const json = parseJson(value);
    if (json instanceof SyntaxFault) return `Not JSON: line ${json.line}, column ${json.column}. ${json.message}`;
  }
  if (after.trim() !== '' && !(Number(after) >= 0)) return 'Give the seconds as a number, 0 or more.';
  return undefined;
}

/** The responses as a run takes them, numbers kept as they were typed. Only for answers without fault. */
export function writeAnswers(answers: Answers): string {
  const lists = [...answers].map(([target, list]) => `${JSON.stringify(target)}:[${list.map(writeAnswer).join(',')}]`);
  return `{${lists.join(',')}}`;
}

function writeAnswer({ does, value, error, cause, after, rest }: Answer): string {
  const time = after.trim() === '' ? '' : `,"After":${Math.round(Number(after) * 1000)}`;
  const more = `${time}${rest}`;
  if (does === 'waits') return `{"Pending":true${rest}}`;
  if (does === 'hangs') return `{"Hang":true${more}}`;
  if (does === 'returns') return `{"Return":${value}${more}}`;
  const thrown = { ...(error ? { Error: error } : {}), ...(cause ? { Cause: cause } : {}) };
  return `{"Throw":${JSON.stringify(thrown)}${more}}`;
}
