import { describe, expect, it } from 'vitest';
import { END, START } from '@/components/graph/ends';
import { edgeKey, edgesTakenAt, outcomesAt, outcomesOf } from '@/components/graph/outcomes';
import { type SeenEvent, visitsOf } from '@/components/graph/visits';

const history = (...rows: [type: string, previous: number, name?: string][]): SeenEvent[] =>
  rows.map(([type, previousEventId, name], index) => ({
    id: index + 1,
    previousEventId,
    type,
    ...(type.endsWith('Entered') && name ? { stateEnteredEventDetails: { name } } : {}),
    ...(type.endsWith('Exited') && name ? { stateExitedEventDetails: { name } } : {}),
  }));

describe('outcomesOf', () => {
  const retried = history(
    ['ExecutionStarted', 0],
    ['TaskStateEntered', 0, 'Charge'],
    ['LambdaFunctionScheduled', 2],
    ['LambdaFunctionStarted', 3],
    ['LambdaFunctionFailed', 4],
    ['LambdaFunctionScheduled', 5],
    ['LambdaFunctionStarted', 6],
    ['LambdaFunctionFailed', 7],
    ['TaskStateExited', 8, 'Charge'],
    ['FailStateEntered', 9, 'Tell'],
    ['ExecutionFailed', 10],
  );

  it('counts retries, and tells caught from failed', () => {
    const outcomes = outcomesOf(retried);
    expect(outcomes.get('Charge')).toEqual({ outcome: 'caught', retries: 1, visits: 1 });
    expect(outcomes.get('Tell')).toMatchObject({ outcome: 'failed' });
    expect(outcomes.has('Never')).toBe(false);
  });

  it('shows the machine as it was at an event', () => {
    expect(outcomesAt(visitsOf(retried), 4).get('Charge')).toMatchObject({ outcome: 'running', retries: 0 });
    expect(outcomesAt(visitsOf(retried), 5).get('Charge')).toMatchObject({ outcome: 'failed' });
  });

  it('ends a Parallel by its name, though its exit points into a branch', () => {
    const outcomes = outcomesOf(
      history(
        ['ExecutionStarted', 0],
        ['ParallelStateEntered', 0, 'Both'],
        ['ParallelStateStarted', 2],
        ['PassStateEntered', 3, 'Gift'],
        ['PassStateExited', 4, 'Gift'],
        ['ParallelStateSucceeded', 5],
        ['ParallelStateExited', 5, 'Both'],
        ['ExecutionSucceeded', 7],
      ),
    );
    expect(outcomes.get('Both')).toMatchObject({ outcome: 'succeeded' });
    expect(outcomes.get('Gift')).toMatchObject({ outcome: 'succeeded' });
  });

  it('marks what a failing sibling cut short', () => {
    const outcomes = outcomesOf(
      history(
        ['ExecutionStarted', 0],
        ['ParallelStateEntered', 0, 'Both'],
        ['ParallelStateStarted', 2],
        ['TaskStateEntered', 3, 'A'],
        ['TaskStateEntered', 3, 'B'],
        ['TaskScheduled', 4],
        ['TaskFailed', 6],
        ['TaskStateAborted', 7],
        ['ParallelStateFailed', 7],
        ['ExecutionFailed', 9],
      ),
    );
    expect(outcomes.get('B')).toMatchObject({ outcome: 'aborted' });
    expect(outcomes.get('A')).toMatchObject({ outcome: 'failed' });
    expect(outcomes.get('Both')).toMatchObject({ outcome: 'failed' });
  });

  it('knows the edges it went along, a Catch from a Next, as far as it had come', () => {
    const visits = visitsOf(retried);
    expect([...edgesTakenAt(visits)]).toEqual([
      edgeKey(false, START, 'Charge'),
      edgeKey(false, 'Charge', END),
      edgeKey(true, 'Charge', 'Tell'),
      edgeKey(false, 'Tell', END),
    ]);
    expect([...edgesTakenAt(visits, 8)]).toEqual([edgeKey(false, START, 'Charge')]);
  });
});
