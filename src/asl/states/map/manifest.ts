import { Failure, type Outcome } from '../../errors';
import type { ObjectStore } from '../../host';
import type { Source } from '../../link/source';
import { parseJson } from '../../syntax/json';
import { isArray, isObject, type JsonObject, type JsonValue, memberOf } from '../../values';
import { readCsv } from './csv';
import type { Dataset } from './dataset';
import { readItems, unreadable } from './formats';

export const s3Uri = (bucket: string, key: string): string => `S3://${bucket}/${key}`;

export const textMember = (object: JsonObject, name: string): string => {
  const value = memberOf(object, name);
  return typeof value === 'string' ? value : '';
};

/** The items of several objects, one after the other, each with the object it comes from. */
export function flatten(
  objects: readonly { readonly source: string; readonly items: Outcome<readonly JsonValue[]> }[],
): Outcome<Dataset> {
  const items: JsonValue[] = [];
  const source: string[] = [];
  for (const object of objects) {
    if (object.items instanceof Failure) return object.items;
    for (const item of object.items) {
      items.push(item);
      source.push(object.source);
    }
  }
  return { items, source };
}

const missing = (key: string): Failure => unreadable(`The manifest names '${key}', which does not exist.`);

/** An S3 Inventory manifest: the CSV files it names, whose columns it names too. */
export function readInventory(text: string, objects: ObjectStore | undefined): Outcome<Dataset> {
  const value = parseJson(text);
  const files = isObject(value as JsonValue) ? memberOf(value as JsonObject, 'files') : undefined;
  if (!isObject(value as JsonValue) || !isArray(files)) return unreadable('The manifest is not one of S3 Inventory.');
  const manifest = value as JsonObject;
  const headers = textMember(manifest, 'fileSchema')
    .split(',')
    .map((header) => header.trim());
  const bucket = textMember(manifest, 'destinationBucket').replace(/^arn:[^:]*:s3:::/, '');
  return flatten(
    files.map((file) => {
      const key = isObject(file) ? textMember(file, 'key') : '';
      const content = objects?.get(bucket, key) ?? objects?.get(textMember(manifest, 'sourceBucket'), key);
      return {
        source: s3Uri(bucket, key),
        items: content === undefined ? missing(key) : readCsv(content, ',', headers),
      };
    }),
  );
}

/** A manifest of Athena's UNLOAD: the address of a data file in each line, read as `InputType` says. */
export function readAthena(text: string, settings: Source, objects: ObjectStore | undefined): Outcome<Dataset> {
  const addresses = text
    .split('\n')
    .map((line) => line.trim().replace(/^"(.*)"$/, '$1'))
    .filter((line) => line !== '');
  return flatten(
    addresses.map((address) => {
      const [, bucket = '', key = ''] = /^s3:\/\/([^/]+)\/(.+)$/i.exec(address) ?? [];
      const content = objects?.get(bucket, key);
      return {
        source: s3Uri(bucket, key),
        items: content === undefined ? missing(address) : readItems(content, settings),
      };
    }),
  );
}
