import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_DEPTH, parseJson, SyntaxFault } from '../../../src/asl/syntax/json';
import { sizeOf, toText } from '../../../src/asl/syntax/text';
import { isObject, type JsonValue, memberOf, NumberText } from '../../../src/asl/values';

const parse = (text: string): JsonValue => {
  const value = parseJson(text);
  if (value instanceof SyntaxFault) throw new Error(value.message);
  return value;
};

const numberText = fc.oneof(
  fc.constantFrom('1.0', '-0', '1e3', '12345678901234567890', '0.10', '1E-7', '100', '-2.5', '0'),
  fc.integer().map(String),
);
const jsonText: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    numberText,
    fc.string({ unit: 'binary' }).map((text) => JSON.stringify(text)),
    fc.constantFrom('true', 'false', 'null'),
    fc.array(tie('value'), { maxLength: 4 }).map((items) => `[${items.join(',')}]`),
    fc
      .uniqueArray(
        fc.tuple(
          fc.string().map((name) => `_${name}`),
          tie('value'),
        ),
        { selector: ([name]) => name, maxLength: 4 },
      )
      .map((members) => `{${members.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`),
  ),
})).value;

describe('parseJson and toText', () => {
  it('give a compact text back, number for number', () => {
    fc.assert(
      fc.property(jsonText, (text) => {
        expect(toText(parse(text))).toBe(text);
      }),
    );
  });

  it('know the size of the text without making it', () => {
    fc.assert(
      fc.property(jsonText, (text) => {
        expect(sizeOf(parse(text))).toBe(new TextEncoder().encode(text).length);
      }),
    );
  });

  it('accept exactly what JSON.parse accepts', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          jsonText.map((text) => text.slice(1)),
          jsonText,
        ),
        (text) => {
          let accepted = true;
          try {
            JSON.parse(text);
          } catch {
            accepted = false;
          }
          expect(!(parseJson(text) instanceof SyntaxFault)).toBe(accepted);
        },
      ),
    );
  });

  it('keep 1.0 as a number with its text', () => {
    const value = parse('{"a":1.0,"b":1}');
    expect(isObject(value) && memberOf(value, 'a')).toEqual(new NumberText('1.0', 1));
    expect(isObject(value) && memberOf(value, 'b')).toBe(1);
  });

  it('treat __proto__ and constructor as ordinary members', () => {
    for (const text of ['{"__proto__":{"a":1},"constructor":2}', '{"__proto__":{"a":1.0},"constructor":2}']) {
      const value = parse(text);
      expect(toText(value)).toBe(text);
      expect(isObject(value) && memberOf(value, 'toString')).toBeUndefined();
    }
  });

  it('say where the text stops being JSON', () => {
    expect(parseJson('{\n  "a": 1,\n  "b" 2\n}')).toMatchObject({
      line: 3,
      column: 7,
      message: "Expected ':' after the member name, but found '2'.",
    });
    expect(parseJson('')).toMatchObject({ line: 1, column: 1, offset: 0 });
  });

  it('refuse ten thousand levels by the name of the limit, and quickly', () => {
    const fault = parseJson('['.repeat(10_000) + ']'.repeat(10_000));
    expect(fault).toBeInstanceOf(SyntaxFault);
    expect((fault as SyntaxFault).message).toContain(String(MAX_DEPTH));
  });
});
