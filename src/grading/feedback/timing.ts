import { isNumber, type JsonValue, memberOf, toNumber } from '@/asl';
import { detailsOf } from '../align/details';
import type { Observation } from '../exercise/observation';
import { statesOf } from '../values/definition';
import { type Asked, name, type Reason, reason } from './reason';
import { entryFor, fellTo, numberIn, type Visit } from './trail';
import { wayTo } from './way-to';

const isInside = (inner: Visit, outer: Visit): boolean =>
  inner.at.place.length > outer.at.place.length &&
  outer.at.place.every((part, index) => part === inner.at.place[index]);

/** How many iterations of a Map run at a time. */
const sideBySide = (map: Visit): Reason => {
  const field = ['MaxConcurrency', 'MaxConcurrencyPath'].find((one) => memberOf(map.at.state, one) !== undefined);
  if (field === undefined)
    return reason(map.at.place, `${name(map)} has no \`MaxConcurrency\`: its iterations need not wait for each other.`);
  const most = memberOf(map.at.state, field);
  const said =
    numberIn(map.at.state, field, 1) === 0
      ? '0, which bounds nothing: its iterations need not wait for each other'
      : `${JSON.stringify(isNumber(most) ? toNumber(most) : most)}: so many of its iterations run at a time`;
  return reason([...map.at.place, field], `\`${field}\` of ${name(map)} is ${said}.`);
};

/** The field of a Wait that says how long, with what it says. */
const waits = ({ at: { state } }: Visit): { field: string; said: string } | undefined => {
  const field = ['Seconds', 'SecondsPath', 'Timestamp', 'TimestampPath'].find(
    (one) => memberOf(state, one) !== undefined,
  );
  const value = field === undefined ? undefined : memberOf(state, field);
  const said = isNumber(value) ? String(toNumber(value)) : typeof value === 'string' ? value : undefined;
  return field === undefined || said === undefined ? undefined : { field, said };
};

/** How long a Wait waits, by its own field. */
export const waited = (visit: Visit, who: string): Reason => {
  const { place } = visit.at;
  const told = waits(visit);
  return told
    ? reason([...place, told.field], `${who} waited in ${name(visit)}, whose \`${told.field}\` is \`${told.said}\`.`)
    : reason(place, `${who} waited in ${name(visit)}.`);
};

/** The state in which the last branch of a Parallel ended, before an event. */
const lastWithin = (fork: Visit, event: number, run: Observation, definition: JsonValue): Visit | undefined => {
  const states = new Map(statesOf(definition).map((at) => [at.name, at]));
  const exits = run.events.filter(({ id, type }) => id < event && type.endsWith('StateExited'));
  for (const exit of exits.reverse()) {
    const at = states.get(String(detailsOf(exit).name));
    const visit = at && { at, error: undefined, errors: [] };
    if (visit && isInside(visit, fork)) return visit;
  }
  return undefined;
};

/** Why something came when it did. */
export const wrongTime = ({ trail, divergence, actual, definition }: Asked): Reason | undefined => {
  const [last, before] = trail;
  if (!last) return undefined;
  if (last.error !== undefined) {
    const retrier = entryFor(last.at, 'Retry', last.error);
    if (retrier) {
      const interval = numberIn(retrier.entry, 'IntervalSeconds', 1);
      const rate = numberIn(retrier.entry, 'BackoffRate', 2);
      const given = (field: string): string => (memberOf(retrier.entry, field) === undefined ? ' (the default)' : '');
      const most = numberIn(retrier.entry, 'MaxDelaySeconds', Number.POSITIVE_INFINITY);
      const count = Math.min(fellTo(last, retrier), 4);
      const waits = Array.from({ length: count }, (_, n) => Math.min(interval * rate ** n, most));
      const ceiling = Number.isFinite(most) ? `, and \`MaxDelaySeconds\` ${most} at most` : '';
      const jitter = memberOf(retrier.entry, 'JitterStrategy') === 'FULL' ? ' at most, by chance' : '';
      return reason(
        retrier.place,
        `\`Retry[${retrier.index}]\` of ${name(last)} waits ${waits.join(', then ')} s${jitter}: \`IntervalSeconds\` ${interval}${given('IntervalSeconds')}, each time multiplied by \`BackoffRate\` ${rate}${given('BackoffRate')}${ceiling}.`,
      );
    }
  }
  const map = [last, before].find((visit) => visit?.at.state.Type === 'Map');
  if (map && (map === last || isInside(last, map))) return sideBySide(map);
  if (!before) return reason(last.at.place, `Nothing comes before ${name(last)}: it began with the execution.`);
  if (before.at.state.Type === 'Wait') return waited(before, `Before ${name(last)} the run`);
  if (before.at.state.Type === 'Parallel' && isInside(last, before))
    return reason(last.at.place, `${name(last)} is in a branch of ${name(before)}: all its branches begin at once.`);
  const slowest =
    before.at.state.Type === 'Parallel' ? lastWithin(before, divergence.event, actual, definition) : undefined;
  if (slowest) {
    const ended = `${name(last)} began when all branches of ${name(before)} had ended, the last of them in ${name(slowest)}`;
    const told = slowest.at.state.Type === 'Wait' ? waits(slowest) : undefined;
    return told
      ? reason([...slowest.at.place, told.field], `${ended}, whose \`${told.field}\` is \`${told.said}\`.`)
      : reason(slowest.at.place, `${ended}.`);
  }
  if (['Task', 'Parallel', 'Map'].includes(String(before.at.state.Type)))
    return reason(last.at.place, `${name(last)} began when ${name(before)} had ended: it comes after it.`);
  return wayTo(trail);
};
