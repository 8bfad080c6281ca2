import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepRevision, takeUp, type Unsent } from '@/components/kept/take-up';

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => kept.set(name, text),
  });
  return () => vi.unstubAllGlobals();
});

const page = (text: string, revision: number) => ({ text, revision });
const next = (shown: { text: string; revision: number }, unsent?: Unsent<string>) => {
  if (unsent) kept.set('a', JSON.stringify(unsent));
  return takeUp('a', shown, unsent, (a, b) => a === b);
};

describe('a page that is opened', () => {
  it('rests where nothing is kept, or what the server has', () => {
    expect(next(page('one', 1))).toBe('rest');
    expect(next(page('one', 1), { text: 'one', revision: 0 })).toBe('rest');
    keepRevision('a', 1);
    expect(next(page('one', 1))).toBe('rest');
  });

  it('looks again where it was made before what this browser saved last', () => {
    keepRevision('a', 2);
    expect(next(page('one', 1))).toBe('look');
  });

  it('sends what the server did not get, also where the page is older than what it was made from', () => {
    expect(next(page('one', 1), { text: 'two', revision: 1 })).toBe('send');
    expect(next(page('one', 1), { text: 'one', revision: 2 })).toBe('send');
  });

  it('meets what somebody else saved, and not what this browser had sent itself', () => {
    expect(next(page('other', 2), { text: 'two', revision: 1 })).toBe('meet');
    expect(next(page('two', 2), { text: 'two and more', revision: 1, sent: 'two' })).toBe('send');
  });
});
