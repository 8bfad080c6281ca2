import { describe, expect, it } from 'vitest';
import { fixText } from '@/asl/assist/fix-text';
import { convertText } from '@/asl/assist/format';
import { applyFix } from '@/asl/check/apply-fix';
import { checkDefinition } from '@/asl/check/check';
import type { Fix } from '@/asl/check/diagnostic';
import { rules } from '@/asl/rules';
import { parseJson } from '@/asl/syntax/json';
import { toText } from '@/asl/syntax/text';
import { parseYaml, type YamlDocument } from '@/asl/syntax/yaml';
import type { JsonValue } from '@/asl/values';

/** Every fix the checker offers on the rules' own failing examples. */
const fixes = Object.entries(rules).flatMap(([rule, { fails, type }]) =>
  typeof fails === 'string'
    ? []
    : checkDefinition(fails, { type: type ?? 'STANDARD' }).flatMap(({ fix }) =>
        fix === undefined ? [] : [{ rule, title: fix.title, definition: fails, fix }],
      ),
);

const mended = fixText;
const yamlOf = (definition: JsonValue): string => (convertText(toText(definition), 'json') as { text: string }).text;
const fromYaml = (text: string): JsonValue => {
  const read = parseYaml(text) as YamlDocument;
  if (!('value' in read)) throw new Error(`${JSON.stringify(read)}\n${text}`);
  return read.value;
};

describe('fixText', () => {
  it('has fixes to try', () => expect(fixes.length).toBeGreaterThan(8));

  describe.each(fixes)('$rule: $title', ({ definition, fix }) => {
    const expected = toText(applyFix(definition, fix));

    it('changes a laid out text as it changes the value', () => {
      expect(toText(parseJson(mended(JSON.stringify(definition, null, 2), fix, 'json')) as JsonValue)).toBe(expected);
    });

    it('changes a text of one line', () => {
      expect(toText(parseJson(mended(toText(definition), fix, 'json')) as JsonValue)).toBe(expected);
    });

    it('changes YAML', () => {
      expect(toText(fromYaml(mended(yamlOf(definition), fix, 'yaml')))).toBe(expected);
    });

    it('changes JSON that is read as YAML', () => {
      expect(toText(fromYaml(mended(toText(definition), fix, 'yaml')))).toBe(expected);
    });
  });

  const text = '{\n  "A": 1.0,\n  "B": [1, 2, 3],\n  "C": {\n    "D": true\n  }\n}';
  const only = (edit: Fix['edits'][number]): Fix => ({ title: '', edits: [edit] });

  it('leaves everything else as it is written', () => {
    expect(mended(text, only({ op: 'set', pointer: ['C', 'E'], value: { F: 1 } }), 'json')).toBe(
      text.replace('"D": true', '"D": true,\n    "E": { "F": 1 }'),
    );
    expect(mended(text, only({ op: 'remove', pointer: ['B'] }), 'json')).toBe(text.replace('  "B": [1, 2, 3],\n', ''));
    expect(mended(text, only({ op: 'remove', pointer: ['C'] }), 'json')).toBe('{\n  "A": 1.0,\n  "B": [1, 2, 3]\n}');
    expect(mended(text, only({ op: 'move', pointer: ['B', 0], to: 2 }), 'json')).toBe(
      text.replace('[1, 2, 3]', '[2, 3, 1]'),
    );
    expect(mended(text, only({ op: 'remove', pointer: ['C', 'D'] }), 'json')).toBe(
      text.replace('{\n    "D": true\n  }', '{}'),
    );
  });

  it('changes nothing where the pointer leads nowhere', () => {
    expect(fixText(text, only({ op: 'remove', pointer: ['X', 'Y'] }))).toBe(text);
    expect(fixText(text, only({ op: 'set', pointer: ['A', 'Y'], value: 1 }))).toBe(text);
  });

  it('keeps the comments of YAML and writes into empty values', () => {
    const yaml = '# first\nA:  # empty\nB: # list\n  - x: 1\n    y: 2\n  # between\n  - z: 3\n';
    expect(mended(yaml, only({ op: 'set', pointer: ['A'], value: 'text' }), 'yaml')).toBe(
      yaml.replace('A:', 'A: text'),
    );
    expect(mended(yaml, only({ op: 'move', pointer: ['B', 0], to: 1 }), 'yaml')).toBe(
      '# first\nA:  # empty\nB: # list\n  - z: 3\n  # between\n  - x: 1\n    y: 2\n',
    );
    expect(mended(yaml, only({ op: 'set', pointer: ['B', 1, 'w'], value: true }), 'yaml')).toBe(
      yaml.replace('z: 3', 'z: 3\n    w: true'),
    );
  });
});
