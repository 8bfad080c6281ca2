import { describe, expect, it } from 'vitest';
import { bankHref, isNarrowed, readBankQuery } from '@/components/bank/query';

describe('the address of a part of the bank', () => {
  it('says what it was read from, and leaves out what is as at first', () => {
    const full =
      '/teach/questions?q=map&lesson=parallel-map&domain=1&kind=order&tag=week-1&state=in-review&author=course&flagged=1&sort=-n&page=3';
    const params = Object.fromEntries(new URLSearchParams(full.split('?')[1]));
    expect(bankHref(readBankQuery(params))).toBe(full);
    expect(bankHref(readBankQuery({}))).toBe('/teach/questions');
  });

  it('reads what it says wrongly as if it were not said', () => {
    const odd = {
      kind: 'constructor',
      state: '__proto__',
      sort: 'toString',
      domain: 'x',
      page: '-1',
      lesson: 'A B',
      tag: '',
      author: '%',
    };
    expect(readBankQuery(odd)).toEqual(readBankQuery({}));
  });

  it('is narrowed by a condition, not by order or page', () => {
    expect(isNarrowed(readBankQuery({ sort: 'n', page: '2' }))).toBe(false);
    expect(isNarrowed(readBankQuery({ flagged: '1' }))).toBe(true);
  });
});
