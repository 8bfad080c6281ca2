import { describe, expect, it } from 'vitest';
import {
  execute,
  InputFault,
  loadDefinition,
  MockFault,
  readMockLists,
  readWorld,
  Script,
  simulate,
  WorldFault,
} from '@/asl';
import { arn, call, runIn, task } from '../../support/world';

const loop = (state: object) => ({ StartAt: 'A', States: { A: { ...state, ResultPath: null, Next: 'A' } } });
const fn = { Type: 'Task', Resource: 'arn:aws:lambda:us-east-1:111111111111:function:F' };

describe('a sandbox', () => {
  it('gives the same run for the same seed, to the byte, and another for another', async () => {
    const world = { queues: { Q: {} } };
    const machine = task(arn('sqs:sendMessage'), { QueueUrl: 'https://q/Q', MessageBody: 'x' });
    const texts = await Promise.all(
      ['a', 'a', 'b'].map(async (seed) => {
        const { run, sandbox } = await runIn(world, machine, { seed });
        return run.history.toText() + JSON.stringify(sandbox.snapshots.final);
      }),
    );
    expect(texts[0]).toBe(texts[1]);
    expect(texts[0]).not.toBe(texts[2]);
  });

  it('lets prepared responses go before the simulators, state by state', async () => {
    const world = readWorld({ functions: { F: { responses: [{ returns: 'simulated' }] } } });
    const lists = readMockLists({ Call: [{ Return: 'prepared' }] });
    const loaded = loadDefinition(JSON.stringify(task(fn.Resource)));
    if (world instanceof WorldFault || lists instanceof MockFault || 'faults' in loaded) throw new Error('faulty');
    const responses = simulate(world, { mocks: { lists, responses: new Script(lists) } });
    const run = await execute(loaded.program, { responses });
    if (run instanceof InputFault) throw new Error(run.message);
    expect(run.outputText).toBe('"prepared"');
  });

  it('says what it does not answer, and what it does', async () => {
    const given = call({}, 'glue:startJobRun', { JobName: 'j' });
    await expect(given).rejects.toThrow(
      "Nothing in the world answers 'arn:aws:states:::glue:startJobRun' of state 'Call'. Simulated are lambda,",
    );
  });

  it('keeps the last thousand of what a loop does, and stops where memory would not', async () => {
    const { run, sandbox } = await runIn({ functions: { F: {} } }, loop(fn));
    expect(run.error).toBe('States.Runtime');
    expect(sandbox.snapshots.final.functions.F).toHaveLength(1000);
    const put = {
      Type: 'Task',
      Resource: arn('sqs:sendMessage'),
      Parameters: { QueueUrl: 'https://q/Q', MessageBody: 'x' },
    };
    const endless = await runIn({ queues: { Q: {} } }, loop(put), { type: 'EXPRESS' });
    expect(endless.run.problem).toContain('we follow it no further');
  });

  it('ends a machine that starts itself for ever', async () => {
    const self = { StateMachineArn: 'arn:aws:states:us-east-1:111111111111:stateMachine:Self' };
    const definition = task(arn('states:startExecution'), self);
    const { run } = await runIn({ machines: { Self: { definition } } }, definition);
    expect(run.problem).toMatch(/we follow it no further|as far as we go/);
  });
});
