import { describe, expect, it } from 'vitest';
import { duration, eventLine } from '@/components/machine/event-line';

const start = 1_767_225_600_000;

describe('eventLine', () => {
  it('says when, what and what about', () => {
    const entered = {
      id: 2,
      previousEventId: 0,
      type: 'TaskStateEntered',
      timestamp: start / 1000 + 2.5,
      stateEnteredEventDetails: { name: 'Charge', input: '{}' },
    };
    expect(eventLine(entered as never, start)).toEqual({
      id: 2,
      time: '2.5 s',
      type: 'TaskStateEntered',
      about: 'Charge',
      tone: 'plain',
    });
  });

  it('gives a failure its error and cause', () => {
    const failed = {
      id: 5,
      previousEventId: 4,
      type: 'TaskFailed',
      timestamp: start / 1000,
      taskFailedEventDetails: { error: 'Busy', cause: 'try later', resource: 'invoke', resourceType: 'lambda' },
    };
    expect(eventLine(failed as never, start)).toMatchObject({ about: 'Busy: try later', tone: 'failed' });
  });

  it('names the call and the iteration', () => {
    const scheduled = {
      id: 3,
      previousEventId: 2,
      type: 'TaskScheduled',
      timestamp: start / 1000,
      taskScheduledEventDetails: { resource: 'sendMessage', resourceType: 'sqs' },
    };
    expect(eventLine(scheduled as never, start).about).toBe('sqs:sendMessage');
    const iteration = {
      id: 3,
      previousEventId: 2,
      type: 'MapIterationStarted',
      timestamp: start / 1000,
      mapIterationStartedEventDetails: { name: 'Each', index: 0 },
    };
    expect(eventLine(iteration as never, start).about).toBe('Each [0]');
  });
});

describe('duration', () => {
  it.each([
    [0, '0 s'],
    [2_500, '2.5 s'],
    [60_000, '1 min'],
    [200_000, '3 min 20 s'],
    [31_536_000_000, '365 d'],
    [90_061_000, '1 d 1 h'],
  ])('%i ms', (ms, text) => {
    expect(duration(ms)).toBe(text);
  });
});
