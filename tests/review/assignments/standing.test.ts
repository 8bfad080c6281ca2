import { describe, expect, it } from 'vitest';
import { type Standing, standingOf, type WorkDone } from '@/review/assignments/standing';
import { totalOf } from '@/review/assignments/total';

const dates = { openAt: 100, dueAt: 200, closeAt: 300 };
const nothing: WorkDone = { started: false, scored: false, cameTooLate: false, doneAt: undefined };
const begun: WorkDone = { ...nothing, started: true };
const tried: WorkDone = { ...begun, scored: true };

describe('where somebody stands', () => {
  it.each<[string, WorkDone, number, Standing]>([
    ['before it opens', nothing, 50, 'later'],
    ['while it is open', nothing, 150, 'open'],
    ['once begun', begun, 150, 'started'],
    ['with a result that may be mended', tried, 150, 'started'],
    ['after the due date', nothing, 250, 'overdue'],
    ['after the due date with a result not passed', tried, 250, 'overdue'],
    ['after the end', begun, 350, 'missing'],
    ['after the end with a result', tried, 350, 'done'],
    ['done in time', { ...tried, doneAt: 200 }, 350, 'done'],
    ['done late', { ...tried, doneAt: 201 }, 350, 'late'],
    ['done before it opened', { ...tried, doneAt: 20 }, 50, 'done'],
  ])('%s', (_, work, now, standing) => {
    expect(standingOf(dates, { kind: 'none' }, work, now)).toBe(standing);
  });
  it('is over at the due date where late work is refused', () => {
    expect(standingOf(dates, { kind: 'refused' }, nothing, 250)).toBe('missing');
  });
  it('is over once each day has taken its share, though nothing closes', () => {
    const open = { openAt: undefined, dueAt: 0, closeAt: undefined };
    const half = { kind: 'percent', percent: 50 } as const;
    expect(standingOf(open, half, nothing, 86_400_000)).toBe('overdue');
    expect(standingOf(open, half, nothing, 86_400_001)).toBe('missing');
  });
  it('is too late for what came when nothing counted any more, unless something else counts', () => {
    const came = { ...begun, cameTooLate: true };
    expect(standingOf(dates, { kind: 'refused' }, came, 250)).toBe('too-late');
    expect(standingOf(dates, { kind: 'refused' }, { ...came, scored: true }, 250)).toBe('done');
  });
});

describe('a total', () => {
  it('weighs by points, and counts as nothing what is missing', () => {
    const cells = [
      { standing: 'done', credit: 0.9, points: 100 },
      { standing: 'missing', credit: null, points: 50 },
      { standing: 'open', credit: null, points: 1000 },
    ] as const;
    expect(totalOf(cells)).toBeCloseTo(0.6);
  });
  it('is not there while nothing was due', () => {
    expect(totalOf([{ standing: 'open', credit: null, points: 10 }])).toBeNull();
  });
});
