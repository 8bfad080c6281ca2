import { Badge, type BadgeTone } from '@/components/ui/badge';
import { Callout } from '@/components/ui/callout';
import { JsonCode } from '@/components/ui/json-code';
import { duration } from './event-line';
import { EventTable } from './event-table';
import { prettyJson } from './pretty-json';
import type { RunReport } from './run-request';

const TONES = new Map<string, BadgeTone>([
  ['SUCCEEDED', 'succeeded'],
  ['FAILED', 'failed'],
  ['TIMED_OUT', 'failed'],
  ['ABORTED', 'failed'],
  ['RUNNING', 'running'],
]);

interface RunResultProps {
  readonly report: RunReport;
  readonly startTime: number;
  readonly title: string;
  /** The event at which the run is looked at; undefined: at its end. */
  readonly upTo?: number | undefined;
}

/** How a run ended, what came out, and its history. */
export function RunResult({ report, startTime, title, upTo }: RunResultProps) {
  if (report.kind === 'stopped') return <Told title="This run did not happen">{report.reason}</Told>;
  if (report.kind === 'refused') {
    return (
      <Told title="This definition cannot be run">
        <ul className="list-disc pl-5">
          {report.faults.map(({ message, location }) => (
            <li key={`${location} ${message}`}>
              {message} <code className="text-1">{location}</code>
            </li>
          ))}
        </ul>
      </Told>
    );
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4 border-t border-hairline px-4 py-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={TONES.get(report.status) ?? 'plain'}>{report.status}</Badge>
        <span className="text-soft">
          {report.events.length} events in {duration(report.duration)} of virtual time, computed in{' '}
          {realTime(report.took)}
        </span>
      </div>
      {report.problem ? <Callout tone="care">{report.problem}</Callout> : null}
      {report.error !== undefined || report.cause !== undefined ? (
        <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-1">
          <dt className="text-soft">Error</dt>
          <dd className="font-mono [overflow-wrap:anywhere]">{report.error ?? 'none given'}</dd>
          {report.cause ? (
            <>
              <dt className="text-soft">Cause</dt>
              <dd className="[overflow-wrap:anywhere]">{report.cause}</dd>
            </>
          ) : null}
        </dl>
      ) : null}
      {report.output !== undefined ? (
        <div>
          <p className="mb-1 text-1 text-soft">Output</p>
          <pre tabIndex={0} className="max-h-60 overflow-auto rounded-md bg-sunk">
            <JsonCode text={prettyJson(report.output)} className="p-3 text-1 leading-5" />
          </pre>
        </div>
      ) : null}
      <EventTable events={report.events} startTime={startTime} upTo={upTo} label={`Execution history of ${title}`} />
    </div>
  );
}

/** Real milliseconds, as exact as they are worth being told. */
const realTime = (ms: number): string => (ms < 1 ? 'under 1 ms' : `${Math.round(ms)} ms`);

function Told({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <Callout tone="fault" title={title} className="m-4">
      {children}
    </Callout>
  );
}
