import { describe, expect, it } from 'vitest';
import { adviseOn, practices } from '@/asl/check/advice';
import { checkDefinition } from '@/asl/check/check';

describe.each(Object.entries(practices))('%s', (id, practice) => {
  const type = practice.machineType;

  it('advises on its example, about that alone, though nothing is wrong with it', () => {
    expect(checkDefinition(practice.fails, { type })).toEqual([]);
    expect(adviseOn(practice.fails, type).map((advice) => advice.practice)).toEqual([id]);
  });

  it('is content with its mended example', () => {
    expect(checkDefinition(practice.mended, { type })).toEqual([]);
    expect(adviseOn(practice.mended, type)).toEqual([]);
  });

  it('cites guidance of AWS', () => expect(practice.source).toContain('AWS'));
});

describe('adviseOn', () => {
  it('looks into branches and item processors', () => {
    const states = { In: { Type: 'Task', Resource: 'arn:aws:lambda:us-east-1:123456789012:function:f', End: true } };
    const inner = { StartAt: 'In', States: states };
    const machine = { StartAt: 'A', States: { A: { Type: 'Parallel', Branches: [inner], End: true } } };
    expect(adviseOn(machine).map(({ pointer }) => pointer)).toEqual([['States', 'A', 'Branches', 0, 'States', 'In']]);
  });

  it('has nothing to say of what is no definition', () => {
    expect(adviseOn('x')).toEqual([]);
    expect(adviseOn({ States: { A: 1 } })).toEqual([]);
  });
});

const task = (more: object) => ({ Type: 'Task', Resource: 'arn:aws:states:::sqs:sendMessage', ...more });
const practicesOf = (States: Record<string, object>, more: object = {}) =>
  adviseOn(JSON.parse(JSON.stringify({ StartAt: Object.keys(States)[0], States, ...more })))
    .filter(({ practice }) => practice === 'advice.result-path' || practice === 'advice.handler-order')
    .map(({ practice, pointer }) => [practice.slice(7), pointer[1]]);

describe('advice on results that replace what is still needed', () => {
  const sends = { Parameters: { QueueUrl: 'q', 'MessageBody.$': '$.order.id' }, Next: 'Look' };
  const look = {
    Type: 'Choice',
    Choices: [{ Variable: '$.order.total', NumericGreaterThan: 1, Next: 'End' }],
    Default: 'End',
  };
  const end = { Type: 'Pass', Parameters: { 'order.$': '$.order' }, End: true };

  it('looks through states that hand their input on', () => {
    expect(practicesOf({ Send: task(sends), Look: { Type: 'Wait', Seconds: 1, Next: 'End' }, End: end })).toEqual([
      ['result-path', 'Send'],
    ]);
    expect(practicesOf({ Send: task(sends), Look: look, End: end })).toEqual([['result-path', 'Send']]);
  });

  it('is silent where the result is put aside or shaped, in JSONata, and where nothing that was read is read again', () => {
    for (const more of [
      { ResultPath: '$.sent' },
      { ResultPath: null },
      { ResultSelector: { 'order.$': '$.MessageId' } },
      { OutputPath: '$.x' },
    ])
      expect(practicesOf({ Send: task({ ...sends, ...more }), Look: look, End: end })).toEqual([]);
    expect(practicesOf({ Send: task(sends), Look: look, End: end }, { QueryLanguage: 'JSONata' })).toEqual([]);
    expect(
      practicesOf({ Send: task(sends), Look: { Type: 'Pass', Parameters: { 'x.$': '$.MessageId' }, End: true } }),
    ).toEqual([]);
  });

  it('is silent where a call gives a thing by its name', () => {
    const get = {
      Type: 'Task',
      Resource: 'arn:aws:states:::aws-sdk:fis:getExperiment',
      Parameters: { 'Id.$': '$.Experiment.Id' },
      Next: 'Look',
    };
    expect(practicesOf({ Get: get, Look: { ...end, Parameters: { 'x.$': '$.Experiment' } } })).toEqual([]);
  });
});

describe('advice on the order of handlers', () => {
  const handled = (field: string, ...names: string[][]) => ({
    A: { ...task({ [field]: names.map((ErrorEquals) => ({ ErrorEquals, Next: 'B' })) }), Next: 'B' },
    B: { Type: 'Succeed' },
  });

  it('names an entry none of whose errors gets to it', () => {
    expect(practicesOf(handled('Catch', ['Busy'], ['Busy']))).toEqual([['handler-order', 'A']]);
    expect(practicesOf(handled('Retry', ['States.TaskFailed'], ['Busy', 'Gone']))).toEqual([['handler-order', 'A']]);
  });

  it('is silent where one of its errors does, time-outs among them', () => {
    expect(practicesOf(handled('Catch', ['States.TaskFailed'], ['States.Timeout'], ['States.ALL']))).toEqual([]);
    expect(practicesOf(handled('Catch', ['Busy'], ['Busy', 'Gone']))).toEqual([]);
  });
});

describe('advice on a Choice without Default', () => {
  const choice = (rules: readonly object[], more: object = {}) =>
    adviseOn(
      JSON.parse(
        JSON.stringify({
          ...more,
          StartAt: 'A',
          States: {
            A: { Type: 'Choice', Choices: rules.map((rule) => ({ ...rule, Next: 'B' })) },
            B: { Type: 'Succeed' },
          },
        }),
      ),
    ).map(({ practice }) => practice);
  const asked = ['advice.choice-default'];
  const n = (comparison: object) => ({ Variable: '$.n', ...comparison });
  const b = { Variable: '$.b', BooleanEquals: true };
  const conditions = (...texts: string[]) =>
    choice(
      texts.map((text) => ({ Condition: `{% ${text} %}` })),
      { QueryLanguage: 'JSONata' },
    );

  it.each([
    [[b, { ...b, BooleanEquals: false }]],
    [[b, { Not: b }]],
    [[{ Or: [b, n({ IsNull: true })] }, { Not: b }]],
    [[{ And: [b, n({ IsNull: true })] }, { Not: { And: [b, n({ IsNull: true })] } }]],
    [[n({ IsPresent: false }), n({ NumericEquals: 1 }), n({ IsPresent: true })]],
    [[n({ NumericLessThan: 5 }), n({ NumericGreaterThanEquals: 5 })]],
    [[n({ NumericLessThan: 10 }), n({ NumericGreaterThan: 5 })]],
    [[n({ NumericLessThan: 5 }), n({ NumericEquals: 5 }), n({ NumericGreaterThan: 5 })]],
    [
      [
        n({ NumericLessThan: 10 }),
        { And: [n({ NumericGreaterThanEquals: 10 }), n({ NumericLessThanEquals: 20 })] },
        n({ NumericGreaterThan: 20 }),
      ],
    ],
    [[n({ NumericLessThanPath: '$.m' }), n({ NumericGreaterThanEqualsPath: '$.m' })]],
    [[n({ StringEquals: 'a' }), { Not: n({ StringEquals: 'a' }) }]],
    [[n({ TimestampLessThan: '2026-11-27T00:00:00Z' }), n({ TimestampGreaterThanEquals: '2026-11-27T00:00:00Z' })]],
  ])('is not given where the rules leave nothing out: %j', (rules) => expect(choice(rules)).toEqual([]));

  it.each([
    [[b]],
    [[n({ StringEquals: 'a' }), n({ StringEquals: 'b' })]],
    [[n({ NumericLessThan: 5 }), n({ NumericGreaterThan: 5 })]],
    [[n({ NumericLessThan: 5 }), n({ NumericGreaterThanEquals: 6 })]],
    [[n({ NumericLessThan: 5 }), { Variable: '$.m', NumericGreaterThanEquals: 5 }]],
    [[{ And: [b, n({ IsNull: true })] }, { Not: b }]],
    [[n({ NumericLessThanPath: '$.m' }), n({ NumericGreaterThanEqualsPath: '$.k' })]],
    [[n({ StringMatches: '*' })]],
  ])('is given where one may be left out: %j', (rules) => expect(choice(rules)).toEqual(asked));

  it('reads conditions in JSONata', () => {
    const input = '$states.input';
    expect(conditions('true')).toEqual([]);
    expect(conditions(`${input}.n > 5`, `${input}.n<=5`)).toEqual([]);
    expect(conditions(`${input}.ok`, `$not(${input}.ok)`)).toEqual([]);
    expect(conditions(`${input}.ok = true`, `${input}.ok = false`)).toEqual([]);
    expect(conditions(`$count(${input}.a) = 0`, `$count(${input}.a) > 0`, `$count(${input}.a) < 0`)).toEqual([]);
    expect(conditions('$n < 10', '$n >= 10 and $n < 20', '$n >= 20')).toEqual([]);
    expect(conditions(`${input}.s = "a"`, `${input}.s != "a"`)).toEqual([]);
    expect(conditions(`${input}.s = "a"`, `${input}.s = "b"`)).toEqual(asked);
    expect(conditions('$n > 5 and $m', '$n <= 5')).toEqual(asked);
    expect(conditions('$a ? $n > 5 : true', '$n <= 5')).toEqual(asked);
    expect(conditions('$n > 5')).toEqual(asked);
  });
});
