import { describe, expect, it } from 'vitest';
import { type Exercise, exerciseSchema, gradeSubmission } from '@/grading';

const arn = (name: string): string => `arn:aws:lambda:eu-central-1:123456789012:function:${name}`;

const text = (...states: readonly (readonly [string, object])[]): string =>
  JSON.stringify({ StartAt: states[0]?.[0], States: Object.fromEntries(states) });

const reference = text(
  [
    'A',
    {
      Type: 'Task',
      Resource: arn('a'),
      ResultPath: '$.a',
      Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 2 }],
      Next: 'B',
    },
  ],
  ['B', { Type: 'Task', Resource: arn('b'), End: true }],
);

const exercise: Exercise = exerciseSchema.parse({
  slug: 'two-calls',
  title: 'Two calls',
  lesson: 'a#b',
  domain: 1,
  task: '1.1',
  difficulty: 1,
  kind: 'write',
  source: { title: 'x', url: 'https://docs.aws.amazon.com/' },
  checkedOn: '2026-11-24',
  hints: ['think'],
  design: [{ rule: 'uses-field', field: 'Retry', message: 'Use Retry.' }],
  symptoms: [{ misconception: 'no-result-path', when: { divergence: 'arguments', target: 'b' } }],
  prompt: '',
  starter: reference,
  scenarios: [
    {
      id: 'fine',
      title: 'Fine',
      shown: 'sample',
      input: '{"x":1}',
      responses: '{"a":[{"Throw":{"Error":"Busy"}},{"Return":1}],"b":[{"Return":{"n":1.0}}]}',
    },
  ],
  references: [{ name: 'one', note: '', definition: reference }],
  wrong: [],
});

const graded = async (definition: string) => {
  const verdict = await gradeSubmission(exercise, definition);
  if (verdict.kind === 'invalid') throw new Error(JSON.stringify(verdict.faults));
  return { ...verdict, first: verdict.scenarios[0] };
};

describe('gradeSubmission', () => {
  it('passes the reference with a full score', async () => {
    expect(await graded(reference)).toMatchObject({ passed: true, score: 1, misconceptions: [] });
  });

  it('does not look at names of states, nor at how a function is called', async () => {
    const other = text(
      [
        'First things first',
        {
          Type: 'Task',
          Resource: 'arn:aws:states:::lambda:invoke',
          Parameters: { FunctionName: `${arn('a')}:live`, 'Payload.$': '$' },
          ResultSelector: { 'v.$': '$.Payload' },
          ResultPath: '$.wrapped',
          Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 2 }],
          Next: 'Shape',
        },
      ],
      ['Shape', { Type: 'Pass', Parameters: { 'x.$': '$.x', 'a.$': '$.wrapped.v' }, Next: 'Second' }],
      ['Second', { Type: 'Task', Resource: arn('b'), End: true }],
    );
    expect(await graded(other)).toMatchObject({ passed: true, score: 1 });
  });

  it.each([
    [
      'arguments',
      reference.replace('"ResultPath":"$.a",', ''),
      { expected: '{"x":1,"a":1}', actual: '1', target: 'b' },
    ],
    [
      'time',
      reference.replace('"IntervalSeconds":2', '"IntervalSeconds":5'),
      { expected: '2 s', actual: '5 s', nth: 2 },
    ],
    ['missing-call', reference.replace('"Busy"', '"Other"'), { target: 'a', nth: 2 }],
    [
      'extra-call',
      text(
        [
          'A',
          {
            Type: 'Task',
            Resource: arn('a'),
            ResultPath: '$.a',
            Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 2 }],
            Next: 'B',
          },
        ],
        ['B', { Type: 'Task', Resource: arn('b'), Next: 'C' }],
        ['C', { Type: 'Task', Resource: arn('b'), End: true }],
      ),
      { target: 'b', nth: 2 },
    ],
    ['output', reference.replace('"End":true', '"ResultPath":"$.b","End":true'), { expected: '{"n":1.0}' }],
  ])('names %s as the first divergence', async (kind, definition, part) => {
    const { first, passed } = await graded(definition);
    expect(passed).toBe(false);
    expect(first?.divergence).toMatchObject({ kind, ...part });
  });

  it('names the misconception whose symptom fits', async () => {
    expect(await graded(reference.replace('"ResultPath":"$.a",', ''))).toMatchObject({
      misconceptions: ['no-result-path'],
    });
  });

  it('keeps what was expected out of the guarded sentence', async () => {
    const { first } = await graded(reference.replace('"ResultPath":"$.a",', ''));
    expect(first?.sentence).toContain('{"x":1,"a":1}');
    expect(first?.guarded).not.toContain('{"x":1,"a":1}');
  });

  it('takes 15 % for a design the exercise asks for', async () => {
    const loop = text(
      ['A', { Type: 'Pass', Result: 1, ResultPath: '$.a', Next: 'B' }],
      ['B', { Type: 'Task', Resource: arn('b'), End: true }],
    );
    const verdict = await graded(loop);
    expect(verdict.design).toMatchObject({ passed: false, message: 'Use Retry.' });
    expect(verdict.score).toBeLessThan(1);
  });

  it('tells a definition that cannot be run from a wrong one', async () => {
    expect(await gradeSubmission(exercise, '{')).toMatchObject({ kind: 'invalid' });
    expect(await gradeSubmission(exercise, '{"StartAt":"A","States":{}}')).toMatchObject({ kind: 'invalid' });
  });

  it('answers for a function nobody made as AWS does, and goes on', async () => {
    const { first } = await graded(text(['A', { Type: 'Task', Resource: arn('toString'), End: true }]));
    expect(first?.passed).toBe(false);
  });
});
