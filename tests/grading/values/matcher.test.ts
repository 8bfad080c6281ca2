import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '@/asl';
import { matches } from '@/grading/values/matcher';

describe('matches', () => {
  it.each<[string, JsonValue, JsonValue, boolean]>([
    ['a value stands for itself, members in any order', { a: 1, b: [2] }, { b: [2], a: 1 }, true],
    ['a surplus member does not fit', { a: 1 }, { a: 1, b: 2 }, false],
    ['$any takes whatever is there', { a: { $any: true } }, { a: null }, true],
    ['$any needs something to be there', { a: { $any: true } }, {}, false],
    ['$type', [{ $type: 'number' }, { $type: 'array' }, { $type: 'null' }], [1, [], null], true],
    ['$type of another', { $type: 'string' }, 1, false],
    ['$pattern finds', { $pattern: '^P-[0-9]+$' }, 'P-12', true],
    ['$pattern does not find', { $pattern: '^P-[0-9]+$' }, 'P-x', false],
    ['$pattern of no text', { $pattern: '1' }, 1, false],
    ['$unordered', { $unordered: [1, { $type: 'string' }] }, ['x', 1], true],
    ['$unordered counts', { $unordered: [1, 1] }, [1, 2], false],
    ['$unordered may have to pair the greedy one anew', { $unordered: [{ $any: true }, 1] }, [1, 2], true],
    ['$subset of an object', { $subset: { a: 1 } }, { a: 1, b: 2 }, true],
    ['$subset of a list', { $subset: [2] }, [1, 2, 3], true],
    ['$within', { $within: { of: 10, by: 0.5 } }, 10.5, true],
    ['$within not', { $within: { of: 10, by: 0.5 } }, 10.6, false],
    ['a word of the prototype is only a word', { constructor: 1 }, {}, false],
  ])('%s', (_, pattern, value, fits) => expect(matches(pattern, value)).toBe(fits));

  it('stops a pattern that would never end', () => {
    expect(matches({ $pattern: '^(a+)+$' }, `${'a'.repeat(40)}!`)).toBe(false);
  });

  it('every value without $ fits itself', () => {
    const plain = fc.jsonValue().filter((value) => !JSON.stringify(value).includes('$'));
    fc.assert(fc.property(plain, (value) => matches(value as JsonValue, value as JsonValue)));
  });
});
