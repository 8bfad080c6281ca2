import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardKinds, cardSchema, type Graded, grade, present, Refused, wrongChoices } from '@/grading';
import { cardOf, raw } from './cards';

const right = {
  single: { option: 'b' },
  multiple: { options: ['c', 'a'] },
  order: { order: ['a', 'b', 'c', 'd'] },
  match: {
    pairs: [
      { left: 'c', right: 'rc' },
      { left: 'a', right: 'ra' },
      { left: 'b', right: 'rb' },
    ],
  },
  fill: { text: '$.SECRET.id' },
  'predict-event': { option: 'PassStateEntered: P' },
  'predict-output': { option: '`{"x": 1}`' },
  'spot-fault': { line: 2 },
} as const;

const wrong = {
  single: { option: 'a' },
  multiple: { options: ['a', 'b'] },
  order: { order: ['c', 'a', 'b', 'd'] },
  match: {
    pairs: [
      { left: 'a', right: 'rb' },
      { left: 'b', right: 'rb' },
      { left: 'c', right: 'rc' },
    ],
  },
  fill: { text: '$' },
  'predict-event': { option: 'ExecutionSucceeded' },
  'predict-output': { option: 'It fails with `States.Runtime`' },
  'spot-fault': { line: 4 },
} as const;

const misconception = {
  single: 'wrong-a',
  multiple: 'wrong-b',
  order: 'wrong-order',
  match: 'wrong-pair',
  fill: 'wrong-path',
  'predict-event': 'wrong-end',
  'predict-output': 'wrong-fail',
  'spot-fault': 'wrong-line',
};

const graded = (verdict: Graded | Refused): Graded => {
  if (verdict instanceof Refused) throw new Error(verdict.message);
  return verdict;
};

describe.each(cardKinds)('a %s card', (kind) => {
  const card = cardOf(kind);

  it('presents nothing that gives the answer away', () => {
    expect(JSON.stringify(present(card, 'ada'))).not.toMatch(/SECRET|wrong-|correct|misconception|explanation|source/);
  });

  it('presents the same order to the same seed', () => {
    fc.assert(fc.property(fc.string(), (seed) => void expect(present(card, seed)).toEqual(present(card, seed))));
  });

  it('takes its key as right, with no misconception', () => {
    const verdict = graded(grade(card, right[kind]));
    expect(verdict).toMatchObject({ kind, correct: true, misconceptions: [] });
    expect(verdict.explanation).toBe(card.explanation);
  });

  it('takes a foreseen mistake as wrong and names its misconception', () => {
    const verdict = graded(grade(card, wrong[kind]));
    expect(verdict.correct).toBe(false);
    expect(verdict.misconceptions).toEqual([misconception[kind]]);
    expect(verdict.remarks.some((remark) => remark.chosen && !remark.correct)).toBe(true);
  });

  it('answers anything at all with a verdict or a refusal, never with a throw', () => {
    fc.assert(fc.property(fc.anything(), (response) => void grade(card, response)));
  });

  it('refuses a response of another kind', () => {
    const other = kind === 'single' ? right.multiple : right.single;
    expect(grade(card, other)).toBeInstanceOf(Refused);
  });

  it('knows where each foreseen wrong answer stands', () => {
    for (const { path } of wrongChoices(card)) {
      const at = path.reduce<unknown>((value, part) => (value as Record<string | number, unknown>)[part], card);
      expect(at).toHaveProperty('explanation');
    }
    expect(wrongChoices(card).length).toBeGreaterThan(0);
  });
});

describe('refusals', () => {
  it.each([
    ['single', { option: 'z' }],
    ['single', { option: 'constructor' }],
    ['multiple', { options: ['a', 'a'] }],
    ['multiple', { options: ['a'] }],
    ['order', { order: ['a', 'b', 'c'] }],
    ['match', { pairs: [{ left: 'a', right: 'ra' }] }],
    [
      'match',
      {
        pairs: [
          { left: 'a', right: 'ra' },
          { left: 'a', right: 'rb' },
          { left: 'b', right: 'rb' },
        ],
      },
    ],
    ['fill', { text: '   ' }],
    ['predict-event', { option: 'MapRunStarted' }],
    ['predict-output', { option: '{"x":1}' }],
    ['spot-fault', { line: 0 }],
    ['spot-fault', { line: 7 }],
  ] as const)('%s: %j', (kind, response) => {
    const verdict = grade(cardOf(kind), response);
    expect(verdict).toBeInstanceOf(Refused);
    expect((verdict as Refused).message).toMatch(/\.$/);
  });

  it.each([
    ['multiple', { options: ['a'] }, true],
    ['multiple', { options: ['a', 'b', 'c'] }, true],
    ['multiple', { options: ['z'] }, false],
    ['order', { order: ['a', 'b'] }, true],
    ['match', { pairs: [] }, true],
    ['fill', { text: ' ' }, true],
    ['fill', { words: 'no' }, false],
    ['single', { option: 'z' }, false],
    ['spot-fault', { line: 0 }, true],
    ['spot-fault', { line: 7 }, false],
  ] as const)('%s: %j may be kept until it is whole: %j', (kind, response, unfinished) => {
    expect(grade(cardOf(kind), response)).toMatchObject({ unfinished });
  });
});

describe('order', () => {
  it('is never presented solved', () => {
    const card = cardOf('order');
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const shown = present(card, seed);
        if (shown.kind !== 'order') throw new Error('not an order');
        const ids = shown.items.map(({ id }) => id);
        expect(ids).not.toEqual(['a', 'b', 'c', 'd']);
        expect(ids.toSorted()).toEqual(['a', 'b', 'c', 'd']);
      }),
    );
  });
});

describe('fill', () => {
  const path = cardOf('fill');
  const number = cardSchema.parse({
    ...raw.fill,
    answer: 'number',
    accept: ['10'],
    mistakes: [{ ...raw.fill.mistakes[0], value: '12' }],
  });
  const word = cardSchema.parse({ ...raw.fill, answer: 'text', accept: ['States.Timeout'] });

  it.each(["$['SECRET'].id", '$.SECRET["id"]', ' $.SECRET.id ', '"$.SECRET.id"', '`$.SECRET.id`'])(
    'takes %s for the same path',
    (text) => {
      expect(graded(grade(path, { text })).correct).toBe(true);
    },
  );

  it.each(['$.secret.id', '$.SECRET', '$.SECRET.id.x', 'SECRET.id'])('does not take %s for it', (text) => {
    expect(graded(grade(path, { text })).correct).toBe(false);
  });

  it.each(['10', '10.0', '+10', ' 10 '])('takes %s for ten', (text) => {
    expect(graded(grade(number, { text })).correct).toBe(true);
  });

  it('asks for digits instead of counting words as wrong', () => {
    expect(grade(number, { text: 'ten' })).toBeInstanceOf(Refused);
  });

  it('compares words letter for letter, as ErrorEquals does', () => {
    expect(graded(grade(word, { text: 'States.Timeout' })).correct).toBe(true);
    expect(graded(grade(word, { text: 'states.timeout' })).correct).toBe(false);
  });
});

describe('schemas', () => {
  it.each([
    [
      'two keys in a single choice',
      { ...raw.single, options: raw.single.options.map((one) => ({ ...one, correct: true })) },
    ],
    [
      'an option id twice',
      { ...raw.single, options: [raw.single.options[0], raw.single.options[1], raw.single.options[0]] },
    ],
    ['fewer keys than asked for', { ...raw.multiple, choose: 3 }],
    ['a mistake that is the right order', { ...raw.order, mistakes: [{ first: 'a', second: 'c', explanation: 'no' }] }],
    ['a pair with a side that is not there', { ...raw.match, right: raw.match.right.slice(1) }],
    ['a field nobody knows', { ...raw.fill, hint: 'psst' }],
    ['a source that is not https', { ...raw.fill, source: { title: 'x', url: 'http://example.org' } }],
  ])('refuse %s', (_, card) => {
    expect(cardSchema.safeParse(card).success).toBe(false);
  });
});

describe('a statement that is true or false', () => {
  const statement = cardSchema.parse({
    ...raw.single,
    options: [
      { id: 'true', text: 'True', explanation: 'Since it is.' },
      { id: 'false', text: 'False', correct: true, explanation: 'Since it is not.' },
    ],
  });

  it('is a choice between the two, true first whatever the seed', () => {
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
      const shown = present(statement, seed);
      expect(shown.kind === 'single' && shown.options.map(({ id }) => id)).toEqual(['true', 'false']);
    }
    expect(graded(grade(statement, { option: 'false' })).correct).toBe(true);
    expect(graded(grade(statement, { option: 'true' })).correct).toBe(false);
  });

  it('needs both', () => {
    const [, ...one] = statement.kind === 'single' ? statement.options : [];
    expect(cardSchema.safeParse({ ...statement, options: one }).success).toBe(false);
  });
});
