import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseJson, SyntaxFault } from '@/asl/syntax/json';
import { jsonPlaces } from '@/asl/syntax/json-places';
import { sizeOf, toText } from '@/asl/syntax/text';
import { isArray, isObject, type JsonValue } from '@/asl/values';
import { json, numbers } from '../query/json-arbitrary';

it('reads back exactly what it writes, numbers by their text', () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = toText(value);
      const read = parseJson(text);
      expect(read).not.toBeInstanceOf(SyntaxFault);
      expect(toText(read as JsonValue)).toBe(text);
    }),
  );
});

it('keeps every number as it was written', () => {
  fc.assert(
    fc.property(numbers, (number) => {
      const text = toText(number);
      expect(toText(parseJson(`[${text}]`) as JsonValue)).toBe(`[${text}]`);
    }),
    { numRuns: 500 },
  );
});

it('knows the UTF-8 size without writing the text', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(sizeOf(value)).toBe(new TextEncoder().encode(toText(value)).length);
    }),
  );
});

it('never throws, whatever the text', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[[\]{}",:0-9eE.+\-\\ntrue]*$/)), (text) => {
      const read = parseJson(text);
      expect(read instanceof SyntaxFault).toBe(!isJson(text));
    }),
    { numRuns: 500 },
  );
});

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

it('refuses what is nested ten thousand levels deep, saying so', () => {
  const fault = parseJson('['.repeat(10_000) + ']'.repeat(10_000));
  expect(fault).toBeInstanceOf(SyntaxFault);
  expect((fault as SyntaxFault).message).toContain('1000 levels');
});

it('finds every value where it stands', () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = JSON.stringify(JSON.parse(toText(value)), null, 2);
      const places = jsonPlaces(text);
      for (const [path, part] of walk(JSON.parse(text) as JsonValue, [])) {
        const range = places.value(path);
        expect(JSON.parse(text.slice(range?.start.offset, range?.end.offset))).toEqual(part);
      }
    }),
    { numRuns: 60 },
  );
});

function* walk(value: JsonValue, path: (string | number)[]): Generator<[(string | number)[], JsonValue]> {
  yield [path, value];
  if (isArray(value)) for (const [index, item] of value.entries()) yield* walk(item, [...path, index]);
  else if (isObject(value)) for (const [name, member] of Object.entries(value)) yield* walk(member, [...path, name]);
}
