import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePath } from '@/asl/query/jsonpath/compile';
import { Missing, type Path, PathFault } from '@/asl/query/jsonpath/path';
import { queryDocument } from '@/asl/query/jsonpath/query';
import type { JsonValue } from '@/asl/values';
import { json, names } from '../json-arbitrary';

const order: JsonValue = {
  id: 7,
  note: null,
  lines: [
    { sku: 'tea', price: 4.5, tags: ['hot'] },
    { sku: 'milk', price: 1, tags: [] },
    { sku: 'cake', price: 12 },
  ],
  grid: [[1], [], [2]],
};

/** What an execution reads. */
function read(text: string, document: JsonValue = order): JsonValue | string {
  const found = (compilePath(text) as Path).read(document);
  return found instanceof Missing ? `! ${found.reason}` : found;
}

const query = (selector: string, document: JsonValue = order) => {
  const answer = queryDocument(selector, document);
  return 'error' in answer ? `! ${answer.error}` : answer.result;
};

describe('definite paths', () => {
  it.each([
    ['$.id', 7],
    ["$['lines'][1].sku", 'milk'],
    ['$.note', null],
    ['$.lines[(@.length-1)].sku', 'cake'],
    [' $.id ', 7],
    ["$.lines[0]['sku','price','nope']", { sku: 'tea', price: 4.5 }],
  ])('%s', (path, expected) => {
    expect(read(path)).toEqual(expected);
  });

  it.each([
    ['$.x', "! No results for path: $['x']"],
    ['$.x.y.z', "! Missing property in path $['x']"],
    ['$.id.x', "! Property ['x'] not found in path $['id']"],
    ['$.lines.length()', "! Property ['length()'] not found in path $['lines']"],
    ['$.lines[-1]', "! Index out of bounds when evaluating path $['lines'][-1]"],
    ['$.id[0]', '! Filter: [0] can only be applied to arrays. Current context is: 7'],
  ])('%s says why', (path, reason) => {
    expect(read(path)).toBe(reason);
  });
});

describe('an index past the end', () => {
  it('is null in executions, also between other hits', () => {
    expect(read('$.lines[9]')).toBeNull();
    expect(read('$.grid[*][0]')).toEqual([1, null, 2]);
    expect(read('$.lines[9].sku')).toMatch(/^! Property/);
  });

  it('is an error in a plain query', () => {
    expect(query('$.lines[9]')).toMatch(/^! Index out of bounds/);
    expect(query('$.grid[*][0]')).toEqual([1, 2]);
  });
});

describe('indefinite paths', () => {
  it.each([
    ['$.lines[*].tags[0]', ['hot', null]],
    ['$..price', [4.5, 1, 12]],
    ['$.lines[-2:].sku', ['milk', 'cake']],
    ['$.lines[:1].sku', ['tea']],
    ['$.lines[0,2].sku', ['tea', 'cake']],
    ['$.none[*].x', []],
    ['$.none[1:5]', []],
    ["$.lines[?(@.price < 5 && @.sku != 'milk')].sku", ['tea']],
    ["$.lines[?(@.sku == 'tea' || @.price > 10)].sku", ['tea', 'cake']],
    ['$.lines[?(@.sku =~ /T.*/i)].sku', ['tea']],
    ['$.lines[?(!@.tags)].sku', ['cake']],
    ['$..[?(@.price > 5)].sku', ['cake']],
  ])('%s', (path, expected) => {
    expect(read(path)).toEqual(expected);
  });
});

describe('what is no path', () => {
  it.each([['$.'], ['$..'], ["$['a"], ['$["a"]'], ['$[a]'], ['$.a b'], ['$.a[]'], ['$.a[?(@.x'], ['$.a[:]'], ['$x.']])(
    '%s',
    (text) => {
      expect(compilePath(text)).toBeInstanceOf(PathFault);
    },
  );
});

it('never throws and never leaves the document, whatever the path', () => {
  const piece = fc.oneof(
    names.map((name) => `.${name}`),
    names.map((name) => `['${name}']`),
    fc.constantFrom(
      '[0]',
      '[*]',
      '..',
      '.*',
      '[?(@.a)]',
      '[1:]',
      '[-1]',
      "[?(@.a == 'b')]",
      '[(@.length-1)]',
      ' ',
      ']',
    ),
    fc.string({ maxLength: 5 }),
  );
  const text = fc.array(piece, { maxLength: 6 }).map((pieces) => `$${pieces.join('')}`);
  fc.assert(
    fc.property(text, json, (selector, document) => {
      const path = compilePath(selector);
      if (path instanceof PathFault) return;
      const found = path.read(document);
      if (found instanceof Missing) expect(found.reason).not.toBe('');
      else expect(typeof found).not.toBe('function');
    }),
    { numRuns: 1000 },
  );
});

it('stops a filter whose pattern backtracks without end', () => {
  const document = { words: [`${'a'.repeat(60)}!`] };
  expect(read('$.words[?(@ =~ /(a+)+b/)]', document)).toMatch(/^!/);
});
