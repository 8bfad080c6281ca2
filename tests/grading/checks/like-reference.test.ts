import { describe, expect, it } from 'vitest';
import { loadDefinition, MockFault, readMockLists } from '@/asl';
import { judge } from '@/grading/checks';
import { explain } from '@/grading/exercise/explain';
import { observe } from '@/grading/exercise/observe';
import { why } from '@/grading/feedback/why';

const lists = readMockLists({ lend: [{ Return: { number: 1 } }] });
if (lists instanceof MockFault) throw new Error(lists.message);
const role = (name: string) => ({ Credentials: { RoleArn: `arn:aws:iam::210987654321:role/${name}` } });
const run = async (fields: object) => {
  const Lend = {
    Type: 'Task',
    Resource: 'arn:aws:lambda:eu-central-1:210987654321:function:lend',
    ...fields,
    End: true,
  };
  const loaded = loadDefinition(JSON.stringify({ StartAt: 'Lend', States: { Lend } }));
  if ('faults' in loaded) throw new Error(JSON.stringify(loaded.faults));
  const seen = await observe(loaded.program, { input: '{}', answers: lists }, { type: 'STANDARD' });
  return { seen, definition: loaded.program.definition };
};
const divergenceOf = async (wanted: object, written: object) => {
  const [expected, actual] = [await run(wanted), await run(written)];
  const [found] = judge({}, { expected: expected.seen, actual: actual.seen });
  return found && { ...found, reason: why(found.divergence, actual.seen, actual.definition), actual: actual.seen };
};

describe('the role a call is made under', () => {
  it('is the same where both name it', async () => {
    expect(await divergenceOf(role('may-book'), role('may-book'))).toBeUndefined();
  });

  it('is told with the state that should name it', async () => {
    const found = await divergenceOf(role('may-book'), {});
    expect(found?.divergence).toMatchObject({ kind: 'role', target: 'lend', actual: 'the execution role' });
    expect(found?.reason?.sentence).toContain('has no `Credentials`');
    expect(found && explain({ ...found, targets: new Set(['lend']), definition: '{}' })).toContain('may-book');
  });

  it('is not the execution’s own only because the call is right otherwise', async () => {
    const found = await divergenceOf({}, role('may-book'));
    expect(found?.portion).toBe('effects');
    expect(found?.reason?.location).toBe('/States/Lend/Credentials');
  });
});
