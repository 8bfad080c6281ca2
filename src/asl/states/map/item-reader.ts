import { digest } from '../../digest/digest';
import { andThen, type Eventually } from '../../engine/eventually';
import type { Thread } from '../../engine/thread';
import { Failure, type Outcome } from '../../errors';
import type { ObjectStore } from '../../host';
import type { Source } from '../../link/source';
import { bytesOf } from '../../syntax/text';
import { isObject, type JsonObject, type JsonValue } from '../../values';
import type { Dataset } from './dataset';
import { readItems, unreadable } from './formats';
import { flatten, readAthena, readInventory, s3Uri, textMember } from './manifest';
import { linkNumber, type NumberSetting } from './settings';

/** Reads a Map's items from S3 objects. */
export interface ItemReader {
  readonly maxItems: NumberSetting;
  read(thread: Thread, effective: JsonValue, maxItems: number | undefined): Eventually<Outcome<Dataset>>;
}

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
      if (maxItems !== undefined && maxItems < 0) return unreadable('field MaxItems must be positive');
      return andThen(parameters?.evaluate(thread.at(effective)), (given) => {
        if (given instanceof Failure) return given;
        const place = isObject(given) ? given : {};
        const { objects, startTime } = thread.execution.session.host;
        const data = lists ? list(objects, place, settings, startTime) : readObject(objects, place, settings);
        if (data instanceof Failure || maxItems === undefined || maxItems === 0) return data;
        return { ...data, items: data.items.slice(0, maxItems) };
      });
    },
  };
}

/** The objects of a listing: as ListObjectsV2 describes them, or the items inside them. */
function list(
  objects: ObjectStore | undefined,
  place: JsonObject,
  settings: Source,
  startTime: number,
): Outcome<Dataset> {
  const bucket = textMember(place, 'Bucket');
  const keys = objects?.list(bucket, textMember(place, 'Prefix')) ?? [];
  const found = keys.map((key) => ({ key, text: objects?.get(bucket, key) ?? '' }));
  if (settings.text('Transformation') === 'LOAD_AND_FLATTEN') {
    return flatten(found.map(({ key, text }) => ({ source: s3Uri(bucket, key), items: readItems(text, settings) })));
  }
  const LastModified = Math.floor(startTime / 1000);
  return {
    source: `S3://${bucket}`,
    items: found.map(({ key, text }) => ({
      Etag: `"${digest('MD5', text)}"`,
      Key: key,
      LastModified,
      Size: bytesOf(text),
      StorageClass: 'STANDARD',
    })),
  };
}

function readObject(objects: ObjectStore | undefined, place: JsonObject, settings: Source): Outcome<Dataset> {
  const bucket = textMember(place, 'Bucket');
  const key = textMember(place, 'Key');
  const text = objects?.get(bucket, key);
  if (text === undefined) return unreadable(`The object '${key}' does not exist in the bucket '${bucket}'.`);
  const manifest = settings.text('ManifestType');
  if (manifest === 'ATHENA_DATA') return readAthena(text, settings, objects);
  if (manifest === 'S3_INVENTORY' || settings.text('InputType') === 'MANIFEST') return readInventory(text, objects);
  const items = readItems(text, settings);
  return items instanceof Failure ? items : { items, source: s3Uri(bucket, key) };
}
