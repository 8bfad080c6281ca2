'use client';

import { Play, RotateCcw } from 'lucide-react';
import dynamic from 'next/dynamic';
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Machine } from '@/catalog';
import { GraphView } from '@/components/graph/graph-view';
import type { Layout } from '@/components/graph/layout';
import { edgesTakenAt, outcomesAt } from '@/components/graph/outcomes';
import { visitsOf } from '@/components/graph/visits';
import type { Instant, Scale } from '@/components/timeline/time-map';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { controlClass } from '@/components/ui/field';
import { DefinitionPane } from './definition-pane';
import type { Drawn } from './lay-out-text';
import { changedSeed, type RunReport, type RunRequest } from './run-request';
import { RunResult } from './run-result';

const Timeline = dynamic(() => import('@/components/timeline/timeline').then((module) => module.Timeline), {
  ssr: false,
});

/** Virtual clocks of lessons start here: 2026-01-01T00:00:00Z. */
const START_TIME = 1_767_225_600_000;

/** What a learner ran: the scenario by its place, and the input as it was typed. */
export interface LastRun {
  readonly scenario: number;
  readonly input: string;
  /** The definition where it was changed. */
  readonly definition?: string | undefined;
}

interface MachinePlayerProps {
  readonly machine: Machine;
  /** The level of its title among the page's headings. */
  readonly heading?: 'h2' | 'h3';
  /** Laid out on the server, so that no layout code is sent. */
  readonly layout: Layout;
  /** As text, drawn by the server; a page may do without. */
  readonly definition?: ReactNode;
  /** Whether the definition stands beside the graph where there is room for both, or below it. */
  readonly beside?: boolean;
  /** The outline, drawn by the server. */
  readonly children: ReactNode;
  /** Restored after a reload by running it again. */
  readonly last?: LastRun | undefined;
  /** Called after each run with the version of the interpreter that ran it. */
  readonly onRun?: ((request: RunRequest, engine: string) => void) | undefined;
}

/** What was written as a picture; its code is fetched with the first change. */
const draw = async (text: string): Promise<Drawn | undefined> => (await import('./lay-out-text')).layOutText(text);

/** A state machine that runs in the page: pick a scenario, change input or definition, run, see the states and the history, reset. */
export function MachinePlayer({
  heading: Heading = 'h3',
  machine,
  layout,
  definition,
  beside = false,
  children,
  last,
  onRun,
}: MachinePlayerProps) {
  const id = useId();
  const [scenario, setScenario] = useState(last?.scenario ?? 0);
  const given = machine.scenarios[scenario] ?? machine.scenarios[0];
  const [input, setInput] = useState(last?.input ?? given?.input ?? '{}');
  const [edited, setEdited] = useState(last?.definition);
  const [drawn, setDrawn] = useState<Drawn>();
  const [report, setReport] = useState<RunReport>();
  const [running, setRunning] = useState(false);
  const turn = useRef(0);
  const frame = useRef<HTMLElement>(null);
  const [instant, setInstant] = useState<Instant>();
  const [scale, setScale] = useState<Scale>('compressed');
  const [open, setOpen] = useState(true);
  const visits = useMemo(() => (report?.kind === 'ran' ? visitsOf(report.events) : undefined), [report]);
  const outcomes = useMemo(() => visits && outcomesAt(visits, instant?.event), [visits, instant]);
  const taken = useMemo(() => visits && edgesTakenAt(visits, instant?.event), [visits, instant]);

  const run = async (kept?: LastRun): Promise<void> => {
    const chosen = kept ?? { scenario, input, definition: edited };
    const responses = machine.scenarios[chosen.scenario]?.responses ?? '{}';
    const { type, name } = machine;
    const definition = chosen.definition ?? machine.definition;
    // The seed tells a kept run of a changed definition from one of an older edition of the lesson's.
    const seed = chosen.definition === undefined ? name : changedSeed(name);
    const request: RunRequest = { definition, type, input: chosen.input, responses, startTime: START_TIME, seed };
    const mine = ++turn.current;
    setRunning(true);
    const { runInWorker } = await import('./run-in-worker');
    const answer = await runInWorker(request);
    if (mine !== turn.current) return;
    const picture = chosen.definition === undefined ? undefined : await draw(chosen.definition);
    if (mine !== turn.current) return;
    setDrawn(picture);
    setReport(answer);
    setInstant(undefined);
    setRunning(false);
    if (!kept && answer.kind === 'ran') onRun?.(request, answer.engine);
  };
  const reset = (): void => {
    setEdited(undefined);
    setDrawn(undefined);
    choose(scenario);
  };
  const choose = (place: number): void => {
    turn.current++;
    setRunning(false);
    setScenario(place);
    setInput(machine.scenarios[place]?.input ?? '{}');
    setReport(undefined);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, with what the server had kept
  useEffect(() => {
    if (last) void run(last);
  }, []);

  // A graph wider than the window begins at its middle, where Start is.
  useEffect(() => {
    if (frame.current) frame.current.scrollLeft = (frame.current.scrollWidth - frame.current.clientWidth) / 2;
  }, []);

  const changed = input !== given?.input;
  const rewritten = edited !== undefined && edited !== machine.definition;
  return (
    <section
      aria-labelledby={`${id}-title`}
      data-machine={machine.name}
      className="@container overflow-hidden rounded-md border border-hairline bg-raised text-2"
    >
      <header className="border-b border-hairline px-4 py-3">
        <Heading id={`${id}-title`} className="font-semibold">
          {machine.title}
        </Heading>
        {machine.caption ? <p className="mt-1 max-w-[68ch] text-soft">{machine.caption}</p> : null}
      </header>
      <div
        className={classNames(
          'grid grid-cols-[minmax(0,1fr)]',
          beside && '@2xl:grid-cols-[minmax(20rem,2fr)_minmax(0,3fr)]',
        )}
      >
        <section
          tabIndex={0}
          aria-label={`Graph of ${machine.title}`}
          ref={frame}
          className={classNames(
            'max-h-[34rem] overflow-auto bg-paper p-4',
            beside && 'grid grid-cols-[minmax(0,1fr)] content-center @2xl:max-h-[26rem]',
          )}
        >
          <GraphView
            layout={drawn?.layout ?? layout}
            label={`State machine: ${machine.title}. The list of states below holds the same facts.`}
            outcomes={outcomes}
            taken={taken}
          />
        </section>
        {definition === undefined ? null : (
          <DefinitionPane
            title={machine.title}
            given={definition}
            edited={edited}
            beside={beside}
            onEdit={() => setEdited(machine.definition)}
            onChange={setEdited}
          />
        )}
      </div>
      {rewritten ? (
        <p className="border-t border-hairline px-4 py-2 text-1 text-caught">
          The definition is changed; Reset brings back the lesson’s.
        </p>
      ) : null}
      <div className="flex flex-wrap items-end gap-3 border-t border-hairline px-4 py-3">
        {machine.scenarios.length > 1 ? (
          <label className="grid min-w-0 grow basis-64 gap-1">
            <span className="text-1 text-soft">Scenario</span>
            <select value={scenario} onChange={({ target }) => choose(Number(target.value))} className={controlClass()}>
              {machine.scenarios.map(({ title }, index) => (
                <option key={title} value={index}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        ) : (
          <p className="min-w-0 grow self-center">{given?.title}</p>
        )}
        <div className="flex gap-2">
          <Button kind="primary" pending={running} onClick={() => run()}>
            {running ? null : <Play size={16} aria-hidden="true" />}
            {running ? 'Running' : 'Run'}
          </Button>
          <Button kind="quiet" disabled={!report && !changed && edited === undefined} onClick={reset}>
            <RotateCcw size={16} aria-hidden="true" />
            Reset
          </Button>
        </div>
      </div>
      <details className="border-t border-hairline px-4 py-2">
        <summary className="cursor-pointer py-1 text-soft">
          Input{changed ? <span className="text-caught"> · changed</span> : null}
        </summary>
        <label className="sr-only" htmlFor={`${id}-input`}>
          Input of the execution, as JSON
        </label>
        <textarea
          id={`${id}-input`}
          value={input}
          rows={Math.min(10, input.split('\n').length + 1)}
          spellCheck={false}
          onChange={({ target }) => setInput(target.value)}
          className={classNames(controlClass(), 'my-2 h-auto py-2 font-mono text-1')}
        />
      </details>
      {report?.kind === 'ran' && visits ? (
        <div className="border-t border-hairline">
          <Timeline
            label={`Virtual time of ${machine.title}`}
            events={report.events}
            visits={visits}
            startTime={START_TIME}
            instant={instant}
            onTravel={setInstant}
            scale={scale}
            onScale={setScale}
            open={open}
            onOpen={setOpen}
          />
        </div>
      ) : null}
      <div aria-live="polite">
        {report ? (
          <RunResult report={report} startTime={START_TIME} title={machine.title} upTo={instant?.event} />
        ) : null}
      </div>
      {drawn ? (
        <details className="border-t border-hairline px-4 py-2">
          <summary className="cursor-pointer py-1 text-soft">States as a list</summary>
          <div className="py-2">{drawn.outline}</div>
        </details>
      ) : (
        children
      )}
    </section>
  );
}
