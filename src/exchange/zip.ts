import { FlateErrorCode, unzipSync, type Zippable, zipSync } from 'fflate';
import { Malformed } from './loss';
import { maxFileBytes } from './text/bytes';

/** Bounds of an archive: entries, what one and all of them may unpack to, and how much more than they take packed. */
const bounds = { entries: 10_000, entryBytes: 20_000_000, totalBytes: 80_000_000, ratio: 200 };

/** An archive is never opened inside an archive. */
const nested = /\.(zip|apkg|colpkg|gz|7z|rar)$/i;

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

/** The files of an archive that `wanted` names, by their path. Throws `Malformed` for what is broken or too large once unpacked. */
export function unpack(bytes: Uint8Array, wanted: (name: string) => boolean = () => true): Map<string, Uint8Array> {
  if (bytes.length > maxFileBytes)
    throw new Malformed(
      undefined,
      'The archive is larger than 20 MB. Split it and import the parts one after the other.',
    );
  let entries = 0;
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (++entries > bounds.entries)
          throw new Malformed(undefined, `The archive holds more than ${bounds.entries} files.`);
        if (name.endsWith('/') || nested.test(name) || !wanted(cleanPath(name))) return false;
        total += originalSize;
        if (
          originalSize > bounds.entryBytes ||
          total > bounds.totalBytes ||
          originalSize > 1_000_000 + size * bounds.ratio
        )
          throw new Malformed(
            undefined,
            `The archive unpacks to too much: ${name.slice(0, 80)}. At most 20 MB a file and 80 MB in all are read.`,
          );
        return true;
      },
    });
    return new Map(Object.entries(files).map(([name, content]) => [cleanPath(name), content]));
  } catch (error) {
    if (error instanceof Malformed) throw error;
    const where =
      Reflect.get(Object(error), 'code') === FlateErrorCode.InvalidZipData
        ? 'the list of what it holds, at its end, is missing, as in a file that was cut off on its way'
        : 'a file inside it cannot be unpacked';
    throw new Malformed(undefined, `The archive is broken: ${where}. Export it again and choose the new file.`);
  }
}

/** A path inside an archive, without what would lead out of it. */
export const cleanPath = (name: string): string => {
  const parts: string[] = [];
  for (const part of name.replaceAll('\\', '/').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
};

/** An archive of these files; the same files give the same bytes. */
export function pack(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const zippable: Zippable = Object.fromEntries(files);
  return zipSync(zippable, { level: 6, mtime: '1990-01-01T00:00:00' });
}
