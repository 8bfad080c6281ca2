'use client';

import { Callout } from '@/components/ui/callout';
import { controlClass } from '@/components/ui/field';
import { Segmented } from '@/components/ui/segmented';
import { usePlayground, usePlaygroundActions } from '../state/context';
import { startTimeOf } from '../state/setup';
import { StartForm } from './start-form';
import { TaskAnswers } from './task-answers';
import { WorldEditor } from './world-editor';

/** What the next run is given: how it starts, and who answers its Tasks. */
export function InputView() {
  const setup = usePlayground((state) => state.setup);
  const notStarted = usePlayground((state) => state.notStarted);
  const actions = usePlaygroundActions();
  const faulty = startTimeOf(setup) === undefined;
  return (
    <div className="grid gap-6 p-4 pb-8">
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <Segmented
          label="Type of workflow"
          value={setup.type}
          onChange={(type) => actions.changeSetup({ type })}
          options={[
            { id: 'STANDARD', label: 'Standard' },
            { id: 'EXPRESS', label: 'Express' },
          ]}
        />
        <label className="flex items-center gap-2 text-1 text-soft">
          Clock begins, UTC
          <input
            type="datetime-local"
            step={1}
            value={setup.startsAt}
            aria-invalid={faulty || undefined}
            onChange={({ target }) => actions.changeSetup({ startsAt: target.value })}
            className={controlClass(faulty, 'small')}
          />
        </label>
      </div>
      {notStarted ? (
        <Callout tone="fault" role="alert" title="No execution began">
          <p className="[overflow-wrap:anywhere]">{notStarted}</p>
        </Callout>
      ) : null}
      <StartForm />
      <section aria-label="Who answers the Tasks" className="grid gap-3">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h2 className="font-medium">Who answers the Tasks</h2>
          <Segmented
            label="Who answers the Tasks"
            value={setup.answeredBy}
            onChange={(answeredBy) => actions.changeSetup({ answeredBy })}
            options={[
              { id: 'answers', label: 'Your answers' },
              { id: 'services', label: 'Simulated services' },
            ]}
          />
        </div>
        {setup.answeredBy === 'services' ? <WorldEditor /> : null}
        <TaskAnswers />
      </section>
    </div>
  );
}
