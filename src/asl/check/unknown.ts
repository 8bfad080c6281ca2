import type { RuleId } from '../rules';
import type { Field, Shape } from '../rules/field-types';
import type { JsonObject, JsonValue } from '../values';
import type { Fix } from './diagnostic';
import type { Inspection } from './inspection';

/** What an unknown field means for what is said, and for what is read. */
export interface Meaning {
  /** Under which rule it is told; `field.unknown` when absent. */
  readonly rule?: RuleId;
  /** What to do. */
  readonly hint: string;
  /** The fields it stands for: that they are missing is this same fault. */
  readonly fills?: readonly string[];
  readonly fix?: Fix | undefined;
  /** Whether another unknown field of the object names the cause. */
  readonly follows?: boolean;
  /** Reads on, for people alone; the inspection stands at the object. */
  readonly read?: () => void;
}

/** A field that its object does not know. */
export interface Unknown {
  readonly name: string;
  readonly value: JsonValue;
  readonly object: JsonObject;
  readonly shape: Shape;
  /** What the unknown fields before this one stand for. */
  readonly filled: ReadonlySet<string>;
  readonly inspection: Inspection;
}

export const remove = (name: string, inspection: Inspection): Fix => ({
  title: `Remove '${name}'`,
  edits: [{ op: 'remove', pointer: inspection.place(name) }],
});

/** Reads the value as this field's, unless the other query language alone knows it. */
export function readAs(
  { name, value, object, inspection }: Unknown,
  field: Field | undefined,
  meant: string,
): () => void {
  return () => {
    const isForeign = field?.only !== undefined && !inspection.mixed && field.only !== inspection.language;
    if (field !== undefined && !isForeign) inspection.at(name, () => inspection.check(value, field, object), meant);
  };
}
