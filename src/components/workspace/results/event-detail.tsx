'use client';

import { ChevronLeft, ChevronRight, CornerLeftUp, X } from 'lucide-react';
import type { HistoryEvent } from '@/asl';
import { duration } from '@/components/machine/event-line';
import { IconButton } from '@/components/ui/icon-button';
import { useActions, useWorkspace } from '../state/context';
import { useRested } from '../use-rested';
import { JsonBlock } from './json-block';

/** Real milliseconds: while time passes, events come faster than one of them could be read. */
const REST = 90;

/** The event that is looked at, with all it carries, and the way to the one that caused it. */
export function EventDetail() {
  const run = useWorkspace((state) => state.run);
  const id = useRested(
    useWorkspace((state) => state.event),
    REST,
  );
  const actions = useActions();
  const events = run?.report.kind === 'ran' ? run.report.events : undefined;
  const event = id === undefined ? undefined : events?.[id - 1];
  if (!run || !events || !event) return null;
  const previous = events[event.previousEventId - 1];
  const key = Object.keys(event).find((name): name is `${string}EventDetails` => name.endsWith('EventDetails'));
  return (
    <section
      aria-label={`Event ${event.id}`}
      className="max-h-[55%] shrink-0 overflow-auto border-t border-hairline bg-raised"
    >
      <header className="sticky top-0 z-10 flex items-center gap-1 border-b border-hairline bg-raised py-1 pr-2 pl-4">
        <h2 className="mr-auto min-w-0 truncate font-medium">
          {event.id} {event.type}
        </h2>
        <IconButton label="Event before ([)" onClick={() => actions.step(-1)}>
          <ChevronLeft size={16} aria-hidden="true" />
        </IconButton>
        <IconButton label="Event after (])" onClick={() => actions.step(1)}>
          <ChevronRight size={16} aria-hidden="true" />
        </IconButton>
        <IconButton label="Back to the end of the run" onClick={() => actions.goTo(undefined)}>
          <X size={16} aria-hidden="true" />
        </IconButton>
      </header>
      <div className="grid gap-3 px-4 py-3">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-1 text-soft">
          <span>{duration(Math.round(event.timestamp * 1000) - run.request.startTime)} after the start</span>
          {previous ? (
            <button
              type="button"
              onClick={() => actions.goTo(previous.id)}
              className="flex cursor-pointer items-center gap-1 py-0.5 text-accent underline underline-offset-2"
            >
              <CornerLeftUp size={14} aria-hidden="true" />
              follows {previous.id} {previous.type}
            </button>
          ) : null}
        </div>
        {key === undefined ? null : <Details details={event[key] as HistoryEvent[typeof key]} />}
      </div>
    </section>
  );
}

/** Payloads are JSON text in AWS's events; that they are whole is said beside each and needs no reading. */
const PAYLOADS = new Set(['input', 'output', 'parameters']);

function Details({ details }: { details: Readonly<Record<string, unknown>> }) {
  return (
    <dl className="grid gap-2">
      {Object.entries(details)
        .filter(([name]) => !/^(input|output|assignedVariables)Details$/.test(name))
        .map(([name, value]) => (
          <div key={name} className="grid gap-0.5">
            <dt className="font-mono text-1 text-soft">{name}</dt>
            <dd className="min-w-0 [overflow-wrap:anywhere]">
              {typeof value === 'string' && PAYLOADS.has(name) ? (
                <JsonBlock text={value} />
              ) : typeof value === 'object' && value !== null ? (
                <JsonBlock text={JSON.stringify(value)} />
              ) : (
                String(value)
              )}
            </dd>
          </div>
        ))}
    </dl>
  );
}
