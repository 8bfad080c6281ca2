'use client';

import { Callout } from '@/components/ui/callout';
import { classNames } from '@/components/ui/class-names';
import { controlClass } from '@/components/ui/field';
import { Segmented } from '@/components/ui/segmented';
import { useActions, useWorkspace } from '../../state/context';
import { startTimeOf } from '../../state/start-time';

/** Standard or Express, when its clock begins, and why the last run did not begin. */
export function KindOfRun() {
  const setup = useWorkspace((state) => state.setup);
  const notStarted = useWorkspace((state) => state.notStarted);
  const actions = useActions();
  const faulty = startTimeOf(setup) === undefined;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <Segmented
          label="Type of workflow"
          value={setup.type}
          onChange={(type) => actions.changeSetup({ type })}
          options={[
            { id: 'STANDARD', label: 'Standard' },
            { id: 'EXPRESS', label: 'Express' },
          ]}
        />
        <label className="flex flex-wrap items-center gap-2 text-1 text-soft">
          Clock begins, UTC
          <input
            type="datetime-local"
            step={1}
            value={setup.startsAt}
            aria-invalid={faulty || undefined}
            onChange={({ target }) => actions.changeSetup({ startsAt: target.value })}
            className={classNames(controlClass(faulty, 'small'), 'tabular-nums')}
          />
        </label>
      </div>
      {notStarted ? (
        <Callout tone="fault" role="alert" title="No execution began">
          <p className="[overflow-wrap:anywhere]">{notStarted}</p>
        </Callout>
      ) : null}
    </>
  );
}
