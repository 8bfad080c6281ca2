import { Malformed } from '../loss';

/** Files larger than this are refused unread. */
export const maxFileBytes = 20_000_000;
/** Questions in one file, at most. */
export const maxQuestions = 5_000;

/** A file's text: UTF-8 (or UTF-16 by its mark), line ends as `\n`, without a byte-order mark. */
export function textOf(bytes: Uint8Array): string {
  if (bytes.length > maxFileBytes)
    throw new Malformed(undefined, 'The file is larger than 20 MB. Split it and import the parts one after the other.');
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  try {
    const label = utf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
    return new TextDecoder(label, { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    throw new Malformed(undefined, 'The file is not text in UTF-8. Save it as UTF-8 and choose it again.');
  }
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** 64-bit FNV-1a in hexadecimal: tells texts and pictures apart, protects nothing. Two halves of 32 bits, since BigInt is slow. */
export function fingerprintOf(bytes: Uint8Array): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of bytes) {
    low = (low ^ byte) >>> 0;
    // Times 0x100000001b3, modulo 2 to the 64th.
    const carried = low * 0x1b3;
    high = (Math.imul(high, 0x1b3) + (low << 8) + Math.floor(carried / 0x100000000)) >>> 0;
    low = carried >>> 0;
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}

export const fingerprint = (text: string): string => fingerprintOf(bytesOf(text));
