import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed } from '@/asl';
import { difference } from '@/components/editor/difference';

describe('difference', () => {
  it('is the one change that makes a text of another, or none', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const change = difference(before, after);
        expect(change === undefined ? before : changed(before, [change])).toBe(after);
        if (change !== undefined) expect(before).not.toBe(after);
      }),
    );
  });
});
