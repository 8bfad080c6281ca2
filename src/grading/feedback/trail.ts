import {
  type HistoryEvent,
  isArray,
  isNumber,
  isObject,
  type JsonObject,
  type JsonValue,
  memberOf,
  toNumber,
} from '@/asl';
import { detailsOf } from '../align/details';
import type { Observation } from '../exercise/observation';
import { type Place, type StateAt, statesOf } from '../values/definition';

/** A visit to a state on the way to an event. */
export interface Visit {
  readonly at: StateAt;
  /** The error its last attempt ended with, if it did. */
  readonly error: string | undefined;
  /** The errors of the attempts that failed in this visit, the last first. */
  readonly errors: readonly string[];
}

const failing = /(Failed|TimedOut)$/;
/** These name no error: it stands in what failed inside. */
const failedInside = /^(Map|Parallel)(State|Iteration)Failed$/;

const errorOf = (event: HistoryEvent): string | undefined => {
  if (!failing.test(event.type) || event.type.startsWith('Execution') || failedInside.test(event.type))
    return undefined;
  if (event.type.endsWith('TimedOut')) return 'States.Timeout';
  const { error } = detailsOf(event);
  return typeof error === 'string' ? error : '';
};

/** Where the Parallel or Map that is left here was entered. */
const forkEntered = ({ events }: Observation, exited: HistoryEvent): HistoryEvent | undefined => {
  const { name } = detailsOf(exited);
  return events.findLast(
    (one) =>
      one.id < exited.id && one.type === exited.type.replace('Exited', 'Entered') && detailsOf(one).name === name,
  );
};

/** The error for which a Parallel or Map failed, where its exit follows its failure. */
const failureBefore = (byId: ReadonlyMap<number, HistoryEvent>, exited: HistoryEvent): string[] => {
  let at = byId.get(exited.previousEventId);
  if (at === undefined || !/^(Parallel|Map)StateFailed$/.test(at.type)) return [];
  for (; at !== undefined && !at.type.endsWith('StateEntered'); at = byId.get(at.previousEventId)) {
    const error = errorOf(at);
    if (error !== undefined && error !== '') return [error];
  }
  return [];
};

/** The states visited on the way to an event, the last first; names are the definition's own. */
export const trailTo = (run: Observation, event: number, definition: JsonValue): Visit[] => {
  const states = new Map(statesOf(definition).map((one) => [one.name, one]));
  const byId = new Map(run.events.map((one) => [one.id, one]));
  const trail: Visit[] = [];
  let errors: string[] = [];
  let steps = 0;
  for (let at = byId.get(event); at !== undefined && steps < 2_000; at = byId.get(at.previousEventId), steps++) {
    const error = errorOf(at);
    if (error !== undefined) errors.push(error);
    if (/^(Parallel|Map)StateExited$/.test(at.type)) {
      // The way goes by the state itself, not by the branch that happened to end last.
      const entered = forkEntered(run, at);
      if (entered) {
        errors = failureBefore(byId, at);
        at = entered;
      }
    }
    if (!at.type.endsWith('StateEntered')) continue;
    const found = states.get(String(detailsOf(at).name));
    if (found) trail.push({ at: found, error: errors[0], errors });
    errors = [];
  }
  return trail;
};

/** An entry of Retry or Catch with its place. */
export interface Entry {
  readonly entry: JsonObject;
  readonly index: number;
  readonly place: Place;
}

/** Names an ErrorEquals takes; as AWS does, `States.TaskFailed` takes all but time-outs. */
const takes = (entry: JsonObject, error: string): boolean => {
  const names = memberOf(entry, 'ErrorEquals');
  return (
    isArray(names) &&
    names.some(
      (name) => name === 'States.ALL' || name === error || (name === 'States.TaskFailed' && error !== 'States.Timeout'),
    )
  );
};

/** The first entry of `Retry` or `Catch` that takes the error. */
export const entryFor = ({ state, place }: StateAt, field: 'Retry' | 'Catch', error: string): Entry | undefined => {
  const entries = memberOf(state, field);
  if (!isArray(entries)) return undefined;
  const index = entries.findIndex((entry) => isObject(entry) && takes(entry, error));
  const entry = entries[index];
  return isObject(entry) ? { entry, index, place: [...place, field, index] } : undefined;
};

/** How many of a visit's failures fell to one entry of its Retry: each entry counts for itself. Of a Parallel or Map, all did. */
export const fellTo = ({ at, errors }: Visit, { index }: Entry): number =>
  at.state.Type === 'Task'
    ? errors.filter((error) => entryFor(at, 'Retry', error)?.index === index).length
    : errors.length;

/** A number of an entry, or its default. */
export const numberIn = (entry: JsonObject, field: string, otherwise: number): number => {
  const value = memberOf(entry, field);
  return isNumber(value) ? toNumber(value) : otherwise;
};

/** How control went from a visit to the state after it. */
export interface Step {
  /** As it is said: “its Next”, “the second rule of its Choices”. */
  readonly by: string;
  readonly place: Place;
  readonly catcher?: JsonObject;
}

/** How a `Default` is said. */
export const DEFAULT = 'its `Default`';

/** The field of `from` that led to the state called `to`. */
export const stepTo = (from: Visit, to: string): Step | undefined => {
  const { state, place } = from.at;
  if (from.error !== undefined) {
    const caught = entryFor(from.at, 'Catch', from.error);
    if (caught?.entry.Next === to)
      return { by: `\`Catch[${caught.index}]\``, place: caught.place, catcher: caught.entry };
  }
  if (memberOf(state, 'Next') === to) return { by: 'its `Next`', place: [...place, 'Next'] };
  const choices = memberOf(state, 'Choices');
  if (isArray(choices)) {
    const rules = choices.flatMap((rule, index) => (isObject(rule) && rule.Next === to ? [index] : []));
    const isDefault = memberOf(state, 'Default') === to;
    const [rule] = rules;
    if (rule !== undefined && rules.length === 1 && !isDefault)
      return { by: `\`Choices[${rule}]\``, place: [...place, 'Choices', rule] };
    if (isDefault && rules.length === 0) return { by: DEFAULT, place: [...place, 'Default'] };
    if (rules.length > 0) return { by: 'its `Choices`', place: [...place, 'Choices'] };
  }
  return undefined;
};
