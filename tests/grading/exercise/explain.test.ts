import { describe, expect, it } from 'vitest';
import { exerciseSchema, gradeSubmission } from '@/grading';

const task = (name: string, rest: object) => ({
  Type: 'Task',
  Resource: `arn:aws:lambda:eu-central-1:123456789012:function:${name}`,
  ...rest,
});
const machine = (states: object) => JSON.stringify({ StartAt: Object.keys(states)[0], States: states });
const wait = { Type: 'Wait', Seconds: 60, Next: 'Send' };
const note = 'a note that is so long that two objects which hold it cannot be compared with each other at a glance';
const input = { case: 'C-7', note, patient: 'Ada' };
const chosen = { Parameters: { 'case.$': '$.case', 'note.$': '$.note' }, End: true };
const reference = machine({ Wait: wait, Send: task('send', chosen) });

const exercise = exerciseSchema.parse({
  slug: 'explained',
  title: 'Explained',
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
      id: 'one',
      title: 'One',
      shown: 'sample',
      input: JSON.stringify(input),
      responses: '{"send":[{"Return":{"sent":true}}]}',
    },
  ],
  references: [{ name: 'one', note: '', definition: reference }],
  wrong: [],
});

const sentenceFor = async (states: object) => {
  const verdict = await gradeSubmission(exercise, machine(states));
  if (verdict.kind === 'invalid') throw new Error(JSON.stringify(verdict.faults));
  return verdict.scenarios[0]?.sentence;
};

describe('what happened and what was expected, as a sentence', () => {
  it('tells when a missing call was due, though the run had ended long before', async () => {
    expect(await sentenceFor({ Lost: { Type: 'Fail', Error: 'Lost' } })).toBe(
      `Your workflow never called send. Expected at 60 s was a call with \`{"note":"${note}","case":"C-7"}\`. Your execution failed at 0 s with the error Lost.`,
    );
  });

  it('names the member that should not be there', async () => {
    expect(await sentenceFor({ Wait: wait, Send: task('send', { End: true }) })).toBe(
      'The 1st call of send, at 60 s, was given `"Ada"` for `patient`. Expected was no `patient`.',
    );
  });
});
