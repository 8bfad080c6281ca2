import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prettyJson } from '@/components/machine/pretty-json';

describe('prettyJson', () => {
  it('says the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        expect(JSON.stringify(JSON.parse(prettyJson(text)))).toBe(text);
      }),
    );
  });

  it('keeps every digit, and what stands in strings', () => {
    expect(prettyJson('{"total":49.90,"big":12345678901234567890,"text":"a, {b}: \\"c\\"","list":[1.0,2]}')).toBe(
      '{\n  "total": 49.90,\n  "big": 12345678901234567890,\n  "text": "a, {b}: \\"c\\"",\n  "list": [1.0, 2]\n}',
    );
  });

  it('breaks what is long or nested, and gives the rest of a broken text as it is', () => {
    expect(prettyJson('{"a":{"b":1},"c":[]}')).toBe('{\n  "a": { "b": 1 },\n  "c": []\n}');
    expect(prettyJson('{"passports": [ ], "of": {}}')).toBe('{ "passports": [], "of": {} }');
    expect(prettyJson('{"a":"unended')).toContain('"unended');
    expect(prettyJson('CardDeclined')).toBe('CardDeclined');
  });
});
