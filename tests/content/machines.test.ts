import { describe, expect, it } from 'vitest';
import { proveMachine } from '@/catalog';
import { shipped } from './catalogue';

const machines = (await shipped()).lessons.flatMap(({ slug, machines }) =>
  machines.map((machine) => ({ name: `${slug}/${machine.name}`, machine })),
);

describe('every machine of every lesson', () => {
  it('is there', () => expect(machines.length).toBeGreaterThanOrEqual(12));

  it.each(machines)('$name runs as its scenarios say', async ({ machine }) => {
    const proofs = await proveMachine(machine);
    expect(proofs).toHaveLength(machine.scenarios.length);
    expect(proofs.flatMap(({ scenario, differences }) => differences.map((one) => `${scenario}: ${one}`))).toEqual([]);
    expect(proofs.every(({ events }) => events > 2)).toBe(true);
  });
});
