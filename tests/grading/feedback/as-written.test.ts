import { describe, expect, it } from 'vitest';
import { saidOf, task } from './reason-for';

const fails = { a: [{ Throw: { Error: 'SECRET', Cause: 'why' } }], b: [{ Return: true }] };
const caught = { ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next: 'Bad' };
const fail = (fields: object) => ({ A: task('a', { Catch: [caught], End: true }), Bad: { Type: 'Fail', ...fields } });

describe('a path that is taken as it is written', () => {
  it('is told of a Fail, before the way that led to it', async () => {
    const wanted = fail({ ErrorPath: '$.error.Error' });
    const { why } = await saidOf(wanted, fail({ Error: '$.error.Error' }), { answers: fails });
    expect(why).toEqual({
      location: '/States/Bad/Error',
      sentence:
        'The `Error` of “Bad” is `$.error.Error`, taken as this very text: to look it up, write `ErrorPath` in place of `Error`.',
    });
  });

  it('is not told of a Fail that names its error', async () => {
    const { why } = await saidOf(fail({ Error: 'NoWay' }), fail({ Error: 'Else' }), { answers: fails });
    expect(why?.sentence).not.toContain('as this very text');
  });

  it('is told of a Result, and where it stands', async () => {
    const pass = (fields: object) => ({ P: { Type: 'Pass', ...fields, Next: 'B' }, B: task('b', { End: true }) });
    const { why } = await saidOf(
      pass({ Parameters: { n: { 'm.$': '$.n' } } }),
      pass({ Result: { n: { 'm.$': '$.n' } } }),
      { input: { n: 7 }, answers: fails },
    );
    expect(why).toEqual({
      location: '/States/P/Result/n/m.$',
      sentence:
        '“P” gives `m.$` as it is written: nothing is looked up in a `Result`. `Parameters` looks up what stands in it.',
    });
  });

  it('is told of the Result that was come to', async () => {
    const choice = { Type: 'Choice', Choices: [{ Variable: '$.n', NumericEquals: 1, Next: 'P' }], Default: 'Q' };
    const both = (fields: object) => ({
      C: choice,
      P: { Type: 'Pass', ...fields, Next: 'B' },
      Q: { Type: 'Pass', ...fields, Next: 'B' },
      B: task('b', { End: true }),
    });
    const { why } = await saidOf(both({ Parameters: { 'm.$': '$.n' } }), both({ Result: { 'm.$': '$.n' } }), {
      input: { n: 7 },
      answers: fails,
    });
    expect(why?.location).toBe('/States/Q/Result/m.$');
  });

  it('is told of a Result also where it is the output', async () => {
    const { why } = await saidOf(
      { P: { Type: 'Pass', Parameters: { 'm.$': '$.n' }, End: true } },
      { P: { Type: 'Pass', Result: { 'm.$': '$.n' }, End: true } },
      { input: { n: 7 } },
    );
    expect(why?.sentence).toContain('“P” gives `m.$` as it is written');
  });

  it('is told of what is sent under a name without its sign', async () => {
    const sends = (member: string) => ({ B: task('b', { Parameters: { [member]: '$.n' }, End: true }) });
    const { why } = await saidOf(sends('m.$'), sends('m'), { input: { n: 7 }, answers: fails });
    expect(why?.sentence).toContain(
      'made by `$.n`, taken as this very text: to look it up, write the member’s name as `m.$`.',
    );
  });

  it('is told of an expression without its marks', async () => {
    const sends = (n: string) => ({
      B: {
        Type: 'Task',
        QueryLanguage: 'JSONata',
        Resource: 'arn:aws:states:::lambda:invoke',
        Arguments: { FunctionName: 'b', Payload: { n } },
        End: true,
      },
    });
    const { why } = await saidOf(sends('{% $states.input.n %}'), sends('$states.input.n'), {
      input: { n: 7 },
      answers: fails,
    });
    expect(why?.sentence).toContain('taken as this very text: an expression stands between `{%` and `%}`.');
  });
});
