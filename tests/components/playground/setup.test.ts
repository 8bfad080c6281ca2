import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSetup, setupFrom, writeSetup } from '@/components/playground/state/setup';
import { writeAnswers } from '@/components/workspace/state/answers';
import { startTimeOf } from '@/components/workspace/state/start-time';

const example = {
  input: '{"sum": 10.50}',
  responses: '{"Ask":[{"Submit":{"MessageId":"m-1"},"Return":{"by":"Grace"},"After":60000},{"Pending":true}]}',
  world: '{"queues":{"q":{}}}',
  type: 'EXPRESS' as const,
};

describe('what a run is given', () => {
  it('comes back from how it is kept, also answers the form cannot show, and numbers as typed', () => {
    const setup = setupFrom(example);
    const back = readSetup(writeSetup(setup));
    expect(back).toEqual(setup);
    expect(back.input).toContain('10.50');
    expect(writeAnswers(back.answers)).toBe(
      '{"Ask":[{"Return":{"by":"Grace"},"After":60000,"Submit":{"MessageId":"m-1"}},{"Pending":true}]}',
    );
  });

  it('is read from whatever somebody else stored, without harm', () => {
    expect(readSetup('no JSON')).toEqual(setupFrom());
    expect(readSetup('{"answers":[["A",[{"does":"explodes"}]],7],"type":"OTHER","start":[]}')).toMatchObject({
      type: 'STANDARD',
      answers: new Map([['A', [expect.objectContaining({ does: 'returns' })]]]),
    });
    fc.assert(
      fc.property(fc.json(), (text) => {
        const setup = readSetup(text);
        expect(readSetup(writeSetup(setup))).toEqual(setup);
      }),
    );
  });

  it('says when the clock begins, in UTC', () => {
    expect(startTimeOf({ startsAt: '2026-01-01T00:00' })).toBe(1_767_225_600_000);
    expect(startTimeOf({ startsAt: '' })).toBeUndefined();
  });
});
