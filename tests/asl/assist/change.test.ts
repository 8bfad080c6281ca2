import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed, difference } from '@/asl';

describe('changes', () => {
  it('are all in the text before any of them', () => {
    const changes = [
      { from: 0, to: 1, insert: 'xx' },
      { from: 2, to: 2, insert: '-' },
      { from: 3, to: 5, insert: '' },
    ];
    expect(changed('abcde', changes)).toBe('xxb-c');
  });

  it('make one text of another, or are none', () => {
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
