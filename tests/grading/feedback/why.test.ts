import { describe, expect, it } from 'vitest';
import { saidOf, task } from './reason-for';

const done = { a: [{ Return: { cents: 5, word: 'SECRET' } }], b: [{ Return: true }] };
const jsonata = { QueryLanguage: 'JSONata' };
const wanted = { A: task('a', { Next: 'B' }), B: task('b', { End: true }) };
const invoke = (name: string, rest: object) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: name, Payload: '{% $states.input %}' },
  ...rest,
});

describe('what broke a run down', () => {
  const inA = async (rest: object, answers = done) =>
    (
      await saidOf(
        wanted,
        { A: invoke('a', { ...rest, Next: 'B' }), B: invoke('b', { End: true }) },
        { top: jsonata, answers },
      )
    ).why;

  it('says where the answer of a function stands in the result of lambda:invoke, and points to the field', async () => {
    const found = await inA({ Assign: { sum: '{% 1 + $states.result.cents %}' } });
    expect(found?.location).toBe('/States/A/Assign/sum');
    expect(found?.sentence).toBe(
      '“A” failed with `States.QueryEvaluationError`: `1 + $states.result.cents` gave nothing, as through `lambda:invoke` the function’s answer is in `$states.result.Payload`.',
    );
  });

  it('does not say that an expression gave nothing which broke off, and names no value', async () => {
    const adds = await inA({ Output: '{% $states.result.Payload.word + 1 %}' });
    expect(adds?.sentence).toContain(
      '`$states.result.Payload.word + 1` broke off: the left side of the "+" operator must evaluate to a number.',
    );
    const casts = await inA({ Output: '{% $number($states.result.Payload.word) %}' });
    expect(casts?.sentence).toContain('could not be worked out from what it was given.');
    expect(casts?.sentence).not.toContain('SECRET');
  });

  it('tells the kind a field wants from the kind it was given', async () => {
    const states = {
      A: { Type: 'Choice', Choices: [{ Condition: '{% $states.input.word %}', Next: 'B' }], Default: 'B' },
      B: invoke('b', { End: true }),
    };
    const { why } = await saidOf(wanted, states, { top: jsonata, answers: done, input: { word: 'SECRET' } });
    expect(why?.location).toBe('/States/A/Choices/0/Condition');
    expect(why?.sentence).toContain('`$states.input.word` gave a string where a boolean is wanted.');
    expect(why?.sentence).not.toContain('SECRET');
  });

  it('says where a path of the context object begins', async () => {
    const states = { A: task('a', { Parameters: { 't.$': '$.Task.Token' }, End: true }) };
    const { why } = await saidOf(wanted, states, { answers: done, input: { n: 1 } });
    expect(why?.sentence).toBe(
      '“A” failed with `States.Runtime`: `$.Task.Token` found nothing: what it means stands in the context object, which begins with two signs, `$$.Task.Token`.',
    );
  });

  it('names the member that is there in other letters', async () => {
    const states = {
      A: task('a', { ResultPath: '$.got', Next: 'B' }),
      B: task('b', { InputPath: '$.got.Cents', End: true }),
    };
    const { why } = await saidOf({ ...states, B: wanted.B }, states, { answers: done });
    expect(why?.sentence).toContain('`$.got.Cents` found nothing, as `$.got` has no `Cents`: it has `cents`.');
    expect(why?.sentence).not.toContain('SECRET');
  });

  it('says what a ResultSelector reads, also within an intrinsic function', async () => {
    const states = {
      A: task('a', { ResultSelector: { 'o.$': 'States.StringToJson($.Output)' }, Next: 'B' }),
      B: wanted.B,
    };
    const { why } = await saidOf(wanted, states, { answers: done });
    expect(why?.sentence).toContain(
      '`$.Output` found nothing, as `ResultSelector` reads the result alone, not the state’s input, and this result has none.',
    );
  });

  it('says what an OutputPath reads, and which way its data came', async () => {
    const lock = (rest: object) => ({
      A: task('a', {
        Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next: 'B' }],
        ResultPath: '$.report',
        Next: 'B',
      }),
      B: task('b', { ResultPath: null, ...rest, End: true }),
    });
    const answers = { ...done, a: [{ Throw: { Error: 'Jammed', Cause: 'SECRET' } }] };
    const { why } = await saidOf(lock({}), lock({ OutputPath: '$.report' }), { answers });
    expect(why?.sentence).toBe(
      '“B” failed with `States.Runtime`: `$.report` found nothing, as `OutputPath` reads what the state has made, and there is none in it. “A” was left by `Catch[0]`, which put the error object at `$.error` of the state’s input (`ResultPath`).',
    );
  });

  it('says what an intrinsic function wants, and not that the run ended in a state with End', async () => {
    const states = { A: task('a', { Parameters: { 'n.$': "States.MathAdd($.n, '1')" }, End: true }) };
    const { why } = await saidOf(wanted, states, { answers: done, input: { n: 1 } });
    expect(why?.sentence).toBe(
      "“A” failed with `States.IntrinsicFailure`: `States.MathAdd($.n, '1')` wants an integer as argument 2.",
    );
  });
});

describe('a distributed Map whose children broke down', () => {
  const child = (read: string) => ({
    ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
    StartAt: 'Inner',
    States: { Inner: task('a', { Parameters: { 'x.$': read }, End: true }) },
  });
  const caught = async (read: string) => {
    const Catch = [{ ErrorEquals: ['States.ALL'], Next: 'B' }];
    const states = {
      Each: { Type: 'Map', ItemsPath: '$.list', ItemProcessor: child(read), Catch, Next: 'B' },
      B: task('b', { End: true }),
    };
    return (await saidOf(wanted, states, { answers: done, input: { list: [1, 2], office: 'SECRET' } })).why;
  };

  it('says what a child lacked also where the error of the Map is caught', async () => {
    const found = await caught('$.office');
    expect(found?.location).toBe('/States/Each/ItemProcessor/States/Inner');
    expect(found?.sentence).toContain('`Catch[0]` takes the error and leads to “B”. More children');
    expect(found?.sentence).toContain(
      'In the first of them “Inner” failed with `States.Runtime`: `$.office` found nothing, as a child is given its item alone: “Each” has no `ItemSelector`.',
    );
  });

  it('says that a child has an execution of its own', async () => {
    expect((await caught('$$.Execution.Input.office'))?.sentence).toContain(
      'found nothing, as `$$.Execution` in a child is the child’s own execution.',
    );
  });
});

describe('a time-out', () => {
  it('names the field that set it, and what States.TaskFailed does not take', async () => {
    const Catch = [{ ErrorEquals: ['States.TaskFailed'], Next: 'B' }];
    const states = { A: task('a', { TimeoutSeconds: 180, Catch, Next: 'B' }), B: wanted.B };
    const { why } = await saidOf(wanted, states, { answers: { ...done, a: [{ Return: 1, After: 600_000 }] } });
    expect(why?.location).toBe('/States/A/TimeoutSeconds');
    expect(why?.sentence).toBe(
      '“A” may take 180 s (`TimeoutSeconds`), and took longer. “A” failed with `States.Timeout`, and has no `Retry`; no entry of `Catch` takes it either: `States.TaskFailed` does not take time-outs.',
    );
  });
});

describe('what lost what is looked for', () => {
  it('is looked for behind states that kept what they were given', async () => {
    const states = {
      A: task('a', { Next: 'Bare' }),
      Bare: { Type: 'Pass', Next: 'B' },
      B: task('b', { Parameters: {}, ResultPath: '$.report', Next: 'C' }),
      C: task('c', { Parameters: { 'archive.$': '$.archive' }, End: true }),
    };
    const right = { ...states, A: task('a', { ResultPath: null, Next: 'Bare' }) };
    const { why } = await saidOf(right, states, {
      answers: { ...done, c: [{ Return: 1 }] },
      input: { archive: 'A-1' },
    });
    expect(why?.sentence).toBe(
      '“C” failed with `States.Runtime`: `$.archive` found nothing. “B” put its result at `$.report` of its input (`ResultPath`), and all else stayed where it was. Before it, “A” has no `ResultPath`, so its result took the place of its input.',
    );
  });

  it('says where a catcher put the error object', async () => {
    const states = (ResultPath: string) => ({
      A: task('a', { Catch: [{ ErrorEquals: ['States.ALL'], ResultPath, Next: 'B' }], End: true }),
      B: wanted.B,
    });
    const sentence = async (path: string) => {
      const answers = { ...done, a: [{ Throw: { Error: 'Oops' } }] };
      return (await saidOf(states('$.problem'), states(path), { answers, input: { n: 1 } })).why?.sentence;
    };
    expect(await sentence('$.other')).toContain('which put the error object at `$.other` of the state’s input');
    expect(await sentence('$')).toContain('whose `ResultPath` is `$`: the error object took the place');
  });

  it('says that the result of a Map is a list', async () => {
    const states = {
      Each: {
        Type: 'Map',
        Items: [1],
        ItemProcessor: { StartAt: 'Inner', States: { Inner: { Type: 'Pass', Output: 3, End: true } } },
        Output: '{% $min($states.result.degrees) %}',
        Next: 'B',
      },
      B: task('b', { End: true }),
    };
    const { why } = await saidOf({ B: wanted.B }, states, { top: jsonata, answers: done });
    expect(why?.location).toBe('/States/Each/Output');
    expect(why?.sentence).toContain('gave nothing, as `$states.result` is a list of what each iteration gave.');
  });
});

describe('tries', () => {
  const answers = {
    a: ['Busy', 'Busy', 'Closed', 'Closed', 'Busy', 'Busy'].map((name) => ({ Throw: { Error: name } })),
  };
  const tries = async (busy: object, closed: object) => {
    const states = (Retry: object[]) => ({ A: task('a', { Retry, End: true }) });
    const right = states([
      { ErrorEquals: ['Busy'], IntervalSeconds: 1, BackoffRate: 1 },
      { ErrorEquals: ['Closed'], IntervalSeconds: 60, BackoffRate: 1 },
    ]);
    return saidOf(
      right,
      states([
        { ErrorEquals: ['Busy'], ...busy },
        { ErrorEquals: ['Closed'], ...closed },
      ]),
      { answers },
    );
  };

  it('are counted by each retrier for itself', async () => {
    const { why } = await tries({ IntervalSeconds: 1, BackoffRate: 1 }, { IntervalSeconds: 60 });
    expect(why?.sentence).toContain('`Retry[1]` of “A” waits 60, then 120 s: `IntervalSeconds` 60');
  });

  it('wait no longer than MaxDelaySeconds', async () => {
    const { why } = await tries({ IntervalSeconds: 2, MaxDelaySeconds: 3 }, { IntervalSeconds: 60, BackoffRate: 1 });
    expect(why?.sentence).toContain('`Retry[0]` of “A” waits 2 s');
    expect(why?.sentence).toContain('`BackoffRate` 2 (the default), and `MaxDelaySeconds` 3 at most.');
  });

  it('say by which wildcard an error is tried again', async () => {
    const Retry = [{ ErrorEquals: ['States.ALL'], MaxAttempts: 4 }];
    const { why } = await saidOf(
      { A: task('a', { End: true }) },
      { A: task('a', { Retry, End: true }) },
      { answers: { a: [{ Throw: { Error: 'SECRET' } }] } },
    );
    expect(why?.sentence).toBe(
      '`Retry[0]` of “A”, which names `States.ALL`, takes the error, and its `MaxAttempts` 4 counts retries: with the first call that makes up to 5.',
    );
  });
});

describe('what a call was given', () => {
  it('looks for what an iteration was given in the Map around it, not in what the Map gives on', async () => {
    const each = (photo: string) => ({
      Each: {
        Type: 'Map',
        ItemsPath: '$.list',
        ItemSelector: { 'photo.$': photo },
        ItemProcessor: { StartAt: 'Inner', States: { Inner: task('a', { End: true }) } },
        ResultPath: '$.answers',
        End: true,
      },
    });
    const { why } = await saidOf(each('$$.Map.Item.Value'), each('$$.Map.Item'), {
      answers: done,
      input: { list: ['x'] },
    });
    expect(why?.location).toBe('/States/Each/ItemSelector');
    expect(why?.sentence).toContain('What each iteration of “Each” is given is made by its `ItemSelector`.');
  });

  it('points to the member that is wrong, and tells a number from the text of it', async () => {
    const put = (n: object) => ({ A: task('a', { Parameters: { Item: { id: 'x', n } }, End: true }) });
    const text = put({ 'N.$': "States.Format('{}', $.cents)" });
    const said = await saidOf(text, put({ 'N.$': '$.cents' }), { answers: done, input: { cents: 1250 } });
    expect(said.why?.location).toBe('/States/A/Parameters/Item/n/N.$');
    expect(said.why?.sentence).toBe(
      'What “A” sends is made by its `Parameters`; what is wrong in it is made by `$.cents`.',
    );
    expect(said.guarded).not.toContain('1250');
  });

  it('names no part where a member is missing: that would be what was expected', async () => {
    const send = (Parameters: object) => ({ A: task('a', { Parameters, End: true }) });
    const { why } = await saidOf(send({ 'a.$': '$.a', 'hidden.$': '$.b' }), send({ 'a.$': '$.a' }), {
      answers: done,
      input: { a: 1, b: 2 },
    });
    expect(why?.sentence).toBe('What “A” sends is made by its `Parameters`, and nothing else is sent.');
    expect(why?.sentence).not.toContain('hidden');
  });

  it('says where a variable is assigned, and nothing of an input that is not read', async () => {
    const states = (sum: string) => ({
      A: task('a', { Assign: { sum: sum }, Next: 'B' }),
      B: task('b', { Arguments: { total: '{% $sum %}' }, End: true }),
    });
    const right = { A: wanted.A, B: task('b', { Parameters: { total: 5 }, End: true }) };
    const { why } = await saidOf(right, states('{% $states.result.cents + 1 %}'), { top: jsonata, answers: done });
    expect(why?.location).toBe('/States/B/Arguments/total');
    expect(why?.sentence).toBe(
      'What “B” sends is made by its `Arguments`; what is wrong in it is made by `{% $sum %}`. `$sum` is assigned in “A”.',
    );
  });
});

describe('the way to a state', () => {
  it('quotes the rule of a Choice that held', async () => {
    const states = (rule: object) => ({
      Which: { Type: 'Choice', Choices: [{ ...rule, Next: 'A' }], Default: 'B' },
      A: task('a', { End: true }),
      B: task('b', { End: true }),
    });
    const { why, guarded } = await saidOf(
      states({ Variable: '$.n', NumericGreaterThan: 10 }),
      states({ Variable: '$.n', NumericGreaterThanEquals: 10 }),
      { answers: done, input: { n: 10 } },
    );
    expect(why?.sentence).toContain('as `$.n NumericGreaterThanEquals 10` held');
    expect(guarded).toBe('At 0 s your workflow called a, and something else should have been called.');
  });

  it('says that no rule of a Choice held, where that and not a path ended the run', async () => {
    const states = {
      Which: { Type: 'Choice', Choices: [{ Variable: '$.n', NumericGreaterThan: 10, Next: 'A' }] },
      A: task('a', { End: true }),
    };
    const { why } = await saidOf({ A: states.A }, states, { answers: done, input: { n: 1 } });
    expect(why?.sentence).toBe(
      'The run ended in the Choice “Which” with `States.Runtime`: none of its rules held, and it has no `Default`.',
    );
  });

  it('names the catcher that led to the state in which the run ended', async () => {
    const states = {
      A: task('a', { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Dup' }], End: true }),
      Dup: { Type: 'Succeed' },
    };
    const { why } = await saidOf({ A: task('a', { End: true }) }, states, {
      answers: { a: [{ Throw: { Error: 'SECRET' } }] },
    });
    expect(why?.location).toBe('/States/A/Catch/0');
    expect(why?.sentence).toBe(
      'The run ended in “Dup”. “A” failed, and `Catch[0]`, which names `States.ALL`, led to “Dup”. An execution fails only in a Fail state, or by an error that nothing catches.',
    );
  });

  it('names the branch that kept a Parallel', async () => {
    const both = (Seconds: number) => ({
      Both: {
        Type: 'Parallel',
        Branches: [
          { StartAt: 'Steep', States: { Steep: { Type: 'Wait', Seconds, End: true } } },
          { StartAt: 'A', States: { A: task('a', { End: true }) } },
        ],
        Next: 'B',
      },
      B: task('b', { Parameters: {}, End: true }),
    });
    const { why } = await saidOf(both(3), both(7), { answers: done });
    expect(why?.location).toBe('/States/Both/Branches/0/States/Steep/Seconds');
    expect(why?.sentence).toContain('the last of them in “Steep”, whose `Seconds` is `7`.');
  });
});

describe('what went another way first', () => {
  it('is the surplus call and not what it did to a later one of the same instant', async () => {
    const sends = { ...wanted, B: task('b', { End: true }) };
    const { why, guarded } = await saidOf({ B: wanted.B }, sends, { answers: done, input: { n: 1 } });
    expect(guarded).toBe('At 0 s your workflow made the 1st call of a, which should not have been made.');
    expect(why?.location).toBe('/States/A');
  });

  it('is told with days, hours, minutes and seconds to the full', async () => {
    const wait = (Seconds: number) => ({ W: { Type: 'Wait', Seconds, Next: 'B' }, B: wanted.B });
    const { full } = await saidOf(
      { ...wait(172_861), B: task('b', { Parameters: { n: 1 }, End: true }) },
      { ...wait(172_861), B: task('b', { Parameters: { n: 2 }, End: true }) },
      { answers: done },
    );
    expect(full).toContain('at 172861 s (2 days 1 min 1 s)');
  });
});

describe('a Map whose children failed', () => {
  const each = (mode: object) => ({
    Each: {
      Type: 'Map',
      ItemsPath: '$.items',
      ItemProcessor: { ...mode, StartAt: 'A', States: { A: task('a', { End: true }) } },
      End: true,
    },
  });
  const distributed = { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' } };
  const situation = { input: { items: [1] }, answers: { a: [{ Throw: { Error: 'Torn' } }] } };

  it('has an error of its own where it is distributed, whatever theirs was', async () => {
    const { why, full } = await saidOf(each({}), each(distributed), situation);
    expect(full).toContain('the error States.ExceedToleratedFailureThreshold. Expected was Torn.');
    expect(why?.sentence).toContain('“Each” failed with `States.ExceedToleratedFailureThreshold`');
    expect(why?.sentence).toContain('that is the error of a distributed Map, whatever theirs was.');
  });

  it('says of an inline one what failed in it', async () => {
    const { why } = await saidOf(each(distributed), each({}), situation);
    expect(why?.sentence).toBe('“A” failed, and has no `Retry`; it has no `Catch` either.');
  });
});
