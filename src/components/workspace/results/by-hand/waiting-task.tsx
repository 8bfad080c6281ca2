'use client';

import { Copy } from 'lucide-react';
import { type FormEvent, useId } from 'react';
import { parseJson, SyntaxFault } from '@/asl';
import { duration } from '@/components/machine/event-line';
import type { Waiting } from '@/components/machine/run-request';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { controlClass } from '@/components/ui/field';
import { Segmented } from '@/components/ui/segmented';
import { note } from '@/components/ui/toast';
import { useActions, useWorkspace } from '../../state/context';
import { newReply, type Reply, replyPlace } from '../../state/replies';
import { JsonField } from '../input/json-field';
import { JsonBlock } from '../json-block';

const DOINGS: Record<Reply['doing'], { readonly label: string; readonly button: string }> = {
  success: { label: 'Succeed', button: 'Send the output' },
  failure: { label: 'Fail', button: 'Send the failure' },
  heartbeat: { label: 'Heartbeat', button: 'Send a heartbeat' },
};

interface WaitingTaskProps {
  readonly waiting: Waiting;
  /** How many signals went before. */
  readonly signals: number;
  readonly startTime: number;
  /** Virtual milliseconds since the start. */
  readonly now: number;
}

/** One task that waits: what was handed out, until when, and what its worker may do. */
export function WaitingTask({ waiting, signals, startTime, now }: WaitingTaskProps) {
  const running = useWorkspace((state) => state.running);
  const actions = useActions();
  const id = useId();
  const place = replyPlace(waiting.taskToken, signals);
  const reply = useWorkspace(({ replies }) => replies.get(place)) ?? newReply;
  const { doing, output, error, cause, after, worker } = reply;
  const write = (change: Partial<Reply>): void => actions.reply(place, { ...reply, ...change });
  const { state, activity, started, timesOutAt, byHeartbeat, taskToken } = waiting;
  const polls = activity !== undefined && !started;
  const seconds = after.trim() === '' ? 0 : Number(after);
  const wrongTime = !(seconds >= 0 && seconds <= 31_536_000);
  const wrongOutput = doing === 'success' && !polls && parseJson(output) instanceof SyntaxFault;

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (wrongTime || wrongOutput || running) return;
    const wait = Math.round(seconds * 1000);
    if (polls) {
      await actions.signal(
        { kind: 'GetActivityTask', activityArn: waiting.resource, workerName: worker || undefined, of: state },
        wait,
      );
    } else if (doing === 'success') {
      await actions.signal({ kind: 'SendTaskSuccess', taskToken, output, of: state }, wait);
    } else if (doing === 'failure') {
      const failure = { error: error || undefined, cause: cause || undefined };
      await actions.signal({ kind: 'SendTaskFailure', taskToken, ...failure, of: state }, wait);
    } else await actions.signal({ kind: 'SendTaskHeartbeat', taskToken, of: state }, wait);
  };

  return (
    <form
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => void send(event)}
      className="grid gap-3 rounded-md border border-hairline bg-raised p-4"
    >
      <header className="grid gap-1">
        <h2 id={`${id}-title`} className="text-3 font-semibold">
          {state}
          {waiting.iteration === undefined ? null : <span className="text-soft"> · iteration {waiting.iteration}</span>}
          {waiting.attempt > 0 ? <span className="text-soft"> · attempt {waiting.attempt + 1}</span> : null}
        </h2>
        <p className="text-1 text-soft">
          {polls
            ? `A task of the activity “${activity}” waits for a worker.`
            : activity !== undefined
              ? 'You are its worker.'
              : 'Who holds the task token answers.'}{' '}
          {timesOutAt === undefined ? (
            'Nothing ends the waiting but an answer.'
          ) : (
            <>
              Without {byHeartbeat ? 'a heartbeat' : 'an answer'} it fails at{' '}
              <span className="whitespace-nowrap tabular-nums">{duration(timesOutAt - startTime)}</span>
              {now > 0 ? (
                <>
                  , in <span className="whitespace-nowrap tabular-nums">{duration(timesOutAt - startTime - now)}</span>
                </>
              ) : null}
              .
            </>
          )}
        </p>
      </header>
      <details>
        <summary className="cursor-pointer py-1 text-1 text-soft">
          {activity === undefined ? 'What was sent, with the token' : 'Its input'}
        </summary>
        <div className="mt-1 grid gap-2">
          <JsonBlock text={waiting.input} />
          {polls ? null : (
            <p className="flex items-center gap-2 text-1">
              <span className="shrink-0 text-soft">Token</span>
              <code className="min-w-0 truncate">{taskToken}</code>
              <Button size="small" kind="quiet" onClick={() => void copy(taskToken)}>
                <Copy size={14} aria-hidden="true" />
                Copy
              </Button>
            </p>
          )}
        </div>
      </details>
      {polls ? (
        <label className="flex flex-wrap items-center gap-2 text-1 text-soft">
          Name of the worker
          <input
            value={worker}
            onChange={({ target }) => write({ worker: target.value })}
            maxLength={80}
            className={controlClass(false, 'small')}
          />
        </label>
      ) : (
        <>
          <div className="w-fit">
            <Segmented
              label={`What you do for ${state}`}
              value={doing}
              onChange={(next) => write({ doing: next })}
              options={(['success', 'failure', 'heartbeat'] as const).map((one) => ({
                id: one,
                label: DOINGS[one].label,
              }))}
            />
          </div>
          {doing === 'success' ? (
            <JsonField label="Output, as JSON" value={output} onChange={(next) => write({ output: next })} />
          ) : null}
          {doing === 'failure' ? (
            <div className="grid grid-cols-2 gap-2">
              <Text label="Error" value={error} onChange={(next) => write({ error: next })} mono />
              <Text label="Cause" value={cause} onChange={(next) => write({ cause: next })} />
            </div>
          ) : null}
        </>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <label className="flex items-center gap-1.5 text-1 text-soft">
          after
          <input
            value={after}
            onChange={({ target }) => write({ after: target.value })}
            inputMode="decimal"
            placeholder="0"
            aria-invalid={wrongTime || undefined}
            aria-label="after how many seconds"
            className={classNames(controlClass(wrongTime, 'small'), 'w-20')}
          />
          s
        </label>
        <Button type="submit" kind="primary" size="small" pending={running} disabled={wrongTime || wrongOutput}>
          {polls ? 'Take the task' : DOINGS[doing].button}
        </Button>
        {timesOutAt === undefined ? null : (
          <Button size="small" kind="quiet" pending={running} onClick={() => void actions.letTimeOut(waiting)}>
            Let it time out
          </Button>
        )}
      </div>
    </form>
  );
}

function Text({
  label,
  value,
  onChange,
  mono = false,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  mono?: boolean;
}) {
  return (
    <label className="grid gap-1 text-1 text-soft">
      {label}
      <input
        value={value}
        onChange={({ target }) => onChange(target.value)}
        spellCheck={false}
        className={classNames(controlClass(false, 'small'), 'min-w-0', mono && 'font-mono')}
      />
    </label>
  );
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    note('Copied.');
  } catch {
    note('This browser does not let the page copy.');
  }
}
