import { describe, expect, it } from 'vitest';
import { type JsonObject, loadDefinition, MockFault, readMockLists } from '@/asl';
import { observe } from '@/grading/exercise/observe';
import { whyNext } from '@/grading/feedback/why-next';
import { task } from './reason-for';

/** Type of an event → why each of them comes next, in their order. */
const told = async (states: object, answers: JsonObject, top: object = {}) => {
  const loaded = loadDefinition(JSON.stringify({ StartAt: Object.keys(states)[0], ...top, States: states }));
  if ('faults' in loaded) throw new Error(JSON.stringify(loaded.faults));
  const lists = readMockLists(answers);
  if (lists instanceof MockFault) throw new Error(lists.message);
  const run = await observe(loaded.program, { input: '{"items":[1,2]}', answers: lists }, { type: 'STANDARD' });
  const { definition } = loaded.program;
  return (type: string) =>
    run.events.flatMap((event, index) => (event.type === type ? [whyNext(run, index, definition)] : []));
};
const broken = { call: [{ Throw: { Error: 'Broken' }, After: 3000 }] };
const done = { Done: { Type: 'Pass', End: true } };

describe('why an event comes next', () => {
  it('is told by Retry, its numbers and the clock, and by what is used up', async () => {
    const Retry = [{ ErrorEquals: ['Broken'], IntervalSeconds: 5, MaxAttempts: 1 }];
    const of = await told({ A: task('call', { Retry, End: true }) }, broken);
    const [first, again] = of('LambdaFunctionScheduled');
    expect(first?.sentence).toBe('“A” is a Task: once it has been entered, its call is scheduled.');
    expect(again?.sentence).toContain('the call is scheduled again after 5 s, within the same visit');
    expect(again).toMatchObject({
      sentence: expect.stringContaining('It is retry 1 of 1'),
      location: '/States/A/Retry/0',
    });
    expect(of('LambdaFunctionFailed')[0]?.sentence).toContain('failed with `Broken` 3 s later');
    expect(of('ExecutionFailed')[0]?.sentence).toContain('they are used up; it has no `Catch` either.');
    expect(of('ExecutionFailed')[0]?.sentence).toContain('is never left: the execution fails in it.');
  });

  it('is told by the catcher, for the state that is left and for the next', async () => {
    const Catch = [{ ErrorEquals: ['States.ALL'], Next: 'Done' }];
    const of = await told({ A: task('call', { Catch, End: true }), ...done }, broken);
    expect(of('TaskStateExited')[0]).toEqual({
      sentence:
        '“A” failed, and has no `Retry`. `Catch[0]`, which names `States.ALL`, takes the error, and a state whose error is caught is left like any other, before “Done” is entered.',
      location: '/States/A/Catch/0',
    });
    expect(of('PassStateEntered')[0]?.location).toBe('/States/A/Catch/0');
  });

  it('is told by StartAt, Next and End', async () => {
    const of = await told({ A: task('call', { Next: 'Done' }), ...done }, { call: [{ Return: 1 }] });
    expect(of('TaskStateEntered')[0]?.location).toBe('/StartAt');
    expect(of('PassStateEntered')[0]?.sentence).toBe('“A” led to “Done” by its `Next`.');
    expect(of('ExecutionSucceeded')[0]?.location).toBe('/States/Done/End');
  });

  it.each([
    [{ TimeoutSeconds: 7 }, 'had no answer within the 7 s it may take (`TimeoutSeconds`)'],
    [{ TimeoutSeconds: 70, HeartbeatSeconds: 7 }, 'had no sign of life for 7 s'],
  ])('is told by the clock that ran out: %o', async (clock, words) => {
    const Resource = 'arn:aws:states:eu-central-1:123456789012:activity:call';
    const of = await told({ A: { Type: 'Task', Resource, ...clock, End: true } }, { call: [{ Hang: true }] });
    expect(of('ActivityTimedOut')[0]?.sentence).toContain(words);
  });

  it('is told of the execution’s own clock', async () => {
    const of = await told({ A: { Type: 'Wait', Seconds: 60, End: true } }, {}, { TimeoutSeconds: 10 });
    expect(of('ExecutionTimedOut')[0]?.sentence).toBe(
      'The execution’s own `TimeoutSeconds` are over while “A” still runs.',
    );
  });

  it('is told by the order of the clock where iterations run side by side', async () => {
    const ItemProcessor = { StartAt: 'A', States: { A: task('call', { End: true }) } };
    const map = { M: { Type: 'Map', ItemsPath: '$.items', ItemProcessor, End: true } };
    const of = await told(map, { call: [{ Return: 1, After: 2000 }] });
    const [first, second] = of('TaskStateEntered');
    expect(first?.sentence).toContain('Each iteration of “M” begins in “A”, as its `StartAt` says.');
    expect(second?.sentence).toContain('their events stand in the order of the clock.');
    const failed = await told(map, broken);
    expect(failed('TaskStateAborted')[0]?.sentence).toBe(
      'Something beside it failed in “M”, so what still runs there is stopped.',
    );
  });
});
