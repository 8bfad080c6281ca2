import { describe, expect, it } from 'vitest';
import { findingsOf, outlineOf, readTree } from '@/asl';
import type { Report } from '@/components/editor/protocol';
import { faultyStates } from '@/components/workspace/state/faulty';

const reportOn = (text: string): Report => {
  const { readable, findings } = findingsOf(text, { syntax: 'json', type: 'STANDARD' });
  return { readable, findings: findings as Report['findings'], outline: outlineOf(readTree(text, 'json')) };
};
const machine = (field: string) =>
  JSON.stringify({
    StartAt: 'Each',
    States: {
      Each: {
        Type: 'Map',
        ItemProcessor: { StartAt: 'One', States: { One: { Type: 'Wait', [field]: 1, End: true } } },
        Next: 'Last',
      },
      Last: { Type: 'Succeed' },
    },
  });

describe('states with an error', () => {
  it('are the innermost ones, and none in a sound text', () => {
    expect([...faultyStates(reportOn(machine('Second')), new Set())]).toEqual(['One']);
    expect(faultyStates(reportOn(machine('Seconds')), new Set(['One'])).size).toBe(0);
  });

  it('stay the same object where nothing changed, and while the text cannot be read', () => {
    const before = new Set(['One']);
    expect(faultyStates(reportOn(machine('Second')), before)).toBe(before);
    expect(faultyStates(reportOn('{ "StartAt": '), before)).toBe(before);
  });
});
