/**
 * An exercise's workspace: what every workspace has, and scenarios, submissions, verdicts, hints. Long because one store holds all of it, and
 * its actions share what they keep in the browser.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { visitsOf } from '@/components/graph/visits';
import { keep, readKept } from '@/components/kept/browser-store';
import { isNumber } from '@/components/kept/shapes';
import { prettyJson } from '@/components/machine/pretty-json';
import type { RunReport, RunRequest } from '@/components/machine/run-request';
import { works } from '../kinds/works';
import { writeAnswers } from './answers';
import { playByHand } from './by-hand';
import { isChanged, isOpen, mayRun, obstacleOf, type Sample, setupFrom, setupOf, turnTo } from './exercise-setup';
import { keptWork } from './kept-work';
import { type Core, makeCore, replaceKept } from './make-core';
import { endOf, ownEvents } from './own-events';
import { startTimeOf } from './start-time';
import { Submitter, tryOut } from './submitter';
import { syntaxOf } from './syntax-of';
import type {
  Draft,
  ExerciseSetup,
  ExerciseState,
  ExerciseView,
  FinishedRun,
  ScenarioView,
  SubmissionView,
} from './types';

export interface Given {
  readonly exercise: ExerciseView;
  readonly draft: Draft | null;
  /** The newest submission that has a verdict. */
  readonly latest: SubmissionView | undefined;
  /** An exercise that is still being written, by its id: what is handed in is graded and not kept. */
  readonly preview?: string | undefined;
}

/** What can be done with an exercise, beside what every workspace does. */
export interface ExerciseWorkspace extends Core {
  readonly store: Pick<StoreApi<ExerciseState>, 'getState' | 'getInitialState' | 'subscribe'>;
  submit(): void;
  /** Turns to a sample, as it was left. */
  chooseSample(id: string): void;
  /** Gives up what was changed of the sample. */
  resetSample(): void;
  /** Looks at one scenario of the verdict: a sample is run again here, as it was submitted. */
  openScenario(id: string): Promise<void>;
  revealHint(): void;
  /** The run of a definition in a scenario that this browser may run. */
  requestFor(definition: string, scenario: string): RunRequest;
}

export function makeWorkspace({ exercise, draft, latest, preview }: Given): ExerciseWorkspace {
  const topic = `exercise:${exercise.slug}`;
  const hintsKey = `hints:${exercise.slug}`;
  const kept = keptWork(exercise, preview === undefined ? topic : `preview:${preview}`);
  const work = works[exercise.kind];
  const begins = work.begins(exercise);
  const text = draft?.text ?? begins;
  const store = createStore<ExerciseState>(() => ({
    name: exercise.slug,
    type: exercise.type,
    quiet: exercise.quiet,
    exercise,
    text,
    machine: work.given ? exercise.starter : undefined,
    syntax: syntaxOf(text),
    tooLong: false,
    analysis: undefined,
    drawing: undefined,
    faulty: new Set(),
    setup: setupOf(exercise, undefined),
    own: new Map(),
    run: undefined,
    running: false,
    replies: new Map(),
    notStarted: undefined,
    state: undefined,
    event: undefined,
    time: undefined,
    submitting: { at: 'rest' },
    shown: latest,
    scenario: undefined,
    passed: exercise.passed,
    submissions: 0,
    hints: 0,
    keeping: { at: 'kept' },
    tab: latest || work.runs === 'when-passed' ? 'verdict' : 'input',
    pane: 'task',
  }));
  const { getState: get, setState: set } = store;
  const core = makeCore(store, { topic, versionId: preview === undefined ? exercise.versionId : null, draft });
  const { execute } = core;

  const requestOf = (definition: string, setup: ExerciseSetup): RunRequest => {
    const sample = scenarioOf(setup.sample);
    return {
      definition,
      // As long as it is the sample's, it is run as it is written there: events carry the text itself.
      input: sample && setup.input === prettyJson(sample.input) ? sample.input : setup.input,
      responses: writeAnswers(setup.answers),
      answers: 'target',
      type: setup.type,
      startTime: startTimeOf(setup) ?? exercise.startTime,
      seed: sample?.seed ?? exercise.slug,
      signals: [],
      objects: sample?.objects,
      world: setup.answeredBy === 'services' ? setup.world || '{}' : undefined,
    };
  };

  /** A scenario this browser can run: a sample, and once the exercise is passed any. */
  const scenarioOf = (id: string): Sample | undefined => {
    const { samples, hidden } = get().exercise;
    return [...samples, ...hidden.filter(isOpen)].find((one) => one.id === id);
  };

  const openScenario = async (id: string): Promise<void> => {
    const { shown } = get();
    set({ scenario: id, tab: 'verdict' });
    const verdict = shown?.verdict;
    const result = verdict?.kind === 'graded' ? verdict.scenarios.find((one) => one.id === id) : undefined;
    if (!result || !shown) return;
    const scenario = scenarioOf(id);
    if (!mayRun(get())) {
      set({ ...turnTo(exercise, get(), id), run: undefined, state: result.state ?? get().state });
      return;
    }
    const definition = get().machine ?? shown.text;
    const here = result.shown === 'sample' && !isChanged(exercise, get().setup);
    // The next run is of the same scenario, unless an own one is being made.
    if (here) set(turnTo(exercise, get(), id));
    const run = scenario
      ? await execute(requestOf(definition, setupFrom(exercise, scenario)), scenario.title)
      : await readOwnEvents(shown, result);
    if (!run || get().scenario !== id || get().shown !== shown) return;
    const { event } = result;
    const state = result.state ?? (event === undefined ? undefined : run.visits?.of.get(event)?.state);
    set({ run, running: false, event, time: undefined, state });
  };

  /** One's own events of a hidden scenario, which the server alone can run. */
  const readOwnEvents = async (
    shown: SubmissionView,
    { id, title }: ScenarioView,
  ): Promise<FinishedRun | undefined> => {
    const isMine = core.takeTurn();
    set({ running: true });
    const events = await ownEvents(shown.id, id);
    if (!isMine()) return undefined;
    set({ running: false });
    if (!events) return undefined;
    const request = requestOf(shown.text, { ...setupOf(exercise, undefined), input: '{}' });
    const report: RunReport = { kind: 'ran', ...endOf(events) };
    return { request, report, title, visits: visitsOf(events), source: shown.text, withheld: true };
  };

  const judge = (submission: SubmissionView): void => {
    const passed = get().passed || submission.passed === true;
    kept.forgetRun();
    set(({ submissions, exercise: now }) => ({
      shown: submission,
      exercise: { ...now, exam: submission.exam?.standing ?? now.exam },
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
    if (passed && preview === undefined && get().exercise.references.length === 0) void readReferences();
  };

  const readReferences = async (): Promise<void> => {
    try {
      const { exercises } = await import('@/trpc/learner-client');
      set({ exercise: await exercises.read.query({ slug: exercise.slug }) });
    } catch {
      // They are there after the next reload.
    }
  };

  const submitter = new Submitter({
    slug: preview === undefined ? exercise.slug : `preview:${exercise.slug}`,
    tryOut: preview === undefined ? undefined : (tried) => tryOut(preview, tried),
    tell: (submitting) => set({ submitting }),
    done: judge,
  });

  /** Turns to what matters first in a run; whether somebody outside is waited for. */
  const look = (run: FinishedRun): boolean => {
    const failed = run.visits?.all.findLast(({ outcome }) => outcome === 'failed');
    const waits = run.report.kind === 'ran' ? run.report.waiting[0] : undefined;
    set({ tab: waits ? 'waiting' : 'output', scenario: undefined, state: waits?.state ?? failed?.state });
    return waits !== undefined;
  };

  /** Runs, and keeps what was asked: a reload computes the same run again. */
  const perform = async (request: RunRequest, title: string, source: string): Promise<boolean | undefined> => {
    const run = await execute(request, title, source);
    if (!run) return undefined;
    kept.keepRun({ request, title, source });
    return look(run);
  };

  /** Takes up what was changed of the scenarios before, and the last run. */
  const takeUp = (): void => {
    const setups = kept.setups();
    if (setups) set(setups);
    const ran = mayRun(get()) ? kept.run() : undefined;
    if (ran) set({ replies: kept.replies() });
    if (ran) void perform(ran.request, ran.title ?? 'Your run', ran.source);
  };

  /** Hands the text in; as JSON, which is what is graded. */
  const send = async (): Promise<void> => {
    const obstacle = work.obstacle(get().text);
    if (obstacle !== undefined) {
      set({ submitting: { at: 'refused', message: obstacle }, pane: 'editor' });
      return;
    }
    const definition = await core.definition();
    if (definition === undefined) {
      const message =
        'This text cannot be read as YAML, so it was not handed in. The list below it says where it breaks off.';
      set({ submitting: { at: 'refused', message } });
      return;
    }
    set(({ pane }) => ({ tab: 'verdict', pane: pane === 'graph' ? pane : 'results' }));
    submitter.submit({ clientKey: crypto.randomUUID(), versionId: get().exercise.versionId, text: definition });
  };

  return {
    ...core,
    store,
    begin() {
      set({ hints: Math.min(exercise.hints.length, readKept(hintsKey, isNumber) ?? 0) });
      const watch = store.subscribe((now, before) => {
        if (now.setup !== before.setup || now.own !== before.own) kept.keepSetups(now);
        if (now.replies !== before.replies) kept.keepReplies(now.replies);
      });
      const stops = [core.begin(), submitter.begin(), watch];
      takeUp();
      return () => {
        for (const stop of stops) stop();
      };
    },
    async replaceText(next) {
      const former = get().text;
      const done = await replaceKept(core, { topic, former, next, keepFormer: former !== begins });
      if (done && next !== former) set(({ submissions }) => ({ submissions: submissions + 1, pane: 'editor' }));
      return done;
    },
    chooseSample(id) {
      set({ ...turnTo(exercise, get(), id), notStarted: undefined });
    },
    resetSample() {
      set(({ setup }) => ({ setup: setupOf(exercise, setup.sample), notStarted: undefined }));
    },
    changeSetup(change) {
      set(({ setup }) => ({ setup: { ...setup, ...change }, notStarted: undefined }));
    },
    async run() {
      const { text: source, setup, tooLong, pane } = get();
      if (tooLong || work.runs === 'when-passed') return;
      const notStarted = obstacleOf(setup);
      if (notStarted !== undefined) {
        set({ notStarted, tab: 'input', pane: 'results' });
        return;
      }
      const title = isChanged(exercise, setup)
        ? 'Your own input'
        : (scenarioOf(setup.sample)?.title ?? 'Your own input');
      const definition = (await core.definition()) ?? source;
      const waits = await perform(requestOf(definition, setup), title, source);
      if (waits === undefined) return;
      const ran = get().run?.report.kind === 'ran';
      if (pane === 'task' || pane === 'editor') set({ pane: !ran || waits ? 'results' : 'graph' });
    },
    ...playByHand(
      () => get().run,
      async (request, { title, source }) => {
        await perform(request, title, source);
      },
    ),
    submit() {
      const { tooLong, submitting } = get();
      const idle = submitting.at === 'rest' || submitting.at === 'refused';
      if (tooLong || !idle) return;
      void send();
    },
    openScenario,
    requestFor: (definition, id) => requestOf(definition, setupFrom(exercise, scenarioOf(id))),
    revealHint() {
      set(({ hints }) => ({ hints: Math.min(exercise.hints.length, hints + 1) }));
      keep(hintsKey, get().hints);
    },
  };
}
