'use client';

import { useEffect, useRef, useState } from 'react';
import { prettyJson } from '@/components/machine/pretty-json';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { EmptyState } from '@/components/ui/empty-state';
import { controlClass } from '@/components/ui/field';
import { Segmented } from '@/components/ui/segmented';
import { JsonField } from '@/components/workspace/results/input/json-field';
import { JsonBlock } from '@/components/workspace/results/json-block';
import type { FinishedRun } from '@/components/workspace/state/types';
import type { TestAnswer, TestAsk } from '../compute-test';
import { usePlayground, usePlaygroundActions } from '../state/context';
import { newTest, type TestForm } from '../state/test-forms';

const TONES = new Map<string, BadgeTone>([
  ['SUCCEEDED', 'succeeded'],
  ['FAILED', 'failed'],
  ['RETRIABLE', 'caught'],
  ['CAUGHT_ERROR', 'caught'],
]);

/** One state by itself, as AWS's TestState would run it: choose it in the graph or the text. */
export function TestView() {
  const state = usePlayground((all) => all.state);
  const states = usePlayground(({ analysis }) => analysis?.states);
  const actions = usePlaygroundActions();
  const tests = usePlayground((all) => all.tests);
  const { asked } = tests;
  const [answered, setAnswered] = useState<{ readonly asked: TestAsk; readonly answer: TestAnswer | undefined }>();
  /** The state that was to be tested while the definition could not be read. */
  const [unreadable, setUnreadable] = useState<string>();
  const shown = useRef<HTMLDivElement>(null);
  const run = usePlayground((all) => all.run);
  const named = (wanted: string | undefined) => states?.find(({ name }) => name === wanted);
  const chosen = named(state) ?? named(tests.of) ?? states?.[0];
  const works = chosen !== undefined && /^(Task|Map|Parallel)$/.test(chosen.type);
  const pending = asked !== undefined && answered?.asked !== asked;
  const answer =
    unreadable !== undefined && unreadable === chosen?.name
      ? 'unreadable'
      : answered?.asked.state === chosen?.name
        ? answered?.answer
        : undefined;
  useEffect(() => {
    if (!asked) return;
    let isNewest = true;
    void actions.ask('test', asked).then((found) => isNewest && setAnswered({ asked, answer: found }));
    return () => {
      isNewest = false;
    };
  }, [asked, actions]);
  useEffect(() => {
    if (answer) shown.current?.scrollIntoView({ block: 'nearest' });
  }, [answer]);
  if (!chosen)
    return (
      <div className="p-4">
        <EmptyState title="No state to test yet">
          <p>As soon as the definition can be read, each of its states can be tried by itself.</p>
        </EmptyState>
      </div>
    );
  const written = tests.forms.get(chosen.name);
  // Until something is written for a state, it gets what the run brought it.
  const form: TestForm = {
    ...(written ?? {
      ...newTest,
      level: tests.forms.get(tests.of ?? '')?.level ?? newTest.level,
      input: (run && inputOf(run, chosen.name)) ?? newTest.input,
    }),
    ...(works ? {} : { mock: 'none' }),
    ...(works && (written?.mock ?? 'none') === 'none' ? { mock: 'result' } : {}),
  };
  const change = (next: Partial<TestForm>): void =>
    actions.changeTests({
      of: chosen.name,
      forms: new Map(tests.forms).set(chosen.name, { ...form, ...next }),
    });
  const test = async (): Promise<void> => {
    const definition = await actions.definition();
    setUnreadable(definition === undefined ? chosen.name : undefined);
    if (definition !== undefined) actions.changeTests({ asked: { ...form, definition, state: chosen.name } });
  };
  return (
    <form
      className="grid gap-4 p-4 pb-8"
      onSubmit={(event) => {
        event.preventDefault();
        void test();
      }}
    >
      <div className="flex flex-wrap items-center gap-3">
        <label className="flex min-w-0 items-center gap-2 text-1 text-soft">
          State
          <select
            value={chosen.name}
            onChange={({ target }) => actions.select(target.value)}
            className={`${controlClass(false, 'small')} min-w-0`}
          >
            {states?.map(({ name, type }) => (
              <option key={name} value={name}>
                {name} ({type})
              </option>
            ))}
          </select>
        </label>
        <Segmented
          label="Inspection level"
          value={form.level}
          onChange={(level) => change({ level })}
          options={[
            { id: 'INFO', label: 'INFO' },
            { id: 'DEBUG', label: 'DEBUG' },
            { id: 'TRACE', label: 'TRACE' },
          ]}
        />
      </div>
      <JsonField label="Input of the state" value={form.input} onChange={(input) => change({ input })} />
      <JsonField
        label="Variables"
        value={form.variables}
        onChange={(variables) => change({ variables })}
        hint="An object; may be left out"
        optional
        most={6}
      />
      {works ? (
        <fieldset className="grid gap-3">
          <legend className="mb-2 text-1 text-soft">Its work is mocked: it</legend>
          <div className="w-fit">
            <Segmented
              label="What its work does"
              value={form.mock}
              onChange={(mock) => change({ mock })}
              options={[
                { id: 'result', label: 'returns' },
                { id: 'error', label: 'throws' },
              ]}
            />
          </div>
          {form.mock === 'result' ? (
            <>
              <JsonField label="Result, as JSON" value={form.result} onChange={(result) => change({ result })} />
              <label className="flex flex-wrap items-center gap-2 text-1 text-soft">
                Compared with what the service returns
                <select
                  value={form.validation}
                  onChange={({ target }) => change({ validation: target.value as TestForm['validation'] })}
                  className={controlClass(false, 'small')}
                >
                  <option value="STRICT">STRICT</option>
                  <option value="PRESENT">PRESENT</option>
                  <option value="NONE">NONE</option>
                </select>
              </label>
            </>
          ) : null}
          {form.mock === 'error' ? (
            <div className="grid grid-cols-2 gap-2">
              {(['error', 'cause'] as const).map((part) => (
                <label key={part} className="grid gap-1 text-1 text-soft">
                  {part === 'error' ? 'Error' : 'Cause'}
                  <input
                    value={form[part]}
                    spellCheck={false}
                    onChange={({ target }) => change({ [part]: target.value })}
                    className={`${controlClass(false, 'small')} min-w-0`}
                  />
                </label>
              ))}
            </div>
          ) : null}
          {form.mock === 'error' ? (
            <label className="flex items-center gap-2 text-1 text-soft">
              Retries before
              <input
                type="number"
                min={0}
                max={100}
                value={form.retries}
                onChange={({ target }) => change({ retries: Math.max(0, Number(target.value) || 0) })}
                className={`${controlClass(false, 'small')} w-20`}
              />
            </label>
          ) : null}
        </fieldset>
      ) : null}
      <Button type="submit" kind="primary" size="small" className="w-fit" pending={pending}>
        Test this state
      </Button>
      <div ref={shown} aria-live="polite" className="grid gap-3">
        {answer === 'unreadable' ? (
          <Callout tone="fault">The definition cannot be read yet. Mend it first.</Callout>
        ) : answer?.kind === 'refused' ? (
          <Callout tone="fault" title={answer.error}>
            <p className="[overflow-wrap:anywhere]">{answer.message}</p>
          </Callout>
        ) : answer ? (
          <>
            <p>
              <Badge tone={TONES.get(answer.status) ?? 'plain'}>{answer.status}</Badge>
            </p>
            <JsonBlock title="As the TestState API answers" text={answer.response} />
          </>
        ) : null}
      </div>
    </form>
  );
}

/** What a state got when the run came to it first; undefined where it did not. */
function inputOf({ report, visits }: FinishedRun, state: string): string | undefined {
  if (report.kind !== 'ran') return undefined;
  const visit = visits?.all.find((one) => one.state === state);
  const input = visit && report.events[visit.entered - 1]?.stateEnteredEventDetails?.input;
  return typeof input === 'string' ? prettyJson(input) : undefined;
}
