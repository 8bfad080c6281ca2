import { andThen, type Eventually } from '../engine/eventually';
import { Pause, type Step } from '../engine/steps';
import type { Thread } from '../engine/thread';
import { Failure, type Outcome } from '../errors';
import { limits } from '../limits';
import type { Source, Target } from '../link/source';
import type { Held } from '../query/jsonpath/draft';
import { type Moment, readTimestamp } from '../query/timestamp';
import { toText } from '../syntax/text';
import { isNumber, type JsonValue, toNumber } from '../values';
import type { Flow, Reading } from './flow';
import { eventsOf, flowOf, State } from './state';

/** Waits: `Seconds`, `SecondsPath`, `Timestamp` or `TimestampPath`. A past instant is no wait. */
export class WaitState extends State {
  readonly type = 'Wait';
  readonly events = events;
  private readonly flow: Flow;
  private readonly next: Target;
  private readonly until: (thread: Thread, effective: Held) => Eventually<Outcome<number>>;

  constructor(source: Source) {
    super(source);
    this.flow = flowOf(source);
    this.next = source.next();
    this.until = linkUntil(source);
  }

  enter(thread: Thread): Eventually<Outcome<Step>> {
    const effective = this.flow.input(thread);
    if (effective instanceof Failure) return effective;
    return andThen(this.until(thread, effective), (until) => (until instanceof Failure ? until : new Pause(until)));
  }

  override resume(thread: Thread): Eventually<Outcome<Step>> {
    const effective = this.flow.input(thread);
    return effective instanceof Failure ? effective : this.flow.pass(thread, effective, this.next);
  }
}

const events = eventsOf('Wait', { aborted: 'WaitStateAborted' });

const runtime = (cause: string): Failure => new Failure('States.Runtime', cause);
const shown = (value: JsonValue): string => (typeof value === 'string' ? value : toText(value));

function linkUntil(source: Source): WaitState['until'] {
  const seconds = source.language === 'JSONata' ? source.jsonataOf('number', 'Seconds') : source.literal('Seconds');
  if (seconds !== undefined) {
    return (thread) => andThen(seconds.evaluate(thread.at(thread.input)), (value) => literalSeconds(thread, value));
  }
  const timestamp =
    source.language === 'JSONata' ? source.jsonataOf('string', 'Timestamp') : source.literal('Timestamp');
  if (timestamp !== undefined) {
    return (thread) => andThen(timestamp.evaluate(thread.at(thread.input)), (value) => literalTimestamp(thread, value));
  }
  const secondsPath = source.path('SecondsPath');
  if (secondsPath !== undefined) return byPath(source, 'SecondsPath', secondsPath, pathSeconds);
  const timestampPath = source.path('TimestampPath');
  if (timestampPath !== undefined) return byPath(source, 'TimestampPath', timestampPath, pathTimestamp);
  return (thread) => thread.now();
}

function byPath(
  source: Source,
  field: string,
  path: Reading,
  read: (thread: Thread, value: JsonValue, text: string) => Outcome<number>,
): WaitState['until'] {
  const text = String(source.get(field));
  return (thread, effective) =>
    andThen(path.evaluate(thread.at(effective)), (value) => {
      if (value instanceof Failure) return runtime(`The ${field} parameter does not reference an input value: ${text}`);
      return read(thread, value, text);
    });
}

/** The instant after that many seconds. */
const after = (thread: Thread, seconds: number): Outcome<number> => within(thread, thread.now() + seconds * 1000);

/** That instant, unless it is further away than a delay can be. */
const within = (thread: Thread, time: number): Outcome<number> =>
  time - thread.now() > limits.waitSeconds * 1000 ? runtime('Wait state delay is too long.') : time;

/** The whole second of a timestamp: what it has beyond that is not waited for [doc state-wait]. */
const atSecond = (thread: Thread, { millis }: Moment): Outcome<number> =>
  within(thread, Math.floor(millis / 1000) * 1000);

function literalSeconds(thread: Thread, value: Outcome<JsonValue>): Outcome<number> {
  if (value instanceof Failure) return value;
  const seconds = isNumber(value) ? toNumber(value) : Number.NaN;
  if (Number.isSafeInteger(seconds) && seconds >= 0) return after(thread, seconds);
  // The words are those recorded of SecondsPath, as the Timestamp field's are those of TimestampPath.
  const what = seconds < 0 ? 'references a negative value' : 'cannot be parsed as a long value';
  return new Failure('States.QueryEvaluationError', `The Seconds field ${what}: ${shown(value)}`, 'Seconds');
}

function literalTimestamp(thread: Thread, value: Outcome<JsonValue>): Outcome<number> {
  if (value instanceof Failure) return value;
  const moment = typeof value === 'string' ? readTimestamp(value) : undefined;
  if (moment !== undefined) return atSecond(thread, moment);
  const cause = `The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: ${shown(value)}`;
  return new Failure('States.QueryEvaluationError', cause, 'Timestamp');
}

function pathSeconds(thread: Thread, value: JsonValue, text: string): Outcome<number> {
  const number = isNumber(value) ? toNumber(value) : Number.NaN;
  if (!Number.isSafeInteger(number)) {
    return runtime(`The SecondsPath parameter cannot be parsed as a long value: ${text} == ${shown(value)}`);
  }
  if (number < 0) return runtime(`The SecondsPath parameter references a negative value: ${text} == ${shown(value)}`);
  return after(thread, number);
}

function pathTimestamp(thread: Thread, value: JsonValue, text: string): Outcome<number> {
  const moment = typeof value === 'string' ? readTimestamp(value) : undefined;
  if (moment !== undefined) return atSecond(thread, moment);
  const what =
    'The TimestampPath parameter does not reference a valid ISO-8601 extended offset date-time format string';
  return runtime(`${what}: ${text} == ${shown(value)}`);
}
