import { partShapes } from '../rules/part-fields';
import { stateShapes } from '../rules/state-fields';
import { isArray, isObject, type JsonObject, type JsonValue, memberOf } from '../values';
import { isStateType } from './states';

/** The transitions of a state that cannot be read as such because of a fault told elsewhere. */
export interface BrokenWays {
  /** The names they give. */
  readonly names: readonly string[];
  /** How many give none: a rule or a catcher without Next. */
  readonly nameless: number;
}

/**
 * Where a state was meant to lead by what is misspelt, misplaced or of the wrong form: `"Defualt": "B"`, a Next that is
 * an array, a Catch without its brackets, a Next inside And. That nothing leads there then is no fault of its own.
 */
export function brokenWays(state: JsonObject): BrokenWays {
  const type = memberOf(state, 'Type');
  const fields = isStateType(type) ? stateShapes[type].fields : undefined;
  const names: string[] = [];
  let nameless = 0;
  for (const [field, value] of Object.entries(state)) {
    const isEntries = field === 'Choices' || field === 'Catch';
    if (field === 'Next' || field === 'Default') {
      if (typeof value !== 'string') names.push(...texts(value));
    } else if (isEntries && isArray(value)) {
      const shape = partShapes[field === 'Choices' ? 'choice-rule' : 'catcher'];
      for (const entry of value) {
        if (!isObject(entry) || typeof entry['Next'] === 'string') continue;
        const meant = [
          ...nextsIn(entry),
          ...Object.entries(entry).flatMap(([name, text]) => (shape.fields.has(name) ? [] : texts(text))),
        ];
        names.push(...meant);
        if (meant.length === 0) nameless++;
      }
    } else if (INNER.has(field)) {
      for (const inner of isArray(value) ? value : [value]) if (isObject(inner)) names.push(...nextsOf(inner));
    } else if (isEntries || fields?.has(field) === false) names.push(...texts(value), ...nextsIn(value));
  }
  return { names, nameless };
}

const INNER: ReadonlySet<string> = new Set(['ItemProcessor', 'Iterator', 'Branches']);

/** A Next that stands in the inner workflow, or its configuration, though it is the state's own. */
const nextsOf = (inner: JsonObject): string[] => {
  const config = memberOf(inner, 'ProcessorConfig');
  return [inner, ...(isObject(config) ? [config] : [])].flatMap((holder) => texts(memberOf(holder, 'Next') ?? null));
};

/** A text, or those of an array. */
const texts = (value: JsonValue): string[] =>
  typeof value === 'string' ? [value] : isArray(value) ? value.filter((item) => typeof item === 'string') : [];

/** What a Next gives in a value, at whatever depth. */
function nextsIn(value: JsonValue): string[] {
  if (isArray(value)) return value.flatMap(nextsIn);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => (name === 'Next' ? texts(member) : nextsIn(member)));
}
