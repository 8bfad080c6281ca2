/**
 * The workspace's one store: its state and everything that may happen to it. Long because the actions share what runs, is drawn and is sent; each is
 * short.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { visitsOf } from '@/components/graph/visits';
import { prettyJson } from '@/components/machine/pretty-json';
import type { RunReport, RunRequest } from '@/components/machine/run-request';
import { Desk } from '../engine/ask';
import type { DataStep, InspectRequest } from '../engine/inspect';
import { faultOf, readAnswers, writeAnswers } from './answers';
import { keep, readKept } from './browser-store';
import { DraftKeeper } from './draft-keeper';
import { endOf, ownEvents } from './own-events';
import { Submitter } from './submitter';
import { isTooLong } from './text-size';
import type {
  Draft,
  ExerciseView,
  FinishedRun,
  Pane,
  ScenarioView,
  Setup,
  SubmissionView,
  Tab,
  WorkspaceState,
} from './types';

/** Virtual clocks start here: 2026-01-01T00:00:00Z. */
export const START_TIME = 1_767_225_600_000;
/** Real milliseconds a run, and a check of the text, may take. */
const RUN_DEADLINE = 5_000;
const CHECK_DEADLINE = 8_000;

export interface Given {
  readonly exercise: ExerciseView;
  readonly draft: Draft | null;
  /** The newest submission that has a verdict. */
  readonly latest: SubmissionView | undefined;
}

/** All that happens on the screen: one store, and what can be done to it. */
export interface Workspace {
  readonly store: StoreApi<WorkspaceState>;
  /** Starts workers, saving and what was pending. Gives what stops them again. */
  begin(): () => void;
  setText(text: string): void;
  /** Keeps the present text among the former ones and puts another in its place. */
  replaceText(text: string): Promise<boolean>;
  chooseSample(id: string): void;
  changeSetup(change: Partial<Omit<Setup, 'sample'>>): void;
  run(): Promise<void>;
  submit(): void;
  inspect(request: InspectRequest): Promise<readonly DataStep[]>;
  select(state: string | undefined): void;
  /** Lights the state the cursor is in, without turning to it. */
  follow(state: string | undefined): void;
  /** Looks at the run as it was after an event. */
  goTo(event: number | undefined): void;
  step(by: 1 | -1): void;
  /** Looks at one scenario of the verdict: a sample is run again here, as it was submitted. */
  openScenario(id: string): Promise<void>;
  revealHint(): void;
  chooseDraft(which: 'mine' | 'stored'): Promise<void>;
  show(where: { readonly tab?: Tab; readonly pane?: Pane }): void;
}

type Sample = ExerciseView['samples'][number];

const setupFrom = (exercise: ExerciseView, sample: Sample | undefined): Setup => ({
  sample: sample?.id ?? '',
  input: prettyJson(sample?.input ?? '{}'),
  answers: readAnswers(sample?.responses ?? '{}'),
  type: exercise.type,
});

const setupOf = (exercise: ExerciseView, id: string | undefined): Setup =>
  setupFrom(exercise, exercise.samples.find((one) => one.id === id) ?? exercise.samples[0]);

export function makeWorkspace({ exercise, draft, latest }: Given): Workspace {
  const hintsKey = `hints:${exercise.slug}`;
  const text = draft?.text ?? exercise.starter;
  const store = createStore<WorkspaceState>(() => ({
    exercise,
    text,
    tooLong: false,
    analysis: undefined,
    drawing: undefined,
    setup: setupOf(exercise, undefined),
    run: undefined,
    running: false,
    state: undefined,
    event: undefined,
    submitting: { at: 'rest' },
    shown: latest,
    scenario: undefined,
    passed: exercise.passed,
    submissions: 0,
    hints: 0,
    keeping: { at: 'kept' },
    tab: latest ? 'verdict' : 'input',
    pane: 'task',
  }));
  const { getState: get, setState: set } = store;
  const checks = new Desk(CHECK_DEADLINE);
  const runs = new Desk(RUN_DEADLINE);
  let checking = false;
  let turn = 0;

  /** One check at a time, and after it the newest text: what was typed between is never looked at. */
  const check = async (): Promise<void> => {
    if (checking) return;
    checking = true;
    for (let checked: string | undefined; checked !== get().text && !get().tooLong; ) {
      checked = get().text;
      const analysis = await checks.ask('analyse', checked);
      if (!analysis) break;
      set(({ drawing }) => ({ analysis, drawing: analysis.drawing ?? drawing }));
    }
    checking = false;
  };

  const put = (next: string): void => {
    set({ text: next, tooLong: isTooLong(next) });
    void check();
  };
  const drafts = new DraftKeeper(
    {
      topic: `exercise:${exercise.slug}`,
      versionId: exercise.versionId,
      tell: (keeping) => set({ keeping }),
      replace: put,
    },
    draft,
    text,
  );

  const execute = async (request: RunRequest, title: string): Promise<FinishedRun | undefined> => {
    const mine = ++turn;
    set({ running: true });
    const answer: RunReport = (await runs.ask('run', request)) ?? {
      kind: 'stopped',
      reason: `The run took longer than ${RUN_DEADLINE / 1000} seconds of real time and was ended, or the interpreter could not be loaded.`,
    };
    if (mine !== turn) return undefined;
    const visits = answer.kind === 'ran' ? visitsOf(answer.events) : undefined;
    const run: FinishedRun = { request, report: answer, title, visits, withheld: false };
    set({ run, running: false, event: undefined });
    return run;
  };

  const requestOf = (definition: string, setup: Setup): RunRequest => ({
    definition,
    input: setup.input,
    responses: writeAnswers(setup.answers),
    answers: 'target',
    type: setup.type,
    startTime: START_TIME,
    seed: exercise.slug,
  });

  /** A scenario this browser can run: a sample, and once the exercise is passed any. */
  const scenarioOf = (id: string): Sample | undefined => {
    const { samples, hidden } = get().exercise;
    const open = hidden.flatMap(({ input, responses, ...one }) =>
      input === undefined || responses === undefined ? [] : [{ ...one, input, responses }],
    );
    return [...samples, ...open].find((one) => one.id === id);
  };

  const openScenario = async (id: string): Promise<void> => {
    const { shown } = get();
    set({ scenario: id, tab: 'verdict' });
    const verdict = shown?.verdict;
    const result = verdict?.kind === 'graded' ? verdict.scenarios.find((one) => one.id === id) : undefined;
    if (!result || !shown) return;
    const scenario = scenarioOf(id);
    const here = result.shown === 'sample' && !isChanged(exercise, get().setup);
    // The next run is of the same scenario, unless an own one is being made.
    if (here) set({ setup: setupOf(exercise, id) });
    const run = scenario
      ? await execute(requestOf(shown.text, setupFrom(exercise, scenario)), scenario.title)
      : await readOwnEvents(shown, result);
    if (!run || get().scenario !== id || get().shown !== shown) return;
    const { event } = result;
    const state = result.state ?? (event === undefined ? undefined : run.visits?.of.get(event)?.state);
    set({ run, running: false, event, state });
  };

  /** One's own events of a hidden scenario, which the server alone can run. */
  const readOwnEvents = async (
    shown: SubmissionView,
    { id, title }: ScenarioView,
  ): Promise<FinishedRun | undefined> => {
    const mine = ++turn;
    set({ running: true });
    const events = await ownEvents(shown.id, id);
    if (mine !== turn) return undefined;
    set({ running: false });
    if (!events) return undefined;
    const request = requestOf(shown.text, { ...get().setup, input: '{}' });
    const report: RunReport = { kind: 'ran', ...endOf(events) };
    return { request, report, title, visits: visitsOf(events), withheld: true };
  };

  const judge = (submission: SubmissionView): void => {
    const passed = get().passed || submission.passed === true;
    set(({ submissions }) => ({
      shown: submission,
      passed,
      submissions: submissions + 1,
      scenario: undefined,
      tab: 'verdict',
    }));
    if (submission.verdict?.kind === 'graded') {
      const first = submission.verdict.scenarios.find((scenario) => !scenario.passed);
      const wanted = first ?? submission.verdict.scenarios[0];
      if (wanted) void openScenario(wanted.id);
    }
    if (passed && get().exercise.references.length === 0) void readReferences();
  };

  const readReferences = async (): Promise<void> => {
    try {
      const { exercises } = await import('@/trpc/learner-client');
      set({ exercise: await exercises.read.query({ slug: exercise.slug }) });
    } catch {
      // They are there after the next reload.
    }
  };

  const submitter = new Submitter({ slug: exercise.slug, tell: (submitting) => set({ submitting }), done: judge });

  return {
    store,
    begin() {
      checks.open();
      runs.open();
      set({ hints: Math.min(exercise.hints.length, readKept<number>(hintsKey) ?? 0) });
      const stops = [drafts.begin(), submitter.begin()];
      void check();
      return () => {
        for (const stop of stops) stop();
        checks.close();
        runs.close();
      };
    },
    setText(next) {
      if (next === get().text) return;
      put(next);
      if (!get().tooLong) drafts.change(next);
    },
    async replaceText(next) {
      const former = get().text;
      if (next === former) return true;
      try {
        const { drafts: calls } = await import('@/trpc/learner-client');
        if (former !== exercise.starter) await calls.keep.mutate({ topic: `exercise:${exercise.slug}`, text: former });
      } catch {
        return false;
      }
      put(next);
      drafts.change(next);
      set(({ submissions }) => ({ submissions: submissions + 1, pane: 'editor' }));
      return true;
    },
    chooseSample(id) {
      set({ setup: setupOf(exercise, id) });
    },
    changeSetup(change) {
      set(({ setup }) => ({ setup: { ...setup, ...change } }));
    },
    async run() {
      const { text: definition, setup, tooLong, pane } = get();
      if (tooLong) return;
      if ([...setup.answers.values()].flat().some(faultOf)) {
        set({ tab: 'input', pane: 'results' });
        return;
      }
      const title = isChanged(exercise, setup)
        ? 'Your own input'
        : (scenarioOf(setup.sample)?.title ?? 'Your own input');
      const run = await execute(requestOf(definition, setup), title);
      if (!run) return;
      const failed = run.visits?.all.findLast(({ outcome }) => outcome === 'failed');
      const ran = run.report.kind === 'ran';
      set({
        tab: 'output',
        scenario: undefined,
        state: failed?.state,
        pane: pane === 'task' || pane === 'editor' ? (ran ? 'graph' : 'results') : pane,
      });
    },
    submit() {
      const { text: submitted, tooLong, submitting } = get();
      const idle = submitting.at === 'rest' || submitting.at === 'refused';
      if (tooLong || !idle) return;
      set(({ pane }) => ({ tab: 'verdict', pane: pane === 'graph' ? pane : 'results' }));
      submitter.submit({ clientKey: crypto.randomUUID(), versionId: get().exercise.versionId, text: submitted });
    },
    async inspect(request) {
      return (await runs.ask('inspect', request)) ?? [];
    },
    select(state) {
      set((now) => ({ state, tab: state !== undefined && now.run && now.tab !== 'events' ? 'state' : now.tab }));
    },
    follow(state) {
      if (state !== undefined) set({ state });
    },
    goTo(event) {
      const { run, state } = get();
      set({ event, state: event === undefined ? state : (run?.visits?.of.get(event)?.state ?? state) });
    },
    step(by) {
      const { run, event } = get();
      if (run?.report.kind !== 'ran') return;
      const last = run.report.events.length;
      const next = Math.min(last, Math.max(1, (event ?? (by > 0 ? 0 : last + 1)) + by));
      this.goTo(next);
    },
    openScenario,
    revealHint() {
      set(({ hints }) => ({ hints: Math.min(exercise.hints.length, hints + 1) }));
      keep(hintsKey, get().hints);
    },
    chooseDraft: (which) => drafts.choose(which),
    show: (where) => set(where),
  };
}

/** Whether the setup is no more the sample it began from. */
export function isChanged(exercise: ExerciseView, setup: Setup): boolean {
  const given = setupOf(exercise, setup.sample);
  return (
    setup.input !== given.input ||
    setup.type !== given.type ||
    writeAnswers(setup.answers) !== writeAnswers(given.answers)
  );
}
