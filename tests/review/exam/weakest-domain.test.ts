import { describe, expect, it } from 'vitest';
import { weakestDomain } from '@/review';

describe('weakestDomain', () => {
  it('is the one whose share is surely low, not the one of which least was asked', () => {
    const many = { domain: 1, right: 3, of: 12 };
    expect(weakestDomain([{ domain: 2, right: 0, of: 1 }, many, { domain: 3, right: 4, of: 5 }])).toEqual(many);
  });
  it('is none where nothing was missed, or nothing asked', () => {
    expect(weakestDomain([{ domain: 1, right: 4, of: 4 }])).toBeUndefined();
    expect(weakestDomain([])).toBeUndefined();
  });
});
