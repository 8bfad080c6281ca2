/** Base64 of RFC 4648 §4 over the UTF-8 bytes of text, in plain ECMAScript: the pure rooms have neither Buffer nor btoa. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Six bits by ASCII code; -1 for what is not of the alphabet. */
const VALUE_OF = Int8Array.from({ length: 128 }, (_, code) => ALPHABET.indexOf(String.fromCharCode(code)));

/** Text → Base64 with padding. A lone surrogate is encoded as U+FFFD, as every UTF-8 encoder does. */
export const encodeBase64 = (text: string): string => encodeBytes(utf8Bytes(text));

const at = (bytes: readonly number[], index: number): number => bytes[index] ?? 0;

/** Bytes → Base64 with padding. */
export function encodeBytes(bytes: readonly number[]): string {
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const bits = (at(bytes, i) << 16) | (at(bytes, i + 1) << 8) | at(bytes, i + 2);
    out += ALPHABET.charAt(bits >> 18) + ALPHABET.charAt((bits >> 12) & 63);
    out += i + 1 < bytes.length ? ALPHABET.charAt((bits >> 6) & 63) : '=';
    out += i + 2 < bytes.length ? ALPHABET.charAt(bits & 63) : '=';
  }
  return out;
}

/**
 * Base64 → text, or `undefined` when it is not Base64. Padding may be missing; a group of one character, a foreign
 * character or padding in the middle is refused. Bytes that are not UTF-8 become U+FFFD.
 */
export function decodeBase64(encoded: string): string | undefined {
  const body = encoded.replace(/={1,2}$/, '');
  if (body.length % 4 === 1 || (encoded !== body && encoded.length % 4 !== 0)) return undefined;
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (let i = 0; i < body.length; i++) {
    const value = VALUE_OF[body.charCodeAt(i)] ?? -1;
    if (value < 0) return undefined;
    bits = ((bits << 6) | value) & 0xffffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes.push((bits >> held) & 0xff);
    }
  }
  return utf8Text(bytes);
}

/** The code point of a surrogate pair, or U+FFFD where half of one stands alone. */
function pointAt(text: string, index: number): number {
  const point = text.codePointAt(index) ?? 0xfffd;
  return point > 0xffff ? point : 0xfffd;
}

export function utf8Bytes(text: string): number[] {
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const code = unit >= 0xd800 && unit <= 0xdfff ? pointAt(text, i) : unit;
    if (code > 0xffff) i++;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return bytes;
}

/**
 * By leading byte of more than one: how many bytes follow, the bits it brings, and the range of the second byte, which rules out overlong
 * forms and surrogates (Unicode, table 3-7). What breaks off is replaced as far as it was well begun, as browsers do.
 */
function leading(byte: number): readonly [number, number, number, number] | undefined {
  if (byte >= 0xc2 && byte < 0xe0) return [1, byte & 31, 0x80, 0xbf];
  if (byte >= 0xe0 && byte < 0xf0) return [2, byte & 15, byte === 0xe0 ? 0xa0 : 0x80, byte === 0xed ? 0x9f : 0xbf];
  if (byte >= 0xf0 && byte < 0xf5) return [3, byte & 7, byte === 0xf0 ? 0x90 : 0x80, byte === 0xf4 ? 0x8f : 0xbf];
  return undefined;
}

function utf8Text(bytes: readonly number[]): string {
  let out = '';
  for (let i = 0; i < bytes.length; ) {
    const first = at(bytes, i);
    if (first < 0x80) {
      out += String.fromCharCode(first);
      i++;
      continue;
    }
    const [follow, bits, low, high] = leading(first) ?? [-1, 0, 0, 0];
    let code = bits;
    let read = 1;
    for (; read <= follow; read++) {
      const byte = bytes[i + read] ?? 0;
      if (read === 1 ? byte < low || byte > high : (byte & 0xc0) !== 0x80) break;
      code = (code << 6) | (byte & 63);
    }
    out += read === follow + 1 ? String.fromCodePoint(code) : '\ufffd';
    i += read;
  }
  return out;
}
