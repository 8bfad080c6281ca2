import { describe, expect, it } from 'vitest';
import { changedLines, linesOf } from '@/components/rules/listing';

describe('a listing', () => {
  it('marks a range in the line where it begins, at most to its end', () => {
    expect(linesOf('ab\ncdef\ng', { from: 4, to: 99 })).toEqual([
      { number: 1, text: 'ab' },
      { number: 2, text: 'cdef', mark: { from: 1, to: 4 } },
      { number: 3, text: 'g' },
    ]);
  });

  it('counts long runs of one character, and says how much else of a long line is left out', () => {
    const [run] = linesOf(`${' '.repeat(1_000_000)}{}`, { from: 0, to: 1 });
    expect(run).toEqual({ number: 1, text: "⟨1,000,000 × ' '⟩{}", mark: { from: 0, to: 19 } });
    const [line] = linesOf('ab'.repeat(500_000));
    expect(line?.text.length).toBeLessThan(160);
    expect(line?.text).toContain('999,920 characters');
  });

  it('calls new what lies between the common beginning and the common end', () => {
    const lines = changedLines('a\nb\nc', 'a\nx\ny\nc');
    expect(lines.filter(({ isNew }) => isNew).map(({ text }) => text)).toEqual(['x', 'y']);
    expect(changedLines('a', 'a').some(({ isNew }) => isNew)).toBe(false);
  });
});
