import type { ExecutionStatus, HistoryEvent } from '@/asl';
import type { RunReport } from '@/components/machine/run-request';

/** Events of a hidden scenario's run that are fetched at most. */
const MOST = 5_000;

/** One's own events in a scenario of a graded submission, from the server; undefined where it cannot give them. */
export async function ownEvents(id: string, scenario: string): Promise<readonly HistoryEvent[] | undefined> {
  try {
    const { submissions } = await import('@/trpc/learner-client');
    const events: HistoryEvent[] = [];
    for (let total = 1; events.length < Math.min(total, MOST); ) {
      const part = await submissions.history.query({ id, scenario, after: events.at(-1)?.id ?? 0 });
      if (part.events.length === 0) break;
      events.push(...part.events);
      total = part.total;
    }
    return events.length > 0 ? events : undefined;
  } catch {
    return undefined;
  }
}

const ENDS = new Map<string, ExecutionStatus>([
  ['ExecutionSucceeded', 'SUCCEEDED'],
  ['ExecutionFailed', 'FAILED'],
  ['ExecutionTimedOut', 'TIMED_OUT'],
  ['ExecutionAborted', 'ABORTED'],
]);

type Ran = Extract<RunReport, { kind: 'ran' }>;

/** What a report says, read off the events alone. */
export function endOf(events: readonly HistoryEvent[]): Omit<Ran, 'kind'> {
  const [first, last] = [events[0], events.at(-1)];
  return {
    engine: '',
    executionArn: '',
    stateMachineArn: '',
    status: ENDS.get(last?.type ?? '') ?? 'RUNNING',
    output: undefined,
    error: undefined,
    cause: undefined,
    problem: undefined,
    took: 0,
    waiting: [],
    refused: [],
    events,
    duration: first && last ? Math.round((last.timestamp - first.timestamp) * 1000) : 0,
  };
}
