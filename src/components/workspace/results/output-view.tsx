'use client';

import type { ReactNode } from 'react';
import { duration } from '@/components/machine/event-line';
import type { RunReport, RunRequest } from '@/components/machine/run-request';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import { Callout } from '@/components/ui/callout';
import { EmptyState } from '@/components/ui/empty-state';
import { useWorkspace } from '../state/context';
import { executionJson, historyJson } from './aws-json';
import { JsonBlock } from './json-block';
import { TakeAway } from './take-away';

const TONES = new Map<string, BadgeTone>([
  ['SUCCEEDED', 'succeeded'],
  ['FAILED', 'failed'],
  ['TIMED_OUT', 'failed'],
  ['ABORTED', 'failed'],
  ['RUNNING', 'running'],
]);

/** How the run ended, what came out, and both as the API would tell it. */
export function OutputView() {
  const run = useWorkspace((state) => state.run);
  const slug = useWorkspace((state) => state.name);
  if (!run)
    return (
      <div className="p-4">
        <EmptyState title="Not run yet">
          <p>
            Run the workflow to see how it ends. A run takes place in your browser, on a virtual clock: a wait takes no
            time.
          </p>
        </EmptyState>
      </div>
    );
  const { report, request } = run;
  if (report.kind === 'stopped')
    return (
      <Callout tone="fault" role="alert" title="This run did not happen" className="m-4">
        {report.reason}
      </Callout>
    );
  if (report.kind === 'refused')
    return (
      <Callout tone="fault" role="alert" title="This definition cannot be run" className="m-4">
        <ul className="grid gap-1">
          {report.faults.map(({ message, location, line, column }) => (
            <li key={`${location} ${message}`}>
              {message}{' '}
              <span className="text-1 text-soft">
                {line === undefined ? <code>{location}</code> : `Line ${line}, column ${column}`}
              </span>
            </li>
          ))}
        </ul>
      </Callout>
    );
  if (run.withheld)
    return (
      <div className="grid gap-4 p-4">
        <Status report={report} express={request.type === 'EXPRESS'} />
        <Callout>
          This run was of a hidden scenario, on the server: its events are shown, what they carried is not. Once you
          have passed, nothing is hidden.
        </Callout>
      </div>
    );
  return <Ended report={report} request={request} name={slug} />;
}

interface EndedProps {
  readonly report: Extract<RunReport, { kind: 'ran' }>;
  readonly request: RunRequest;
  readonly name: string;
}

function Ended({ report, request, name }: EndedProps) {
  const { error, cause, problem, output } = report;
  const express = request.type === 'EXPRESS';
  return (
    <div className="grid gap-4 p-4 pb-8">
      <Status report={report} express={express} />
      {problem ? <Callout tone="care">{problem}</Callout> : null}
      {error !== undefined || cause !== undefined ? (
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
          <Fact term="Error">
            <span className="font-mono text-1">{error ?? 'none given'}</span>
          </Fact>
          {cause ? <Fact term="Cause">{cause}</Fact> : null}
        </dl>
      ) : null}
      {output !== undefined ? <JsonBlock title="Output" text={output} /> : null}
      <TakeAway
        title="The execution, as DescribeExecution gives it"
        file={`${name}-execution.json`}
        make={() => executionJson(request, report)}
      />
      <TakeAway
        title={
          express ? 'The history, as Express writes it to its log' : 'The history, as GetExecutionHistory gives it'
        }
        file={`${name}-history.json`}
        make={() => historyJson(report)}
      />
    </div>
  );
}

function Status({ report, express }: { report: EndedProps['report']; express: boolean }) {
  const { status, events, duration: ms } = report;
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Badge tone={TONES.get(status) ?? 'plain'}>{status}</Badge>
      <span className="text-soft">
        {events.length} events in {duration(ms)} of virtual time{express ? ', Express' : ''}
      </span>
    </div>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-soft">{term}</dt>
      <dd className="min-w-0 [overflow-wrap:anywhere]">{children}</dd>
    </>
  );
}
