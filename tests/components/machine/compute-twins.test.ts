import { describe, expect, it } from 'vitest';
import { computeTwins } from '@/components/machine/compute-twins';
import { shipped } from '../../content/catalogue';

const machine = (await shipped()).lessons
  .flatMap(({ machines }) => machines)
  .find(({ name }) => name === 'sell-a-seat-twice-over');

const twinsOf = async (place: number) => {
  const scenario = machine?.scenarios[place];
  if (!machine || !scenario) throw new Error('the lesson has lost its twins');
  const { definition, name: seed } = machine;
  const { input, responses } = scenario;
  const report = await computeTwins({ definition, input, responses, type: 'STANDARD', startTime: 0, seed });
  if (report.kind !== 'ran') throw new Error(report.reason);
  if (report.express.kind !== 'ran') throw new Error(report.express.message);
  return { ...report, express: report.express };
};

describe('one machine run both ways', () => {
  it('does the same once, costs what each type bills, and may do it twice as Express', async () => {
    const { standard, express, price } = await twinsOf(0);
    const { twice, log } = express;
    expect([standard.status, express.status]).toEqual(['SUCCEEDED', 'SUCCEEDED']);
    expect(standard.calls).toEqual({ Reserve: 1, Charge: 1, Send: 1 });
    expect(twice.calls).toEqual({ Reserve: 2, Charge: 2, Send: 2 });
    expect(log).toEqual({ all: express.events, error: 0 });
    // Four states entered at 0.000025 USD; one request and 1.6 s of 64 MB.
    expect(price.standard.dollars).toBeCloseTo(4 * 0.000025, 9);
    expect(price.express.dollars).toBeCloseTo(0.000001 + 1.6 * (64 / 1024) * 0.00001667, 9);
  });

  it('turns the price round when there is much waiting', async () => {
    const { price } = await twinsOf(1);
    expect(price.express.dollars).toBeGreaterThan(price.standard.dollars);
  });

  it('ends Express after five minutes, and bills those alone', async () => {
    const { standard, express, price } = await twinsOf(2);
    expect([standard.status, express.status]).toEqual(['SUCCEEDED', 'TIMED_OUT']);
    expect(express.calls).toEqual({ Reserve: 1 });
    expect(price.express.billedDuration).toBe(300_000);
    expect(express.log.error).toBe(1);
  });

  it.each([
    ['arn:aws:states:::sqs:sendMessage.waitForTaskToken', '.waitForTaskToken', 'waits for nobody outside'],
    ['arn:aws:states:::ecs:runTask.sync', '.sync', 'Waiting for a job works in Standard workflows only'],
    ['arn:aws:states:us-east-1:123456789012:activity:sign', 'Activity ARN', 'An activity works in Standard workflows'],
  ])('does not run as Express what AWS would not create: %s', async (Resource, message, why) => {
    const Parameters = Resource.includes('sqs')
      ? { QueueUrl: 'q', MessageBody: { 'Token.$': '$$.Task.Token' } }
      : { TaskDefinition: 't' };
    const definition = JSON.stringify({
      StartAt: 'A',
      States: { A: { Type: 'Task', Resource, Parameters, TimeoutSeconds: 5, End: true } },
    });
    const responses = JSON.stringify({ A: [{ Return: {} }] });
    const request = { definition, responses, input: '{}', type: 'STANDARD' as const, startTime: 0, seed: 's' };
    expect(await computeTwins(request)).toMatchObject({
      kind: 'ran',
      standard: { status: 'SUCCEEDED', calls: { A: 1 } },
      express: {
        kind: 'refused',
        message: expect.stringContaining(message),
        location: '/States/A/Resource',
        why: expect.stringContaining(why),
      },
    });
  });

  it('says why where it cannot run', async () => {
    const request = { input: '{}', responses: '{}', type: 'STANDARD' as const, startTime: 0, seed: 's' };
    expect(await computeTwins({ ...request, definition: '{}' })).toMatchObject({ kind: 'stopped' });
    expect(await computeTwins({ ...request, definition: machine?.definition ?? '', input: '{' })).toMatchObject({
      kind: 'stopped',
    });
  });
});
