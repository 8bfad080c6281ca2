import { describe, expect, it } from 'vitest';
import { exerciseSchema, gradeSubmission } from '@/grading';

const arn = (name: string): string => `arn:aws:lambda:eu-central-1:123456789012:function:${name}`;
const machine = (states: object) => JSON.stringify({ StartAt: Object.keys(states)[0], States: states });
const reference = machine({
  A: { Type: 'Task', Resource: arn('a'), Next: 'B' },
  B: { Type: 'Task', Resource: arn('b'), End: true },
});

/** Values that stand in the hidden scenario alone. */
const secrets = ['TOPSECRET', 'HIDDENANSWER', 'HIDDENERROR', '4711', 'wanted-only'];

const exercise = exerciseSchema.parse({
  slug: 'guarded',
  title: 'Guarded',
  lesson: 'a#b',
  domain: 1,
  task: '1.1',
  difficulty: 1,
  kind: 'write',
  source: { title: 'x', url: 'https://docs.aws.amazon.com/' },
  checkedOn: '2026-11-26',
  hints: ['think'],
  prompt: '',
  starter: reference,
  scenarios: [
    {
      id: 'secret',
      title: 'Secret',
      shown: 'hidden',
      input: '{"word":"TOPSECRET","number":4711}',
      responses:
        '{"a":[{"Return":{"answer":"HIDDENANSWER"}}],"b":[{"Throw":{"Error":"HIDDENERROR","Cause":"wanted-only"}}]}',
    },
  ],
  references: [{ name: 'one', note: '', definition: reference }],
  wrong: [],
});

describe('what is said of a hidden scenario', () => {
  it.each<[string, string]>([
    ['sends the input elsewhere', machine({ B: { Type: 'Task', Resource: arn('b'), End: true } })],
    ['returns it', machine({ A: { Type: 'Pass', End: true } })],
    ['fails with it', machine({ A: { Type: 'Fail', ErrorPath: '$.word', CausePath: '$.word' } })],
    [
      'calls a function by its name',
      machine({
        A: {
          Type: 'Task',
          Resource: 'arn:aws:states:::lambda:invoke',
          Parameters: { 'FunctionName.$': '$.word', 'Payload.$': '$' },
          End: true,
        },
      }),
    ],
    [
      'sends it beside',
      machine({
        A: { Type: 'Task', Resource: arn('a'), ResultPath: '$.a', Next: 'B' },
        B: { Type: 'Task', Resource: arn('b'), End: true },
      }),
    ],
    [
      'hides the error',
      machine({
        A: { Type: 'Task', Resource: arn('a'), Next: 'B' },
        B: { Type: 'Task', Resource: arn('b'), Catch: [{ ErrorEquals: ['States.ALL'], Next: 'C' }], End: true },
        C: { Type: 'Succeed' },
      }),
    ],
    ['asks for a path that is not there', machine({ A: { Type: 'Pass', InputPath: '$.nothing', End: true } })],
  ])('%s: no value of it, and nothing of what was expected', async (_, definition) => {
    const verdict = await gradeSubmission(exercise, definition);
    if (verdict.kind === 'invalid') throw new Error(JSON.stringify(verdict.faults));
    const [result] = verdict.scenarios;
    expect(result?.passed).toBe(false);
    expect(result?.guarded).toMatch(/^[A-Z].*\.$/);
    expect(result?.diff).toBeUndefined();
    for (const secret of secrets) expect(`${result?.guarded} ${result?.why ?? ''}`).not.toContain(secret);
  });
});
