import {
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  loadDefinition,
  memberOf,
  type Program,
  toText,
} from '@/asl';
import { detailsOf } from '../align/details';
import type { Observation } from '../exercise/observation';
import { entryFor } from '../feedback/trail';
import { edited, type Place, pointerText, statesOf } from '../values/definition';

/** Every state and rule of a definition by JSON Pointer, and a program that shows in its history which it took. */
export interface Probed {
  readonly program: Program;
  readonly all: readonly string[];
}

const mark = 'Passing ';

/** Puts a Pass of its own behind every rule, Default and catcher, so that two that lead to one state can be told apart. */
export const probe = (definition: JsonValue): Probed | undefined => {
  const states = statesOf(definition);
  let probed = definition;
  const rules: Place[] = [];
  for (const { state, place } of states) {
    const leads: Place[] = [
      ...(memberOf(state, 'Default') === undefined ? [] : [[...place, 'Default']]),
      ...['Choices', 'Catch'].flatMap((field) => {
        const entries = memberOf(state, field);
        return isArray(entries) ? entries.map((_, index) => [...place, field, index, 'Next']) : [];
      }),
    ];
    for (const lead of leads) {
      rules.push(lead);
      const name = mark + pointerText(lead);
      let to: JsonValue = null;
      probed = edited(probed, lead, (old) => {
        to = old ?? null;
        return name.slice(0, 80);
      });
      const pass: JsonObject = { Type: 'Pass', Next: to };
      probed = edited(probed, place.slice(0, -1), (siblings) =>
        isObject(siblings) ? { ...siblings, [name.slice(0, 80)]: pass } : siblings,
      );
    }
  }
  const loaded = loadDefinition(toText(probed));
  if ('faults' in loaded) return undefined;
  const retriers = states.flatMap(({ state, place }) => {
    const entries = memberOf(state, 'Retry');
    // MaxAttempts 0 keeps an error from being retried: it never makes an attempt of its own.
    return isArray(entries)
      ? entries.flatMap((entry, index) =>
          isObject(entry) && memberOf(entry, 'MaxAttempts') === 0 ? [] : [pointerText([...place, 'Retry', index])],
        )
      : [];
  });
  return {
    program: loaded.program,
    all: [...states.map(({ place }) => pointerText(place)), ...rules.map(pointerText), ...retriers],
  };
};

/** What a run of the probed program took, as pointers. */
export const taken = (run: Observation, definition: JsonValue): string[] => {
  const states = statesOf(definition);
  const byName = new Map(states.map((one) => [one.name, one]));
  const found: string[] = [];
  for (const event of run.events) {
    if (!event.type.endsWith('StateEntered')) continue;
    const name = String(detailsOf(event).name);
    const state = byName.get(name);
    if (state) found.push(pointerText(state.place));
    else if (name.startsWith(mark)) found.push(name.slice(mark.length));
  }
  run.calls.forEach((call, index) => {
    // A distributed Map's children have histories of their own; their calls are told here.
    const made = byName.get(call.state);
    if (made) found.push(pointerText(made.place));
    const before = call.attempt > 1 ? run.calls.slice(0, index).findLast((one) => one.state === call.state) : undefined;
    const state = byName.get(call.state);
    const entry = before?.end?.error !== undefined && state ? entryFor(state, 'Retry', before.end.error) : undefined;
    if (entry) found.push(pointerText(entry.place));
  });
  // Retriers of a Parallel or Map: it started more often than it was entered.
  for (const at of states) {
    if (at.state.Type !== 'Parallel' && at.state.Type !== 'Map') continue;
    const count = (kind: string): number =>
      run.events.filter(({ type }) => type === `${String(at.state.Type)}State${kind}`).length;
    const entries = memberOf(at.state, 'Retry');
    if (isArray(entries) && count('Started') > count('Entered'))
      found.push(...entries.map((_, index) => pointerText([...at.place, 'Retry', index])));
  }
  return found;
};
