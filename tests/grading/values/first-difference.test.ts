import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstDifference } from '@/grading/values/first-difference';
import { sameText } from '@/grading/values/same';

const json = fc.json({ maxDepth: 3 });

describe('the first difference of two JSON texts', () => {
  it.each([
    ['{"a":1,"b":[1,{"c":2}]}', '{"b":[1,{"c":3}],"a":1.0}', { path: 'b[1].c', actual: '2', expected: '3' }],
    ['{"a":1}', '{"a":1,"b":null}', { path: 'b', actual: undefined, expected: 'null' }],
    ['{"a":1,"z":true}', '{"a":1}', { path: 'z', actual: 'true', expected: undefined }],
    ['[1]', '[1,2]', { path: '[1]', actual: undefined, expected: '2' }],
    ['{"a":[1]}', '{"a":{"b":1}}', { path: 'a', actual: '[1]', expected: '{"b":1}' }],
    ['[{"a":1}]', '{"a":1}', { path: '', actual: '[{"a":1}]', expected: '{"a":1}' }],
    ['{"__proto__":1}', '{}', { path: '__proto__', actual: '1', expected: undefined }],
  ])('%s beside %s', (actual, expected, found) => {
    expect(firstDifference(actual, expected)).toEqual(found);
  });

  it('is there exactly where they are not the same, and of what is no JSON there is none', () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        expect(firstDifference(a, b) === undefined).toBe(sameText(a, b));
        expect(firstDifference(a, a)).toBeUndefined();
      }),
    );
    for (const [a, b] of [
      ['any text', '{}'],
      ['{}', 'none'],
      [undefined, '1'],
    ])
      expect(firstDifference(a, b)).toBeUndefined();
  });
});
