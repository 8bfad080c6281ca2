'use client';

import { Undo2 } from 'lucide-react';
import { duration } from '@/components/machine/event-line';
import type { SentSignal } from '@/components/machine/run-request';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { useActions, useWorkspace } from '../../state/context';
import { WaitingTask } from './waiting-task';

/** What waits for somebody outside, whom the reader plays, and what was sent so far. */
export function WaitingView() {
  const run = useWorkspace((state) => state.run);
  const running = useWorkspace((state) => state.running);
  const actions = useActions();
  const report = run?.report.kind === 'ran' ? run.report : undefined;
  if (!run || !report)
    return (
      <div className="p-4">
        <EmptyState title="Nothing waits">
          <p>When a run waits for a task token or an activity’s worker, it stops here, and you answer.</p>
        </EmptyState>
      </div>
    );
  const signals = run.request.signals ?? [];
  const { startTime } = run.request;
  return (
    <div className="grid gap-5 p-4 pb-8" aria-busy={running}>
      <p role="status" className="text-soft">
        {report.waiting.length > 0
          ? `The run has come to ${duration(report.duration)} and waits for ${report.waiting.length === 1 ? 'one answer' : `${report.waiting.length} answers`} from outside.`
          : report.status === 'RUNNING'
            ? 'Nothing waits for somebody outside.'
            : `The run has ended after ${duration(report.duration)}: ${report.status}.`}
      </p>
      {report.waiting.map((waiting) => (
        <WaitingTask
          key={`${waiting.taskToken} ${signals.length}`}
          waiting={waiting}
          signals={signals.length}
          startTime={startTime}
          now={report.duration}
        />
      ))}
      {signals.length > 0 ? (
        <section aria-label="What was sent" className="grid gap-2">
          <div className="flex items-center justify-between gap-2">
            <h2 className="font-medium">What was sent</h2>
            <Button size="small" kind="quiet" pending={running} onClick={() => void actions.undoSignal()}>
              <Undo2 size={14} aria-hidden="true" />
              Undo the last
            </Button>
          </div>
          <ol className="grid gap-1 text-1">
            {signals.map((signal, index) => (
              <li key={index} className="grid grid-cols-[4.5rem_1fr] gap-2">
                <span className="text-soft tabular-nums">{duration(signal.at - startTime)}</span>
                <span className="min-w-0 [overflow-wrap:anywhere]">
                  <span className="font-mono">{signal.kind === 'Advance' ? 'time passes' : signal.kind}</span>
                  {signal.of ? <span className="text-soft"> for {signal.of}</span> : null}
                  {aboutOf(signal)}
                  {report.refused[index] ? (
                    <span className="block text-failed">
                      <span aria-hidden="true">✕ </span>
                      {report.refused[index]}
                    </span>
                  ) : null}
                </span>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </div>
  );
}

const aboutOf = (signal: SentSignal): string => {
  if (signal.kind === 'SendTaskSuccess') return `: ${signal.output.slice(0, 200)}`;
  if (signal.kind === 'SendTaskFailure')
    return `: ${[signal.error, signal.cause].filter(Boolean).join(', ') || 'no name'}`;
  return '';
};
