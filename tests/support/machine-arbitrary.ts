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

/** What every generated machine is run with. */
export const INPUT = '{"items":[1,2,3],"n":2,"text":"a","at":"2026-01-01T00:00:02Z"}';

const answers = fc.oneof(
  { weight: 4, arbitrary: fc.record({ Return: fc.jsonValue({ maxDepth: 1 }), After: fc.nat(3000) }) },
  { weight: 2, arbitrary: fc.record({ Throw: fc.record({ Error: fc.constantFrom('A', 'B') }), After: fc.nat(50) }) },
  { weight: 1, arbitrary: fc.constant({ Hang: true }) },
  { weight: 1, arbitrary: fc.record({ Return: fc.constant({}), Submit: fc.constant({ id: 1 }), After: fc.nat(2500) }) },
);

const retry = fc.option(
  fc.record({
    ErrorEquals: fc.constantFrom(['A'], ['States.ALL'], ['States.Timeout'], ['States.QueryEvaluationError']),
    MaxAttempts: fc.nat(2),
    IntervalSeconds: fc.integer({ min: 1, max: 3 }),
    JitterStrategy: fc.constantFrom('NONE', 'FULL'),
  }),
  { nil: undefined },
);

/** Fields of a JSONPath state that take data apart and put it together; some lead nowhere. */
const jsonPathFlow = fc.record(
  {
    InputPath: fc.constantFrom('$', '$$.Execution.Input', null),
    Parameters: fc.constantFrom(
      { 'x.$': '$' },
      { 'a.$': '$$.Execution.Input.items[*]', b: [{ 'c.$': "States.Format('{}-{}', $$.State.Name, 1)" }] },
      { 'r.$': 'States.MathRandom(1, 100)', 'u.$': 'States.UUID()' },
      { 'gone.$': '$.no.such' },
      { 'bad.$': 'States.ArrayGetItem($$.Execution.Input.items, 7)' },
    ),
    ResultPath: fc.constantFrom('$', '$.out', '$.deep.er', null),
    OutputPath: fc.constantFrom('$', '$$.Execution.Input'),
    Assign: fc.constantFrom({ v: 1 }, { 'w.$': '$' }),
  },
  { requiredKeys: [] },
);

const jsonataFlow = fc.record(
  {
    Output: fc.constantFrom(
      '{% $states.input %}',
      { sum: '{% $sum([1, 2]) %}', at: '{% $now() %}' },
      '{% $random() %}',
      '{% $nothing %}',
      '{% 1 + "a" %}',
    ),
    Assign: fc.constantFrom({ v: '{% $states.context.State.Name %}' }, { w: '{% $count($states.input) %}' }),
  },
  { requiredKeys: [] },
);

/** How a state handles its data, in either language. */
const flow = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  { weight: 2, arbitrary: jsonPathFlow },
  { weight: 1, arbitrary: jsonataFlow.map((fields) => ({ QueryLanguage: 'JSONata', ...fields })) },
);

const without = (fields: object, ...names: readonly string[]): object =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));

/** Machines of up to four states per level and two levels of Parallel and Map. */
export const machines: fc.Arbitrary<GeneratedMachine> = fc
  .tuple(part('S', 2), fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined, freq: 5 }))
  .map(([{ machine, mocks }, TimeoutSeconds]) => ({
    definition: TimeoutSeconds === undefined ? machine : { ...machine, TimeoutSeconds },
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

const on = (next: string | undefined) => (next === undefined ? { End: true } : { Next: next });

const plain = (fields: fc.Arbitrary<(next: string | undefined) => object>): fc.Arbitrary<Make> =>
  fields.map((made) => (next) => ({ state: made(next), mocks: {} }));

function state(kind: Kind, name: string, depth: number): fc.Arbitrary<Make> {
  switch (kind) {
    case 'Pass':
      return plain(
        fc.oneof(
          fc
            .jsonValue({ maxDepth: 1 })
            .map((Result) => (next: string | undefined) => ({ Type: kind, Result, ...on(next) })),
          flow.map((fields) => (next: string | undefined) => ({ Type: kind, ...fields, ...on(next) })),
        ),
      );
    case 'Wait':
      return plain(
        fc
          .oneof(
            fc.nat(5).map((Seconds) => ({ Seconds })),
            fc.constantFrom(
              { SecondsPath: '$$.Execution.Input.n' },
              { TimestampPath: '$$.Execution.Input.at' },
              { SecondsPath: '$.gone' },
              { QueryLanguage: 'JSONata', Seconds: '{% $length("ab") %}' },
            ),
          )
          .map((fields) => (next) => ({ Type: kind, ...fields, ...on(next) })),
      );
    case 'Choice':
      return plain(
        fc
          .constantFrom<object>(
            { Variable: '$', IsNull: true },
            { Not: { Variable: '$.out', IsPresent: true } },
            { Variable: '$$.Execution.Input.n', NumericLessThanPath: '$$.State.RetryCount' },
          )
          .map(
            (rule) => (next: string | undefined) =>
              next === undefined
                ? { Type: 'Succeed' }
                : { Type: kind, Choices: [{ ...rule, Next: next }], Default: next },
          ),
      );
    case 'Fail':
      return plain(
        fc
          .constantFrom({ Error: 'A' }, { Error: 'B', Cause: 'why' }, {})
          .map((fields) => () => ({ Type: kind, ...fields })),
      );
    case 'Succeed':
      return plain(fc.constant(() => ({ Type: kind })));
    case 'Task':
      return task(name);
    case 'Parallel':
      return fc
        .tuple(part(`${name}a`, depth - 1), part(`${name}b`, depth - 1), retry, flow, fc.boolean())
        .map(([left, right, retrier, fields, caught]) => (next) => ({
          state: {
            Type: kind,
            Branches: [left.machine, right.machine].map((machine) => inLanguage(machine, fields)),
            ...without(fields, 'Parameters'),
            ...(retrier === undefined ? {} : { Retry: [retrier] }),
            ...(caught && next !== undefined ? { Catch: [{ ErrorEquals: ['States.ALL'], Next: next }] } : {}),
            ...on(next),
          },
          mocks: { ...left.mocks, ...right.mocks },
        }));
    case 'Map':
      return fc
        .tuple(part(`${name}m`, depth - 1), fc.nat(3), fc.boolean(), fc.boolean())
        .map(([inner, concurrency, distributed, selected]) => (next) => ({
          state: {
            Type: kind,
            InputPath: '$$.Execution.Input.items',
            MaxConcurrency: concurrency,
            ...(selected ? { ItemSelector: { 'v.$': '$$.Map.Item.Value', 'i.$': '$$.Map.Item.Index' } } : {}),
            ...(distributed ? { ToleratedFailureCount: concurrency } : {}),
            ItemProcessor: distributed
              ? { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' }, ...inner.machine }
              : inner.machine,
            ...on(next),
          },
          mocks: inner.mocks,
        }));
  }
}

/** A branch inside a JSONata Parallel says its own language, since its states were made for JSONPath. */
const inLanguage = (machine: Part['machine'], fields: object): object =>
  'QueryLanguage' in fields ? { QueryLanguage: 'JSONPath', ...machine } : machine;

const resources = fc.constantFrom<object>(
  { Resource: 'arn:aws:lambda:us-east-1:111111111111:function:F' },
  { Resource: 'arn:aws:states:us-east-1:111111111111:activity:A', HeartbeatSeconds: 1 },
  { Resource: 'arn:aws:states:::lambda:invoke' },
  { Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken', HeartbeatSeconds: 1 },
  { Resource: 'arn:aws:states:::states:startExecution.sync:2' },
);

function task(name: string): fc.Arbitrary<Make> {
  return fc
    .tuple(fc.array(answers, { minLength: 1, maxLength: 3 }), resources, retry, fc.boolean(), flow)
    .map(([list, resource, retrier, caught, fields]) => (next) => ({
      state: {
        Type: 'Task',
        ...resource,
        TimeoutSeconds: 2,
        ...fields,
        ...(retrier === undefined ? {} : { Retry: [retrier] }),
        ...(caught && next !== undefined ? { Catch: [{ ErrorEquals: ['States.ALL'], Next: next }] } : {}),
        ...on(next),
      },
      mocks: { [name]: [...list, { Return: 0, Repeat: true }] },
    }));
}
