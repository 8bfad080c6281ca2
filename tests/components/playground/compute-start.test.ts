import { describe, expect, it } from 'vitest';
import { computeStart } from '@/components/playground/compute-start';
import { firstStart, type Start } from '@/components/playground/state/start';

const started = (change: Partial<Start>, input = '{}') =>
  computeStart({ start: { ...firstStart, ...change }, input, type: 'STANDARD' });

describe('a start', () => {
  it('by request takes input and name as they are, and is refused as the API refuses', () => {
    expect(started({}, '{"a":1.0}')).toMatchObject({ kind: 'begun', name: undefined, input: '{"a":1.0}' });
    expect(started({ name: 'order-7' })).toMatchObject({ kind: 'begun', name: 'order-7' });
    expect(started({ name: 'a b' })).toMatchObject({ kind: 'refused', error: 'InvalidName' });
    expect(started({}, '{')).toMatchObject({ kind: 'refused', error: 'InvalidExecutionInput' });
  });

  it('by an API call shows what was mapped to what', () => {
    expect(started({ as: 'api' })).toMatchObject({
      kind: 'begun',
      input: '{"order": "A-1"}',
      mapped: [
        { parameter: 'StateMachineArn' },
        { parameter: 'Input', from: '$request.body', value: '{"order": "A-1"}' },
      ],
    });
    expect(started({ as: 'api', call: '{' })).toMatchObject({
      kind: 'nothing',
      reason: expect.stringContaining('line 1'),
    });
  });

  it('by an event needs a rule that takes it', () => {
    expect(started({ as: 'event' })).toMatchObject({ kind: 'begun', input: '{"order":"A-1"}' });
    const rule = firstStart.rule.replace('"shop"', '"garden"');
    expect(started({ as: 'event', rule })).toMatchObject({
      kind: 'nothing',
      reason: expect.stringContaining('does not match'),
    });
  });
});
