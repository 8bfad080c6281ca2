'use client';

import { Plus } from 'lucide-react';
import { useId, useState } from 'react';
import { parseJson, SyntaxFault } from '@/asl';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { controlClass } from '@/components/ui/field';
import { Segmented } from '@/components/ui/segmented';
import { newAnswer } from '../state/answers';
import { useExercise, useExerciseActions } from '../state/context';
import { isChanged } from '../state/make-workspace';
import { AnswerList } from './answer-list';

/** What the next run is given: a sample as it is, or changed to one's own. */
export function InputView() {
  const exercise = useExercise((state) => state.exercise);
  const setup = useExercise((state) => state.setup);
  const targets = useExercise(({ analysis }) => analysis?.targets);
  const actions = useExerciseActions();
  const id = useId();
  const json = parseJson(setup.input);
  const fault = json instanceof SyntaxFault ? json : undefined;
  const changed = isChanged(exercise, setup);
  const unanswered = (targets ?? []).filter((target) => !setup.answers.has(target));
  const [other, setOther] = useState('');
  const setAnswers = (
    target: string,
    list: (typeof setup.answers extends ReadonlyMap<string, infer L> ? L : never) | undefined,
  ) => {
    const answers = new Map(setup.answers);
    if (list) answers.set(target, list);
    else answers.delete(target);
    actions.changeSetup({ answers });
  };
  const add = (target: string): void => setAnswers(target, [newAnswer]);
  return (
    <div className="grid gap-5 p-4 pb-8">
      <div className="flex flex-wrap items-end gap-3">
        <label className="grid min-w-0 grow basis-52 gap-1">
          <span className="text-1 text-soft">Scenario</span>
          <select
            value={setup.sample}
            onChange={({ target }) => actions.chooseSample(target.value)}
            className={controlClass()}
          >
            {exercise.samples.map((sample) => (
              <option key={sample.id} value={sample.id}>
                {sample.title}
              </option>
            ))}
          </select>
        </label>
        <div className="flex h-10 items-center">
          <Segmented
            label="Type of workflow"
            value={setup.type}
            onChange={(type) => actions.changeSetup({ type })}
            options={[
              { id: 'STANDARD', label: 'Standard' },
              { id: 'EXPRESS', label: 'Express' },
            ]}
          />
        </div>
      </div>
      {changed ? (
        <p className="text-1 text-soft">
          You have changed this scenario; it is yours alone.{' '}
          <button
            type="button"
            className="cursor-pointer text-accent underline underline-offset-2"
            onClick={() => actions.chooseSample(setup.sample)}
          >
            Take the sample as it was
          </button>
        </p>
      ) : null}
      <div className="grid gap-1">
        <label htmlFor={`${id}-input`} className="text-1 text-soft">
          Input of the execution, as JSON
        </label>
        <textarea
          id={`${id}-input`}
          value={setup.input}
          rows={Math.min(12, setup.input.split('\n').length + 1)}
          spellCheck={false}
          aria-invalid={fault ? true : undefined}
          aria-describedby={fault ? `${id}-fault` : undefined}
          onChange={({ target }) => actions.changeSetup({ input: target.value })}
          className={controlClass(Boolean(fault), 'text')}
        />
        {fault ? (
          <p id={`${id}-fault`} className="text-1 text-failed">
            <span aria-hidden="true">✕ </span>
            Line {fault.line}, column {fault.column}. {fault.message}
          </p>
        ) : null}
      </div>
      <section aria-label="What the calls are answered" className="grid gap-4">
        <div>
          <h2 className="font-medium">What the calls are answered</h2>
          <p className="text-1 text-soft">One answer for each attempt; the last one repeats.</p>
        </div>
        {[...setup.answers].map(([target, list]) => (
          <AnswerList
            key={target}
            target={target}
            list={list}
            onChange={(next) => setAnswers(target, next.length > 0 ? next : undefined)}
          />
        ))}
        {unanswered.map((target) => (
          <div key={target} className="flex flex-wrap items-center justify-between gap-2">
            <p className="min-w-0 text-1">
              <code className="[overflow-wrap:anywhere]">{target}</code>{' '}
              <span className="text-soft">has no answers: it is a function nobody made.</span>
            </p>
            <Button size="small" onClick={() => add(target)}>
              <Plus size={14} aria-hidden="true" />
              Give it answers
            </Button>
          </div>
        ))}
        <form
          className="flex gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            if (other.trim() !== '' && !setup.answers.has(other.trim())) add(other.trim());
            setOther('');
          }}
        >
          <input
            value={other}
            onChange={({ target }) => setOther(target.value)}
            aria-label="Another function or API, such as my-function or sqs:sendMessage"
            placeholder="my-function or sqs:sendMessage"
            spellCheck={false}
            className={classNames(controlClass(false, 'small'), 'min-w-0 grow')}
          />
          <Button type="submit" size="small" disabled={other.trim() === ''}>
            Add
          </Button>
        </form>
      </section>
    </div>
  );
}
