import { describe, expect, it } from 'vitest';
import { practicesBeside } from '@/grading';

const machine = (fields: object): string =>
  JSON.stringify({
    StartAt: 'Call',
    States: {
      Call: { Type: 'Task', Resource: 'arn:aws:lambda:eu-central-1:123456789012:function:f', End: true, ...fields },
    },
  });
const plain = machine({});
const retrying = machine({ Retry: [{ ErrorEquals: ['States.ALL'] }] });
const named = (...definitions: string[]) =>
  definitions.map((definition, i) => ({ name: `r${i}`, note: '', definition }));
const task = { type: 'STANDARD', starter: plain } as const;

describe('practicesBeside', () => {
  it('is what no solution of the task does', () => {
    expect(practicesBeside({ ...task, references: named(plain, plain) })).toEqual(['advice.lambda-retry']);
  });
  it('is not what one of the solutions does: the task leaves it open', () => {
    expect(practicesBeside({ ...task, references: named(plain, retrying) })).toEqual([]);
    expect(practicesBeside({ ...task, references: named(retrying) })).toEqual([]);
  });
  it('is read from the machine that is given where none is written, and from nothing that cannot be read', () => {
    expect(practicesBeside({ ...task, references: [] })).toEqual(['advice.lambda-retry']);
    expect(practicesBeside({ ...task, references: named('{') })).toEqual([]);
  });
});
