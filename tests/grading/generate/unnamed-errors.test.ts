import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonObject, MockFault, readMockLists } from '@/asl';
import { renameUnnamed } from '@/grading/generate/unnamed-errors';

const answers = (...errors: string[]) => {
  const list = errors.map((error): JsonObject => ({ Throw: { Error: error, Cause: 'why' }, After: 1000 }));
  const lists = readMockLists({ bake: [...list, { Return: { Error: 'Burnt' } }], sell: list });
  if (lists instanceof MockFault) throw new Error(lists.message);
  return lists;
};
const errorsOf = (lists: ReturnType<typeof renameUnnamed>, target = 'bake') =>
  lists?.get(target)?.map(({ answer }) => (answer.kind === 'throw' ? answer.error : answer.kind));

describe('renameUnnamed', () => {
  it('gives errors that nobody names another name, the same in every call, and leaves all else as it was', () => {
    const given = answers('Burnt', 'Stale', 'Burnt');
    const [first, second, third, last] = errorsOf(renameUnnamed(given, ['on `Stale`'], 'seed')) ?? [];
    expect(first).toMatch(/^Burnt[a-z]{5}$/);
    expect([second, third, last]).toEqual(['Stale', first, 'return']);
    const renamed = renameUnnamed(given, ['on `Stale`'], 'seed');
    expect(errorsOf(renamed, 'sell')).toEqual([first, 'Stale', first]);
    expect(renamed?.get('bake')?.[3]).toEqual(given.get('bake')?.[3]);
    expect(renamed?.get('bake')?.[0]?.answer).toMatchObject({ cause: 'why', after: 1000 });
  });

  it('hangs on the seed alone', () => {
    const name = (seed: string) => errorsOf(renameUnnamed(answers('Burnt'), [], seed))?.[0];
    expect(name('a')).toBe(name('a'));
    expect(name('a')).not.toBe(name('b'));
  });

  it.each(['States.Timeout', 'States.TaskFailed', 'Lambda.TooManyRequestsException'])('leaves %s alone', (error) => {
    expect(renameUnnamed(answers(error), [], 'seed')).toBeUndefined();
  });

  it('has nothing to rename where all are named', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('A1', 'B2', 'S3.C'), { minLength: 1 }), fc.string(), (errors, seed) => {
        expect(renameUnnamed(answers(...errors), [errors.join(' ')], seed)).toBeUndefined();
      }),
    );
  });
});
