import { describe, expect, it } from 'vitest';
import type { Failure } from '@/asl/errors';
import { compileField, type Field } from '@/asl/query/field';
import { QueryFault } from '@/asl/query/scope';
import { scopeOf } from './scope';

const scope = scopeOf({ a: { b: [1, 2] }, n: null }, { cart: { items: ['tea'] } });
const field = (text: string, missing: 'path' | 'field' | 'choice' = 'path', intrinsics = false) =>
  compileField(text, { name: missing === 'field' ? 'k.$' : 'InputPath', missing, intrinsics }) as Field;

describe('a field', () => {
  it.each([
    ['$.a.b', [1, 2]],
    ['$$.State.Name', 'S'],
    ['$cart.items[0]', 'tea'],
    ['$cart', { items: ['tea'] }],
    ['$.n', null],
  ])('%s is read where its first signs say', (text, expected) => {
    expect(field(text).evaluate(scope)).toEqual(expected);
  });

  it('collects the variables it reads', () => {
    expect(field("States.Format('{} {} {}', $cart.items[0], $$.State.Name, $cart)", 'field', true).references).toEqual([
      'cart',
    ]);
    expect(field('$.a').references).toEqual([]);
  });
});

describe('a path that leads nowhere', () => {
  const cause = (text: string, missing: 'path' | 'field' | 'choice') =>
    (field(text, missing).evaluate(scope) as Failure).cause;

  it('is told by the last or the first missing step in a path field', () => {
    expect(cause('$.x', 'path')).toBe("Invalid path '$.x' : No results for path: $['x']");
    expect(cause('$.no.such.x', 'path')).toBe("Invalid path '$.no.such.x' : Missing property in path $['no']");
  });

  it('quotes field and input in a template', () => {
    expect(cause('$.x', 'field')).toBe(
      `The JSONPath '$.x' specified for the field 'k.$' could not be found in the input '{"a":{"b":[1,2]},"n":null}'`,
    );
    expect(cause('$$.x', 'field')).toContain('could not be found in the input \'{"Execution":');
  });

  it('is an invalid value in a choice', () => {
    expect(cause('$.x', 'choice')).toBe(
      "Invalid path '$.x': The choice state's condition path references an invalid value.",
    );
  });

  it('is a States.Runtime', () => {
    expect(field('$missing').evaluate(scope)).toHaveProperty('error', 'States.Runtime');
  });
});

it.each([
  ['x', false, 'Value must be a valid JSONPath.'],
  ['$.a[', false, 'Value must be a valid JSONPath.'],
  [
    'States.Nope()',
    true,
    "The value for the field 'InputPath' must be a valid JSONPath or a valid intrinsic function call",
  ],
])('%s does not compile', (text, intrinsics, message) => {
  const fault = compileField(text, { name: 'InputPath', missing: 'path', intrinsics });
  expect(fault).toBeInstanceOf(QueryFault);
  expect(fault).toHaveProperty('message', message);
});
