/** What every workspace does: checks the text as it is typed, keeps it, runs it, and looks at the run. */
import type { StoreApi } from 'zustand/vanilla';
import type { Report, Syntax } from '@/components/editor/protocol';
import { keepSame } from '@/components/graph/keep-same';
import { visitsOf } from '@/components/graph/visits';
import type { RunReport, RunRequest } from '@/components/machine/run-request';
import { Desk } from '../engine/ask';
import type { DataStep, InspectRequest } from '../engine/inspect';
import type { Question, Questions } from '../engine/messages';
import type { ByHand } from './by-hand';
import { DraftKeeper } from './draft-keeper';
import { faultyStates } from './faulty';
import { type Reply, withReply } from './replies';
import { isReplaced, syntaxOf } from './syntax-of';
import { isTooLong } from './text-size';
import type { Draft, FinishedRun, Pane, Setup, Tab, WorkspaceState } from './types';

/** Real milliseconds a run, and a check of the text, may take. */
const RUN_DEADLINE = 5_000;
const CHECK_DEADLINE = 8_000;

/** What can be done on every workspace. */
export interface Core extends ByHand {
  readonly store: Pick<StoreApi<WorkspaceState>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** Starts workers, saving and what was pending. Gives what stops them again. */
  begin(): () => void;
  setText(text: string): void;
  /** Takes what the editor's checker says of the newest text. */
  takeFindings(report: Report): void;
  /** The next text that is set is in this syntax. */
  setSyntax(syntax: Syntax): void;
  /** Keeps the present text among the former ones and puts another in its place. */
  replaceText(text: string): Promise<boolean>;
  changeSetup(change: Partial<Setup>): void;
  run(): Promise<void>;
  /** The text as JSON; undefined where it cannot be read, and the run says why. */
  definition(): Promise<string | undefined>;
  submit?(): void;
  inspect(request: InspectRequest): Promise<readonly DataStep[]>;
  /** Asks the worker that runs; undefined where no answer came. */
  ask<Q extends Question>(question: Q, ask: Questions[Q]['ask']): Promise<Questions[Q]['answer'] | undefined>;
  /** Writes for a task that waits. */
  reply(place: string, reply: Reply): void;
  select(state: string | undefined): void;
  /** Lights the state the cursor is in, without turning to it. */
  follow(state: string | undefined): void;
  /** Looks at the run as it was after an event. */
  goTo(event: number | undefined): void;
  /** Looks at the run as it was at an instant, which may lie between two events. */
  travel(instant: { readonly event: number; readonly time: number } | undefined): void;
  step(by: 1 | -1): void;
  chooseDraft(which: 'mine' | 'stored'): Promise<void>;
  show(where: { readonly tab?: Tab; readonly pane?: Pane }): void;
}

/** What a workspace's own part builds on. */
export interface CoreParts extends Omit<Core, 'store' | 'run' | 'changeSetup' | 'replaceText' | keyof ByHand> {
  readonly drafts: DraftKeeper;
  put(text: string): void;
  /** Runs; undefined where another run began meanwhile. */
  execute(request: RunRequest, title: string, source?: string): Promise<FinishedRun | undefined>;
  /** Counts a run that takes place elsewhere: true while no other has begun. */
  takeTurn(): () => boolean;
}

interface Given {
  /** `exercise:order-fulfilment`. */
  readonly topic: string;
  readonly versionId: string | null;
  readonly draft: Draft | null;
  /** Awaited before a text is saved. */
  readonly prepare?: () => Promise<void>;
  /** Whether the text may be changed and is kept. */
  readonly readOnly?: boolean;
}

export function makeCore(store: StoreApi<WorkspaceState>, given: Given): CoreParts {
  const { getState: get, setState: set } = store;
  const checks = new Desk(CHECK_DEADLINE);
  const runs = new Desk(RUN_DEADLINE);
  let checking: Promise<void> | undefined;
  let turn = 0;

  const checkNewest = async (): Promise<void> => {
    const subject = () => get().machine ?? get().text;
    for (let checked: string | undefined; checked !== subject() && !get().tooLong; ) {
      checked = subject();
      const syntax = get().machine === undefined ? get().syntax : 'json';
      const analysis = await checks.ask('analyse', { text: checked, syntax });
      if (!analysis) break;
      set(({ drawing }) => ({
        analysis,
        drawing: analysis.drawing
          ? { ...analysis.drawing, layout: keepSame(drawing?.layout, analysis.drawing.layout) }
          : drawing,
      }));
    }
  };

  /** One check at a time, and after it the newest text: what was typed between is never looked at. */
  const check = (): void => {
    checking ??= checkNewest().finally(() => {
      checking = undefined;
    });
  };

  /** A text that comes from elsewhere says by itself how it is written; one being typed stays in its syntax. */
  const put = (next: string, syntax: Syntax = syntaxOf(next, get().syntax)): void => {
    set({ text: next, tooLong: isTooLong(next), syntax });
    if (get().machine === undefined) check();
  };
  const drafts = new DraftKeeper(
    {
      topic: given.topic,
      versionId: given.versionId,
      tell: (keeping) => set({ keeping }),
      replace: put,
      prepare: given.prepare,
    },
    given.draft,
    get().text,
  );

  const takeTurn = (): (() => boolean) => {
    const mine = ++turn;
    return () => mine === turn;
  };

  const execute = async (
    request: RunRequest,
    title: string,
    source: string = request.definition,
  ): Promise<FinishedRun | undefined> => {
    const isMine = takeTurn();
    set({ running: true });
    const report: RunReport = (await runs.ask('run', request)) ?? {
      kind: 'stopped',
      reason: `The run took longer than ${RUN_DEADLINE / 1000} seconds of real time and was ended, or the interpreter could not be loaded.`,
    };
    if (!isMine()) return undefined;
    const visits = report.kind === 'ran' ? visitsOf(report.events) : undefined;
    const run: FinishedRun = { request, report, title, visits, source, withheld: false };
    set({ run, running: false, event: undefined, time: undefined });
    return run;
  };

  const travel = (event: number | undefined, time?: number): void => {
    const { run, state } = get();
    const there = event === undefined ? undefined : run?.visits?.of.get(event)?.state;
    set({ event, time, state: there ?? state });
  };
  const goTo = (event: number | undefined): void => travel(event);

  return {
    drafts,
    put,
    execute,
    reply: (place, reply) => set(({ replies }) => ({ replies: withReply(replies, place, reply) })),
    takeTurn,
    begin() {
      checks.open();
      runs.open();
      const stop = given.readOnly ? undefined : drafts.begin();
      // A screen that is left and entered again at once has a check under way whose worker is already gone.
      void Promise.resolve(checking).then(check);
      return () => {
        stop?.();
        checks.close();
        runs.close();
      };
    },
    setText(next) {
      if (next === get().text || given.readOnly) return;
      const { text, syntax } = get();
      put(next, isReplaced(text, next) ? syntaxOf(next, syntax) : syntax);
      if (!get().tooLong) drafts.change(next);
    },
    takeFindings(report) {
      const { faulty } = get();
      const found = faultyStates(report, faulty);
      if (found !== faulty) set({ faulty: found });
    },
    setSyntax: (syntax) => set({ syntax }),
    async definition() {
      const { text, syntax } = get();
      if (syntax === 'json') return text;
      const converted = await runs.ask('toJson', text);
      return converted && 'text' in converted ? converted.text : undefined;
    },
    async inspect(request) {
      return (await runs.ask('inspect', request)) ?? [];
    },
    ask: (question, ask) => runs.ask(question, ask),
    select(state) {
      set((now) => ({
        state,
        tab: state !== undefined && now.run && !STAYS.has(now.tab) ? 'state' : now.tab,
      }));
    },
    follow(state) {
      if (state !== undefined) set({ state });
    },
    goTo,
    travel: (instant) => travel(instant?.event, instant?.time),
    step(by) {
      const { run, event } = get();
      if (run?.report.kind !== 'ran') return;
      const last = run.report.events.length;
      goTo(Math.min(last, Math.max(1, (event ?? (by > 0 ? 0 : last + 1)) + by)));
    },
    chooseDraft: (which) => drafts.choose(which),
    show: (where) => set(where),
  };
}

/** Tabs that follow the state that is lit by themselves. */
const STAYS: ReadonlySet<Tab> = new Set<Tab>(['events', 'test', 'services']);

/** Puts a text in place of the present one, which is kept among the former texts of its topic; false where the server is away. */
export async function replaceKept(
  { drafts, put }: Pick<CoreParts, 'drafts' | 'put'>,
  { topic, former, next, keepFormer }: { topic: string; former: string; next: string; keepFormer: boolean },
): Promise<boolean> {
  if (next === former) return true;
  try {
    const { drafts: calls } = await import('@/trpc/learner-client');
    if (keepFormer) await calls.keep.mutate({ topic, text: former });
  } catch {
    return false;
  }
  put(next);
  drafts.change(next);
  return true;
}
