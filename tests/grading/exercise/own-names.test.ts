import { describe, expect, it } from 'vitest';
import { loadDefinition, MockFault, readMockLists } from '@/asl';
import { observe } from '@/grading/exercise/observe';

const lists = readMockLists({ ask: [{ Return: {} }], 'sqs:sendMessage': [{ Submit: {}, Return: {} }] });
if (lists instanceof MockFault) throw new Error(lists.message);

const send = {
  Type: 'Task',
  Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
  Parameters: { QueueUrl: 'q', MessageBody: { 'token.$': '$$.Task.Token', 'of.$': '$$.Execution.Id' } },
  End: true,
};
const early = { Type: 'Pass', Parameters: { 'id.$': '$$.Execution.Name', 'drawn.$': 'States.UUID()' }, Next: 'Send' };
const sent = async (states: object, startAt: string, seed?: string) => {
  const loaded = loadDefinition(JSON.stringify({ StartAt: startAt, States: states }));
  if ('faults' in loaded) throw new Error(JSON.stringify(loaded.faults));
  const { calls } = await observe(loaded.program, { input: '{}', answers: lists, seed }, { type: 'STANDARD' });
  return calls.map(({ arguments: given }) => given);
};

describe('names a run draws for itself', () => {
  it('are the same in two runs that ask for them in another order', async () => {
    const plain = await sent({ Send: send }, 'Send');
    expect(plain).toHaveLength(1);
    expect(await sent({ Early: early, Send: send }, 'Early')).toEqual(plain);
  });

  it('are others under another seed, so that none can be written down', async () => {
    expect(await sent({ Send: send }, 'Send', 'hidden')).not.toEqual(await sent({ Send: send }, 'Send'));
    const [shown] = await sent({ Send: send }, 'Send');
    const learned = { ...send, Resource: 'arn:aws:states:::sqs:sendMessage', Parameters: shown };
    expect(await sent({ Send: learned }, 'Send', 'hidden')).not.toEqual(await sent({ Send: send }, 'Send', 'hidden'));
  });
});
