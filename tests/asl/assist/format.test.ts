import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Converted, convertText, formatText } from '@/asl/assist/format';
import { parseJson } from '@/asl/syntax/json';
import { toText } from '@/asl/syntax/text';
import { parseYaml, type YamlDocument } from '@/asl/syntax/yaml';
import type { JsonValue } from '@/asl/values';

const meaning = (text: string): string => toText(parseJson(text) as JsonValue);
const converted = (text: string, from: 'json' | 'yaml'): Converted => {
  const out = convertText(text, from);
  if ('problem' in out) throw new Error(out.problem);
  return out;
};

describe('formatText, JSON', () => {
  it('keeps the text of numbers, escapes, order and repeated members', () => {
    expect(formatText('{"b":1.0,"a":1e3,"a":12345678901234567890,"c":"\\u00e9"}', 'json')).toBe(
      '{\n  "b": 1.0,\n  "a": 1e3,\n  "a": 12345678901234567890,\n  "c": "\\u00e9"\n}\n',
    );
  });

  it('leaves on one line what stood there and fits, never a state', () => {
    const text = '{"StartAt":"A","States":{"A":{"Type":"Pass","Result":{"a":[1,2]},"End":true}}}';
    expect(formatText(text, 'json')).toBe(
      '{\n  "StartAt": "A",\n  "States": {\n    "A": {\n      "Type": "Pass",\n      "Result": { "a": [1, 2] },\n      "End": true\n    }\n  }\n}\n',
    );
  });

  it('spreads what was spread and what is too wide', () => {
    expect(formatText('{"StartAt": "A", "States": {"A": {"Type": "Pass", "Result": {\n"a": 1}}}}', 'json')).toContain(
      '"Result": {\n        "a": 1\n      }',
    );
    const wide = `{"Comment": "${'x'.repeat(60)}", "Result": ["${'y'.repeat(40)}", "${'z'.repeat(40)}"]}`;
    expect(formatText(wide, 'json')).toContain(`"Result": [\n    "${'y'.repeat(40)}",`);
  });

  it('says where a text cannot be read', () => {
    expect(formatText('{\n  "A" 1\n}', 'json')).toMatchObject({ problem: expect.stringContaining('line 2') });
  });

  it('means the same and is content with itself', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (text) => {
        const once = formatText(text, 'json') as string;
        expect(meaning(once)).toBe(meaning(text));
        expect(formatText(once, 'json')).toBe(once);
      }),
    );
  });
});

describe('formatText, YAML', () => {
  it('keeps comments and numbers', () => {
    expect(formatText('# why\nA:    1.0 # one\nB: {x:   12345678901234567890}\n', 'yaml')).toBe(
      '# why\nA: 1.0 # one\nB: {x: 12345678901234567890}\n',
    );
  });

  it('says where a text cannot be read', () => {
    expect(formatText('A: [1\nB: 2\n', 'yaml')).toMatchObject({ problem: expect.stringContaining('YAML') });
  });
});

describe('convertText', () => {
  it('writes YAML one would write', () => {
    const text = JSON.stringify({
      Comment: 'First line\nsecond: line',
      StartAt: 'Is it on?',
      QueryLanguage: 'JSONata',
      States: {
        'Is it on?': {
          Type: 'Task',
          Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
          Arguments: { name: '{% $states.input.a = "b" %}', yes: 'yes', none: {}, list: [] },
          Retry: [{ ErrorEquals: ['States.ALL'], MaxAttempts: 2 }],
          End: true,
        },
      },
    });
    expect(converted(text, 'json').text).toBe(`Comment: |-
  First line
  second: line
StartAt: "Is it on?"
QueryLanguage: JSONata
States:
  "Is it on?":
    Type: Task
    Resource: arn:aws:states:::lambda:invoke.waitForTaskToken
    Arguments:
      name: '{% $states.input.a = "b" %}'
      "yes": "yes"
      none: {}
      list: []
    Retry:
      - ErrorEquals:
          - States.ALL
        MaxAttempts: 2
    End: true
`);
  });

  it('names the comments JSON cannot hold', () => {
    const { text, comments } = converted('# why\nA: 1.0 # one\nB: "# no comment"\n', 'yaml');
    expect(text).toBe('{\n  "A": 1.0,\n  "B": "# no comment"\n}\n');
    expect(comments).toEqual(['# why', '# one']);
  });

  it('converts nothing of a text that cannot be read, and nothing to nothing', () => {
    expect(convertText('{', 'json')).toHaveProperty('problem');
    expect(convertText('', 'json')).toEqual({ text: '', comments: [] });
  });

  it('goes there and back with the same meaning', () => {
    const value = fc.jsonValue({ maxDepth: 4, stringUnit: 'grapheme' });
    const lines = fc.record({ a: fc.string({ unit: fc.constantFrom(...'ab \n:#-\'"|>') }), b: value });
    fc.assert(
      fc.property(fc.oneof(value, lines), (any) => {
        const text = JSON.stringify(any);
        const there = converted(text, 'json').text;
        expect(toText((parseYaml(there) as YamlDocument).value)).toBe(meaning(text));
        expect(meaning(converted(there, 'yaml').text)).toBe(meaning(text));
      }),
      { numRuns: 500 },
    );
  });
});
