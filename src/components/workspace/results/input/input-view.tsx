'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { controlClass } from '@/components/ui/field';
import { newAnswer } from '../../state/answers';
import { useExercise, useExerciseActions } from '../../state/context';
import { isChanged } from '../../state/exercise-setup';
import { type Call, CallAnswers } from './call-answers';
import { JsonField } from './json-field';
import { KindOfRun } from './kind-of-run';
import { WhoAnswers } from './who-answers';

/** What the next run is given: a sample as it is, or changed to one's own. */
export function InputView() {
  const exercise = useExercise((state) => state.exercise);
  const setup = useExercise((state) => state.setup);
  const tasks = useExercise(({ analysis }) => analysis?.tasks);
  const actions = useExerciseActions();
  const simulated = setup.answeredBy === 'services';
  const byHand = new Set(tasks?.flatMap((task) => (task.byHand ? [task.target] : [])));
  const calls =
    tasks &&
    [...new Set(tasks.map(({ target }) => target))].map(
      (name): Call => ({
        name,
        byHand: byHand.has(name),
        unanswered: simulated ? 'is answered by the services' : 'has no answers: it is a function nobody made',
        needed: !simulated,
      }),
    );
  return (
    <div className="grid gap-6 p-4 pb-8">
      <div className="grid gap-3">
        <label className="grid min-w-0 gap-1">
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
        {isChanged(exercise, setup) ? (
          <p className="text-1 text-soft">
            You have changed this scenario; it is yours alone, and stays while you look at others.{' '}
            <button
              type="button"
              className="cursor-pointer text-accent underline underline-offset-2"
              onClick={actions.resetSample}
            >
              Take the sample as it was
            </button>
          </p>
        ) : null}
      </div>
      <KindOfRun />
      <JsonField
        label="Input of the execution, as JSON"
        value={setup.input}
        onChange={(input) => actions.changeSetup({ input })}
      />
      <WhoAnswers
        words={{
          answers: 'One answer for each attempt, in their order; the last one repeats.',
          services: 'An answer written here goes before the services, for what it names; the last one repeats.',
        }}
      >
        <CallAnswers calls={calls} />
        <AnotherCall />
      </WhoAnswers>
    </div>
  );
}

/** Answers for something the definition does not call yet. */
function AnotherCall() {
  const answers = useExercise(({ setup }) => setup.answers);
  const actions = useExerciseActions();
  const [name, setName] = useState('');
  const add = (event: FormEvent): void => {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted !== '' && !answers.has(wanted))
      actions.changeSetup({ answers: new Map(answers).set(wanted, [newAnswer]) });
    setName('');
  };
  return (
    <form className="flex gap-2" onSubmit={add}>
      <input
        value={name}
        onChange={({ target }) => setName(target.value)}
        aria-label="Another function or API, such as my-function or sqs:sendMessage"
        placeholder="my-function or sqs:sendMessage"
        spellCheck={false}
        className={classNames(controlClass(false, 'small'), 'min-w-0 grow')}
      />
      <Button type="submit" size="small" disabled={name.trim() === ''}>
        Add
      </Button>
    </form>
  );
}
