import { andThen, type Eventually } from '../../engine/eventually';
import type { Thread } from '../../engine/thread';
import { Failure, type Outcome } from '../../errors';
import type { Source } from '../../link/source';
import { toText } from '../../syntax/text';
import { isNumber, type JsonValue, toNumber } from '../../values';

export type NumberSetting = (thread: Thread, effective: JsonValue) => Eventually<Outcome<number | undefined>>;

/**
 * A numeric field of a Map: the number, an expression, or the path beside it (`<field>Path`). Text that is a number is
 * one; anything else is States.Runtime with AWS's sentence.
 */
export function linkNumber(source: Source, field: string, kind: 'integer' | 'float'): NumberSetting {
  const given = source.get(field);
  if (isNumber(given)) {
    const value = toNumber(given);
    return () => value;
  }
  const jsonata = source.language === 'JSONata';
  const name = jsonata ? field : `${field}Path`;
  const reading = jsonata ? source.jsonataOf('number', field) : source.path(name);
  if (reading === undefined) return () => undefined;
  const path = String(source.get(name));
  return (thread, effective) =>
    andThen(reading.evaluate(thread.at(effective)), (value) => {
      if (value instanceof Failure) return value;
      const number = numberOf(value);
      if (number !== undefined && (kind === 'float' || Number.isInteger(number))) return number;
      const shown = typeof value === 'string' ? value : toText(value);
      const cause = `The ${name} field refers to value "${shown}" which is not a valid ${kind}: ${path}`;
      return jsonata ? new Failure('States.QueryEvaluationError', cause, field) : new Failure('States.Runtime', cause);
    });
}

function numberOf(value: JsonValue): number | undefined {
  if (isNumber(value)) return toNumber(value);
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}
