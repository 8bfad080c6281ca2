import { describe, expect, it } from 'vitest';
import { byHowMuch, byWeight, type ChangeView, SUBJECTS } from '@/components/regrade/words';

const change = (id: string, kind: ChangeView['change'], before: number, after: number): ChangeView => ({
  id,
  attemptId: null,
  student: 'Somebody',
  submittedAt: new Date(0),
  change: kind,
  before: { passed: false, score: before },
  after: { passed: false, score: after },
  reason: null,
  writtenAt: null,
  undoneAt: null,
});

describe('changes of verdicts', () => {
  it('stand with what weighs most first, the greatest difference before the smaller', () => {
    const list = [
      change('words', 'words', 0.5, 0.5),
      change('small', 'score', 0.5, 0.6),
      change('fails', 'fails', 1, 0.9),
      change('large', 'score', 0.9, 0.2),
    ];
    expect(byWeight(list, SUBJECTS.exercise.changes).map(({ id }) => id)).toEqual(['fails', 'large', 'small', 'words']);
  });

  it('are told in points of a hundred', () => {
    expect(byHowMuch(change('a', 'score', 0.504, 0.7))).toBe(20);
    expect(byHowMuch({ before: null, after: null })).toBeNull();
  });
});
