import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HistoryEvent, limits, type Run } from '@/asl';
import { runMachine } from '../../support/machine';
import { type GeneratedMachine, machines } from '../../support/machine-arbitrary';

const runs = Number(process.env.PROPERTY_RUNS ?? 700);
const run = ({ definition, mocks }: GeneratedMachine, seed = 's'): Promise<Run> =>
  runMachine(definition, { input: '{"items":[1,2,3]}', mocks, seed });

const nameOf = (event: HistoryEvent): string =>
  String((event.stateEnteredEventDetails ?? event.stateExitedEventDetails)?.name);

/** How often each state was entered, and how often it came to an end of some kind. */
function balance(events: readonly HistoryEvent[]): Map<string, number> {
  const open = new Map<string, number>();
  for (const event of events) {
    if (event.type.endsWith('StateEntered')) open.set(nameOf(event), (open.get(nameOf(event)) ?? 0) + 1);
    if (event.type.endsWith('StateExited')) open.set(nameOf(event), (open.get(nameOf(event)) ?? 0) - 1);
  }
  return open;
}

describe('every history', { timeout: 120_000 }, () => {
  it('counts from 1, links back only, never goes back in time, ends with the execution', async () => {
    await fc.assert(
      fc.asyncProperty(machines, async (machine) => {
        const events = (await run(machine)).events();
        const broken = events.filter(
          (event, index) =>
            event.id !== index + 1 ||
            event.previousEventId < 0 ||
            event.previousEventId >= event.id ||
            event.timestamp < (events[index - 1]?.timestamp ?? 0),
        );
        expect(broken).toEqual([]);
        expect(events.length).toBeLessThanOrEqual(limits.historyEvents);
        const last = events.at(-1)?.type;
        expect(last).toMatch(/^Execution(Succeeded|Failed)$/);
        expect(events.filter(({ type }) => /^Execution(Succeeded|Failed|Aborted|TimedOut)$/.test(type))).toHaveLength(
          1,
        );
      }),
      { numRuns: runs },
    );
  });

  it('leaves no state entered when the execution succeeds, and none left that was not entered', async () => {
    await fc.assert(
      fc.asyncProperty(machines, async (machine) => {
        const made = await run(machine);
        for (const count of balance(made.events()).values()) expect(count).toBeGreaterThanOrEqual(0);
        const failures = made.events().some(({ type }) => /Aborted|IterationFailed|FailStateEntered/.test(type));
        if (made.status !== 'SUCCEEDED' || failures) return;
        for (const count of balance(made.events()).values()) expect(count).toBe(0);
      }),
      { numRuns: runs },
    );
  });

  it('is the same for the same seed, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(machines, fc.string(), async (machine, seed) => {
        expect((await run(machine, seed)).history.toText()).toBe((await run(machine, seed)).history.toText());
      }),
      { numRuns: Math.ceil(runs / 5) },
    );
  });
});

describe('a run that is computed again', { timeout: 120_000 }, () => {
  it('up to any instant is the beginning of the whole', async () => {
    await fc.assert(
      fc.asyncProperty(machines, fc.nat(8000), async ({ definition, mocks }, after) => {
        const options = { input: '{"items":[1,2,3]}', mocks, startTime: 0 };
        const whole = (await runMachine(definition, options)).events();
        const part = (await runMachine(definition, { ...options, until: after })).events();
        const expected = whole.filter(({ timestamp }) => timestamp * 1000 <= after);
        expect(JSON.stringify(part)).toBe(JSON.stringify(expected));
      }),
      { numRuns: runs },
    );
  });

  it('with an answer that was pending has what it had before, and goes on', async () => {
    const Resource = 'arn:aws:states:::sqs:sendMessage.waitForTaskToken';
    const machine = { StartAt: 'T', States: { T: { Type: 'Task', Resource, Parameters: {}, End: true } } };
    const before = await runMachine(machine, { mocks: { T: [{ Pending: true, Submit: {} }] } });
    const after = await runMachine(machine, { mocks: { T: [{ Return: 1, Submit: {}, After: 5000 }] } });
    expect(after.events().slice(0, before.history.length)).toEqual(before.events());
    expect(after.status).toBe('SUCCEEDED');
  });
});

describe('a full history', () => {
  it('says so in its last event and ends the execution', async () => {
    const loop = { StartAt: 'A', States: { A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Pass', Next: 'A' } } };
    const made = await runMachine(loop);
    expect(made.history.length).toBe(limits.historyEvents);
    expect([made.status, made.cause]).toEqual([
      'FAILED',
      'The execution reached the maximum number of history events (25000).',
    ]);
  });

  it('is a problem of ours in an Express execution that loops without time passing', async () => {
    const made = await runMachine({ StartAt: 'A', States: { A: { Type: 'Pass', Next: 'A' } } }, { type: 'EXPRESS' });
    expect(made.status).toBe('RUNNING');
    expect(made.problem).toContain('loop');
  });
});

describe('an execution', () => {
  const wait = { StartAt: 'W', States: { W: { Type: 'Wait', Seconds: 60, End: true } } };

  it('that takes too long is timed out', async () => {
    const made = await runMachine({ ...wait, TimeoutSeconds: 5 }, { startTime: 0 });
    expect([made.status, made.stopTime, made.error]).toEqual(['TIMED_OUT', 5000, undefined]);
    expect(made.events().at(-1)).toMatchObject({ type: 'ExecutionTimedOut', previousEventId: 0 });
  });

  it('of an Express machine ends after five minutes', async () => {
    const long = { StartAt: 'W', States: { W: { Type: 'Wait', Seconds: 301, End: true } } };
    expect((await runMachine(long, { type: 'EXPRESS' })).status).toBe('TIMED_OUT');
  });

  it('that is stopped says only that, whatever was going on', async () => {
    const made = await runMachine(wait, { stop: { error: 'Why', cause: 'because' } });
    expect(made.status).toBe('ABORTED');
    expect(made.events().at(-1)).toMatchObject({
      id: 3,
      previousEventId: 0,
      executionAbortedEventDetails: { error: 'Why', cause: 'because' },
    });
  });

  it('runs only as far as the clock may go', async () => {
    const made = await runMachine(wait, { startTime: 0, until: 30_000 });
    expect([made.status, made.history.length]).toEqual(['RUNNING', 2]);
  });
});
