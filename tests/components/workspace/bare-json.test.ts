import { describe, expect, it } from 'vitest';
import { bareJson } from '@/components/workspace/verdict/bare-json';

describe('bareJson', () => {
  it('is the same for what is only laid out otherwise', () => {
    expect(bareJson('{\n  "a": [1, 2],\n  "b": "x y"\n}\n')).toBe(bareJson('{"a":[1,2],"b":"x y"}'));
  });

  it('tells apart what says another thing, or the same in another order', () => {
    expect(bareJson('{"a":1}')).not.toBe(bareJson('{"a":2}'));
    expect(bareJson('{"a":1,"b":2}')).not.toBe(bareJson('{"b":2,"a":1}'));
  });

  it('tells apart numbers that are equal but are not written alike, and long ones by their last digit', () => {
    expect(bareJson('{"a":1.0}')).not.toBe(bareJson('{"a":1}'));
    expect(bareJson('[12345678901234567890]')).not.toBe(bareJson('[12345678901234567891]'));
  });

  it('leaves a text that is no JSON as it is', () => {
    expect(bareJson('{ "a": ')).toBe('{ "a": ');
  });
});
