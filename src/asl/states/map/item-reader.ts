import { digest } from '../../digest/digest';
import { andThen, type Eventually } from '../../engine/eventually';
import type { Thread } from '../../engine/thread';
import { Failure, type Outcome } from '../../errors';
import type { ObjectStore } from '../../host';
import type { Source } from '../../link/source';
import { parseJson, SyntaxFault } from '../../syntax/json';
import { isArray, isObject, type JsonObject, type JsonValue, memberOf } from '../../values';
import { delimiters, readCsv } from './csv';
import { linkNumber, type NumberSetting } from './settings';

/** Reads a Map's items from S3 objects. */
export interface ItemReader {
  readonly maxItems: NumberSetting;
  read(thread: Thread, effective: JsonValue, maxItems: number | undefined): Eventually<Outcome<readonly JsonValue[]>>;
}

const failed = (cause: string): Failure => new Failure('States.ItemReaderFailed', cause);

/** `ItemReader`, where the state has one. */
export function linkReader(state: Source): ItemReader | undefined {
  if (!isObject(state.get('ItemReader'))) return undefined;
  const source = state.inner('ItemReader');
  const parameters = source.language === 'JSONata' ? source.jsonata('Arguments') : source.template('Parameters');
  const settings = source.inner('ReaderConfig');
  const lists = (source.text('Resource') ?? '').endsWith(':s3:listObjectsV2');
  return {
    maxItems: linkNumber(settings, 'MaxItems', 'integer'),
    read: (thread, effective, maxItems) => {
      if (maxItems !== undefined && maxItems < 0) return failed('field MaxItems must be positive');
      return andThen(parameters?.evaluate(thread.at(effective)), (given) => {
        if (given instanceof Failure) return given;
        const place = isObject(given) ? given : {};
        const objects = thread.execution.session.host.objects;
        const items = lists ? listed(objects, place, thread) : readObject(objects, place, settings);
        if (items instanceof Failure) return items;
        return maxItems === undefined || maxItems === 0 ? items : items.slice(0, maxItems);
      });
    },
  };
}

const textOf = (object: JsonObject, name: string): string => {
  const value = memberOf(object, name);
  return typeof value === 'string' ? value : '';
};

function sizeOfUtf8(text: string): number {
  let size = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    size += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return size;
}

/** The items of a listing, as ListObjectsV2 describes objects. */
function listed(objects: ObjectStore | undefined, place: JsonObject, thread: Thread): Outcome<JsonValue[]> {
  const bucket = textOf(place, 'Bucket');
  const keys = objects?.list(bucket, textOf(place, 'Prefix')) ?? [];
  const modified = Math.floor(thread.execution.session.host.startTime / 1000);
  return keys.map((key) => {
    const text = objects?.get(bucket, key) ?? '';
    const size = sizeOfUtf8(text);
    return { Etag: `"${digest('MD5', text)}"`, Key: key, LastModified: modified, Size: size, StorageClass: 'STANDARD' };
  });
}

function readObject(
  objects: ObjectStore | undefined,
  place: JsonObject,
  settings: Source,
): Outcome<readonly JsonValue[]> {
  const bucket = textOf(place, 'Bucket');
  const key = textOf(place, 'Key');
  const text = objects?.get(bucket, key);
  if (text === undefined) return failed(`The object '${key}' does not exist in the bucket '${bucket}'.`);
  const reader = formats.get(settings.text('InputType') ?? 'JSON');
  if (reader === undefined) return failed(`The input type ${settings.text('InputType')} cannot be read here.`);
  return reader(text, settings, objects);
}

type Format = (text: string, settings: Source, objects: ObjectStore | undefined) => Outcome<readonly JsonValue[]>;

const json: Format = (text, settings) => {
  let value: JsonValue | SyntaxFault | undefined = parseJson(text);
  if (value instanceof SyntaxFault) return failed(`The object is not valid JSON: ${value.message}`);
  const pointer = settings.text('ItemsPointer');
  if (pointer !== undefined) value = follow(value, pointer);
  if (!isArray(value)) return failed('Attempting to map over non-iterable node.');
  return value;
};

const lines: Format = (text) => {
  const items: JsonValue[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const value = parseJson(line);
    if (value instanceof SyntaxFault) return failed(`A line of the object is not valid JSON: ${value.message}`);
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

/** An S3 Inventory manifest: the CSV files it names, whose columns it names too. */
const manifest: Format = (text, _settings, objects) => {
  const value = parseJson(text);
  const files = isObject(value as JsonValue) ? memberOf(value as JsonObject, 'files') : undefined;
  if (value instanceof SyntaxFault || !isObject(value) || !isArray(files)) {
    return failed('The manifest is not one of S3 Inventory.');
  }
  const headers = textOf(value, 'fileSchema')
    .split(',')
    .map((header) => header.trim());
  const bucket = textOf(value, 'destinationBucket').replace(/^arn:[^:]*:s3:::/, '');
  const items: JsonValue[] = [];
  for (const file of files) {
    const key = isObject(file) ? textOf(file, 'key') : '';
    const content = objects?.get(bucket, key) ?? objects?.get(textOf(value, 'sourceBucket'), key);
    if (content === undefined) return failed(`The manifest names '${key}', which does not exist.`);
    const rows = readCsv(content, ',', headers);
    if (rows instanceof Failure) return rows;
    items.push(...rows);
  }
  return items;
};

const formats: ReadonlyMap<string, Format> = new Map([
  ['JSON', json],
  ['JSONL', lines],
  ['CSV', csv],
  ['MANIFEST', manifest],
]);

/** RFC 6901. */
function follow(value: JsonValue, pointer: string): JsonValue | undefined {
  let at: JsonValue | undefined = value;
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (isArray(at)) at = at[Number(name)];
    else at = isObject(at) ? memberOf(at, name) : undefined;
  }
  return at;
}
