'use client';

import { useState } from 'react';
import type { LogLevel } from '@/asl';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { controlClass } from '@/components/ui/field';
import type { TwinsAnswer } from '../compute-twins';
import { usePlayground, usePlaygroundActions } from '../state/context';
import { TwinsTable } from './twins-table';

/** The same machine as Standard and as Express, from what the next run is given. */
export function TwinsView() {
  const signals = usePlayground(({ run }) => run?.request.signals);
  const actions = usePlaygroundActions();
  const [logLevel, setLogLevel] = useState<LogLevel>('ERROR');
  const [duplicate, setDuplicate] = useState(false);
  const [answer, setAnswer] = useState<TwinsAnswer>();
  const [pending, setPending] = useState(false);
  const run = async (): Promise<void> => {
    setPending(true);
    const request = await actions.request();
    const found: TwinsAnswer | undefined =
      typeof request === 'string'
        ? { kind: 'not', reason: request }
        : await actions.ask('twins', { request: { ...request, signals: signals ?? [] }, logLevel, duplicate });
    setAnswer(found ?? { kind: 'not', reason: 'The two took longer than 5 seconds of real time and were ended.' });
    setPending(false);
  };
  return (
    <div className="grid gap-4 p-4 pb-8">
      <p className="max-w-prose text-soft">
        Both run from the same input, with the same answers and services
        {signals?.length ? ', and with what you sent by hand' : ''}.
      </p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <label className="flex items-center gap-2 text-1 text-soft">
          Express logs
          <select
            value={logLevel}
            onChange={({ target }) => setLogLevel(target.value as LogLevel)}
            className={controlClass(false, 'small')}
          >
            {['ALL', 'ERROR', 'FATAL', 'OFF'].map((level) => (
              <option key={level}>{level}</option>
            ))}
          </select>
        </label>
        <label className="flex items-center gap-2 text-1">
          <input
            type="checkbox"
            checked={duplicate}
            onChange={({ target }) => setDuplicate(target.checked)}
            className="size-4 accent-accent"
          />
          Express runs twice, as it may
        </label>
        <Button kind="primary" size="small" pending={pending} onClick={() => void run()}>
          Run both
        </Button>
      </div>
      <div aria-live="polite">
        {answer?.kind === 'not' ? (
          <Callout tone="fault" title="The two were not run">
            <p className="[overflow-wrap:anywhere]">{answer.reason}</p>
          </Callout>
        ) : answer ? (
          <TwinsTable twins={answer} logLevel={logLevel} />
        ) : null}
      </div>
    </div>
  );
}
