import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { groupsOf, tableRow } from '@/cli/simulation/groups';
import { plotOf } from '@/cli/simulation/plot';
import { simulateTowardsDate } from '@/review';

describe('the simulation towards a date', () => {
  const learners = simulateTowardsDate(12, 20, 'a test');
  const groups = groupsOf(learners);

  it('is the same again from the same seed, and groups every learner by minutes and by days', () => {
    expect(simulateTowardsDate(12, 20, 'a test')).toEqual(learners);
    const [all, ...rest] = groups.map((group) => group.learners);
    expect(all).toBe(12);
    expect(rest.slice(0, 3).reduce((sum, n) => sum + n, 0)).toBe(12);
    expect(rest.slice(3).reduce((sum, n) => sum + n, 0)).toBe(12);
  });

  it('is drawn with a point for each learner and two for each group, at the places their figures say', () => {
    const picture = new DOMParser().parseFromString(plotOf(learners, groups), 'image/svg+xml');
    const circles = [...picture.getElementsByTagName('circle')].map((circle) => ({
      kind: circle.getAttribute('class'),
      x: Number(circle.getAttribute('cx')),
      y: Number(circle.getAttribute('cy')),
    }));
    const points = circles.filter(({ kind }) => kind === 'learner');
    expect(points).toHaveLength(learners.length);
    // The square is as wide as it is high: above its diagonal lies who was ahead. A tenth of a pixel is lost to rounding.
    points.forEach(({ x, y }, index) => {
      const { plain, aimed } = learners[index] ?? { plain: 0, aimed: 0 };
      const above = (416 - y) / 360 - (x - 56) / 360;
      expect(above).toBeCloseTo(aimed - plain, 2);
    });
    const text = picture.documentElement?.textContent ?? '';
    const shown = groups.filter((group) => group.learners > 0);
    expect(circles.filter(({ kind }) => kind === 'aimed')).toHaveLength(groups.length + 1);
    for (const group of shown)
      for (const share of tableRow(group).slice(2, 4))
        expect(text).toMatch(new RegExp(`${group.title}, [^:]*: ${share}`));
  });
});
