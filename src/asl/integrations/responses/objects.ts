import type { ObjectStore } from '../../host';
import { isObject, type JsonValue, memberOf } from '../../values';

/** An object store from `{bucket: {key: text}}`. */
export function objectsOf(buckets: JsonValue | undefined): ObjectStore {
  const bucketOf = (name: string) => {
    const bucket = isObject(buckets) ? memberOf(buckets, name) : undefined;
    return isObject(bucket) ? bucket : undefined;
  };
  return {
    get(name, key) {
      const bucket = bucketOf(name);
      const text = bucket === undefined ? undefined : memberOf(bucket, key);
      return typeof text === 'string' ? text : undefined;
    },
    list(name, prefix) {
      const bucket = bucketOf(name);
      return bucket === undefined
        ? []
        : Object.keys(bucket)
            .filter((key) => key.startsWith(prefix))
            .sort();
    },
  };
}
