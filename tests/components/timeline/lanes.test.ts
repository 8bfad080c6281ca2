import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HistoryEvent } from '@/asl';
import { outcomesAt, outcomesOf } from '@/components/graph/outcomes';
import { turnAt, visitAt, visitsOf } from '@/components/graph/visits';
import { computeRun } from '@/components/machine/compute-run';
import { lanesOf } from '@/components/timeline/lanes';
import { placeBars } from '@/components/timeline/place-bars';
import { rowsOf } from '@/components/timeline/rows';
import { ticksOf } from '@/components/timeline/ticks';
import { makeTimeMap } from '@/components/timeline/time-map';
import { INPUT, machines } from '../../support/machine-arbitrary';

const START = Date.parse('2026-01-01T00:00:00Z');

async function runOf(definition: object, responses: object, input = INPUT): Promise<readonly HistoryEvent[]> {
  const report = await computeRun({
    definition: JSON.stringify(definition),
    input,
    responses: JSON.stringify(responses),
    type: 'STANDARD',
    startTime: START,
    seed: 'lanes',
  });
  return report.kind === 'ran' ? report.events : [];
}

const timesOf = (events: readonly HistoryEvent[]): number[] =>
  events.map(({ timestamp }) => Math.round(timestamp * 1000) - START);

const lambda = (name: string) => `arn:aws:lambda:us-east-1:111111111111:function:${name}`;

const fan = {
  StartAt: 'Both',
  States: {
    Both: {
      Type: 'Parallel',
      Retry: [{ ErrorEquals: ['States.ALL'], MaxAttempts: 1, IntervalSeconds: 3 }],
      Branches: [
        { StartAt: 'Ask', States: { Ask: { Type: 'Task', Resource: lambda('ask'), End: true } } },
        {
          StartAt: 'Rest',
          States: { Rest: { Type: 'Wait', Seconds: 5, Next: 'Rested' }, Rested: { Type: 'Pass', End: true } },
        },
      ],
      Next: 'Each',
    },
    Each: {
      Type: 'Map',
      ItemProcessor: {
        StartAt: 'Call',
        States: {
          Call: {
            Type: 'Task',
            Resource: lambda('call'),
            Retry: [{ ErrorEquals: ['E'], IntervalSeconds: 2 }],
            End: true,
          },
        },
      },
      End: true,
    },
  },
};
const answers = {
  Ask: [{ Throw: { Error: 'A' }, After: 100 }, { Return: [1, 2] }],
  Call: [
    { Throw: { Error: 'E' }, After: 50 },
    { Return: 'ok', Repeat: true },
  ],
};

describe('the lanes of a run', () => {
  it('are the execution, the branches and the iterations, which a second attempt uses again', async () => {
    const events = await runOf(fan, answers);
    const lanes = lanesOf(events, visitsOf(events));
    expect(lanes.map(({ container, part, depth }) => `${depth} ${container ?? ''} ${part}`)).toEqual([
      '0  ',
      '1 Both branch 1',
      '1 Both branch 2',
      '1 Each #0',
      '1 Each #1',
    ]);
    expect(lanes[1]?.bars.map(({ visit, outcome }) => `${visit.state} ${outcome}`)).toEqual([
      'Ask failed',
      'Ask succeeded',
    ]);
    expect(lanes[2]?.bars.map(({ visit, outcome }) => `${visit.state} ${outcome}`)).toEqual([
      'Rest aborted',
      'Rest succeeded',
      'Rested succeeded',
    ]);
    const [both] = lanes[0]?.bars ?? [];
    expect(both?.pieces.map(({ kind }) => kind)).toEqual(['attempt', 'backoff', 'attempt']);
    const times = timesOf(events);
    const [, backoff] = both?.pieces ?? [];
    expect((times[(backoff?.to ?? 0) - 1] ?? 0) - (times[(backoff?.from ?? 0) - 1] ?? 0)).toBe(3_000);
  });

  it('part a stay into attempts and backoffs, and say so in words', async () => {
    const events = await runOf(fan, answers);
    const lanes = lanesOf(events, visitsOf(events));
    const retried = lanes
      .flatMap(({ bars }) => bars)
      .find(({ visit }) => visit.state === 'Call' && visit.scheduled === 2);
    expect(retried?.pieces.map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual([
      'attempt failed',
      'backoff failed',
      'attempt succeeded',
    ]);
    const rows = rowsOf(lanes, timesOf(events)).filter(({ state, part }) => state === 'Call' && part);
    expect(rows.map(({ what, takes, how }) => [what, takes, how])).toEqual([
      ['attempt 1', '0.05 s', '✕ failed'],
      ['backoff before the next attempt', '2 s', ''],
      ['attempt 2', '0 s', '✓ succeeded'],
    ]);
  });

  it('hold every stay of any run once, in bars that do not overlap, pieces inside them, containers around what is inside', async () => {
    await fc.assert(
      fc.asyncProperty(machines, async ({ definition, mocks }) => {
        const events = await runOf(definition, mocks);
        const visits = visitsOf(events);
        const lanes = lanesOf(events, visits);
        expect(lanes.reduce((sum, { bars }) => sum + bars.length, 0)).toBe(visits.all.length);
        const barOf = new Map(lanes.flatMap(({ bars }) => bars.map((bar) => [bar.visit, bar] as const)));
        for (const { bars } of lanes) {
          bars.forEach((bar, index) => {
            const next = bars[index + 1];
            if (next) expect(bar.to).toBeLessThanOrEqual(next.from);
            let at = bar.from;
            for (const piece of bar.pieces) {
              expect(piece.from).toBeGreaterThanOrEqual(at);
              at = piece.to;
            }
            expect(bar.to).toBeGreaterThanOrEqual(at);
            const around = bar.visit.parent && barOf.get(bar.visit.parent);
            if (around) {
              expect(bar.from).toBeGreaterThan(around.from);
              expect(bar.to).toBeLessThanOrEqual(around.to);
            }
          });
        }
      }),
      { numRuns: 150 },
    );
  });

  it('draw no more than the window has room for, and every event somewhere', async () => {
    const loop = {
      StartAt: 'A',
      States: {
        A: { Type: 'Pass', Next: 'More' },
        More: { Type: 'Choice', Choices: [{ Variable: '$.n', NumericEquals: 3, Next: 'Done' }], Default: 'A' },
        Done: { Type: 'Succeed' },
      },
    };
    const events = await runOf(loop, {});
    expect(events.length).toBeGreaterThan(20_000);
    const [lane] = lanesOf(events, visitsOf(events));
    const map = makeTimeMap(timesOf(events), 'compressed');
    if (!lane) throw new Error('no lane');
    const whole = placeBars(lane, map, { left: 0, width: 800, scale: 800 / map.length });
    expect(whole.length).toBeLessThanOrEqual(800 / 3);
    expect(whole.reduce((sum, { count }) => sum + count, 0)).toBe(lane.bars.length);
    const near = placeBars(lane, map, { left: 100_000, width: 800, scale: 20 });
    expect(near.length).toBeLessThan(60);
    expect(near.every(({ x, width }) => x + width >= 100_000 && x <= 100_800)).toBe(true);
  });

  it('write along the axis what has room, from the start', async () => {
    const events = await runOf(fan, answers);
    const times = timesOf(events);
    for (const kind of ['compressed', 'scaled'] as const) {
      const map = makeTimeMap(times, kind);
      const ticks = ticksOf(kind, times, map, 600 / map.length);
      expect(ticks[0]).toEqual({ x: 0, words: '0 s' });
      expect(ticks.length).toBeGreaterThan(2);
      expect(ticks.map(({ x }) => x)).toEqual(ticks.map(({ x }) => x).toSorted((a, b) => a - b));
    }
  });
});

describe('a run at an instant', () => {
  it('looks as if what came later had not been recorded', async () => {
    await fc.assert(
      fc.asyncProperty(machines, fc.double({ min: 0, max: 1, noNaN: true }), async ({ definition, mocks }, share) => {
        const events = await runOf(definition, mocks);
        const upTo = Math.ceil(share * events.length);
        const [whole, part] = [visitsOf(events), visitsOf(events.slice(0, upTo))];
        expect(outcomesAt(whole, upTo)).toEqual(outcomesOf(events.slice(0, upTo)));
        part.all.forEach((visit, index) => {
          const later = whole.all[index];
          if (!later) throw new Error('a visit is missing');
          expect(visitAt(later, upTo)).toMatchObject({
            state: visit.state,
            outcome: visit.outcome,
            exited: visit.exited,
            events: visit.events,
          });
          expect(turnAt(later, visit.entered - 1)).toBeUndefined();
        });
      }),
      { numRuns: 100 },
    );
  });
});
