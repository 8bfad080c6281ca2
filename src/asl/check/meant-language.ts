import { type Field, type Shape, STATE_TYPES } from '../rules/field-types';
import { partShapes } from '../rules/part-fields';
import { stateShapes } from '../rules/state-fields';
import { isArray, isObject, type JsonValue, memberOf } from '../values';

/** Below this many places written in JSONata it is not certain that the whole machine was meant so. */
const CERTAIN = 2;

const shapes: readonly Shape[] = [...STATE_TYPES.map((type) => stateShapes[type]), ...Object.values(partShapes)];

/** The fields that one query language has and the other has not, of any state and part. */
const fieldsOf = (language: Field['only']): ReadonlySet<string> =>
  new Set(shapes.flatMap(({ fields }) => [...fields].flatMap(([name, { only }]) => (only === language ? [name] : []))));

const jsonata = fieldsOf('JSONata');
const jsonpath = fieldsOf('JSONPath');

/**
 * Whether a machine that names no query language, and so speaks JSONPath, is written in JSONata throughout: nothing in it
 * is JSONPath's, no state names a language, and at least two places are JSONata's. What it lacks is one word.
 */
export function isMeantAsJsonata(definition: JsonValue): boolean {
  if (!isObject(definition) || !isObject(memberOf(definition, 'States'))) return false;
  const waiting: JsonValue[] = [definition];
  let places = 0;
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value === 'string') {
      if (/^\{%.*%\}$/s.test(value)) places++;
    } else if (isArray(value)) for (const item of value) waiting.push(item);
    else if (isObject(value)) {
      for (const [name, member] of Object.entries(value)) {
        if (name === 'QueryLanguage' || name.endsWith('.$') || jsonpath.has(name)) return false;
        if (jsonata.has(name)) places++;
        waiting.push(member);
      }
    }
  }
  return places >= CERTAIN;
}
