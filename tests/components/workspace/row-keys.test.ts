import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edits, type Foreseen } from '@/components/workspace/prediction/prediction';
import { follow, keyed } from '@/components/workspace/prediction/row-keys';

const listOf = (letters: string): Foreseen[] => [...letters].map((type) => ({ type }));
const keysAfter = (from: string, to: string) => follow(keyed(listOf(from)), listOf(to)).keys;

describe('the keys of a list of events', () => {
  it('stay with what is before and after a change', () => {
    expect(keysAfter('abc', 'abxc')).toEqual([0, 1, 3, 2]);
    expect(keysAfter('abc', 'ac')).toEqual([0, 2]);
    expect(keysAfter('aab', 'aaab')).toEqual([0, 1, 3, 2]);
  });

  it('go with an event that is moved', () => {
    expect(keysAfter('abcd', 'acbd')).toEqual([0, 2, 1, 3]);
    expect(keysAfter('abcd', 'dabc')).toEqual([3, 0, 1, 2]);
  });

  it('stay with a row whose event is changed', () => {
    expect(keysAfter('abc', 'axc')).toEqual([0, 1, 2]);
    expect(follow(keyed([{ type: 'a', state: 'S' }]), [{ type: 'a', state: 'T' }]).keys).toEqual([0]);
  });

  it('are one for each row and never twice, whatever is done one after the other', () => {
    const place = fc.nat({ max: 12 });
    const step = fc.oneof(
      fc.tuple(fc.constant('insert' as const), place, fc.constantFrom('a', 'b', 'c')),
      fc.tuple(fc.constant('put' as const), place, fc.constantFrom('a', 'b', 'c')),
      fc.tuple(fc.constant('remove' as const), place),
      fc.tuple(fc.constant('move' as const), place, place),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let now = keyed(listOf('abca'));
        const seen = new Set(now.keys);
        for (const [what, at, with_] of steps) {
          const { list } = now;
          const next =
            what === 'insert'
              ? edits.insert(list, at, { type: with_ })
              : what === 'put'
                ? edits.put(list, at, { type: with_ })
                : what === 'remove'
                  ? edits.remove(list, at)
                  : edits.move(list, at, with_);
          const before = new Set(now.keys);
          now = follow(now, next);
          expect(now.keys).toHaveLength(next.length);
          expect(new Set(now.keys).size).toBe(next.length);
          // A key that was given up is not given to another row.
          for (const key of now.keys) if (!before.has(key)) expect(seen.has(key)).toBe(false);
          for (const key of now.keys) seen.add(key);
        }
      }),
    );
  });
});
