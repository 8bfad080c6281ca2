import { describe, expect, it } from 'vitest';
import { keepSame, keyed } from '@/components/graph/keep-same';
import { layOut } from '@/components/graph/layout';
import { graphOf } from '@/components/graph/model';

const layoutOf = (states: object, start = 'A') =>
  layOut(graphOf(JSON.parse(JSON.stringify({ StartAt: start, States: states }))));
const choice = { Type: 'Choice', Choices: [1, 2].map((n) => ({ Variable: '$.n', NumericEquals: n, Next: 'B' })) };

describe('a layout that follows another', () => {
  it('takes over what stands where it stood, and nothing else', () => {
    const before = layoutOf({ A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Pass', End: true } });
    const again = layoutOf({ A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Wait', Seconds: 5, End: true } });
    const kept = keepSame(before, again);
    expect(kept).toEqual(again);
    const of = ({ nodes }: typeof kept, id: string) => nodes.find((node) => node.id === id);
    expect(of(kept, 'A')).toBe(of(before, 'A'));
    expect(of(kept, 'B')).toBe(of(again, 'B'));
    expect(kept.edges.every((edge) => before.edges.includes(edge))).toBe(true);
  });

  it('keeps two rules that lead to one state apart, and their keys when what came before them is gone', () => {
    const before = layoutOf({ A: choice, B: { Type: 'Succeed' } });
    const after = keepSame(before, layoutOf({ A: choice, B: { Type: 'Succeed' } }, 'nowhere'));
    const keys = keyed(after.edges).map(([key]) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keyed(before.edges).map(([key]) => key)).toEqual(expect.arrayContaining(keys));
    expect(keyed(before.edges).length).toBe(keys.length + 1);
  });
});
