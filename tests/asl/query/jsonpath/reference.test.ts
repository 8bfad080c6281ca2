import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '@/asl/errors';
import { compilePath } from '@/asl/query/jsonpath/compile';
import type { Path } from '@/asl/query/jsonpath/path';
import { PathFault } from '@/asl/query/jsonpath/path';
import { compileReferencePath, type ReferencePath, writeReferencePath } from '@/asl/query/jsonpath/reference';
import type { JsonValue } from '@/asl/values';
import { json } from '../json-arbitrary';

const write = (path: string, target: JsonValue, value: JsonValue) =>
  writeReferencePath(compileReferencePath(path) as ReferencePath, target, value);

describe('writing a result', () => {
  it('replaces everything at the root', () => {
    expect(write('$', { a: 1 }, 2)).toBe(2);
  });

  it('makes the objects on the way and keeps the rest, shared', () => {
    const target = { keep: { deep: [1] }, a: 1 };
    const written = write("$.x['y z']", target, 5) as unknown as typeof target;
    expect(written).toEqual({ keep: { deep: [1] }, a: 1, x: { 'y z': 5 } });
    expect(written.keep).toBe(target.keep);
    expect(target).toEqual({ keep: { deep: [1] }, a: 1 });
  });

  it('replaces an existing item only', () => {
    expect(write('$.a[1]', { a: [1, 2] }, 9)).toEqual({ a: [1, 9] });
    expect(write('$.a[2]', { a: [1, 2] }, 9)).toBeInstanceOf(Failure);
  });

  it('says what it could not enter', () => {
    expect(write('$.x', 'input1', 1)).toEqual(
      new Failure('States.ReferencePathConflict', 'Unable to apply ReferencePath $.x to input "input1"'),
    );
    expect(write('$.x.y', { x: 3 }, 1)).toEqual(
      new Failure('States.ReferencePathConflict', 'Unable to apply step "y" to input 3'),
    );
  });
});

describe('what is no reference path', () => {
  it.each([
    ['x', "Reference path didn't start with '$'"],
    ['$[?(@.a)]', "'[' must be followed by ' or '['"],
    ['$.a[*]', "'[' must be followed by ' or '['"],
  ])('%s', (text, reason) => {
    expect(compileReferencePath(text)).toEqual(expect.objectContaining({ reason }));
  });

  it.each(['$.a.*', '$..a', "$['a','b']", '$.a.length()'])('%s', (text) => {
    expect(compileReferencePath(text)).toBeInstanceOf(PathFault);
  });
});

it('reads back what it wrote', () => {
  const step = fc.constantFrom('a', 'b', '__proto__', 'constructor');
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), json, json, (steps, target, value) => {
      const text = `$${steps.map((name) => `['${name}']`).join('')}`;
      const written = write(text, target, value);
      if (written instanceof Failure) return;
      expect((compilePath(text) as Path).read(written)).toBe(value);
    }),
  );
});
