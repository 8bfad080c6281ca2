import { describe, expect, it } from 'vitest';
import { visitsOf } from '@/components/graph/visits';
import { computeRun } from '@/components/machine/compute-run';
import { inspect } from '@/components/workspace/engine/inspect';
import { readStay, variablesBefore } from '@/components/workspace/results/stay';

const START = 1_767_225_600_000;

const runOf = async (definition: object, input: string, responses: string) => {
  const text = JSON.stringify(definition);
  const report = await computeRun({
    definition: text,
    input,
    responses,
    answers: 'target',
    type: 'STANDARD',
    startTime: START,
    seed: 'test',
  });
  if (report.kind !== 'ran') throw new Error(JSON.stringify(report));
  const visits = visitsOf(report.events);
  return {
    text,
    events: report.events,
    stayIn: (state: string) => {
      const visit = visits.all.find((one) => one.state === state);
      if (!visit) throw new Error(`${state} was not reached`);
      return { visit, stay: readStay(report.events, visits, visit, START, text) };
    },
    stayAt: (state: string, event: number) => {
      const visit = visits.all.find((one) => one.state === state);
      if (!visit) throw new Error(`${state} was not reached`);
      return readStay(report.events, visits, visit, START, text, event);
    },
  };
};

const resource = (name: string) => `arn:aws:lambda:us-east-1:111111111111:function:${name}`;

describe('a stay in a state', () => {
  const charge = {
    StartAt: 'Charge',
    States: {
      Charge: {
        Type: 'Task',
        Resource: resource('charge'),
        Parameters: { 'sum.$': '$.amount' },
        ResultSelector: { 'receipt.$': '$.id' },
        ResultPath: '$.payment',
        Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 2 }],
        End: true,
      },
    },
  };

  it('tells each attempt with its time, and what came of them', async () => {
    const run = await runOf(
      charge,
      '{"amount":3}',
      '{"charge":[{"Throw":{"Error":"Busy"}},{"Return":{"id":"R-1"},"After":500}]}',
    );
    const { stay } = run.stayIn('Charge');
    expect(stay).toMatchObject({
      input: '{"amount":3}',
      result: '{"id":"R-1"}',
      failure: undefined,
      from: 0,
      to: 2500,
    });
    expect(stay.attempts).toEqual([
      { from: 0, to: 0, error: 'Busy', cause: undefined },
      { from: 2000, to: 2500, error: undefined, cause: undefined },
    ]);
  });

  it('tells at an instant only what was known by then', async () => {
    const run = await runOf(
      charge,
      '{"amount":3}',
      '{"charge":[{"Throw":{"Error":"Busy"}},{"Return":{"id":"R-1"},"After":500}]}',
    );
    const again = run.events.findLast(({ type }) => type === 'LambdaFunctionScheduled')?.id ?? 0;
    const stay = run.stayAt('Charge', again);
    expect(stay).toMatchObject({ result: undefined, output: undefined, to: undefined });
    expect(stay.attempts).toEqual([
      { from: 0, to: 0, error: 'Busy', cause: undefined },
      { from: 2000, to: undefined, error: undefined, cause: undefined },
    ]);
    expect(run.stayAt('Charge', run.events.length)).toEqual(run.stayIn('Charge').stay);
  });

  it('shows its data at every step, as TestState names them', async () => {
    const run = await runOf(charge, '{"amount":3}', '{"charge":[{"Return":{"id":"R-1"}}]}');
    const { stay, visit } = run.stayIn('Charge');
    const steps = await inspect({
      definition: run.text,
      state: visit.state,
      kind: visit.kind,
      input: stay.input,
      result: stay.result,
      failure: stay.failure,
      variables: variablesBefore(run.events, visit),
      context: '{}',
      retries: 0,
      startTime: START,
      seed: 'test',
    });
    expect(Object.fromEntries(steps.map(({ name, text }) => [name, text]))).toEqual({
      afterInputPath: '{"amount":3}',
      afterParameters: '{"sum":3}',
      result: '{"id":"R-1"}',
      afterResultSelector: '{"receipt":"R-1"}',
      afterResultPath: '{"amount":3,"payment":{"receipt":"R-1"}}',
    });
    expect(stay.output).toBe('{"amount":3,"payment":{"receipt":"R-1"}}');
  });

  it('joins what the branches of a Parallel and the iterations of a Map ended with', async () => {
    const pass = (result: unknown) => ({ Type: 'Pass', Result: result, End: true });
    const run = await runOf(
      {
        StartAt: 'Both',
        States: {
          Both: {
            Type: 'Parallel',
            Branches: [
              { StartAt: 'Slow', States: { Slow: { Type: 'Wait', Seconds: 9, Next: 'One' }, One: pass(1) } },
              { StartAt: 'Two', States: { Two: pass(2) } },
            ],
            Next: 'Each',
          },
          Each: {
            Type: 'Map',
            ItemProcessor: { StartAt: 'Item', States: { Item: { Type: 'Pass', End: true } } },
            End: true,
          },
        },
      },
      '{}',
      '{}',
    );
    expect(run.stayIn('Both').stay.result).toBe('[1,2]');
    expect(run.stayIn('Each').stay.result).toBe('[1,2]');
    expect(run.stayIn('One').visit.parent?.state).toBe('Both');
    expect(run.stayIn('Item').visit.parent?.state).toBe('Each');
    expect(run.stayIn('Each').visit.parent).toBeUndefined();
  });

  it('begins with the variables its forerunners assigned', async () => {
    const run = await runOf(
      {
        QueryLanguage: 'JSONata',
        StartAt: 'First',
        States: {
          First: { Type: 'Pass', Assign: { total: 1.5, name: 'a' }, Next: 'Second' },
          Second: { Type: 'Pass', Assign: { total: 2 }, Next: 'Third' },
          Third: { Type: 'Pass', End: true },
        },
      },
      '{}',
      '{}',
    );
    expect(JSON.parse(variablesBefore(run.events, run.stayIn('Third').visit))).toEqual({ total: 2, name: 'a' });
    expect(run.stayIn('Second').stay.assigned).toEqual({ total: '2' });
  });
});
