import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ExerciseFiles } from '@/catalog';
import { Keeper, type Keeping } from '@/components/authoring/state/keeper';
import { stubBrowser } from '../../support/browser';

interface Stored {
  files: ExerciseFiles;
  revision: number;
}
const text = (words: string): ExerciseFiles => ({ 'exercise.yaml': words });

/** As the server has it, and whether its answers arrive. */
const before: Stored = { files: text('before'), revision: 1 };
const server = { stored: before, answers: true };
const calls: ConstructorParameters<typeof Keeper>[3] = {
  get: async () => server.stored,
  save: async ({ files, revision }) => {
    const { stored } = server;
    const isNewest = revision === stored.revision;
    const isSame = files['exercise.yaml'] === stored.files['exercise.yaml'];
    if (isNewest) server.stored = { files, revision: revision + 1 };
    if (!server.answers) throw new Error('lost');
    if (isNewest || isSame) return { saved: true, revision: server.stored.revision };
    return { saved: false, stored: { ...stored, by: null, at: new Date(0) } };
  },
};

const { kept, leave, gone } = stubBrowser();
let told: Keeping['at'][] = [];
let shown: ExerciseFiles = {};

/** @param stored as the page was made with it */
const open = (stored: Stored = server.stored) => {
  told = [];
  shown = stored.files;
  const keeper = new Keeper(
    {
      id: 'a',
      files: () => shown,
      replace: (files) => {
        shown = files;
      },
      tell: ({ at }) => told.push(at),
    },
    stored.files,
    stored.revision,
    calls,
  );
  keeper.begin();
  return (words: string) => {
    shown = text(words);
    keeper.change();
  };
};
beforeEach(() => {
  Object.assign(server, { stored: before, answers: true });
});

describe('the files of an exercise', () => {
  it('are saved when the typing pauses, and of them no more than the revision stays here', async () => {
    open()('one');
    await vi.runAllTimersAsync();
    expect(server.stored).toEqual({ files: text('one'), revision: 2 });
    expect(told.at(-1)).toBe('kept');
    expect([...kept.values()]).toEqual(['{"revision":2}']);
  });

  it('are taken from the server where the page was made while they were still being saved', async () => {
    open()('one');
    await vi.runAllTimersAsync();
    gone();
    open(before);
    await vi.runAllTimersAsync();
    expect([shown, told]).toEqual([text('one'), []]);
    expect([...kept.values()]).toEqual(['{"revision":2}']);
  });

  it('are not held against themselves where the page was left before the answer came', async () => {
    const type = open();
    server.answers = false;
    type('one');
    await vi.advanceTimersByTimeAsync(900);
    type('one and two');
    leave();
    server.answers = true;
    open();
    expect(shown).toEqual(text('one and two'));
    await vi.runAllTimersAsync();
    expect(told).not.toContain('conflict');
    expect(server.stored).toEqual({ files: text('one and two'), revision: 3 });
  });

  it('are not held against themselves where the page that follows was made before the save, and the typing went on', async () => {
    const type = open();
    server.answers = false;
    type('one');
    await vi.advanceTimersByTimeAsync(900);
    type('one and two');
    leave();
    server.answers = true;
    open(before);
    await vi.runAllTimersAsync();
    expect(told).not.toContain('conflict');
    expect([shown, server.stored]).toEqual([text('one and two'), { files: text('one and two'), revision: 3 }]);
  });

  it('are held beside what somebody else saved', async () => {
    const type = open();
    server.stored = { files: text('other'), revision: 2 };
    type('one');
    await vi.runAllTimersAsync();
    expect(told.at(-1)).toBe('conflict');
    for (const _ of ['once', 'again']) {
      leave();
      open();
      await vi.runAllTimersAsync();
      expect([shown, told.at(-1)]).toEqual([text('one'), 'conflict']);
    }
    expect(server.stored.files).toEqual(text('other'));
  });
});
