import { describe, expect, it } from 'vitest';
import type { StoredVerdict } from '@/server/services/exercises/stored-verdict';
import { whyChanged } from '@/server/services/regrade/why-changed';

interface Given {
  /** Title → what went wrong, or null where it went right. */
  readonly scenarios: Readonly<Record<string, string | null>>;
  readonly design?: readonly string[];
  readonly score?: number;
}

const graded = ({ scenarios, design = [], score }: Given): StoredVerdict => {
  const results = Object.entries(scenarios).map(([title, sentence]) => ({
    ...{ id: title.toLowerCase(), title, shown: 'sample' as const, group: title, points: 1 },
    ...{ passed: sentence === null, outcome: sentence === null, effects: true },
    ...(sentence === null ? {} : { sentence }),
  }));
  const right = results.filter(({ passed }) => passed).length;
  return {
    kind: 'graded',
    passed: right === results.length && design.length === 0,
    score: score ?? right / results.length,
    scenarios: results,
    design: { passed: design.length === 0, findings: design.map((message) => ({ rule: 'uses-type', message })) },
    misconceptions: [],
  };
};

describe('why a verdict changes', () => {
  it('is the first scenario that goes wrong now, with what the grader says of it, and how many more differ', () => {
    const before = graded({ scenarios: { Dry: null, Wet: null, Frost: 'It froze.' } });
    const after = graded({ scenarios: { Dry: null, Wet: 'No call came.', Frost: null }, design: ['No Pass.'] });
    expect(whyChanged(before, { ...after, score: 0.2 } as StoredVerdict)).toEqual({
      first: { part: 'scenario', title: 'Wet', now: 'wrong', sentence: 'No call came.' },
      more: 2,
    });
  });

  it('is a demand of design where every scenario goes as it went', () => {
    const scenarios = { Dry: null };
    expect(whyChanged(graded({ scenarios }), graded({ scenarios, design: ['No Pass.'], score: 0.85 }))).toEqual({
      first: { part: 'design', title: '', now: 'wrong', sentence: 'No Pass.' },
      more: 0,
    });
  });

  it('is what goes right, or is asked no more, where the verdict became better', () => {
    const before = graded({ scenarios: { Dry: 'It was dry.', Gone: 'x' } });
    expect(whyChanged(before, graded({ scenarios: { Dry: null } }))).toMatchObject({
      first: { title: 'Dry', now: 'right', sentence: null },
      more: 1,
    });
    expect(whyChanged(before, graded({ scenarios: { Dry: 'It was dry.' } }))).toMatchObject({
      first: { title: 'Gone', now: 'gone' },
      more: 0,
    });
  });

  it('is a new scenario that goes wrong, and none where only what they count differs', () => {
    const before = graded({ scenarios: { Dry: null } });
    expect(whyChanged(before, graded({ scenarios: { Dry: null, New: 'Wrong.' } })).first).toMatchObject({
      title: 'New',
      now: 'wrong',
    });
    expect(whyChanged(before, graded({ scenarios: { Dry: null }, score: 0.9 }))).toEqual({ first: null, more: 0 });
  });

  it('is the fault or the limit of a text that is run no more, and that it is run now', () => {
    const before = graded({ scenarios: { Dry: null } });
    const limit = {
      kind: 'over-limit',
      limit: 'steps',
      message: 'It takes too many steps.',
    } as unknown as StoredVerdict;
    expect(whyChanged(before, limit).first).toMatchObject({ part: 'whole', sentence: 'It takes too many steps.' });
    expect(whyChanged(limit, before).first).toMatchObject({ part: 'whole', now: 'right', sentence: null });
  });
});
