import { isArray, isObject, type JsonObject, type JsonValue, memberOf } from '@/asl';
import { machinesIn, type Place, pointerText, type StateAt } from '../values/definition';

/** What a mutation operator may draw on. */
export interface Subject {
  readonly definition: JsonValue;
  readonly states: readonly StateAt[];
  /** Targets the exercise knows. */
  readonly targets: readonly string[];
  /** Input and output of the first sample, as an answer learned by heart would have them. */
  readonly sample: { readonly input: JsonValue; readonly output: JsonValue | undefined };
}

/** A definition that is wrong in one thing. */
export interface Change {
  /** Where it was changed. */
  readonly place: Place;
  /** To what, for its name; the operator is said already. */
  readonly to?: string;
  readonly definition: JsonValue;
}

/** One way in which people get a machine wrong; makes each change the definition offers. */
export type Operator = (subject: Subject) => Iterable<Change>;

/** `swap-next:/States/A/Next=B`: what an author writes where it is equivalent. */
export const mutantId = (operator: string, { place, to }: Change): string =>
  `${operator}:${pointerText(place)}${to === undefined ? '' : `=${to}`}`;

/** The entries of a list field of every state, with their places. */
export function* entriesOf(
  states: readonly StateAt[],
  field: string,
): Generator<{ at: StateAt; entries: readonly JsonValue[]; place: Place }> {
  for (const at of states) {
    const entries = memberOf(at.state, field);
    if (isArray(entries) && entries.length > 0) yield { at, entries, place: [...at.place, field] };
  }
}

/** Every value in a state that belongs to it alone, inner machines left out, with its place. */
export function* valuesIn(value: JsonValue, place: Place): Generator<{ value: JsonValue; place: Place }> {
  yield { value, place };
  if (isArray(value)) for (const [index, item] of value.entries()) yield* valuesIn(item, [...place, index]);
  else if (isObject(value))
    for (const [name, member] of Object.entries(value)) yield* valuesIn(member, [...place, name]);
}

const inner = new Set(['Branches', 'ItemProcessor', 'Iterator']);

/** Every value of every state, each once. */
export function* ownValues(states: readonly StateAt[]): Generator<{ at: StateAt; value: JsonValue; place: Place }> {
  for (const at of states)
    for (const [field, member] of Object.entries(at.state))
      if (!inner.has(field) || machinesIn({ [field]: member } as JsonObject, []).length === 0)
        for (const found of valuesIn(member, [...at.place, field])) yield { at, ...found };
}
