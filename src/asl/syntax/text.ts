import { isArray, type JsonObject, type JsonValue, NumberText } from '../values';

/** Whether a value holds a `NumberText` anywhere, remembered per object: the answer never changes. */
const exact = new WeakMap<object, boolean>();

export function holdsExactNumber(value: JsonValue): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (value instanceof NumberText) return true;
  let answer = exact.get(value);
  if (answer === undefined) {
    answer = isArray(value) ? value.some(holdsExactNumber) : Object.values(value).some(holdsExactNumber);
    exact.set(value, answer);
  }
  return answer;
}

/** The compact JSON text of a value, as Step Functions re-serialises computed data: no blanks, exact numbers kept. */
export function toText(value: JsonValue): string {
  const before = NumberText.asked;
  const text = JSON.stringify(value);
  // Writing asks every exact number for its double; only then is there something to write otherwise.
  return NumberText.asked === before ? text : write(value);
}

function write(value: JsonValue): string {
  if (value instanceof NumberText) return value.text;
  if (!holdsExactNumber(value)) return JSON.stringify(value);
  if (isArray(value)) return `[${value.map(write).join(',')}]`;
  const members = Object.entries(value as JsonObject).map(
    ([name, member]) => `${JSON.stringify(name)}:${write(member)}`,
  );
  return `{${members.join(',')}}`;
}

/** Objects smaller than this are measured again rather than remembered, which costs more than measuring. */
const WORTH_REMEMBERING = 512;

const sizes = new WeakMap<object, number>();

/** The UTF-8 bytes of `toText(value)`, without making that text; remembered per object, so no value is walked twice. */
export function sizeOf(value: JsonValue): number {
  if (typeof value === 'string') return sizeOfString(value);
  if (value === null || value === true) return 4;
  if (value === false) return 5;
  if (typeof value === 'number') return String(value).length;
  if (value instanceof NumberText) return value.text.length;
  const known = sizes.get(value);
  if (known !== undefined) return known;
  let size = 2;
  if (isArray(value)) {
    for (const item of value) size += sizeOf(item) + 1;
    if (value.length > 0) size--;
  } else {
    let members = 0;
    for (const name of Object.keys(value)) {
      const member = (value as JsonObject)[name];
      if (member === undefined) continue;
      members++;
      size += sizeOfString(name) + 1 + sizeOf(member) + 1;
    }
    if (members > 0) size--;
  }
  if (size >= WORTH_REMEMBERING) sizes.set(value, size);
  return size;
}

/** The size of an array or object where it was measured and is worth remembering; 0 where nothing is known. */
export const knownSize = (value: JsonValue): number =>
  typeof value === 'object' && value !== null ? (sizes.get(value) ?? 0) : 0;

/** Bytes of a JSON string with its quotes; escapes as `JSON.stringify` writes them. */
function sizeOfString(text: string): number {
  let size = 2;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) size += code === 0x22 || code === 0x5c ? 2 : code >= 0x20 ? 1 : isShortEscape(code) ? 2 : 6;
    else if (code < 0x800) size += 2;
    else if (code >= 0xd800 && code <= 0xdfff) {
      const next = code <= 0xdbff ? text.charCodeAt(i + 1) : Number.NaN;
      if (next >= 0xdc00 && next <= 0xdfff) {
        size += 4;
        i++;
      } else size += 6;
    } else size += 3;
  }
  return size;
}

/** The UTF-8 bytes of a text as it is, not as JSON would write it. */
export function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

const isShortEscape = (code: number): boolean => code === 8 || code === 9 || code === 10 || code === 12 || code === 13;
