import { describe, expect, it } from 'vitest';
import { load, type Machine, proveMachine } from '@/catalog';
import { changed, filesWith } from './files';

const machineWith = async (from: string, to: string): Promise<Machine> => {
  const { catalogue } = await load(filesWith(changed('lessons/first/machines/pass.yaml', from, to)));
  const machine = catalogue?.lessons[0]?.machines[0];
  if (!machine) throw new Error('the course has a fault');
  return machine;
};

const differences = async (from: string, to: string): Promise<string[]> =>
  (await proveMachine(await machineWith(from, to))).flatMap((proof) => proof.differences);

describe('proveMachine', () => {
  it('finds nothing to say of a scenario that runs as expected', async () => {
    expect(await differences('title: Pass', 'title: Pass')).toEqual([]);
  });

  it.each([
    ['status: SUCCEEDED', 'status: FAILED', /^status: expected "FAILED", got "SUCCEEDED"$/],
    ['output: { x: 1 }', 'output: { x: 2 }', /^output: expected \{"x":2\}, got \{"x":1\}$/],
    ['seconds: 0', 'seconds: 1', /^seconds: expected 1, got 0$/],
    ['seconds: 0', 'error: Boom', /^error: expected "Boom", got none$/],
    ['seconds: 0', 'calls: { P: 1 }', /^calls of P: expected 1, got 0$/],
    ['seconds: 0', 'cause: because', /^cause: «because» is not in «»$/],
    ['path: [P]', 'path: [P, P]', /^path: expected \["P","P"\], got \["P"\]$/],
    ['Type: Pass', 'Type: Pss', /.+/],
    [
      'Type: Pass, End: true',
      "Type: Task, Resource: 'arn:aws:lambda:eu-central-1:123456789012:function:f', End: true",
      /No response is prepared/,
    ],
  ])('says when %s becomes %s', async (from, to, sentence) => {
    expect((await differences(from, to)).join('\n')).toMatch(new RegExp(sentence.source, 'm'));
  });
});
