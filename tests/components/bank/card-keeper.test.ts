import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CardKeeper, type Gone, type Keeping } from '@/components/bank/editor/card-keeper';
import type { Body } from '@/components/bank/editor/paths';
import { stubBrowser } from '../../support/browser';

interface Stored {
  body: Body;
  revision: number;
  fromId: string | null;
  basedOnId: string | null;
}
/** As the server has it, whose database keeps no order of members, and whether its answers arrive. */
const server = { stored: null as Stored | null, answers: true, gone: undefined as Gone | undefined };
const calls: ConstructorParameters<typeof CardKeeper>[3] = {
  get: async () => ({ draft: server.stored && { ...server.stored, author: null } }),
  save: async ({ body, revision, fromId, basedOnId }) => {
    const { stored } = server;
    if (server.gone && revision > 0) return { saved: false, gone: server.gone };
    const isNewest = revision === (stored?.revision ?? 0);
    const sorted = Object.fromEntries(Object.entries(body).sort(([a], [b]) => (a < b ? -1 : 1)));
    if (isNewest) server.stored = { body: sorted, revision: revision + 1, fromId, basedOnId };
    if (!server.answers) throw new Error('lost');
    if (!isNewest && stored && stored.body['prompt'] !== body['prompt'])
      return { saved: false, stored: { ...stored, author: null } };
    return { saved: true, revision: server.stored?.revision ?? 0 };
  },
};

const { kept, leave, gone } = stubBrowser();
let told: Keeping['at'][] = [];
let shown: Body = {};
let basis: string | null = null;

const question = (prompt: string): Body => ({ prompt, kind: 'single-choice' });
const before: Stored = { body: question('before'), revision: 1, fromId: null, basedOnId: 'v1' };

/** @param stored as the page was made with it */
const open = (stored: Stored | null = server.stored): CardKeeper => {
  told = [];
  shown = stored?.body ?? question('newest');
  const keeper = new CardKeeper(
    { slug: 'a', body: shown, revision: 0, fromId: 'v9', basedOnId: null, ...stored },
    ({ at }) => told.push(at),
    (body, basedOnId) => {
      shown = body;
      basis = basedOnId;
    },
    calls,
  );
  keeper.begin();
  return keeper;
};

beforeEach(() => {
  Object.assign(server, { stored: before, answers: true, gone: undefined });
  basis = null;
});

describe('the text of a question whose draft was thrown away', () => {
  const thrown: Gone = {
    how: 'thrown-away',
    newest: { id: 'v9', version: 2, author: null, body: question('newest'), basedOnId: null },
  };

  it('stays here, is sent no more, and goes on as a new draft when its author says so', async () => {
    const keeper = open();
    Object.assign(server, { stored: null, gone: thrown });
    keeper.change(question('one'));
    await vi.runAllTimersAsync();
    expect(told.at(-1)).toBe('gone');
    expect([...kept.values()].join()).toContain('one');
    // More is written meanwhile: it is kept here, and nothing is tried in vain.
    keeper.change(question('two'));
    const before = told.length;
    await vi.runAllTimersAsync();
    expect(told.length).toBe(before);
    expect([...kept.values()].join()).toContain('two');
    expect(await keeper.flush()).toBe(false);

    keeper.keepAnew(thrown);
    await vi.runAllTimersAsync();
    expect(server.stored).toEqual({ body: question('two'), revision: 1, fromId: 'v9', basedOnId: 'v1' });
    expect(told.at(-1)).toBe('kept');
  });

  it('is there again after a reload, with the same ways on', async () => {
    const keeper = open({ ...before, fromId: 'v9' });
    Object.assign(server, { stored: null, gone: thrown });
    keeper.change(question('one'));
    leave();
    gone();
    const again = open(null);
    await vi.runAllTimersAsync();
    expect([shown, told.at(-1)]).toEqual([question('one'), 'gone']);
    again.forget();
    expect([...kept.values()]).toEqual([]);
  });
});

describe('the text of a question', () => {
  it('is saved when the typing pauses, and of it no more than the revision stays here', async () => {
    open().change(question('one'));
    await vi.runAllTimersAsync();
    expect(server.stored).toMatchObject({ body: question('one'), revision: 2 });
    expect(told.at(-1)).toBe('kept');
    expect([...kept.values()]).toEqual(['{"revision":2}']);
  });

  it('is taken from the server where the page was made while it was still being saved', async () => {
    open().change(question('one'), 'v2');
    await vi.runAllTimersAsync();
    gone();
    open(before);
    await vi.runAllTimersAsync();
    expect([shown, basis, told]).toEqual([question('one'), 'v2', []]);
  });

  it('is taken from the server where it was the first that was saved', async () => {
    server.stored = null;
    open().change(question('one'));
    await vi.runAllTimersAsync();
    gone();
    open(null);
    await vi.runAllTimersAsync();
    expect(shown).toEqual(question('one'));
  });

  it('asks no more than once for a draft that was handed in since', async () => {
    open().change(question('one'));
    await vi.runAllTimersAsync();
    gone();
    server.stored = null;
    open(null);
    await vi.runAllTimersAsync();
    expect([shown, kept.size]).toEqual([question('newest'), 0]);
  });

  it('is not held against itself where the page was left before the answer came', async () => {
    const keeper = open();
    server.answers = false;
    keeper.change(question('one'));
    await vi.advanceTimersByTimeAsync(800);
    keeper.change(question('one and two'));
    leave();
    server.answers = true;
    open();
    expect(shown).toEqual(question('one and two'));
    await vi.runAllTimersAsync();
    expect(told).not.toContain('conflict');
    expect(server.stored).toMatchObject({ body: question('one and two'), revision: 3 });
  });

  it('is held beside what a colleague saved', async () => {
    const keeper = open();
    server.stored = { ...before, body: question('other'), revision: 2 };
    keeper.change(question('one'));
    await vi.runAllTimersAsync();
    expect(told.at(-1)).toBe('conflict');
    for (const _ of ['once', 'again']) {
      leave();
      open();
      await vi.runAllTimersAsync();
      expect([shown, told.at(-1)]).toEqual([question('one'), 'conflict']);
    }
    expect(server.stored?.body).toEqual(question('other'));
  });

  it('is held beside the version that was handed in meanwhile, and goes on from there', async () => {
    const keeper = open();
    server.answers = false;
    keeper.change(question('one'));
    await vi.advanceTimersByTimeAsync(100);
    leave();
    // A colleague handed the draft in: the page shows the new version, and there is no draft.
    Object.assign(server, { stored: null, answers: true });
    const reopen = () => open({ body: question('handed in'), revision: 0, fromId: 'v2', basedOnId: null });
    for (const _ of ['once', 'again']) {
      reopen();
      await vi.runAllTimersAsync();
      expect([shown, told, server.stored]).toEqual([question('one'), ['conflict'], null]);
      leave();
    }
    reopen().merged(question('both'), {
      body: question('handed in'),
      revision: 0,
      author: null,
      fromId: 'v2',
      basedOnId: null,
    });
    await vi.runAllTimersAsync();
    expect(server.stored).toMatchObject({ body: question('both'), revision: 1, fromId: 'v2' });
    expect([...kept.values()]).toEqual(['{"revision":1}']);
  });

  it('goes on from the version that was handed in of what this browser had sent', async () => {
    const keeper = open();
    keeper.change(question('one'));
    await vi.runAllTimersAsync();
    keeper.change(question('one and two'));
    leave();
    server.stored = null;
    open({ body: question('one'), revision: 0, fromId: 'v2', basedOnId: null });
    await vi.runAllTimersAsync();
    expect(told).not.toContain('conflict');
    expect(server.stored).toMatchObject({ body: question('one and two'), revision: 1, fromId: 'v2' });
  });
});
