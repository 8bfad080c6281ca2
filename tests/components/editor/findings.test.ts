import { describe, expect, it } from 'vitest';
import type { OutlineState } from '@/asl';
import { linkOf } from '@/components/editor/finding-links';
import { stateAt } from '@/components/editor/state-at';

describe('linkOf', () => {
  it('leads to the lesson where there is one, else to the rule', () => {
    expect(linkOf({ rule: 'graph.target.missing', lesson: 'first-machine#next' }).href).toBe(
      '/lessons/first-machine#next',
    );
    expect(linkOf({ rule: 'graph.target.missing' }).href).toBe('/rules/graph.target.missing');
  });
});

describe('stateAt', () => {
  const state = (name: string, from: number, to: number): OutlineState => ({
    name,
    type: 'Pass',
    depth: 0,
    pointer: ['States', name],
    from,
    to,
    title: { from, to: from + 1 },
  });

  it('is the innermost state around the offset', () => {
    const outline = [state('Map', 10, 50), state('Item', 20, 30), state('Next', 60, 70)];
    expect([9, 10, 25, 40, 55, 70].map((offset) => stateAt(outline, offset)?.name)).toEqual([
      undefined,
      'Map',
      'Item',
      'Map',
      undefined,
      'Next',
    ]);
  });
});
