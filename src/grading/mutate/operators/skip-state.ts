import { isObject, type JsonValue, memberOf } from '@/asl';
import { edited } from '../../values/definition';
import type { Operator } from '../mutant';

const renamed = (value: JsonValue, from: string, to: string): JsonValue => {
  if (Array.isArray(value)) return value.map((item) => renamed(item as JsonValue, from, to));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      (name === 'Next' || name === 'Default' || name === 'StartAt') && member === from ? to : renamed(member, from, to),
    ]),
  );
};

/** A state that leads on is left out: whoever led to it leads to the one after it. */
export const skipState: Operator = function* ({ definition, states }) {
  for (const { name, state, place } of states) {
    const next = memberOf(state, 'Next');
    if (typeof next !== 'string' || next === name) continue;
    const machine = place.slice(0, -2);
    const without = edited(definition, place, () => undefined);
    yield {
      place,
      definition:
        machine.length === 0
          ? renamed(without, name, next)
          : edited(without, machine, (one) => one && renamed(one, name, next)),
    };
  }
};
