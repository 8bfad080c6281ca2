/** Definitions that stress one part each, with what answers their tasks. */
export interface Workload {
  readonly name: string;
  readonly definition: object;
  readonly input: unknown;
  readonly mocks?: Readonly<Record<string, readonly object[]>>;
}

const lambda = 'arn:aws:lambda:us-east-1:111111111111:function:Work';
const pass = (more: object) => ({ Type: 'Pass', ...more });

/** A chain of states `S0` … in order. */
const chain = (states: readonly object[]) => ({
  StartAt: 'S0',
  States: Object.fromEntries(
    states.map((state, i) => [
      `S${i}`,
      { ...state, ...(i + 1 < states.length ? { Next: `S${i + 1}` } : { End: true }) },
    ]),
  ),
});

const counter = (step: object, test: object) => ({
  StartAt: 'Step',
  States: {
    Step: { ...step, Next: 'More' },
    More: { Type: 'Choice', Choices: [{ ...test, Next: 'Step' }], Default: 'Done' },
    Done: { Type: 'Succeed' },
  },
});

const calls = [
  'States.Array($.a, 1)',
  'States.ArrayLength($.list)',
  'States.ArrayUnique($.list)',
  "States.Format('{}-{}', $.a, $.b)",
  "States.Hash($.b, 'SHA-256')",
  'States.JsonToString($.list)',
  'States.MathAdd($.a, 35)',
];

/** What a student writes: check, reserve with retries, pack each item, tell two parties, and give up well. */
export const order: Workload = {
  name: 'an order',
  definition: {
    StartAt: 'Check',
    States: {
      Check: {
        Type: 'Choice',
        Choices: [
          {
            And: [
              { Variable: '$.items[0]', IsPresent: true },
              { Variable: '$.total', NumericGreaterThan: 0 },
            ],
            Next: 'Reserve',
          },
        ],
        Default: 'Refuse',
      },
      Reserve: {
        Type: 'Task',
        Resource: lambda,
        Parameters: { 'id.$': '$.id', 'items.$': '$.items[*].sku' },
        Retry: [{ ErrorEquals: ['Lambda.TooManyRequestsException'], IntervalSeconds: 1, MaxAttempts: 2 }],
        Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next: 'Refuse' }],
        ResultPath: '$.reserved',
        Next: 'Pack',
      },
      Pack: {
        Type: 'Map',
        ItemsPath: '$.items',
        ItemSelector: { 'item.$': '$$.Map.Item.Value', 'order.$': '$.id' },
        ItemProcessor: {
          StartAt: 'Box',
          States: {
            Box: { Type: 'Pass', Parameters: { 'label.$': "States.Format('{}/{}', $.order, $.item.sku)" }, End: true },
          },
        },
        ResultPath: '$.boxes',
        Next: 'Tell',
      },
      Tell: {
        Type: 'Parallel',
        Branches: ['Customer', 'Shop'].map((who) => ({
          StartAt: who,
          States: {
            [who]: {
              Type: 'Task',
              Resource: 'arn:aws:states:::sns:publish',
              Parameters: { 'Message.$': '$.id' },
              End: true,
            },
          },
        })),
        ResultPath: null,
        Next: 'Done',
      },
      Done: { Type: 'Succeed' },
      Refuse: { Type: 'Fail', Error: 'Refused' },
    },
  },
  input: { id: 'A-1', total: 12.5, items: [{ sku: 'x' }, { sku: 'y' }, { sku: 'z' }] },
  mocks: {
    Reserve: [{ Throw: { Error: 'Lambda.TooManyRequestsException' } }, { Return: { ok: true } }],
    Customer: [{ Return: {} }],
    Shop: [{ Return: {} }],
  },
};

export const workloads: readonly Workload[] = [
  {
    name: 'a loop of 500 turns, JSONPath',
    definition: counter(pass({ Parameters: { 'n.$': 'States.MathAdd($.n, 1)' } }), {
      Variable: '$.n',
      NumericLessThan: 500,
    }),
    input: { n: 0 },
  },
  {
    name: 'a loop of 500 turns, JSONata',
    definition: {
      QueryLanguage: 'JSONata',
      ...counter(pass({ Output: { n: '{% $states.input.n + 1 %}' } }), { Condition: '{% $states.input.n < 500 %}' }),
    },
    input: { n: 0 },
  },
  {
    name: 'a Map over 500 items, three states each',
    definition: chain([
      {
        Type: 'Map',
        ItemProcessor: chain([pass({}), pass({ Parameters: { 'v.$': '$' } }), pass({ OutputPath: '$.v' })]),
      },
    ]),
    input: Array.from({ length: 500 }, (_, i) => i),
  },
  {
    name: 'a Parallel of 8 branches, ten states each',
    definition: chain([
      {
        Type: 'Parallel',
        Branches: Array.from({ length: 8 }, (_, b) => ({
          StartAt: `B${b}S0`,
          States: Object.fromEntries(
            Array.from({ length: 10 }, (_, i) => [
              `B${b}S${i}`,
              pass(i < 9 ? { ResultPath: '$.x', Result: i, Next: `B${b}S${i + 1}` } : { End: true }),
            ]),
          ),
        })),
      },
    ]),
    input: {},
  },
  {
    name: '20 retries of a task',
    definition: chain([{ Type: 'Task', Resource: lambda, Retry: [{ ErrorEquals: ['Busy'], MaxAttempts: 30 }] }]),
    input: {},
    mocks: { S0: [...Array.from({ length: 20 }, () => ({ Throw: { Error: 'Busy' } })), { Return: 1 }] },
  },
  {
    name: '20 states over a payload of 200 kB',
    definition: chain(Array.from({ length: 20 }, (_, i) => pass({ Result: i, ResultPath: `$.step${i}` }))),
    input: { text: 'x'.repeat(200_000) },
  },
  {
    name: '140 intrinsic calls, each put into a growing object',
    definition: chain(
      Array.from({ length: 140 }, (_, i) =>
        pass({ Parameters: { 'v.$': calls[i % calls.length] }, ResultPath: `$.out.k${i}` }),
      ),
    ),
    input: { a: 7, b: 'seven', list: [5, 3, 7, 3], out: {} },
  },
];
