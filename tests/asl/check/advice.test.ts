import { describe, expect, it } from 'vitest';
import { adviseOn, practices } from '@/asl/check/advice';
import { checkDefinition } from '@/asl/check/check';

describe.each(Object.entries(practices))('%s', (id, practice) => {
  const type = 'machineType' in practice ? practice.machineType : undefined;

  it('advises on its example, about that alone, though nothing is wrong with it', () => {
    expect(checkDefinition(practice.fails, { type })).toEqual([]);
    expect(adviseOn(practice.fails, type).map((advice) => advice.practice)).toEqual([id]);
  });

  it('is content with its mended example', () => {
    expect(checkDefinition(practice.mended, { type })).toEqual([]);
    expect(adviseOn(practice.mended, type)).toEqual([]);
  });

  it('cites guidance of AWS', () => expect(practice.source).toContain('AWS'));
});

describe('adviseOn', () => {
  it('looks into branches and item processors', () => {
    const states = { In: { Type: 'Task', Resource: 'arn:aws:lambda:us-east-1:123456789012:function:f', End: true } };
    const inner = { StartAt: 'In', States: states };
    const machine = { StartAt: 'A', States: { A: { Type: 'Parallel', Branches: [inner], End: true } } };
    expect(adviseOn(machine).map(({ pointer }) => pointer)).toEqual([['States', 'A', 'Branches', 0, 'States', 'In']]);
  });

  it('has nothing to say of what is no definition', () => {
    expect(adviseOn('x')).toEqual([]);
    expect(adviseOn({ States: { A: 1 } })).toEqual([]);
  });
});
