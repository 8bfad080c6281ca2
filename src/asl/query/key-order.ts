/** Java's `String.hashCode`. */
function hashCode(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
}

class Placed<T> {
  constructor(
    readonly entry: T,
    readonly bucket: number,
  ) {}
}

/**
 * The order in which a Java `HashMap` gives its keys back: by bucket, within a bucket as they came. Step Functions
 * evaluates the `.$` members of a payload template in this order, as its recorded parameters show.
 */
export function inHashOrder<T>(entries: readonly T[], nameOf: (entry: T) => string): T[] {
  let capacity = 16;
  while (entries.length > 0.75 * capacity) capacity *= 2;
  const bucketOf = (entry: T): number => {
    const hash = hashCode(nameOf(entry));
    return (hash ^ (hash >>> 16)) & (capacity - 1);
  };
  return entries
    .map((entry) => new Placed(entry, bucketOf(entry)))
    .sort((left, right) => left.bucket - right.bucket)
    .map(({ entry }) => entry);
}
