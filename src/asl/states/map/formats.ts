import { Failure, type Outcome } from '../../errors';
import type { Source } from '../../link/source';
import { parseJson, SyntaxFault } from '../../syntax/json';
import { isArray, isObject, type JsonValue, memberOf } from '../../values';
import { delimiters, readCsv } from './csv';

/** Why items cannot be read; a map run's own failure. */
export const unreadable = (cause: string): Failure => new Failure('States.ItemReaderFailed', cause);

/** The items in the text of one object, as `ReaderConfig` says to read it. */
type Format = (text: string, settings: Source) => Outcome<readonly JsonValue[]>;

const json: Format = (text, settings) => {
  let value: JsonValue | SyntaxFault | undefined = parseJson(text);
  if (value instanceof SyntaxFault) return unreadable(`The object is not valid JSON: ${value.message}`);
  const pointer = settings.text('ItemsPointer');
  if (pointer !== undefined) value = followPointer(value, pointer);
  if (!isArray(value)) return unreadable('Attempting to map over non-iterable node.');
  return value;
};

const lines: Format = (text) => {
  const items: JsonValue[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const value = parseJson(line);
    if (value instanceof SyntaxFault) return unreadable(`A line of the object is not valid JSON: ${value.message}`);
    items.push(value);
  }
  return items;
};

const csv: Format = (text, settings) => {
  const headers = settings.get('CSVHeaders');
  const given =
    settings.text('CSVHeaderLocation') === 'GIVEN' && isArray(headers)
      ? headers.filter((header) => typeof header === 'string')
      : undefined;
  return readCsv(text, delimiters.get(settings.text('CSVDelimiter') ?? 'COMMA') ?? ',', given);
};

const formats: ReadonlyMap<string, Format> = new Map([
  ['JSON', json],
  ['JSONL', lines],
  ['CSV', csv],
]);

/** Reads an object by its `InputType`, JSON where none is given. */
export function readItems(text: string, settings: Source): Outcome<readonly JsonValue[]> {
  const type = settings.text('InputType') ?? 'JSON';
  const format = formats.get(type);
  return format === undefined ? unreadable(`The input type ${type} cannot be read here.`) : format(text, settings);
}

/** RFC 6901. */
export function followPointer(value: JsonValue, pointer: string): JsonValue | undefined {
  let at: JsonValue | undefined = value;
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (isArray(at)) at = /^(0|[1-9]\d*)$/.test(name) ? at[Number(name)] : undefined;
    else at = isObject(at) ? memberOf(at, name) : undefined;
  }
  return at;
}
