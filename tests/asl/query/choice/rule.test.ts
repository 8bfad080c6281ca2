import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '@/asl/errors';
import type { Test } from '@/asl/query/choice/comparison';
import { OPERATORS } from '@/asl/query/choice/operators';
import { compileRule } from '@/asl/query/choice/rule';
import { compileWildcard } from '@/asl/query/choice/wildcard';
import { type JsonObject, type JsonValue, NumberText } from '@/asl/values';
import { scopeOf } from '../scope';

const decide = (rule: JsonObject, data: JsonValue) => (compileRule(rule) as Test).evaluate(scopeOf(data, { limit: 5 }));
const of = (operator: string, operand: JsonValue, value: JsonValue) =>
  decide({ Variable: '$.v', [operator]: operand }, { v: value, other: operand });

describe('comparisons', () => {
  it.each<[string, JsonValue, JsonValue, boolean]>([
    ['StringEquals', 'a', 'a', true],
    ['StringEquals', '1', 1, false],
    ['StringLessThan', 'b', 'B', true],
    ['StringGreaterThanEquals', 'b', 'b', true],
    ['NumericEquals', 0, new NumberText('0.0', 0), true],
    ['NumericEquals', new NumberText('12345678901234567890', 1.2345678901234567e19), 12345678901234567000, false],
    ['NumericLessThan', 10, 9.5, true],
    ['NumericEquals', 1, '1', false],
    ['BooleanEquals', false, false, true],
    ['BooleanEquals', false, 0, false],
    ['TimestampEquals', '2026-11-24T12:00:00Z', '2026-11-24T13:00:00+01:00', true],
    ['TimestampLessThan', '2026-11-24T12:00:00.000000002Z', '2026-11-24T12:00:00.000000001Z', true],
    ['TimestampEquals', '2026-11-24T12:00:00Z', '2026-11-24 12:00:00', false],
    ['StringMatches', 'log-*.txt', 'log-1.txt', true],
    ['IsNull', true, null, true],
    ['IsNumeric', true, '1', false],
    ['IsString', false, 1, true],
    ['IsBoolean', true, false, true],
    ['IsTimestamp', true, '2026-02-30T00:00:00Z', false],
    ['IsTimestamp', true, '2024-02-29T00:00:00.123456789Z', true],
    ['IsPresent', true, null, true],
  ])('%s %j of %j is %s', (operator, operand, value, expected) => {
    expect(of(operator, operand, value)).toBe(expected);
  });

  it('take the operand from a path, data or variable', () => {
    expect(decide({ Variable: '$.a', StringEqualsPath: '$.b' }, { a: 'x', b: 'x' })).toBe(true);
    expect(decide({ Variable: '$.a', NumericLessThanPath: '$limit' }, { a: 4 })).toBe(true);
    expect(decide({ Variable: '$.a', NumericLessThanPath: '$.b' }, { a: 4, b: 'x' })).toBe(false);
  });
});

describe('a missing path', () => {
  const fault = (path: string) =>
    new Failure(
      'States.Runtime',
      `Invalid path '${path}': The choice state's condition path references an invalid value.`,
    );

  it('is an error, with either operand', () => {
    expect(of('StringEquals', 'a', 'a')).toBe(true);
    expect(decide({ Variable: '$.x', StringEquals: 'a' }, {})).toEqual(fault('$.x'));
    expect(decide({ Variable: '$.v', StringEqualsPath: '$.x' }, { v: 1 })).toEqual(fault('$.x'));
  });

  it('is what IsPresent asks for', () => {
    expect(decide({ Variable: '$.x', IsPresent: true }, {})).toBe(false);
    expect(decide({ Variable: '$.x.y', IsPresent: false }, {})).toBe(true);
  });
});

describe('And, Or, Not', () => {
  const yes = { Variable: '$.v', IsPresent: true };
  const no = { Variable: '$.v', IsPresent: false };
  const broken = { Variable: '$.x', IsNull: true };

  it('stop at the first that decides', () => {
    expect(decide({ And: [no, broken] }, { v: 1 })).toBe(false);
    expect(decide({ Or: [yes, broken] }, { v: 1 })).toBe(true);
    expect(decide({ And: [yes, broken] }, { v: 1 })).toBeInstanceOf(Failure);
    expect(decide({ Not: { Or: [no] } }, { v: 1 })).toBe(true);
  });

  it('say where a fault stands', () => {
    const faults = compileRule({ Or: [{ Not: { Variable: 'v', IsNull: true } }, { And: [] }] });
    expect(faults).toEqual([
      expect.objectContaining({ place: ['Or', 0, 'Not', 'Variable'], message: 'Value must be a valid JSONPath.' }),
      expect.objectContaining({ place: ['Or', 1, 'And'], message: 'Value cannot be empty' }),
    ]);
  });
});

describe('StringMatches', () => {
  it.each([
    ['a*c', 'abc', true],
    ['a*c', 'ac', true],
    ['a*c', 'acb', false],
    ['*.log', '.log', true],
    ['a\\*c', 'a*c', true],
    ['a\\*c', 'abc', false],
    ['a\\\\*', 'a\\b', true],
    ['*a*a*', 'a', false],
    ['*', '', true],
  ])('%s on %s: %s', (pattern, text, expected) => {
    expect(compileWildcard(pattern)(text)).toBe(expected);
  });

  it('agrees with a regular expression', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab*]{0,6}$/), fc.stringMatching(/^[ab]{0,8}$/), (pattern, text) => {
        expect(compileWildcard(pattern)(text)).toBe(new RegExp(`^${pattern.replace(/\*+/g, '.*')}$`).test(text));
      }),
    );
  });
});

describe('every operator over a value of another type', () => {
  const ofEachType: Readonly<Record<string, JsonValue>> = {
    string: 'a',
    number: 1,
    boolean: true,
    timestamp: '2026-01-01T00:00:00Z',
    null: null,
    array: [1],
    object: { a: 1 },
  };
  /** A timestamp is text too. */
  const isOf = (wanted: string, type: string) => type === wanted || (wanted === 'string' && type === 'timestamp');

  it.each([...OPERATORS].filter(([name]) => !name.startsWith('Is')))(
    '%s is false, whatever the operand',
    (name, operator) => {
      for (const [type, value] of Object.entries(ofEachType)) {
        if (isOf(operator.operand, type)) continue;
        const literal = ofEachType[operator.operand] as JsonValue;
        const rules = [
          { Variable: '$.v', [name]: literal },
          ...(operator.hasPath ? [{ Variable: '$.v', [`${name}Path`]: '$.w' }] : []),
        ];
        for (const rule of rules) {
          const compiled = compileRule(rule as JsonObject) as Test;
          expect(compiled.evaluate(scopeOf({ v: value, w: literal }))).toBe(false);
        }
        if (operator.hasPath) {
          const turned = compileRule({ Variable: '$.w', [`${name}Path`]: '$.v' }) as Test;
          expect(turned.evaluate(scopeOf({ v: value, w: literal }))).toBe(false);
        }
      }
    },
  );

  it.each([...OPERATORS].filter(([name]) => name.startsWith('Is')))(
    '%s with false is the contrary of it with true',
    (name) => {
      for (const value of Object.values(ofEachType)) {
        const test = (wanted: boolean) =>
          (compileRule({ Variable: '$.v', [name]: wanted }) as Test).evaluate(scopeOf({ v: value }));
        expect(test(false)).toBe(!test(true));
      }
    },
  );
});
