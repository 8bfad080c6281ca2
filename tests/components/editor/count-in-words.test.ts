import { describe, expect, it } from 'vitest';
import { countInWords } from '@/components/editor/count-in-words';

const kinds = (...all: ('error' | 'warning' | 'advice')[]) => all.map((kind) => ({ kind }));

describe('countInWords', () => {
  it('counts each kind, worst first', () => {
    expect(countInWords(kinds('advice', 'error', 'warning', 'error', 'advice'))).toBe(
      '2 errors, 1 warning, 2 pieces of advice',
    );
    expect(countInWords(kinds('error'))).toBe('1 error');
    expect(countInWords(kinds('advice'))).toBe('1 piece of advice');
  });
  it('says when there is nothing', () => expect(countInWords([])).toBe('Nothing to mend'));
});
