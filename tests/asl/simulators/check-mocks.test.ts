import { describe, expect, it } from 'vitest';
import { checkMocks, type JsonValue, MockFault, readMockLists } from '@/asl';
import { arn } from '../../support/world';

const state = (name: string) => ({ Type: 'Task', Resource: arn(name), Parameters: {}, End: true });
const definition = {
  StartAt: 'Send',
  States: {
    Send: state('sqs:sendMessage'),
    Each: { Type: 'Map', ItemProcessor: { StartAt: 'Run', States: { Run: state('ecs:runTask.sync') } }, End: true },
    Call: { Type: 'Task', Resource: 'arn:aws:lambda:us-east-1:111111111111:function:F', End: true },
  },
};

const check = (mocks: object) => {
  const lists = readMockLists(mocks as JsonValue);
  if (lists instanceof MockFault) throw new Error(lists.message);
  return checkMocks(definition, lists)?.message;
};

describe('prepared answers', () => {
  it('that fit, that throw, that are for anybody or for a function, are taken', () => {
    const mocks = {
      Send: [{ Return: { MessageId: 'm' } }, { Throw: { Error: 'E' } }],
      Run: [{ Submit: { Tasks: [], Failures: [] }, Return: { LastStatus: 'STOPPED' } }],
      Call: [{ Return: 7 }],
      '*': [{ Return: [1] }],
    };
    expect(check(mocks)).toBeUndefined();
  });

  it.each([
    [
      { Send: [{ Return: { MessageId: 'm' } }, { Return: { MessageId: 7 } }] },
      "Answer 2 of 'Send' is not what sqs:sendMessage returns: MessageId must be a string but is a number.",
    ],
    [
      { Send: [{ Return: 'sent' }] },
      "Answer 1 of 'Send' is not what sqs:sendMessage returns: it must be an object but is a string.",
    ],
    [
      { Run: [{ Return: { lastStatus: 'STOPPED' } }] },
      "Answer 1 of 'Run' is not what ecs:runTask.sync returns: lastStatus is not what the service returns; it is 'LastStatus'.",
    ],
    [
      { Run: [{ Submit: { Tasks: 1 }, Return: {} }] },
      "Answer 1 of 'Run' is not what ecs:runTask.sync returns: Submit: Tasks must be a list but is a number.",
    ],
    [
      { Sent: [{ Return: {} }] },
      "Responses are prepared for 'Sent', but the definition has no Task of that name; its Tasks are Send, Call, Run.",
    ],
  ])('%j are refused', (mocks, message) => expect(check(mocks)).toBe(message));
});
