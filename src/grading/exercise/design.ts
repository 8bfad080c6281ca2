import { isArray, isObject, type JsonValue, memberOf } from '@/asl';
import type { Exercise } from './spec';

/** Every state of a definition, at any depth. */
const statesOf = (machine: JsonValue | undefined): JsonValue[] => {
  const states = isObject(machine) ? memberOf(machine, 'States') : undefined;
  if (!isObject(states)) return [];
  return Object.values(states).flatMap((state) => {
    if (!isObject(state)) return [];
    const branches = memberOf(state, 'Branches');
    const inner = [
      ...(isArray(branches) ? branches : []),
      memberOf(state, 'ItemProcessor'),
      memberOf(state, 'Iterator'),
    ];
    return [state, ...inner.flatMap(statesOf)];
  });
};

/** Does the definition hold what the exercise is about? True where the exercise asks nothing. */
export const hasDesign = (design: Exercise['design'], definition: JsonValue): boolean => {
  if (!design) return true;
  const states = statesOf(definition);
  const types = design.types.every((type) =>
    states.some((state) => isObject(state) && memberOf(state, 'Type') === type),
  );
  return (
    types &&
    design.fields.every((field) => states.some((state) => isObject(state) && memberOf(state, field) !== undefined))
  );
};
