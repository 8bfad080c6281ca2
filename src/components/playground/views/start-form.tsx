'use client';

import { useEffect, useState } from 'react';
import { controlClass } from '@/components/ui/field';
import { Segmented } from '@/components/ui/segmented';
import { JsonField } from '@/components/workspace/results/input/json-field';
import type { Started } from '../compute-start';
import { usePlayground, usePlaygroundActions } from '../state/context';
import type { Start } from '../state/start';

/** How the execution is started: by a request, by an API that is mapped to one, by an event a rule takes. */
export function StartForm() {
  const { start, input } = usePlayground((state) => state.setup);
  const actions = usePlaygroundActions();
  const change = (next: Partial<Start>): void => actions.changeSetup({ start: { ...start, ...next } });
  return (
    <section aria-label="How it starts" className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="font-medium">How it starts</h2>
        <Segmented
          label="How it starts"
          value={start.as}
          onChange={(as) => change({ as })}
          options={[
            { id: 'request', label: 'StartExecution' },
            { id: 'api', label: 'API Gateway' },
            { id: 'event', label: 'EventBridge' },
          ]}
        />
      </div>
      {start.as === 'request' ? (
        <>
          <JsonField label="Input, as JSON" value={input} onChange={(next) => actions.changeSetup({ input: next })} />
          <label className="flex flex-wrap items-center gap-2 text-1 text-soft">
            Name of the execution
            <input
              value={start.name}
              onChange={({ target }) => change({ name: target.value })}
              placeholder="made by AWS"
              spellCheck={false}
              className={controlClass(false, 'small')}
            />
          </label>
        </>
      ) : null}
      {start.as === 'api' ? (
        <>
          <JsonField
            label="The call of the HTTP API"
            value={start.call}
            onChange={(call) => change({ call })}
            hint="method, path, headers, query, pathParameters, body"
          />
          <JsonField
            label="Parameter mapping of the integration"
            value={start.mapping}
            onChange={(mapping) => change({ mapping })}
            hint="$request.body, $request.body.order, $request.header.x, $request.querystring.x, $request.path.x"
          />
        </>
      ) : null}
      {start.as === 'event' ? (
        <>
          <JsonField label="The event" value={start.event} onChange={(event) => change({ event })} />
          <JsonField
            label="The rule"
            value={start.rule}
            onChange={(rule) => change({ rule })}
            hint="name, pattern, and targets with machine and input, inputPath or inputTransformer"
          />
        </>
      ) : null}
      {start.as === 'request' ? null : <Mapping />}
    </section>
  );
}

/** What comes of the call or the event, as it is typed. */
function Mapping() {
  const { start, input, type } = usePlayground((state) => state.setup);
  const actions = usePlaygroundActions();
  const [started, setStarted] = useState<Started>();
  useEffect(() => {
    let gone = false;
    void actions.ask('start', { start, input, type }).then((answer) => {
      if (!gone) setStarted(answer);
    });
    return () => {
      gone = true;
    };
  }, [actions, start, input, type]);
  if (!started) return null;
  if (started.kind === 'nothing')
    return (
      <p role="status" className="text-1 text-failed">
        <span aria-hidden="true">✕ </span>
        {started.reason}
      </p>
    );
  return (
    <div role="status" className="grid gap-2">
      <div className="overflow-x-auto">
        <table className="w-full border-collapse text-1">
          <caption className="mb-1 text-left text-soft">The StartExecution request it becomes</caption>
          <thead>
            <tr className="text-left text-soft">
              <th className="border-b border-hairline py-1 pr-3 font-medium">Parameter</th>
              <th className="border-b border-hairline py-1 pr-3 font-medium">From</th>
              <th className="border-b border-hairline py-1 font-medium">Value</th>
            </tr>
          </thead>
          <tbody className="font-mono">
            {started.mapped.map(({ parameter, from, value }) => (
              <tr key={parameter} className="align-top">
                <td className="border-b border-hairline py-1 pr-3">{parameter}</td>
                <td className="border-b border-hairline py-1 pr-3 [overflow-wrap:anywhere] text-soft">{from}</td>
                <td className="border-b border-hairline py-1 [overflow-wrap:anywhere]">{value ?? 'left out'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {started.kind === 'refused' ? (
        <p className="text-1 [overflow-wrap:anywhere] text-failed">
          <span aria-hidden="true">✕ </span>
          {started.error}: {started.message}
        </p>
      ) : null}
    </div>
  );
}
