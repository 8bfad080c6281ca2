import { type HistoryEvent, isObject, type JsonValue, memberOf, parseJson, type Run, SyntaxFault } from '@/asl';
import { detailsOf } from './details';

/** The executions an event started. */
export interface Started {
  /** The history of each, in the order in which they began. */
  readonly histories: readonly (readonly HistoryEvent[])[];
  /** Children of a distributed Map: their states are the definition's own, and count as transitions of the execution. */
  readonly isOwn: boolean;
  /** What comes next waits until they have ended. */
  readonly isWaited: boolean;
}

/** What an event of a history started, if it did. */
export type StartedBy = (event: HistoryEvent) => Started | undefined;

const started = /^Task(Submitted|Succeeded)$/;
const starting = /^start(Sync)?Execution/;

/** An Express execution’s ARN ends in an id of the service’s own, which who started it need not know. */
const known = (arn: string): string => arn.replace(/^(arn:[^:]+:states:[^:]*:[^:]*:express:[^:]+:[^:]+):.*$/, '$1');

/** The execution a *Succeeded or *Submitted event tells of; through Lambda or an API of another service none is told. */
const executionIn = (event: HistoryEvent): string | undefined => {
  if (!started.test(event.type)) return undefined;
  const { resource, output } = detailsOf(event);
  if (!starting.test(String(resource)) || typeof output !== 'string') return undefined;
  const value: JsonValue | SyntaxFault = parseJson(output);
  const arn = value instanceof SyntaxFault || !isObject(value) ? undefined : memberOf(value, 'ExecutionArn');
  return typeof arn === 'string' ? known(arn) : undefined;
};

/** Reads what each event of a run’s histories started: the children of a distributed Map, or another machine’s execution. */
export const startedIn = (run: Run): StartedBy => {
  const mapRuns = new Map(run.mapRuns.map((one) => [one.arn, one.children]));
  const nested = new Map(run.nested.map((one) => [known(one.arn), one]));
  return (event) => {
    if (event.type === 'MapRunStarted') {
      const children = mapRuns.get(String(detailsOf(event).mapRunArn)) ?? [];
      return { histories: children.map((child) => run.child(child).events()), isOwn: true, isWaited: true };
    }
    const arn = nested.size > 0 ? executionIn(event) : undefined;
    const execution = arn === undefined ? undefined : nested.get(arn);
    if (arn === undefined || execution === undefined) return undefined;
    nested.delete(arn);
    const isWaited = event.type === 'TaskSubmitted' || String(detailsOf(event).resource).startsWith('startSync');
    return { histories: [run.child(execution).events()], isOwn: false, isWaited };
  };
};
