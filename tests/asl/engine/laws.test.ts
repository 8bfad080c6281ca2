import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  execute,
  type HistoryEvent,
  type JsonValue,
  limits,
  loadDefinition,
  type Program,
  parseJson,
  type Responses,
  type Run,
  type RunOptions,
  readMockLists,
  Script,
  type TaskAnswer,
  type TaskCall,
} from '@/asl';
import { toText } from '@/asl/syntax/text';
import { brokenLaws } from '../../support/history-laws';
import { runMachine } from '../../support/machine';
import { type GeneratedMachine, INPUT, machines } from '../../support/machine-arbitrary';
import { json } from '../query/json-arbitrary';

/** `npm run test:deep` asks for many more. */
const runs = Number(process.env.PROPERTY_RUNS ?? 2000);

const START = Date.UTC(2026, 0, 1);

/** Answers from the generated mocks, and remembers each answer with the call it was for. */
class Recorder implements Responses {
  readonly given: TaskAnswer[] = [];
  private readonly script: Script;

  constructor(
    mocks: GeneratedMachine['mocks'],
    /** What is answered instead, by the number of the call. */
    private readonly instead: ReadonlyMap<number, TaskAnswer> = new Map(),
  ) {
    this.script = new Script(readMockLists(parseJson(JSON.stringify(mocks)) as JsonValue) as Map<string, never>);
  }

  respond(call: TaskCall): TaskAnswer {
    const answer = this.script.respond(call);
    const number = this.given.push(answer) - 1;
    return this.instead.get(number) ?? answer;
  }
}

function programOf(definition: object): Program {
  const loaded = loadDefinition(JSON.stringify(definition));
  if ('faults' in loaded) throw new Error(JSON.stringify(loaded.faults));
  return loaded.program;
}

const run = async (program: Program, responses: Responses, options: RunOptions = {}): Promise<Run> =>
  (await execute(program, { input: INPUT, startTime: START, seed: 's', responses, ...options })) as Run;

const histories = (made: Run): HistoryEvent[][] => [
  made.events(),
  ...made.mapRuns.flatMap(({ children }) => children.map((child) => made.child(child).events())),
];

describe('every run of a generated machine', { timeout: 7_200_000 }, () => {
  it('keeps the laws of histories, is the same again, and begins as it did up to any instant and any answer', async () => {
    await fc.assert(
      fc.asyncProperty(machines, fc.nat(8000), async ({ definition, mocks }, after) => {
        const program = programOf(definition);
        const recorder = new Recorder(mocks);
        const made = await run(program, recorder);
        expect(made.problem).toBeUndefined();
        const [events = [], ...children] = histories(made);
        expect(brokenLaws(events)).toEqual([]);
        for (const [index, child] of children.entries()) {
          const { status } = made.mapRuns.flatMap((map) => map.children)[index] ?? {};
          if (status !== 'ABORTED') expect(brokenLaws(child)).toEqual([]);
        }

        const text = made.history.toText();
        expect((await run(programOf(definition), new Recorder(mocks))).history.toText()).toBe(text);
        expect(JSON.parse(text)).toEqual({ events });

        // Computed again while some answers are not known yet: those that come later than the instant.
        const instant = START + after;
        const unknown = new Map<number, TaskAnswer>();
        for (const [call, time] of callTimes(made, recorder.given).entries()) {
          const answer = recorder.given[call];
          const isLate = time === undefined || time + (answer?.after ?? 0) > instant;
          if (isLate && answer !== undefined) unknown.set(call, { ...answer, kind: 'pending' });
        }
        const signals = [{ kind: 'Advance', at: instant }] as const;
        const part = await run(program, new Recorder(mocks, unknown), { until: instant, signals });
        expect(part.events()).toEqual(events.filter(({ timestamp }) => timestamp * 1000 <= instant));
      }),
      { numRuns: runs },
    );
  });

  it('brings the text of an input no state touched out byte for byte', async () => {
    const program = programOf({
      StartAt: 'P',
      States: {
        P: { Type: 'Pass', Assign: { 'kept.$': '$' }, Next: 'W' },
        W: { Type: 'Wait', Seconds: 1, Next: 'C' },
        C: { Type: 'Choice', Choices: [{ Variable: '$', IsPresent: false, Next: 'S' }], Default: 'T' },
        T: { Type: 'Task', Resource: 'arn:aws:states:::sns:publish', Parameters: {}, ResultPath: null, Next: 'J' },
        J: { Type: 'Pass', QueryLanguage: 'JSONata', Next: 'S' },
        S: { Type: 'Succeed' },
      },
    });
    const answer: Responses = { respond: () => ({ kind: 'return', value: 1 }) };
    await fc.assert(
      fc.asyncProperty(json, fc.constantFrom('', ' ', '\n\t '), async (value, blank) => {
        const compact = toText(value);
        const input = blank + compact + blank;
        const made = await run(program, answer, { input });
        expect(made.outputText).toBe(input);
        for (const event of made.events()) {
          if (event.stateEnteredEventDetails !== undefined) expect(event.stateEnteredEventDetails.input).toBe(input);
        }
        // What was computed is written anew: the same value without the blanks around it.
        const assigned = made.events()[2]?.stateExitedEventDetails?.assignedVariables as Record<string, string>;
        expect(assigned.kept?.trim()).toBe(compact);
      }),
      { numRuns: Math.ceil(runs / 10) },
    );
  });
});

/** When each call was made, by the events that say so; `undefined` for calls of executions not read here. */
function callTimes(made: Run, given: readonly TaskAnswer[]): (number | undefined)[] {
  const started = histories(made)
    .flat()
    .filter(({ type }) => /(Task|Function|Activity)Started$/.test(type));
  const times = started.map(({ timestamp }) => Math.round(timestamp * 1000)).sort((a, b) => a - b);
  return given.map((_, call) => times[call]);
}

describe('a run that is computed again', () => {
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
    expect(made.events().at(-1)).toMatchObject({
      type: 'ExecutionTimedOut',
      previousEventId: 0,
      executionTimedOutEventDetails: { error: 'States.Timeout' },
    });
  });

  it('of a Standard machine ends after a year', async () => {
    const year = 365 * 86_400_000;
    const long = { StartAt: 'W', States: { W: { Type: 'Wait', Timestamp: '1972-01-01T00:00:00Z', End: true } } };
    const made = await runMachine(long, { startTime: 0 });
    expect([made.status, made.stopTime]).toEqual(['TIMED_OUT', year]);
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
