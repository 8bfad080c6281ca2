import { describe, expect, it } from 'vitest';
import { proveExample } from '@/catalog';
import { shipped } from './catalogue';

const { examples, gallery } = await shipped();

describe('the playground', () => {
  it('offers examples of every kind, each under an address of its own', () => {
    const slugs = gallery.groups.flatMap((group) => group.examples.map(({ slug }) => slug));
    expect(slugs.length).toBeGreaterThanOrEqual(16);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(gallery.groups.flatMap((group) => group.examples).some(({ world }) => world !== undefined)).toBe(true);
  });

  it.each([...examples])('%s runs as its file says', async (_, example) => {
    expect(await proveExample(example)).toEqual([]);
  });

  it('is told where an example does otherwise', async () => {
    const [boat] = [...examples.values()].filter(({ expect: { pending } }) => pending !== undefined);
    if (!boat) throw new Error('no example waits');
    const wrong = { ...boat, expect: { status: 'SUCCEEDED' as const, pending: [] } };
    expect(await proveExample(wrong)).toHaveLength(2);
  });
});
