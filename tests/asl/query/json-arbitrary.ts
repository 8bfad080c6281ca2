import fc from 'fast-check';
import { type JsonValue, NumberText, setMember } from '@/asl/values';

const numberText = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.oneof(fc.constant('0'), fc.stringMatching(/^[1-9]\d{0,24}$/)),
    fc.option(fc.stringMatching(/^\d{1,20}$/), { nil: '' }),
    fc.option(fc.tuple(fc.constantFrom('e', 'E'), fc.constantFrom('', '+', '-'), fc.integer({ min: 0, max: 300 })), {
      nil: undefined,
    }),
  )
  .map(
    ([sign, whole, fraction, exponent]) => `${sign}${whole}${fraction && `.${fraction}`}${exponent?.join('') ?? ''}`,
  );

/** A number as the reader gives it: plain where JavaScript writes it back, with its text otherwise. */
export const numbers: fc.Arbitrary<number | NumberText> = numberText.map((text) => {
  const value = Number(text);
  return String(value) === text ? value : new NumberText(text, value);
});

/** Names that a careless look-up would find on a prototype, and plain ones. */
export const names = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', 'a', 'b', 'c'),
  fc.string({ maxLength: 6 }),
);

/** Any JSON value, exotic numbers and lone surrogates included. */
export const json: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, true, false),
    numbers,
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(names, tie('value')), { maxLength: 4 }).map((entries) => {
      const object: Record<string, JsonValue> = {};
      for (const [name, value] of entries) setMember(object, name, value);
      return object;
    }),
  ),
})).value;
