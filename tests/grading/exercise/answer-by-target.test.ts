import { describe, expect, it } from 'vitest';
import { MockFault, readMockLists, type TaskCall } from '@/asl';
import { answerByTarget } from '@/grading/exercise/answer-by-target';

const answers = (lists: Record<string, object[]>, resource: string, parameters: object = {}) => {
  const read = readMockLists(JSON.parse(JSON.stringify(lists)));
  if (read instanceof MockFault) throw new Error(read.message);
  return answerByTarget(read).respond({ resource, parameters, state: 'Any', attempt: 0 } as unknown as TaskCall);
};
const sqs = 'arn:aws:states:::sqs:sendMessage';
const invoke = 'arn:aws:states:::lambda:invoke';
const asked = { 'sqs:sendMessage': [{ Submit: { MessageId: 'm-1' }, Return: { yes: true }, After: 60_000 }] };
const mail = { mail: [{ Submit: { sent: true }, Return: { yes: true }, After: 60_000 }] };

describe('what a call is answered', () => {
  it('is what the token’s holder says where the task waits for it', () => {
    expect(answers(asked, `${sqs}.waitForTaskToken`)).toMatchObject({
      kind: 'return',
      value: { yes: true },
      submit: { MessageId: 'm-1' },
      after: 60_000,
    });
  });

  it('is what the first call returned, at once, where it does not wait', () => {
    expect(answers(asked, sqs)).toEqual({ kind: 'return', value: { MessageId: 'm-1' } });
    expect(
      answers({ 'batch:submitJob': [{ Submit: { JobId: 'j' }, Hang: true }] }, 'arn:aws:states:::batch:submitJob'),
    ).toEqual({ kind: 'return', value: { JobId: 'j' } });
  });

  it('has the envelope of Invoke around what the function returned, and none around what the holder says', () => {
    const call = { FunctionName: 'mail', Payload: {} };
    const wrapped = { ExecutedVersion: '$LATEST', Payload: { sent: true }, StatusCode: 200 };
    expect(answers(mail, `${invoke}.waitForTaskToken`, call)).toMatchObject({ value: { yes: true }, submit: wrapped });
    expect(answers(mail, invoke, call)).toEqual({ kind: 'return', value: wrapped });
    expect(answers({ mail: [{ Return: { sent: true } }] }, invoke, call)).toEqual({ kind: 'return', value: wrapped });
    expect(answers({ mail: [{ Return: { sent: true } }] }, 'arn:aws:lambda:eu-central-1:1:function:mail')).toEqual({
      kind: 'return',
      value: { sent: true },
    });
  });

  it('holds a child’s output as a text with .sync, and as JSON with .sync:2', () => {
    const child = {
      'states:startExecution': [{ Submit: { ExecutionArn: 'e' }, Return: { Output: { a: 1 }, Status: 'SUCCEEDED' } }],
    };
    const start = 'arn:aws:states:::states:startExecution';
    expect(answers(child, `${start}.sync`)).toMatchObject({ value: { Output: '{"a":1}', Status: 'SUCCEEDED' } });
    expect(answers(child, `${start}.sync:2`)).toMatchObject({ value: { Output: { a: 1 }, Status: 'SUCCEEDED' } });
    expect(answers(child, start)).toEqual({ kind: 'return', value: { ExecutionArn: 'e' } });
  });
});
