import { describe, expect, it } from 'vitest';
import { execute, InputFault, type JsonValue, loadDefinition, parseJson, toText } from '@/asl';
import { makeMutants } from '@/grading/mutate/make-mutants';
import { operators } from '@/grading/mutate/operators';

const arn = (name: string): string => `arn:aws:lambda:eu-central-1:123456789012:function:${name}`;
const retrier = { ErrorEquals: ['Busy'], IntervalSeconds: 2, MaxAttempts: 5 };
const branch = (name: string, seconds: number) => ({
  StartAt: name,
  States: {
    [name]: { Type: 'Wait', Seconds: seconds, Next: `${name} done` },
    [`${name} done`]: { Type: 'Pass', Result: name, End: true },
  },
});

const machine = {
  StartAt: 'Ask',
  States: {
    Ask: {
      Type: 'Task',
      Resource: arn('ask'),
      ResultPath: '$.answer',
      Retry: [retrier, { ErrorEquals: ['Down', 'Away'] }],
      Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next: 'Lost' }],
      Next: 'Choose',
    },
    Choose: {
      Type: 'Choice',
      Choices: [
        {
          And: [
            { Variable: '$.n', NumericGreaterThan: 3 },
            { Variable: '$.flag', BooleanEquals: true },
          ],
          Next: 'Both',
        },
        { Variable: '$.kind', StringEquals: 'x', Next: 'Done' },
      ],
      Default: 'Done',
    },
    Both: { Type: 'Parallel', Branches: [branch('One', 2), branch('Two', 3)], Next: 'Tell' },
    Tell: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      Parameters: { FunctionName: 'tell', Payload: { 'a.$': '$[0]', 'b.$': '$[1]' } },
      End: true,
    },
    Done: { Type: 'Succeed' },
    Lost: { Type: 'Fail', Error: 'Lost' },
  },
};

const made = (definition: unknown) => [
  ...makeMutants(parseJson(JSON.stringify(definition)) as JsonValue, {
    targets: ['ask', 'tell'],
    sample: { input: { n: 1 }, output: { done: true } },
  }),
];

const run = async (definition: unknown, input: string) => {
  const loaded = loadDefinition(JSON.stringify(definition));
  if ('faults' in loaded) throw new Error(JSON.stringify(loaded.faults));
  const ended = await execute(loaded.program, { input });
  if (ended instanceof InputFault) throw new Error('input');
  return ended;
};

describe('makeMutants', () => {
  const mutants = made(machine);
  const jsonata = made({
    QueryLanguage: 'JSONata',
    StartAt: 'A',
    States: { A: { Type: 'Pass', Output: '{% $states.input.n > 3 and $states.input.m = 2 %}', End: true } },
  });

  it.each(Object.keys(operators))('%s makes a mutant that can be run, or more', (operator) => {
    expect([...mutants, ...jsonata].some(({ id }) => id.startsWith(`${operator}:`))).toBe(true);
  });
  it('makes no definition twice, and never the one it was given', () => {
    const texts = mutants.map(({ program }) => toText(program.definition));
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts).not.toContain(JSON.stringify(machine));
  });
  it('gives each an id of its own, by which an author can name it', () => {
    expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length);
    expect(mutants.map(({ id }) => id)).toContain('drop-retry:/States/Ask/Retry/0');
  });

  it.each(['JSONPath', 'JSONata'])('serialises a Parallel in %s: the same output, later', async (QueryLanguage) => {
    const definition = {
      QueryLanguage,
      StartAt: 'Both',
      States: { Both: { Type: 'Parallel', Branches: [branch('One', 2), branch('Two', 3)], End: true } },
    };
    if (QueryLanguage === 'JSONata')
      for (const { States } of definition.States.Both.Branches)
        for (const state of Object.values(States) as { Result?: unknown; Output?: unknown }[])
          if (state.Result !== undefined) {
            state.Output = state.Result;
            delete state.Result;
          }
    const mutant = made(definition).find(({ id }) => id.startsWith('serialise-parallel'));
    const [whole, serial] = [await run(definition, '{}'), await run(mutant?.program.definition, '{}')];
    expect(serial.outputText).toBe(whole.outputText);
    expect([whole.stopTime - whole.startTime, serial.stopTime - serial.startTime]).toEqual([3_000, 5_000]);
  });
});
