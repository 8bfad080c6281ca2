import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventTypes, HistoryReader } from '@/asl';
import { detailShapes } from '@/asl/history/details';
import { HistoryLog } from '@/asl/history/log';
import { toText } from '@/asl/syntax/text';
import { runMachine } from '../../support/machine';
import { machines } from '../../support/machine-arbitrary';
import { json, names } from '../query/json-arbitrary';

describe('reading a history', () => {
  it('knows the details of every event type AWS has', () => {
    expect(eventTypes).toHaveLength(62);
    expect(Object.keys(detailShapes).sort()).toEqual([...eventTypes].sort());
  });

  it('names each details object after its type, states apart', () => {
    for (const type of eventTypes) {
      const shape = detailShapes[type];
      if (shape === undefined) continue;
      const name = type.replace(/^\w+(StateEntered|StateExited)$/, '$1');
      expect(shape.key).toBe(`${name.charAt(0).toLowerCase()}${name.slice(1)}EventDetails`);
    }
  });

  it('makes the text of a value once, and only when it is read', () => {
    const log = new HistoryLog('us-east-1');
    const value = { a: [1, 2] };
    log.add('PassStateEntered', 0, 0, 'A', value);
    log.add('PassStateExited', 1, 1500, 'A', value);
    const reader = new HistoryReader(log);
    const [entered, exited] = reader.events();
    expect(exited).toEqual({
      timestamp: 1.5,
      type: 'PassStateExited',
      id: 2,
      previousEventId: 1,
      stateExitedEventDetails: { name: 'A', output: '{"a":[1,2]}', outputDetails: { truncated: false } },
    });
    expect(entered).toMatchObject({ stateEnteredEventDetails: { input: '{"a":[1,2]}' } });
  });

  it('writes the whole of it as its events would be', async () => {
    await fc.assert(
      fc.asyncProperty(machines, async ({ definition, mocks }) => {
        const { history } = await runMachine(definition, { input: '{"items":[1,"\\"é",{}]}', mocks });
        expect(history.toText()).toBe(JSON.stringify({ events: history.events() }));
      }),
      { numRuns: 100 },
    );
  });

  it('writes large values that share their parts as they are, member by member', async () => {
    const pass = (more: object) => ({ Type: 'Pass', ...more });
    const definition = {
      StartAt: 'A',
      States: {
        A: pass({ Parameters: { 'whole.$': '$', 'part.$': '$.big' }, Next: 'B' }),
        B: pass({ Parameters: { list: [{ 'again.$': '$.part' }], 'n.$': '$.whole.small' }, Next: 'C' }),
        C: pass({ Result: 1, ResultPath: '$.list[0].one', End: true }),
      },
    };
    await fc.assert(
      fc.asyncProperty(json, names, async (value, name) => {
        const big = toText({ [name]: new Array(300).fill([value, 'fill "it" up']) } as never);
        const { history } = await runMachine(definition, { input: `{"big":${big}, "small":${toText(value)}}` });
        expect(history.toText()).toBe(JSON.stringify({ events: history.events() }));
      }),
      { numRuns: 100 },
    );
  });

  it('has no event beyond its end', () => {
    expect(() => new HistoryReader(new HistoryLog('r')).event(1)).toThrow(RangeError);
  });
});
