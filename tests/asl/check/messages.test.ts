import { describe, expect, it } from 'vitest';
import { checkDefinition } from '@/asl/check/check';
import { causes } from '@/asl/check/diagnostic';
import type { JsonObject } from '@/asl/values';

const messages = (States: JsonObject, type?: 'EXPRESS') =>
  causes(checkDefinition({ StartAt: 'A', States }, type === undefined ? {} : { type })).map(({ message }) => message);
const end = { Type: 'Succeed' };
const make = (value: string) => ({ A: { Type: 'Pass', Parameters: { 'x.$': value }, End: true } });

describe('what a message says to do', () => {
  it('names the states there are where a target is none of them', () => {
    expect(messages({ A: { Type: 'Pass', Next: 'Approve' }, AutoApproved: end })[0]).toContain(`('A', 'AutoApproved')`);
  });

  it('names a few of many states', () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`Step ${i}`, end]));
    expect(messages({ A: { Type: 'Pass', Next: 'Nowhere at all' }, ...many })[0]).toContain('and 15 more');
  });

  it('says how a state ends where End was taken for a name', () => {
    const [said] = messages({ A: { Type: 'Pass', Next: 'End' }, B: end });
    expect(said).toContain('"End": true');
  });

  it.each([
    ['States.UUID($.a)', 'takes no argument, not 1.'],
    ['States.StringSplit($.a)', 'takes 2 arguments (text, delimiters), not 1.'],
    ['States.Format()', 'takes at least 1 argument (template, value, …), not 0.'],
    ['$.price * 2', 'computes nothing'],
    ['$.a + $.b', 'computes nothing'],
    ['$.two words', `$['two words']`],
  ])('of %s: %s', (value, words) => {
    expect(messages(make(value))[0]).toContain(words);
  });

  it('writes the resource without a pattern that it has not', () => {
    const put = 'arn:aws:states:::dynamodb:putItem';
    const state = { Type: 'Task', Resource: `${put}.sync`, Parameters: { TableName: 't', Item: {} }, End: true };
    expect(messages({ A: state })).toEqual([expect.stringContaining(`Write '${put}'.`)]);
  });

  it('says of a catcher that its state cannot have only that', () => {
    const state = { Type: 'Pass', Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Elsewhere' }], End: true };
    expect(messages({ A: state })).toEqual([expect.stringContaining(`'Catch' is not a field of a Pass state`)]);
  });
});
