import { describe, expect, it } from 'vitest';
import { visitsOf } from '@/components/graph/visits';
import { computeRun } from '@/components/machine/compute-run';
import { filterRows, rowsOf } from '@/components/workspace/results/event-rows';

const definition = JSON.stringify({
  StartAt: 'Charge',
  States: {
    Charge: {
      Type: 'Task',
      Resource: 'arn:aws:lambda:us-east-1:111111111111:function:charge',
      Catch: [{ ErrorEquals: ['Declined'], Next: 'Tell' }],
      End: true,
    },
    Tell: { Type: 'Pass', End: true },
  },
});

describe('the rows of the table of events', async () => {
  const report = await computeRun({
    definition,
    input: '{}',
    responses: '{"charge":[{"Throw":{"Error":"Declined","Cause":"no money"}}]}',
    answers: 'target',
    type: 'STANDARD',
    startTime: 0,
    seed: 'test',
  });
  const events = report.kind === 'ran' ? report.events : [];
  const rows = rowsOf(events, visitsOf(events), 0);

  it('say which state each event belongs to, and which event it follows', () => {
    const failed = rows.find(({ type }) => type === 'LambdaFunctionFailed');
    expect(failed).toMatchObject({ state: 'Charge', about: 'Declined: no money', tone: 'failed' });
    expect(rows[0]).toMatchObject({ state: '', previous: 0 });
  });

  it('are found by kind and by words that stand anywhere in them', () => {
    expect(filterRows(rows, 'failures', '').map(({ type }) => type)).toEqual(['LambdaFunctionFailed']);
    expect(filterRows(rows, 'states', '').every(({ type }) => /State(Entered|Exited)$/.test(type))).toBe(true);
    expect(filterRows(rows, 'calls', '').map(({ type }) => type)).not.toContain('TaskStateEntered');
    expect(filterRows(rows, 'all', 'MONEY charge')).toHaveLength(1);
    expect(filterRows(rows, 'all', 'nothing of the kind')).toEqual([]);
  });
});
