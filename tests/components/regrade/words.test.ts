import { describe, expect, it } from 'vitest';
import {
  byHowMuch,
  byWeight,
  type ChangeView,
  nothing,
  openWords,
  SUBJECTS,
  skippedWords,
} from '@/components/regrade/words';

const change = (id: string, kind: ChangeView['change'], before: number, after: number): ChangeView => ({
  id,
  attemptId: null,
  classId: null,
  student: 'Somebody',
  submittedAt: new Date(0),
  change: kind,
  before: { passed: false, score: before },
  after: { passed: false, score: after },
  why: null,
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

describe('whom a regrade does not count', () => {
  it('are those still at it: until it is written by the version they were asked, then by the mended one', () => {
    expect(openWords({ state: 'ready', open: 2, version: 3 })).toMatch(
      /2 are still .* by version 3 too, once you write/,
    );
    expect(openWords({ state: 'applied', open: 1, version: 3 })).toMatch(
      /One student is .* version 3 when they hand in/,
    );
    expect(openWords({ state: 'ready', open: 0, version: 3 })).toBe('');
    expect(openWords({ state: 'undone', open: 1, version: 3 })).toBe('');
  });

  it('are those of archived classes, which are named, with what to do', () => {
    const one = skippedWords({ skipped: [{ name: 'Spring', n: 1 }] });
    expect(one).toBe(
      'One answer is left out: the class “Spring” is archived, so its marks stay as they are. To grade it again, bring the class back and compute again.',
    );
    const both = [
      { name: 'Autumn', n: 2 },
      { name: 'Spring', n: 1 },
    ];
    expect(skippedWords({ skipped: both })).toContain(
      '3 answers are left out: the classes “Autumn”, “Spring” are archived',
    );
    expect(skippedWords({ skipped: [] })).toBe('');
  });

  it('leave something to write though nobody is judged otherwise', () => {
    const none = { subject: 'card', state: 'ready', total: 0, skipped: [] } as const;
    expect(nothing({ ...none, open: 1 })).not.toContain('nothing to write');
    expect(nothing({ ...none, open: 0 })).toContain('nothing to write');
    const archived = { ...none, total: 1, open: 0, skipped: [{ name: 'Spring', n: 1 }] };
    expect(nothing(archived)).toContain('None of the answers that may change');
  });
});
