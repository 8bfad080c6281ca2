import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstDivergence } from '@/components/workspace/prediction/first-divergence';
import {
  edits,
  emptyPrediction,
  type Foreseen,
  MOST_EVENTS,
  type Prediction,
  readPrediction,
  writePrediction,
} from '@/components/workspace/prediction/prediction';
import { noSteps, remember, walk } from '@/components/workspace/prediction/steps';

const foreseen: fc.Arbitrary<Foreseen> = fc.record(
  { type: fc.string({ minLength: 1 }), state: fc.string() },
  { requiredKeys: ['type'] },
);
const names = fc.string({ minLength: 1 }).filter((name) => name !== '__proto__' && !/^\d+$/.test(name));
const predictions: fc.Arbitrary<Prediction> = fc
  .uniqueArray(fc.tuple(names, fc.array(foreseen, { maxLength: 6 })), { selector: ([name]) => name, maxLength: 4 })
  .map((entries) => new Map(entries));

describe('a prediction as text', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(predictions, (prediction) => {
        expect(readPrediction(writePrediction(prediction))).toEqual(prediction);
      }),
    );
  });

  it('has a line for each event, so that two can be compared by eye', () => {
    const text = writePrediction(
      new Map([['one', [{ type: 'ExecutionStarted' }, { type: 'PassStateEntered', state: 'A' }]]]),
    );
    expect(text.split('\n')).toEqual([
      '{',
      '  "one": [',
      '    { "type": "ExecutionStarted" },',
      '    { "type": "PassStateEntered", "state": "A" }',
      '  ]',
      '}',
      '',
    ]);
  });

  it('begins with an empty list for each scenario, and an empty text is one too', () => {
    const empty = emptyPrediction([{ id: 'one' }, { id: 'two' }]);
    expect(readPrediction(writePrediction(empty))).toEqual(empty);
    expect(readPrediction(' \n')).toEqual(new Map());
  });

  it('is not read out of what is none: another text is never taken for an empty list', () => {
    for (const text of ['{', '[]', '"x"', '{"one": 1}', '{"StartAt":"A","States":{}}'])
      expect(readPrediction(text)).toBeUndefined();
  });
});

describe('changing a list of events', () => {
  const list = ['A', 'B', 'C'].map((type) => ({ type }));
  const types = (of: readonly Foreseen[]) => of.map(({ type }) => type).join('');

  it('inserts, puts, removes and moves', () => {
    expect(types(edits.insert(list, 1, { type: 'X' }))).toBe('AXBC');
    expect(types(edits.put(list, 1, { type: 'X' }))).toBe('AXC');
    expect(types(edits.remove(list, 1))).toBe('AC');
    expect(types(edits.move(list, 0, 2))).toBe('BCA');
    expect(types(edits.move(list, 2, 1))).toBe('ACB');
  });

  it('leaves the list as it is where there is no such place, and takes no more than is graded', () => {
    for (const [from, to] of [
      [0, -1],
      [2, 3],
      [7, 0],
    ] as const)
      expect(edits.move(list, from, to)).toBe(list);
    const full = Array.from({ length: MOST_EVENTS }, () => ({ type: 'A' }));
    expect(edits.insert(full, 0, { type: 'X' })).toBe(full);
  });
});

describe('steps back and forth', () => {
  it('lead back through every change and forth again', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 20 }), (texts) => {
        let [steps, now] = [noSteps, 'first'];
        for (const text of texts) {
          steps = remember(steps, { text: now, scenario: 's' });
          now = text;
        }
        for (const to of ['past', 'future'] as const)
          for (let walked = walk(steps, to, now); walked; walked = walk(steps, to, now)) {
            steps = walked.steps;
            now = walked.step.text;
            if (to === 'past' && steps.past.length === 0) expect(now).toBe('first');
          }
        expect(now).toBe(texts.at(-1));
      }),
    );
  });

  it('forget what was taken back once something else is done', () => {
    const changed = remember(noSteps, { text: 'a', scenario: 's' });
    const back = walk(changed, 'past', 'b');
    expect(back?.step).toEqual({ text: 'a', scenario: 's' });
    expect(walk(remember(back?.steps ?? noSteps, { text: 'a', scenario: 's' }), 'future', 'c')).toBeUndefined();
  });
});

it('the first divergence is the line after all that is the same', () => {
  const line = { type: 'A', at: 0, event: 1, parts: {} };
  const same = { kind: 'same', expected: line, actual: line, changes: [] } as const;
  expect(firstDivergence([same, same])).toBeUndefined();
  expect(firstDivergence(undefined)).toBeUndefined();
  expect(firstDivergence([same, { kind: 'missing', expected: line, changes: [] }])).toEqual({ at: 1, kind: 'missing' });
});
