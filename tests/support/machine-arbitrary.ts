import fc from 'fast-check';

/** A generated definition with mocks for its tasks: every state name is unique, every transition leads forward. */
export interface GeneratedMachine {
  readonly definition: object;
  readonly mocks: Record<string, object[]>;
}

interface Part {
  readonly machine: { StartAt: string; States: Record<string, object> };
  readonly mocks: Record<string, object[]>;
}

type Kind = 'Pass' | 'Task' | 'Wait' | 'Choice' | 'Fail' | 'Succeed' | 'Parallel' | 'Map';

const answers = fc.oneof(
  { weight: 4, arbitrary: fc.record({ Return: fc.jsonValue({ maxDepth: 1 }), After: fc.nat(3000) }) },
  { weight: 2, arbitrary: fc.record({ Throw: fc.record({ Error: fc.constantFrom('A', 'B') }), After: fc.nat(50) }) },
  { weight: 1, arbitrary: fc.constant({ Hang: true }) },
);

const retry = fc.option(
  fc.record({
    ErrorEquals: fc.constantFrom(['A'], ['States.ALL'], ['States.Timeout']),
    MaxAttempts: fc.nat(2),
    IntervalSeconds: fc.integer({ min: 1, max: 3 }),
    JitterStrategy: fc.constantFrom('NONE', 'FULL'),
  }),
  { nil: undefined },
);

/** Machines of up to four states per level and two levels of Parallel and Map. */
export const machines: fc.Arbitrary<GeneratedMachine> = part('S', 2).map(({ machine, mocks }) => ({
  definition: machine,
  mocks,
}));

function part(prefix: string, depth: number): fc.Arbitrary<Part> {
  const kinds: Kind[] = ['Pass', 'Task', 'Wait', 'Choice', 'Fail', 'Succeed'];
  if (depth > 0) kinds.push('Parallel', 'Map');
  return fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 4 }).chain((chosen) =>
    fc.tuple(...chosen.map((kind, index) => state(kind, `${prefix}${index}`, depth))).map((states) => {
      const last = states.length - 1;
      const parts = states.map((made, index) => made(index < last ? `${prefix}${index + 1}` : undefined));
      return {
        machine: {
          StartAt: `${prefix}0`,
          States: Object.fromEntries(parts.map(({ state: made }, index) => [`${prefix}${index}`, made])),
        },
        mocks: Object.assign({}, ...parts.map((made) => made.mocks)),
      };
    }),
  );
}

type Make = (next: string | undefined) => { state: object; mocks: Record<string, object[]> };

function state(kind: Kind, name: string, depth: number): fc.Arbitrary<Make> {
  const on = (next: string | undefined) => (next === undefined ? { End: true } : { Next: next });
  const bare = (made: (next: string | undefined) => object): fc.Arbitrary<Make> =>
    fc.constant((next) => ({ state: { Type: kind, ...made(next) }, mocks: {} }));
  switch (kind) {
    case 'Pass':
      return fc.jsonValue({ maxDepth: 1 }).map((result) => (next) => ({
        state: { Type: kind, Result: result, ...on(next) },
        mocks: {},
      }));
    case 'Wait':
      return fc.nat(5).map((Seconds) => (next) => ({ state: { Type: kind, Seconds, ...on(next) }, mocks: {} }));
    case 'Choice':
      return bare((next) =>
        next === undefined
          ? { Type: 'Succeed' }
          : { Choices: [{ Variable: '$', IsNull: true, Next: next }], Default: next },
      );
    case 'Fail':
      return bare(() => ({ Error: 'A' }));
    case 'Succeed':
      return bare(() => ({}));
    case 'Task':
      return fc
        .tuple(fc.array(answers, { minLength: 1, maxLength: 3 }), retry, fc.boolean())
        .map(([list, retrier, caught]) => (next) => ({
          state: {
            Type: kind,
            Resource: 'arn:aws:lambda:us-east-1:111111111111:function:F',
            TimeoutSeconds: 2,
            ...(retrier === undefined ? {} : { Retry: [retrier] }),
            ...(caught && next !== undefined ? { Catch: [{ ErrorEquals: ['States.ALL'], Next: next }] } : {}),
            ...on(next),
          },
          mocks: { [name]: [...list, { Return: 0, Repeat: true }] },
        }));
    case 'Parallel':
      return fc
        .tuple(part(`${name}a`, depth - 1), part(`${name}b`, depth - 1), retry)
        .map(([left, right, retrier]) => (next) => ({
          state: {
            Type: kind,
            Branches: [left.machine, right.machine],
            ...(retrier === undefined ? {} : { Retry: [retrier] }),
            ...on(next),
          },
          mocks: { ...left.mocks, ...right.mocks },
        }));
    case 'Map':
      return fc.tuple(part(`${name}m`, depth - 1), fc.nat(3)).map(([inner, concurrency]) => (next) => ({
        state: {
          Type: kind,
          InputPath: '$$.Execution.Input.items',
          MaxConcurrency: concurrency,
          ItemProcessor: inner.machine,
          ...on(next),
        },
        mocks: inner.mocks,
      }));
  }
}
