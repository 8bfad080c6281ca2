import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftKeeper } from '@/components/workspace/state/draft-keeper';
import type { Keeping } from '@/components/workspace/state/types';
import { stubBrowser } from '../../support/browser';

interface Stored {
  text: string;
  revision: number;
}
/** As the server has it, and whether its answers arrive. */
const server = vi.hoisted(() => ({ stored: undefined as Stored | undefined, answers: true }));
vi.mock('@/trpc/learner-client', () => ({
  drafts: {
    get: { query: async () => ({ draft: server.stored ?? null }) },
    save: {
      mutate: async ({ text, revision }: Stored) => {
        const { stored } = server;
        const isNewest = revision === (stored?.revision ?? 0);
        if (isNewest) server.stored = { text, revision: revision + 1 };
        if (!server.answers) throw new Error('lost');
        return isNewest ? { saved: true, revision: revision + 1 } : { saved: false, stored };
      },
    },
  },
  answered: () => false,
}));

const { kept, leave, gone } = stubBrowser();
let told: Keeping['at'][] = [];
let shown = '';

/** @param stored as the page was made with it */
const open = (stored: Stored | null = server.stored ?? null): DraftKeeper => {
  told = [];
  shown = stored?.text ?? '';
  const draft = stored && { ...stored, contentVersionId: null, updatedAt: new Date(0) };
  const keeper = new DraftKeeper(
    {
      topic: 'exercise:a',
      versionId: null,
      tell: ({ at }) => told.push(at),
      replace: (text) => {
        shown = text;
      },
    },
    draft ?? null,
    shown,
  );
  keeper.begin();
  return keeper;
};
beforeEach(() => Object.assign(server, { stored: undefined, answers: true }));

describe('a text that is kept', () => {
  it('is saved when the typing pauses, and of it no more than the revision stays here', async () => {
    open().change('one');
    await vi.runAllTimersAsync();
    expect(server.stored).toEqual({ text: 'one', revision: 1 });
    expect(told.at(-1)).toBe('kept');
    expect([...kept.values()]).toEqual(['{"revision":1}']);
  });

  it('is taken from the server where the page was made while it was still being saved', async () => {
    const keeper = open();
    keeper.change('one');
    leave();
    // The page that follows is made; then the save that the one before had sent is answered, and it goes.
    keeper.saveNow();
    await vi.advanceTimersByTimeAsync(0);
    gone();
    open(null);
    await vi.runAllTimersAsync();
    expect([shown, told]).toEqual(['one', []]);
    expect(server.stored).toEqual({ text: 'one', revision: 1 });
  });

  it('is not held against itself where the page that follows saves it too', async () => {
    const keeper = open();
    server.answers = false;
    keeper.change('one');
    await vi.advanceTimersByTimeAsync(800);
    leave();
    server.answers = true;
    open(null);
    await vi.runAllTimersAsync();
    expect(told).not.toContain('conflict');
    expect([shown, told.at(-1)]).toEqual(['one', 'kept']);
    expect(server.stored).toEqual({ text: 'one', revision: 1 });
  });

  it('is not held against itself where the page was left before the answer came', async () => {
    const keeper = open();
    server.answers = false;
    keeper.change('one');
    await vi.advanceTimersByTimeAsync(800);
    keeper.change('one and two');
    leave();
    server.answers = true;
    open();
    expect(shown).toBe('one and two');
    await vi.runAllTimersAsync();
    expect(told).not.toContain('conflict');
    expect(server.stored).toEqual({ text: 'one and two', revision: 2 });
  });

  it('is not held against itself where an answer was lost and the typing went on', async () => {
    const keeper = open();
    server.answers = false;
    keeper.change('one');
    await vi.advanceTimersByTimeAsync(800);
    server.answers = true;
    keeper.change('one and two');
    await vi.runAllTimersAsync();
    expect(told).not.toContain('conflict');
    expect(server.stored).toEqual({ text: 'one and two', revision: 2 });
  });

  it('is held beside what another tab saved', async () => {
    const keeper = open();
    server.stored = { text: 'other', revision: 1 };
    keeper.change('one');
    await vi.runAllTimersAsync();
    expect(told.at(-1)).toBe('conflict');
    leave();
    open();
    expect([shown, told.at(-1)]).toEqual(['one', 'conflict']);
    expect(server.stored).toEqual({ text: 'other', revision: 1 });
  });
});
