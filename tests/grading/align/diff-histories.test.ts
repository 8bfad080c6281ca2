import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { execute, type HistoryEvent, InputFault, loadDefinition, MockFault, readMockLists } from '@/asl';
import { diffHistories } from '@/grading/align/diff-histories';
import { type DiffRow, tell } from '@/grading/align/history';
import { answerByTarget } from '@/grading/exercise/answer-by-target';
import { drawing } from '@/grading/values/chance';
import { changeHistory } from '../../support/change-history';
import { task } from '../feedback/reason-for';

/** How twelve things alike are done. */
interface Alike {
  readonly many: number;
  readonly way: 'inline' | 'distributed' | 'branches' | 'branches of tasks' | 'branches in iterations';
  readonly maxConcurrency: number;
  readonly items: 'alike' | 'different';
  /** The call that fails, if one does. */
  readonly fails: number | undefined;
  readonly catches: boolean;
}

const body = (tag: string) => ({
  [`Before${tag}`]: { Type: 'Pass', Next: `Call${tag}` },
  [`Call${tag}`]: task('call', { Next: `After${tag}` }),
  [`After${tag}`]: { Type: 'Wait', Seconds: 1, End: true },
});
const branch = (tag: string, start = 'Before') => ({ StartAt: `${start}${tag}`, States: body(tag) });

const work = ({ many, way, maxConcurrency }: Alike) => {
  const tags = [...Array(many).keys()].map(String);
  const map = (mode: string, States: object, StartAt: string) => ({
    Type: 'Map',
    MaxConcurrency: maxConcurrency,
    ItemProcessor: {
      ProcessorConfig: mode === 'DISTRIBUTED' ? { Mode: mode, ExecutionType: 'STANDARD' } : { Mode: mode },
      StartAt,
      States,
    },
  });
  const parallel = (Branches: object[]) => ({ Type: 'Parallel', Branches });
  switch (way) {
    case 'inline':
      return map('INLINE', body(''), 'Before');
    case 'distributed':
      return map('DISTRIBUTED', body(''), 'Before');
    case 'branches':
      return parallel(tags.map((tag) => branch(tag)));
    case 'branches of tasks':
      return parallel(
        tags.map((tag) => ({ StartAt: `Call${tag}`, States: { [`Call${tag}`]: task('call', { End: true }) } })),
      );
    case 'branches in iterations':
      return map('INLINE', { Both: { ...parallel([branch('A'), branch('B')]), End: true } }, 'Both');
  }
};

const historyOf = async (alike: Alike) => {
  const Catch = [{ ErrorEquals: ['States.ALL'], Next: 'Done' }];
  const Work = { ...work(alike), Next: 'Done', ...(alike.catches ? { Catch } : {}) };
  const loaded = loadDefinition(
    JSON.stringify({ StartAt: 'Work', States: { Work, Done: { Type: 'Pass', End: true } } }),
  );
  if ('faults' in loaded) throw new Error(JSON.stringify(loaded.faults));
  const answers = Array.from({ length: 24 }, (_, index) => ({
    ...(index === alike.fails ? { Throw: { Error: 'Broken' } } : { Return: alike.items === 'alike' ? 1 : index }),
    After: alike.items === 'alike' ? 1000 : 1000 + ((index * 7) % 5) * 500,
  }));
  const lists = readMockLists({ call: answers });
  if (lists instanceof MockFault) throw new Error(lists.message);
  const input = JSON.stringify(alike.items === 'alike' ? Array(alike.many).fill(1) : [...Array(alike.many).keys()]);
  const run = await execute(loaded.program, { input, responses: answerByTarget(lists) });
  if (run instanceof InputFault) throw new Error(run.message);
  return { events: run.events(), startTime: run.startTime };
};

const alikes: fc.Arbitrary<Alike> = fc.record({
  many: fc.constant(12),
  way: fc.constantFrom('inline', 'distributed', 'branches', 'branches of tasks', 'branches in iterations'),
  maxConcurrency: fc.constantFrom(0, 1, 3),
  items: fc.constantFrom('alike', 'different'),
  fails: fc.option(fc.integer({ min: 0, max: 11 }), { nil: undefined }),
  catches: fc.boolean(),
});

const differing = (expected: readonly HistoryEvent[], actual: readonly HistoryEvent[], start: number): DiffRow[] =>
  diffHistories(tell(expected, start), tell(actual, start)).filter(({ kind }) => kind !== 'same');

describe('two histories of twelve things done alike', () => {
  it('have no difference where they are the same', async () => {
    await fc.assert(
      fc.asyncProperty(alikes, async (alike) => {
        const { events, startTime } = await historyOf(alike);
        expect(differing(events, events, startTime)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('differ in one place where one event is dropped, doubled, filled otherwise or late, whichever it is', async () => {
    await fc.assert(
      fc.asyncProperty(alikes, fc.string(), async (alike, seed) => {
        const { events, startTime } = await historyOf(alike);
        const changed = changeHistory(events, drawing(seed));
        // Two that changed places are two changes.
        if (changed.kind === 'swapped') return;
        const rows = differing(events, changed.events, startTime);
        expect(rows.length, JSON.stringify(changed.kind)).toBeGreaterThanOrEqual(1);
        // Beside the one, those that follow it may be late or early against what comes before them now.
        expect(rows.length, `${changed.kind} ${changed.expected}/${changed.actual}`).toBeLessThanOrEqual(3);
      }),
      { numRuns: 150 },
    );
  });

  it('show one iteration that is missing among others of their own, and leave those as they are', async () => {
    const all: Alike = {
      many: 12,
      way: 'inline',
      maxConcurrency: 0,
      items: 'different',
      fails: undefined,
      catches: false,
    };
    const { events, startTime } = await historyOf(all);
    const started = events.filter(({ type }) => type === 'MapIterationStarted')[4]?.id;
    // All that follows it, directly or through others, up to the end of the Map.
    const gone = new Set([started]);
    for (const { id, previousEventId, type } of events)
      if (gone.has(previousEventId) && !/^MapState(Succeeded|Exited)$/.test(type)) gone.add(id);
    const rows = differing(
      events,
      events.filter(({ id }) => !gone.has(id)),
      startTime,
    );
    expect(rows.map(({ kind }) => kind)).toEqual(Array(gone.size).fill('missing'));
  });
});
