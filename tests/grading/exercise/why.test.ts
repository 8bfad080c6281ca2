import { describe, expect, it } from 'vitest';
import { type JsonObject, loadDefinition, MockFault, readMockLists } from '@/asl';
import { judge } from '@/grading/checks';
import { observe } from '@/grading/exercise/observe';
import { why } from '@/grading/feedback/why';

const task = (name: string, rest: object) => ({
  Type: 'Task',
  Resource: `arn:aws:lambda:eu-central-1:123456789012:function:${name}`,
  ...rest,
});
const answers = (first: JsonObject) => {
  const lists = readMockLists({ first: [first], second: [{ Return: { done: true } }] });
  if (lists instanceof MockFault) throw new Error(lists.message);
  return lists;
};
const lists = answers({ Return: { job: 1 } });
const failing = answers({ Throw: { Error: 'Oops' } });
const run = async (states: object, top: object = {}, given = lists) => {
  const loaded = loadDefinition(JSON.stringify({ ...top, StartAt: 'First', States: states }));
  if ('faults' in loaded) throw new Error(JSON.stringify(loaded.faults));
  const { program } = loaded;
  const seen = await observe(
    program,
    { input: '{"film":"Low Tide","films":[{}]}', answers: given },
    { type: 'STANDARD' },
  );
  return { seen, definition: program.definition };
};
const wanted = {
  First: task('first', { ResultPath: '$.job', Next: 'Second' }),
  Second: task('second', { Parameters: { 'film.$': '$.film' }, End: true }),
};
const reasonFor = async (states: object, top?: object) => {
  const [expected, actual] = [await run(wanted), await run(states, top)];
  const [finding] = judge({}, { expected: expected.seen, actual: actual.seen });
  return finding && why(finding.divergence, actual.seen, actual.definition);
};

describe('why a run went its way', () => {
  it('names the path that found nothing, and the state that lost what it looks for', async () => {
    const found = await reasonFor({ ...wanted, First: task('first', { Next: 'Second' }) });
    expect(found?.location).toBe('/States/Second');
    expect(found?.sentence).toBe(
      '“Second” failed with `States.Runtime`: `$.film` found nothing. “First” has no `ResultPath`, so its result took the place of its input.',
    );
  });

  it('says where the result was put when a path looks for it elsewhere', async () => {
    const second = task('second', { Parameters: { 'job.$': '$.id' }, End: true });
    const found = async (ResultPath: string | null) =>
      (await reasonFor({ First: task('first', { ResultPath, Next: 'Second' }), Second: second }))?.sentence;
    expect(await found('$.answer')).toContain(
      '`$.id` found nothing. “First” put its result at `$.answer` of its input',
    );
    expect(await found(null)).toContain('“First” throws its result away');
  });

  it('says how far a path came: what lacks the next name, or is a text', async () => {
    const put = (ResultPath: string) => task('first', { ResultPath, Next: 'Second' });
    const read = (path: string) => task('second', { Parameters: { 'id.$': path }, End: true });
    const sentence = async (path: string) =>
      (await reasonFor({ First: put('$.answer'), Second: read(path) }))?.sentence;
    expect(await sentence('$.answer.Output.id')).toContain('found nothing, as `$.answer` has no `Output`. “First” put');
    expect(await sentence('$.film.id')).toContain('found nothing, as `$.film` is a text, which no path enters.');
    expect(await sentence('$.nowhere.id')).toContain('found nothing. “First” put');
    expect(await sentence('$.answer.job.id')).toContain('found nothing. “First” put');
  });

  it('says that a path in ResultSelector begins in the result', async () => {
    const first = task('first', { ResultSelector: { 'film.$': '$.film' }, Next: 'Second' });
    expect((await reasonFor({ ...wanted, First: first }))?.sentence).toBe(
      '“First” failed with `States.Runtime`: `$.film` found nothing, as `ResultSelector` reads the result alone, not the state’s input, and this result has none.',
    );
  });

  it('says of a call that was given too much that nothing picks what it sends, before where that came from', async () => {
    const second = task('second', { End: true });
    expect((await reasonFor({ ...wanted, Second: second }))?.sentence).toBe(
      '“Second” has no `Parameters`, so it sends its whole input. “First” put its result at `$.job` of its input (`ResultPath`), and all else stayed where it was.',
    );
    const only = { First: task('first', { End: true }) };
    const [expected, actual] = [
      await run({ First: task('first', { InputPath: '$.film', End: true }) }),
      await run(only),
    ];
    const [finding] = judge({}, { expected: expected.seen, actual: actual.seen });
    expect(finding && why(finding.divergence, actual.seen, actual.definition)?.sentence).toBe(
      '“First” has no `Parameters`, so it sends its whole input.',
    );
  });

  it('says what OutputPath let go on', async () => {
    const first = task('first', { ResultPath: '$.job', OutputPath: '$.job', Next: 'Second' });
    const found = await reasonFor({ First: first, Second: task('second', { End: true }) });
    expect(found?.location).toBe('/States/First/OutputPath');
    expect(found?.sentence).toContain('“First” let only what `OutputPath` names go on, `$.job`; all else was dropped.');
  });

  it('names no field that makes what is sent among those that make what goes on', async () => {
    const first = task('first', { Arguments: '{% $states.input %}', Output: '{% $states.result %}', Next: 'Second' });
    const found = await reasonFor(
      { First: first, Second: task('second', { End: true }) },
      { QueryLanguage: 'JSONata' },
    );
    expect(found?.sentence).toContain('“Second” has no `Arguments`, so it sends its whole input.');
    expect(found?.sentence).toContain('What went on from “First” is made by its `Output`.');
  });

  it('names the rule of the Choice that led to the end instead of a call', async () => {
    const states = {
      First: task('first', { ResultPath: '$.job', Next: 'More' }),
      More: { Type: 'Choice', Choices: [{ Variable: '$.film', IsPresent: false, Next: 'Second' }], Default: 'Done' },
      Second: wanted.Second,
      Done: { Type: 'Succeed' },
    };
    const found = await reasonFor(states);
    expect(found?.location).toBe('/States/More/Default');
    expect(found?.sentence).toBe(
      'The run ended in “Done”. The Choice “More” took its `Default` to “Done”: its only rule, `$.film IsPresent false`, did not hold.',
    );
  });

  it('says of a Choice that read what is not there how to ask first', async () => {
    const Choices = [{ Variable: '$.price', NumericGreaterThan: 1, Next: 'Second' }];
    const found = await reasonFor({
      First: { Type: 'Choice', Choices, Default: 'Second' },
      Second: task('second', { End: true }),
    });
    expect(found?.sentence).toContain('“First” failed with `States.Runtime`: `$.price` found nothing.');
    expect(found?.sentence).toContain('`IsPresent` asks');
  });

  it('looks for that state behind a Wait, which passes on what it was given', async () => {
    const pause = { Type: 'Wait', Seconds: 1, Next: 'Second' };
    const sentence = async (second: object) =>
      (await reasonFor({ First: task('first', { Next: 'Pause' }), Pause: pause, Second: second }))?.sentence;
    expect(await sentence(wanted.Second)).toContain('“First” has no `ResultPath`');
    expect(await sentence(task('second', { End: true }))).toContain('“First” has no `ResultPath`');
  });

  it('names an expression that gave nothing', async () => {
    const second = task('second', { Arguments: { film: '{% $states.input.film %}' }, End: true });
    const found = await reasonFor(
      { First: task('first', { Next: 'Second' }), Second: second },
      { QueryLanguage: 'JSONata' },
    );
    expect(found?.sentence).toContain('`$states.input.film` gave nothing. “First” has no `Output`');
  });

  it('says where there is a task token', async () => {
    const second = { ...wanted.Second, Parameters: { 'film.$': '$$.Task.Token' } };
    expect((await reasonFor({ ...wanted, Second: second }))?.sentence).toContain('ends in `.waitForTaskToken`');
  });

  it('names what a child of a distributed Map lacked', async () => {
    const map = {
      Type: 'Map',
      ItemProcessor: {
        ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' },
        StartAt: 'Inner',
        States: { Inner: task('second', { Parameters: { 'film.$': '$.film' }, End: true }) },
      },
      End: true,
    };
    const sentence = (await reasonFor({ First: { ...map, ItemsPath: '$.films' } }))?.sentence;
    expect(sentence).toBe(
      'More children of the Map failed than it tolerates. In the first of them “Inner” failed with `States.Runtime`: `$.film` found nothing, as a child is given its item alone: “First” has no `ItemSelector`.',
    );
  });

  it('says how a run fails, where it succeeded and should not have', async () => {
    const states = { ...wanted, Second: task('second', { Parameters: { 'film.$': '$.film' }, End: true }) };
    const seen = await run(states);
    const failing = { ...seen.seen, status: 'FAILED', output: undefined, error: 'Lost' } as const;
    const [finding] = judge({}, { expected: failing, actual: seen.seen });
    expect(finding && why(finding.divergence, seen.seen, seen.definition)?.sentence).toBe(
      'The run ended in “Second”, which has `End`. An execution fails only in a Fail state, or by an error that nothing catches.',
    );
  });

  it('tells of a call at the wrong time what it waited for, and for how long', async () => {
    const pause = { Type: 'Wait', Seconds: 90, Next: 'Second' };
    const late = await reasonFor({
      ...wanted,
      First: task('first', { ResultPath: '$.job', Next: 'Pause' }),
      Pause: pause,
    });
    expect(late?.sentence).toBe('Before “Second” the run waited in “Pause”, whose `Seconds` is `90`.');
    expect(late?.location).toBe('/States/Pause/Seconds');
  });

  it('tells of a caught error its name where the learner wrote it, and keeps any other', async () => {
    const caught = async (name: string) => {
      const Catch = [{ ErrorEquals: [name], Next: 'Second' }];
      const states = { First: task('first', { Catch, End: true }), Second: task('second', { End: true }) };
      const { seen, definition } = await run(states, {}, failing);
      const expected = { ...seen, calls: seen.calls.slice(0, 1) };
      const [finding] = judge({}, { expected, actual: seen });
      return finding && why(finding.divergence, seen, definition)?.sentence;
    };
    expect(await caught('Oops')).toBe('“First” failed with `Oops`, and `Catch[0]` led to “Second”.');
    expect(await caught('States.ALL')).toBe(
      '“First” failed, and `Catch[0]`, which names `States.ALL`, led to “Second”.',
    );
  });

  it('says of a state without Retry and Catch that it has none', async () => {
    const { seen: actual, definition } = await run(wanted, {}, failing);
    const [finding] = judge({}, { expected: (await run(wanted)).seen, actual });
    expect(finding && why(finding.divergence, actual, definition)?.sentence).toBe(
      '“First” failed, and has no `Retry`; it has no `Catch` either.',
    );
  });
});
