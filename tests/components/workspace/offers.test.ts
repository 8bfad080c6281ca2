import { describe, expect, it } from 'vitest';
import { findOffers, offersOf, statesFor } from '@/components/workspace/prediction/offers';

const machine = JSON.stringify({
  StartAt: 'Charge',
  States: {
    Charge: { Type: 'Task', Resource: 'arn:aws:lambda:eu-central-1:123456789012:function:charge', Next: 'Ask' },
    Ask: { Type: 'Task', Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken', Next: 'Each' },
    Each: {
      Type: 'Map',
      ItemProcessor: { StartAt: 'Rest', States: { Rest: { Type: 'Wait', Seconds: 1, End: true } } },
      Next: 'Lost',
    },
    Lost: { Type: 'Fail' },
  },
});
const offers = offersOf(machine);
const typesOf = (state: string) => offers.filter(({ of }) => of === state).map(({ type }) => type);

describe('what a history of this machine may hold', () => {
  it('is told by how a Task calls: a function’s events, or an integration’s', () => {
    expect(typesOf('Charge')).toContain('LambdaFunctionScheduled');
    expect(typesOf('Charge')).not.toContain('TaskScheduled');
    expect(typesOf('Ask')).toContain('TaskSubmitted');
  });

  it('reaches into a Map, and a state that fails is never left', () => {
    expect(typesOf('Rest')).toEqual(['WaitStateEntered', 'WaitStateAborted', 'WaitStateExited']);
    expect(typesOf('Lost')).toEqual(['FailStateEntered']);
    expect(statesFor(offers, 'MapIterationStarted')).toEqual(['Each']);
    expect(statesFor(offers, 'LambdaFunctionStarted')).toEqual([]);
  });

  it('is found by parts of words, the chosen state’s first', () => {
    expect(findOffers(offers, 'charge enter')).toEqual([{ type: 'TaskStateEntered', state: 'Charge', of: 'Charge' }]);
    expect(findOffers(offers, 'execution').every(({ of }) => of === undefined)).toBe(true);
    expect(findOffers(offers, '', 'Rest')[0]?.type).toBe('WaitStateEntered');
    expect(findOffers(offers, 'nothing of the kind')).toEqual([]);
  });

  it('is nothing of a text that is no machine', () => {
    expect(offersOf('{')).toEqual([]);
    expect(offersOf('[]').every(({ of }) => of === undefined)).toBe(true);
  });
});
