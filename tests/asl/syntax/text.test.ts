import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '@/asl/syntax/text';

describe('bytesOf', () => {
  it('counts the UTF-8 bytes of a text as it is: no quotes, no escapes', () => {
    expect(bytesOf('{"a":\n"ä€😀"}')).toBe(18);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => bytesOf(text) === new TextEncoder().encode(text).length),
    );
  });
});
