import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forget, keep, readKept } from '@/components/kept/browser-store';
import { keptAnswers } from '@/components/kept/kept-answers';
import { hasTexts, isText } from '@/components/kept/shapes';

const stored = new Map<string, string>();
beforeEach(() => {
  stored.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => stored.set(key, text),
    removeItem: (key: string) => stored.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

it('gives back what was kept, until it is forgotten', () => {
  expect(keep('a', 'one')).toBe(true);
  expect(readKept('a', isText)).toBe('one');
  forget('a');
  expect(readKept('a', isText)).toBeUndefined();
});

it('takes what is not of the kind, or no JSON, for nothing', () => {
  keep('a', 7);
  expect(readKept('a', isText)).toBeUndefined();
  stored.set('a', '{"half": ');
  expect(readKept('a', isText)).toBeUndefined();
});

it('relies on own members alone', () => {
  expect(hasTexts({ text: '' }, 'text')).toBe(true);
  expect(hasTexts({ text: 1 }, 'text')).toBe(false);
  expect(hasTexts({}, 'constructor')).toBe(false);
  expect(hasTexts(null, 'text')).toBe(false);
});

it('says so where the browser keeps nothing, and goes on', () => {
  const refuse = () => {
    throw new Error('no storage');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
  expect(keep('a', 'one')).toBe(false);
  expect(readKept('a', isText)).toBeUndefined();
  expect(() => forget('a')).not.toThrow();
});

it('keeps a paper’s answers by its id, and only those that can be read', () => {
  const kept = keptAnswers('mock', isText);
  kept.keep('1', ['a', 'b']);
  stored.set('statecraft.mock.2', '["c", 4]');
  expect([kept.read('1'), kept.read('2'), kept.read('3')]).toEqual([['a', 'b'], ['c'], []]);
  kept.keepPlace('1', 3);
  stored.set('statecraft.mock.2.place', '-1');
  expect([kept.readPlace('1'), kept.readPlace('2'), kept.readPlace('3')]).toEqual([3, undefined, undefined]);
  kept.forget('1');
  expect(kept.read('1')).toEqual([]);
  expect(kept.readPlace('1')).toBeUndefined();
});

it('keeps for each account apart, and leaves to the first what was kept before there was one', async () => {
  const storeOf = async (viewer: string) => {
    vi.resetModules();
    vi.stubGlobal('document', { documentElement: { dataset: { viewer } } });
    return import('@/components/kept/browser-store');
  };
  (await storeOf('guest')).keep('a', 'before');
  const ada = await storeOf('ada');
  expect(ada.readKept('a', isText)).toBe('before');
  ada.keep('a', 'of Ada');
  const bo = await storeOf('bo');
  expect(bo.readKept('a', isText)).toBeUndefined();
  bo.keep('a', 'of Bo');
  bo.forget('a');
  expect((await storeOf('guest')).readKept('a', isText)).toBeUndefined();
  expect((await storeOf('ada')).readKept('a', isText)).toBe('of Ada');
  // Files share what they import: the next one is to find a page of nobody.
  vi.unstubAllGlobals();
  vi.resetModules();
});
