import type { Shape } from '../rules/field-types';
import { partShapes } from '../rules/part-fields';
import { stateShapes } from '../rules/state-fields';
import { isArray, isObject, type JsonObject, type JsonValue, memberOf } from '../values';

/** Where the workflow inside a Map or a Parallel state belongs. */
export type InnerField = 'ItemProcessor' | 'Branches';

export const innerFieldOf = (shape: Shape): InnerField | undefined =>
  shape === stateShapes.Map ? 'ItemProcessor' : shape === stateShapes.Parallel ? 'Branches' : undefined;

/** The fields a state of this shape may have its inner workflow in, the old name included. */
const innerFields = (shape: Shape): readonly string[] =>
  shape === stateShapes.Map ? ['ItemProcessor', 'Iterator'] : shape === stateShapes.Parallel ? ['Branches'] : [];

/** Whether a state has its inner workflow where it belongs, at least the beginning of it. */
export const hasInner = (object: JsonObject, shape: Shape): boolean =>
  innerFields(shape).some((name) => {
    const inner = memberOf(object, name);
    return isArray(inner) || (isObject(inner) && (Object.hasOwn(inner, 'States') || Object.hasOwn(inner, 'StartAt')));
  });

/** Whether a value is a workflow of its own, and no state: it holds states and says no Type. */
export const isMachine = (value: JsonValue | undefined): boolean =>
  isObject(value) && !Object.hasOwn(value, 'Type') && isObject(memberOf(value, 'States'));

/** The workflows a value is: itself, or each of a list's items. */
export function machinesIn(value: JsonValue | undefined): readonly JsonObject[] {
  if (!isArray(value)) return isObject(value) && isMachine(value) ? [value] : [];
  return value.every(isMachine) ? value.filter(isObject) : [];
}

/** What stands in a workflow inside a state. */
export const PIECES = ['StartAt', 'States', 'ProcessorConfig'] as const;

/**
 * The fields of a state that stand one level too deep, in its inner workflow or that one's configuration; of an item
 * processor, those that stand in its configuration. That they are missing where they belong is no fault of its own.
 */
export function sunkFields(object: JsonObject, shape: Shape): ReadonlySet<string> | undefined {
  let sunk: Set<string> | undefined;
  const look = (inside: JsonValue | undefined, own: Shape): void => {
    if (!isObject(inside)) return;
    for (const name of Object.keys(inside)) {
      if (own.fields.has(name) || !shape.fields.has(name)) continue;
      sunk ??= new Set();
      sunk.add(name);
    }
  };
  if (shape === stateShapes.Map) {
    for (const name of innerFields(shape)) {
      const processor = memberOf(object, name);
      look(processor, partShapes.processor);
      if (isObject(processor)) look(memberOf(processor, 'ProcessorConfig'), partShapes['processor-config']);
    }
  } else if (shape === stateShapes.Parallel) {
    const branches = memberOf(object, 'Branches');
    if (isArray(branches)) for (const branch of branches) look(branch, partShapes.branch);
  } else if (shape === partShapes.processor) look(memberOf(object, 'ProcessorConfig'), partShapes['processor-config']);
  return sunk;
}
