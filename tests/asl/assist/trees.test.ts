import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTree } from '@/asl/assist/read-tree';
import { childNamed, nodeAround, nodeAt, pointerOf, type TextNode } from '@/asl/assist/tree';
import { jsonPlaces } from '@/asl/syntax/json-places';

const sketch = (node: TextNode | undefined): unknown => {
  if (node === undefined) return undefined;
  if (node.kind === 'object') return Object.fromEntries(node.children.map((child) => [child.key?.name, sketch(child)]));
  if (node.kind === 'array') return node.children.map(sketch);
  return node.kind === 'missing' ? '?' : node.text;
};
const json = (text: string): unknown => sketch(readTree(text).root);
const yaml = (text: string): unknown => sketch(readTree(text, 'yaml').root);

const everyNode = (root: TextNode | undefined): TextNode[] =>
  root === undefined ? [] : [root, ...root.children.flatMap(everyNode)];

describe('a JSON text being written', () => {
  it.each([
    ['a name begun', '{"StartAt": "A", "Sta', { StartAt: 'A', Sta: '?' }],
    ['a name without quotes', '{ Star }', { Star: '?' }],
    ['a colon and nothing', '{"A": , "B": 1}', { A: '?', B: '1' }],
    ['a value missing before the next line', '{"A":\n "B": 1}', { A: '?', B: '1' }],
    ['a comma missing', '{"A": 1 "B": 2}', { A: '1', B: '2' }],
    ['a comma too much', '{"A": [1,,2,],}', { A: ['1', '2'] }],
    ['a string without its end', '{"A": "x,\n "B": 2}', { A: 'x', B: '2' }],
    ['a bracket missing', '{"A": [1, 2, "B": 3}', { A: ['1', '2', 'B', '3'] }],
    ['the other bracket', '{"A": {"X": [1}, "B": 2}', { A: { X: ['1'] }, B: '2' }],
    ['nothing', '   ', undefined],
    ['a value without a name', '{{"A": 1}}', { '': { A: '1' } }],
  ])('%s', (_, text, expected) => expect(json(text)).toEqual(expected));

  it('reads escapes, in names too', () => expect(json('{"\\u0041": "x\\ny"}')).toEqual({ A: 'x\ny' }));

  it('ends for any text, with every node inside the text and inside its parent', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[],:"\\ \nab1-'), maxLength: 60 }), (text) => {
        for (const { start, end, parent, key } of everyNode(readTree(text).root)) {
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(text.length);
          if (parent !== undefined) expect(key?.start ?? start).toBeGreaterThanOrEqual(parent.start);
        }
      }),
    );
  });

  it('agrees with the places of every JSON text', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (text) => {
        const places = jsonPlaces(text);
        for (const node of everyNode(readTree(text).root)) {
          // Of two members with one name the places know the last.
          const pointer = pointerOf(node);
          if (nodeAt(readTree(text), pointer)?.start !== node.start) continue;
          const range = places.value(pointer);
          expect([node.start, node.end]).toEqual([range?.start.offset, range?.end.offset]);
        }
      }),
    );
  });

  it('stops at the limit of nesting', () => {
    expect(everyNode(readTree('['.repeat(5_000)).root).length).toBeLessThan(1_100);
  });

  it('is quick with a megabyte on one line', () => {
    const text = `{${Array.from({ length: 60_000 }, (_, i) => `"name${i}": ${i}`).join(',')}}`;
    expect(readTree(text).root?.children.length).toBe(60_000);
  });
});

describe('a YAML text being written', () => {
  it.each([
    [
      'a name begun',
      'StartAt: A\nStates:\n  A:\n    Nex\n  B:\n    Type: Pass\n',
      { StartAt: 'A', States: { A: 'Nex', B: { Type: 'Pass' } } },
    ],
    ['a value missing', 'A:\nB: 1\n', { A: '?', B: '1' }],
    ['a list', '- a\n- b: 1\n-', ['a', { b: '1' }, '?']],
    ['an open bracket', 'a: [1, 2\nb: 3\n', { a: ['1', '2'], b: '3' }],
    ['nothing', '# only a comment', undefined],
  ])('%s', (_, text, expected) => expect(yaml(text)).toEqual(expected));

  it('ends for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[],:"\' \n-#&*!|>ab1'), maxLength: 60 }), (text) => {
        for (const { start, end } of everyNode(readTree(text, 'yaml').root)) expect(start).toBeLessThanOrEqual(end);
      }),
    );
  });
});

describe('nodeAround', () => {
  const text = '{"A": {"B": [1, "x"]}}';
  const tree = readTree(text);
  it('finds the innermost node, by its name too', () => {
    expect(nodeAround(tree, text.indexOf('"x"') + 1)?.text).toBe('x');
    expect(nodeAround(tree, text.indexOf('"B"') + 1)).toBe(childNamed(nodeAt(tree, ['A']), 'B'));
    expect(nodeAround(tree, 0)).toBe(tree.root);
    expect(nodeAround(readTree(''), 0)).toBeUndefined();
  });
});
