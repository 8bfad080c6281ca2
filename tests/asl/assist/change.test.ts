import { describe, expect, it } from 'vitest';
import { changed } from '@/asl';

describe('changes', () => {
  it('are all in the text before any of them', () => {
    const changes = [
      { from: 0, to: 1, insert: 'xx' },
      { from: 2, to: 2, insert: '-' },
      { from: 3, to: 5, insert: '' },
    ];
    expect(changed('abcde', changes)).toBe('xxb-c');
  });
});
