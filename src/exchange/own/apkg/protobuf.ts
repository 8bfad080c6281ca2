/**
 * The fields of a protocol buffer that hold bytes or a whole number, by their number; of a repeated one the last. What is cut off or of another kind ends
 * the reading: newer Anki keeps the settings of its note types so.
 */
export function fieldsOf(bytes: Uint8Array): ReadonlyMap<number, Uint8Array | number> {
  const fields = new Map<number, Uint8Array | number>();
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; shift < 10; shift++) {
      const byte = bytes[at++];
      if (byte === undefined) return Number.NaN;
      value += (byte & 0x7f) * 128 ** shift;
      if (byte < 0x80) return value;
    }
    return Number.NaN;
  };
  const widths: Record<number, number> = { 1: 8, 5: 4 };
  while (at < bytes.length) {
    const key = varint();
    const kind = key % 8;
    const number = Math.floor(key / 8);
    if (kind === 0) fields.set(number, varint());
    else if (kind === 2) {
      const length = varint();
      if (!(at + length <= bytes.length)) break;
      fields.set(number, bytes.subarray(at, at + length));
      at += length;
    } else if (widths[kind] !== undefined) at += widths[kind];
    else break;
  }
  return fields;
}

/** A field that holds text; empty where there is none. */
export const textField = (fields: ReadonlyMap<number, Uint8Array | number>, number: number): string => {
  const value = fields.get(number);
  return value instanceof Uint8Array ? new TextDecoder().decode(value) : '';
};
