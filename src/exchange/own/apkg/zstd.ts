import { Decompress } from 'fzstd';
import { Malformed } from '../../loss';

/** The most a collection may unpack to, and what is held of it while it does, in bytes. */
const most = 80_000_000;
const mostWindow = 64_000_000;

export const isZstd = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x28 && bytes[1] === 0xb5 && bytes[2] === 0x2f && bytes[3] === 0xfd;

const tooMuch = () =>
  new Malformed(undefined, 'The collection unpacks to more than 80 MB. Export fewer decks at once.');

/** What a frame asks to be held at once, by its header (RFC 8878, 3.1.1.1). */
function windowOf(bytes: Uint8Array): number {
  const descriptor = bytes[4] ?? 0;
  const single = (descriptor & 0x20) !== 0;
  if (!single) {
    const window = bytes[5] ?? 0;
    const base = 2 ** (10 + (window >> 3));
    return base + (base / 8) * (window & 7);
  }
  const width = [1, 2, 4, 8][descriptor >> 6] ?? 8;
  const from = 5 + ([0, 1, 2, 4][descriptor & 3] ?? 0);
  let size = width === 2 ? 256 : 0;
  for (let index = 0; index < width; index++) size += (bytes[from + index] ?? 0) * 256 ** index;
  return size;
}

/** Unpacks Zstandard, as newer Anki packs its collection. Throws `Malformed` for what is broken or too large. */
export function unzstd(bytes: Uint8Array): Uint8Array {
  if (windowOf(bytes) > mostWindow) throw tooMuch();
  const parts: Uint8Array[] = [];
  let total = 0;
  const stream = new Decompress((part) => {
    total += part.length;
    if (total > most) throw tooMuch();
    parts.push(part);
  });
  try {
    for (let at = 0; at < bytes.length; at += 65_536)
      stream.push(bytes.subarray(at, at + 65_536), at + 65_536 >= bytes.length);
  } catch (error) {
    if (error instanceof Malformed) throw error;
    throw new Malformed(undefined, 'The package is broken. Export it again and choose the new file.');
  }
  const whole = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
