'use client';

import { useEffect, useState } from 'react';
import { duration } from '@/components/machine/event-line';
import { EmptyState } from '@/components/ui/empty-state';
import type { Held, ServicesView as Seen } from '../../engine/services';
import { useActions, useWorkspace } from '../../state/context';
import { HeldThing } from './held-thing';

/** Every section in words, in the order in which one asks for them. */
const SECTIONS: Readonly<Record<Held['section'], string>> = {
  tables: 'Tables',
  queues: 'Queues',
  topics: 'Topics',
  buses: 'Event buses',
  buckets: 'Buckets',
  functions: 'Functions',
  machines: 'State machines',
  activities: 'Activities',
  clusters: 'ECS clusters',
  jobQueues: 'Batch queues',
  endpoints: 'HTTP endpoints',
  emails: 'Mails and messages',
};
const sections = Object.entries(SECTIONS);

/** What the simulated services hold at the event that is looked at, or when all is over. */
export function ServicesView() {
  const run = useWorkspace((state) => state.run);
  const event = useWorkspace((state) => state.event);
  const actions = useActions();
  const [seen, setSeen] = useState<{ readonly run: unknown; readonly view: Seen | undefined }>();
  const report = run?.report.kind === 'ran' ? run.report : undefined;
  const at = event === undefined ? undefined : report?.events[event - 1];
  useEffect(() => {
    if (!run || !report || run.request.world === undefined) return;
    let gone = false;
    void actions
      .ask('services', { run: run.request, event: at && { id: at.id, timestamp: at.timestamp } })
      .then((view) => {
        if (!gone) setSeen({ run, view });
      });
    return () => {
      gone = true;
    };
  }, [actions, run, report, at]);
  if (!run || !report || run.request.world === undefined)
    return (
      <div className="p-4">
        <EmptyState title={run ? 'This run had no services' : 'Not run yet'}>
          <p>
            Choose “Simulated services” under Input: tables, queues, topics and buckets then change as the run goes, and
            are shown here after every event.
          </p>
        </EmptyState>
      </div>
    );
  if (seen?.run !== run) return <p className="p-4 text-soft">Looking at the services …</p>;
  const { view } = seen;
  if (!view) return <p className="p-4 text-soft">The services could not be looked at again. Run once more.</p>;
  const { startTime } = run.request;
  return (
    <div className="grid gap-6 p-4 pb-8">
      <p role="status" className="text-1 text-soft">
        {at
          ? `After event ${at.id}, ${at.type}.`
          : 'As the run leaves them. Choose an event to see them as they were then.'}
      </p>
      {sections.map(([section, words]) => {
        const held = view.held.filter((one) => one.section === section && isWorthSeeing(one));
        return held.length === 0 ? null : (
          <section key={section} aria-label={words} className="grid gap-3">
            <h2 className="text-1 font-medium text-soft">{words}</h2>
            {held.map((one) => (
              <HeldThing key={one.name} held={one} />
            ))}
          </section>
        );
      })}
      <section aria-label="What changed" className="grid gap-2">
        <h2 className="text-1 font-medium text-soft">
          What changed{view.total > view.changes.length ? `, the last ${view.changes.length} of ${view.total}` : ''}
        </h2>
        {view.changes.length === 0 ? <p className="text-1 text-soft">Nothing.</p> : null}
        <ol className="grid gap-1 text-1">
          {view.changes.map((change, index) => (
            <li key={index} className="grid grid-cols-[4.5rem_1fr] gap-2">
              <span className="text-soft tabular-nums">{duration(change.at - startTime)}</span>
              <span className="min-w-0 [overflow-wrap:anywhere]">
                <code>{change.name}</code> {change.what}
                {change.event === undefined ? null : (
                  <button
                    type="button"
                    onClick={() => actions.goTo(change.event)}
                    className="ml-2 cursor-pointer text-accent underline underline-offset-2"
                  >
                    event {change.event}
                  </button>
                )}
              </span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

/** Every account has the default bus; one that nothing went over says nothing. */
const isWorthSeeing = ({ section, name, entries, changed }: Held): boolean =>
  changed || entries.length > 0 || section !== 'buses' || name !== 'default';
