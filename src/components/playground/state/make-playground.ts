/**
 * The playground's workspace: what every workspace has, and a machine of one's own that is kept, shared, forked and answered by hand. Long because
 * one store holds all of it, and its actions share what they keep in the browser.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { forget, keep, readKept, rename } from '@/components/kept/browser-store';
import { isPlain, isText } from '@/components/kept/shapes';
import type { RunRequest } from '@/components/machine/run-request';
import { writeAnswers } from '@/components/workspace/state/answers';
import { playByHand } from '@/components/workspace/state/by-hand';
import { obstacleOf } from '@/components/workspace/state/exercise-setup';
import { isKeptRun, type KeptRun } from '@/components/workspace/state/kept-run';
import { plainSetup } from '@/components/workspace/state/kept-setup';
import { type Core, makeCore, replaceKept } from '@/components/workspace/state/make-core';
import { readReplies } from '@/components/workspace/state/replies';
import { startTimeOf } from '@/components/workspace/state/start-time';
import { syntaxOf } from '@/components/workspace/state/syntax-of';
import type { Draft, WorkspaceState } from '@/components/workspace/state/types';
import { type PlaygroundSetup, setupFromPlain, writeSetup } from './setup';
import { noTests, readTests, type Tests, writeTests } from './test-forms';

/** Milliseconds of quiet after which what a run is given is saved. */
const QUIET = 800;

/** Where what is open comes from. */
export type Origin =
  | { readonly from: 'new' }
  | { readonly from: 'example'; readonly slug: string }
  | { readonly from: 'machine'; readonly id: string; readonly draft: Draft | null }
  | { readonly from: 'shared'; readonly token: string };

export interface PlaygroundGiven {
  readonly origin: Origin;
  readonly title: string;
  readonly text: string;
  readonly setup: PlaygroundSetup;
}

export interface PlaygroundState extends WorkspaceState {
  readonly title: string;
  readonly setup: PlaygroundSetup;
  /** Of the machine; of an example only once it was changed. */
  readonly id: string;
  /** Whether the server has it. */
  readonly saved: boolean;
  readonly readOnly: boolean;
  /** What its states are tested with. */
  readonly tests: Tests;
}

export interface Playground extends Core {
  readonly store: Pick<StoreApi<PlaygroundState>, 'getState' | 'getInitialState' | 'subscribe'>;
  changeSetup(change: Partial<PlaygroundSetup>): void;
  changeTests(change: Partial<Tests>): void;
  rename(title: string): void;
  /** All the next run is made of, or a sentence that says why there can be none. */
  request(): Promise<RunRequest | string>;
  /** Makes a link to what is seen now; throws where the server refuses. */
  share(): Promise<string>;
  /** Keeps what is open as a machine of one's own; its id. */
  fork(): Promise<string>;
}

const calls = () => import('@/trpc/learner-client');
const keyOf = (origin: Origin): string =>
  origin.from === 'machine'
    ? `machine:${origin.id}`
    : origin.from === 'example'
      ? `example:${origin.slug}`
      : origin.from === 'shared'
        ? `shared:${origin.token}`
        : 'new';

export function makePlayground({ origin, title, text, setup }: PlaygroundGiven): Playground {
  const unsavedKey = `playground:unsaved:${keyOf(origin)}`;
  const isOwn = origin.from === 'machine';
  const id = isOwn ? origin.id : (readUnsaved(unsavedKey) ?? crypto.randomUUID());
  const topic = `playground:${id}`;
  const readOnly = origin.from === 'shared';
  const store = createStore<PlaygroundState>(() => ({
    name: fileName(title),
    type: setup.type,
    title,
    id,
    saved: isOwn,
    readOnly,
    notStarted: undefined,
    text,
    syntax: syntaxOf(text),
    tooLong: false,
    analysis: undefined,
    drawing: undefined,
    faulty: new Set(),
    setup,
    tests: noTests,
    run: undefined,
    running: false,
    replies: new Map(),
    state: undefined,
    event: undefined,
    time: undefined,
    keeping: { at: 'kept' },
    tab: 'input',
    pane: 'editor',
  }));
  const { getState: get, setState: set } = store;
  let key = keyOf(origin);
  /** What this browser keeps of what is open, beside its text. */
  const placeOf = (what: Kept): string => `${what}:${key}`;
  let setupTimer: ReturnType<typeof setTimeout> | undefined;

  const record = () => {
    const { title: named, setup: given } = get();
    return { id, title: named, setup: writeSetup(given) };
  };

  const saveRecord = async (): Promise<void> => {
    const { setup: sent } = get();
    const { machines } = await calls();
    await machines.save.mutate(record());
    if (get().setup !== sent) return;
    // What cannot be read yet is nothing the server takes.
    if (sent.unread.size > 0) keep(placeOf('setup'), { unread: plainSetup(sent).unread });
    else forget(placeOf('setup'));
  };

  /** Makes the machine the text belongs to, where it is not there yet, and puts its address in place of the example's. */
  const ensure = async (): Promise<void> => {
    if (get().saved) return;
    await saveRecord();
    set({ saved: true });
    forget(unsavedKey);
    for (const what of KEPT) rename(placeOf(what), `${what}:machine:${id}`);
    key = `machine:${id}`;
    history.replaceState(null, '', `/playground/${id}`);
  };

  const core = makeCore(store, {
    topic,
    versionId: null,
    draft: isOwn ? origin.draft : null,
    prepare: ensure,
    readOnly,
  });

  /** Keeps what the run is given and the name: with the first save of the text, or by itself when it is changed later. */
  const keepSetup = (): void => {
    keep(placeOf('setup'), plainSetup(get().setup));
    if (readOnly) return;
    if (!get().saved) {
      keep(unsavedKey, id);
      core.drafts.saveNow();
      return;
    }
    clearTimeout(setupTimer);
    setupTimer = setTimeout(() => void saveSetup(), QUIET);
  };
  const saveSetup = async (): Promise<void> => {
    try {
      await saveRecord();
    } catch (error) {
      const { answered } = await calls().catch(() => ({ answered: () => false }) as const);
      if (answered(error)) set({ keeping: { at: 'refused', message: (error as Error).message } });
      else {
        set({ keeping: { at: 'away' } });
        setupTimer = setTimeout(() => void saveSetup(), 6 * QUIET);
      }
    }
  };

  const perform = async (request: RunRequest, source: string, isAgain = false): Promise<void> => {
    const run = await core.execute(request, 'Your run', source);
    if (!run) return;
    keep(placeOf('run'), { request, source } satisfies KeptRun);
    const { report } = run;
    const failed = run.visits?.all.findLast(({ outcome }) => outcome === 'failed');
    const waits = report.kind === 'ran' ? report.waiting[0] : undefined;
    set(({ pane }) => ({
      tab: waits ? 'waiting' : 'output',
      state: waits?.state ?? failed?.state,
      pane: pane === 'editor' && !isAgain ? (report.kind !== 'ran' || waits ? 'results' : 'graph') : pane,
    }));
  };

  const request = async (): Promise<RunRequest | string> => {
    const { text: source, setup: given } = get();
    const startTime = startTimeOf(given);
    if (startTime === undefined) return 'Give the time at which the clock begins.';
    const obstacle = obstacleOf(given);
    if (obstacle !== undefined) return obstacle;
    const started = await core.ask('start', { start: given.start, input: given.input, type: given.type });
    if (!started) return 'The interpreter could not be loaded. Check the connection and run again.';
    if (started.kind === 'refused') return `${started.error}: ${started.message}`;
    if (started.kind === 'nothing') return started.reason;
    return {
      definition: (await core.definition()) ?? source,
      input: started.input,
      responses: writeAnswers(given.answers),
      type: given.type,
      startTime,
      seed: 'playground',
      signals: [],
      executionName: started.name,
      world: given.answeredBy === 'services' ? given.world || '{}' : undefined,
    };
  };

  const fork = async (): Promise<string> => {
    const { machines, drafts } = await calls();
    const copy = crypto.randomUUID();
    const { text: now, title: named, setup: given } = get();
    await machines.save.mutate({ id: copy, title: `${named.slice(0, 110)}, a copy`, setup: writeSetup(given) });
    await drafts.save.mutate({ topic: `playground:${copy}`, text: now, revision: 0 });
    return copy;
  };

  return {
    ...core,
    store,
    begin() {
      const given = readKept(placeOf('setup'), isPlain);
      if (given) {
        const now = setupFromPlain(given, get().setup);
        set({ setup: now, type: now.type });
        // Only what is half written is kept where the rest was saved.
        if ('input' in given) keepSetup();
      }
      set({
        tests: readTests(readKept(placeOf('test'), isPlain), readKept(placeOf('asked'), isPlain)),
        replies: readReplies(readKept(placeOf('replies'), Array.isArray)),
      });
      const watch = store.subscribe((now, before) => {
        if (now.replies !== before.replies) keep(placeOf('replies'), [...now.replies]);
      });
      const stop = core.begin();
      const kept = readKept(placeOf('run'), isKeptRun);
      if (kept) void perform(kept.request, kept.source, true);
      return () => {
        clearTimeout(setupTimer);
        watch();
        stop();
      };
    },
    setText(next) {
      if (!get().saved && !readOnly) keep(unsavedKey, id);
      core.setText(next);
    },
    async replaceText(next) {
      const former = get().text;
      const done = await replaceKept(core, { topic, former, next, keepFormer: get().saved && former.trim() !== '' });
      if (done) set({ pane: 'editor' });
      return done;
    },
    changeSetup(change) {
      set((state) => ({
        setup: { ...state.setup, ...change },
        type: change.type ?? state.type,
        notStarted: undefined,
      }));
      keepSetup();
    },
    changeTests(change) {
      const tests = { ...get().tests, ...change };
      set({ tests });
      keep(placeOf('test'), writeTests(tests));
      if (change.asked) keep(placeOf('asked'), change.asked);
    },
    rename(next) {
      set({ title: next, name: fileName(next) });
      keepSetup();
    },
    request,
    async run() {
      const { text: source, tooLong } = get();
      if (tooLong) return;
      const asked = await request();
      if (typeof asked === 'string') set({ tab: 'input', pane: 'results', notStarted: asked });
      else await perform(asked, source);
    },
    async share() {
      await ensure();
      const { shares } = await calls();
      const { title: named, text: definition, setup: given } = get();
      const { token } = await shares.create.mutate({
        machineId: id,
        title: named,
        definition,
        setup: writeSetup(given),
      });
      if (!isOwn) core.drafts.saveNow();
      return token;
    },
    fork,
    ...playByHand(
      () => get().run,
      (asked, { source }) => perform(asked, source),
    ),
  };
}

const KEPT = ['run', 'setup', 'test', 'asked', 'replies'] as const;
type Kept = (typeof KEPT)[number];

/** The id an unsaved machine had before the page was loaded again; none on the server. */
const readUnsaved = (key: string): string | undefined =>
  typeof localStorage === 'undefined' ? undefined : readKept(key, isText);

const fileName = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'machine';
