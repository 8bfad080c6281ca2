import { describe, expect, it } from 'vitest';
import { SyntaxFault } from '@/asl/syntax/json';
import { jsonPlaces } from '@/asl/syntax/json-places';
import { parseYaml, type YamlDocument } from '@/asl/syntax/yaml';
import { NumberText } from '@/asl/values';

const text = '{\n  "StartAt": "A",\n  "States": {\n    "A": { "Type": "Wait", "Seconds": 1, "Seconds": 2 }\n  }\n}';

describe('places in JSON', () => {
  it('gives line and column of a value and of its name', () => {
    const places = jsonPlaces(text);
    expect(places.value(['States', 'A', 'Type'])?.start).toEqual({ offset: 53, line: 4, column: 20 });
    expect(places.key(['States', 'A'])?.start).toMatchObject({ line: 4, column: 5 });
    expect(places.key([])).toBeUndefined();
    expect(places.value(['States', 'B'])).toBeUndefined();
  });

  it('points at a repeated member', () => {
    const [duplicate, ...rest] = jsonPlaces(text).duplicates;
    expect(rest).toEqual([]);
    expect(duplicate?.path).toEqual(['States', 'A', 'Seconds']);
    expect(text.slice(duplicate?.key.start.offset, duplicate?.key.end.offset)).toBe('"Seconds"');
    expect(duplicate?.key.start.offset).toBe(text.lastIndexOf('"Seconds"'));
  });

  it('goes as far as a broken text goes', () => {
    expect(jsonPlaces('{"a": [1, {"b').value(['a', 1])?.start.offset).toBe(10);
  });
});

describe('YAML', () => {
  const read = (source: string) => parseYaml(source) as YamlDocument;

  it('gives the values JSON gives, numbers by their text', () => {
    const { value } = read('a: 1.0\nb: [1, "x", yes, null]\n__proto__: 2\n');
    expect(value).toHaveProperty('a', new NumberText('1.0', 1));
    expect(value).toHaveProperty('b', [1, 'x', 'yes', null]);
    expect(Object.keys(value as object)).toEqual(['a', 'b', '__proto__']);
  });

  it('knows places', () => {
    const { places } = read('States:\n  A:\n    Type: Pass\n');
    expect(places.value(['States', 'A', 'Type'])?.start).toEqual({ offset: 23, line: 3, column: 11 });
    expect(places.key(['States', 'A'])?.start).toMatchObject({ line: 2, column: 3 });
  });

  it('names the place of a fault', () => {
    const fault = parseYaml('a: 1\nb: [1, 2\n');
    expect(fault).toBeInstanceOf(SyntaxFault);
    expect(fault).toHaveProperty('line', 3);
    expect(parseYaml('a: .inf')).toHaveProperty('message', "'.inf' is not a number JSON can hold.");
  });

  it('writes aliases out, up to a limit', () => {
    expect(read('a: &x {b: 1}\nc: *x\n').value).toEqual({ a: { b: 1 }, c: { b: 1 } });
    const bomb = ['a0: &a0 [x]'];
    for (let i = 1; i < 30; i++) bomb.push(`a${i}: &a${i} [*a${i - 1}, *a${i - 1}]`);
    expect(parseYaml(bomb.join('\n'))).toBeInstanceOf(SyntaxFault);
    expect(parseYaml('a: &a [*a]')).toBeInstanceOf(SyntaxFault);
    expect(parseYaml('['.repeat(20_000))).toBeInstanceOf(SyntaxFault);
  });

  it('merges maps by <<, whose members may be written again, before or after', () => {
    const source =
      'base: &base { Type: Pass, End: true, Comment: x }\nA:\n  Comment: own\n  <<: *base\n  End: false\n<<: { Z: 1 }\nZ: 2\n';
    const { value, places } = read(source);
    expect(value).toMatchObject({ A: { Comment: 'own', Type: 'Pass', End: false }, Z: 2 });
    expect(places.duplicates).toEqual([]);
    expect(places.value(['A', 'Type'])?.start.line).toBe(4);
    expect(parseYaml('A:\n  <<: 1\n')).toBeInstanceOf(SyntaxFault);
  });

  it.each(['A: !Ref B', 'A: !Sub x', 'a: 1\n---\nb: 2\n', 'a: [1', 'a: *none'])('refuses %j', (source) => {
    expect(parseYaml(source)).toBeInstanceOf(SyntaxFault);
  });
});
