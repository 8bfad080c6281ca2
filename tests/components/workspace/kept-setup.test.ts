import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlain } from '@/components/kept/shapes';
import { newTest, readTests, writeTests } from '@/components/playground/state/test-forms';
import { readAnswers } from '@/components/workspace/state/answers';
import { isKeptRun } from '@/components/workspace/state/kept-run';
import { isKeptSetups, plainSetup, setupOfPlain, setupsOf } from '@/components/workspace/state/kept-setup';
import { newReply, type Replies, readReplies, replyPlace, withReply } from '@/components/workspace/state/replies';
import type { ExerciseSetup } from '@/components/workspace/state/types';
import { placeOf } from '@/components/workspace/state/unread';

const path = ['functions', 'bake', 'answers', 0];
const given = (sample: string): ExerciseSetup => ({
  sample: sample === 'b' ? 'b' : 'a',
  input: '{}',
  answers: readAnswers('{"bake":[{"Return":1}]}'),
  type: 'STANDARD',
  answeredBy: 'answers',
  world: '',
  unread: new Map(),
  startsAt: '2026-01-01T00:00:00',
});
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('what runs are given, kept', () => {
  const changed: ExerciseSetup = {
    ...given('b'),
    input: '{ "half": ',
    answers: new Map(),
    answeredBy: 'services',
    unread: new Map([[placeOf(path), { path, label: 'bake', over: undefined, typed: '{ "h' }]]),
  };

  it('comes back with what is half written, by its scenario', () => {
    const kept = throughJson({ sample: 'b', setups: [plainSetup(changed)] });
    expect(isKeptSetups(kept) && setupsOf(kept, given)).toEqual(new Map([['b', changed]]));
  });

  it('is left out where the exercise has the scenario no more', () => {
    const kept = throughJson({ sample: 'c', setups: [plainSetup({ ...changed, sample: 'c' })] });
    expect(isKeptSetups(kept) && setupsOf(kept, given)).toEqual(new Map());
  });

  it('is read from whatever an older release wrote, without harm', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const kept: unknown = JSON.parse(text);
        if (!isPlain(kept)) return;
        const setup = setupOfPlain(kept, given('a'));
        expect(setupOfPlain(throughJson(plainSetup(setup)) as typeof kept, given('a'))).toEqual(setup);
        const tests = readTests(kept, kept);
        expect(readTests(throughJson(writeTests(tests)) as typeof kept, tests.asked && { ...tests.asked })).toEqual(
          tests,
        );
      }),
    );
    expect(isKeptRun({ source: '{}', request: { definition: '{}' } })).toBe(false);
  });
});

describe('what is written for tasks that wait', () => {
  it('comes back at its place of the run, the last twenty of them, and without what does not fit', () => {
    const written = { ...newReply, doing: 'failure' as const, error: 'Oven.Co' };
    const replies = withReply(new Map(), replyPlace('token', 2), written);
    expect(readReplies(throughJson([...replies]))).toEqual(replies);
    const many = Array.from({ length: 30 }).reduce<Replies>(
      (so, _, nth) => withReply(so, replyPlace('token', nth), newReply),
      new Map(),
    );
    expect([...many.keys()].at(0)).toBe(replyPlace('token', 10));
    expect(readReplies([['a', { doing: 'nothing', output: 7 }], 3, ['b']])).toEqual(new Map([['a', newReply]]));
  });
});

describe('what states are tested with, kept', () => {
  it('comes back for each state, and without what does not fit', () => {
    const form = { ...newTest, input: '{ "half": ', mock: 'error' as const };
    const asked = { ...newTest, definition: '{}', state: 'A' };
    const tests = { of: 'A', forms: new Map([['A', form]]), asked };
    expect(readTests(throughJson(writeTests(tests)) as Record<string, unknown>, asked)).toEqual(tests);
    expect(readTests({ forms: [['A', { retries: -1, level: 'LOUD' }], 7] }, undefined).forms.get('A')).toEqual(newTest);
    expect(readTests(undefined, { ...asked, definition: undefined }).asked).toBeUndefined();
    expect(readTests(undefined, undefined)).toEqual({ of: undefined, forms: new Map(), asked: undefined });
  });
});
