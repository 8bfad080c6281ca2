'use client';

import { Fragment, type ReactNode, useState } from 'react';
import type { LogLevel } from '@/asl';
import { duration } from '@/components/machine/event-line';
import { ExpressRefused, noTwin } from '@/components/machine/express-refused';
import { prettyJson } from '@/components/machine/pretty-json';
import { Callout } from '@/components/ui/callout';
import { controlClass } from '@/components/ui/field';
import type { Twin, TwinsAnswer } from '../compute-twins';

type Ran = Extract<TwinsAnswer, { kind: 'ran' }>;

const dollars = (sum: number): string =>
  sum === 0
    ? '$0'
    : sum < 0.01
      ? `$${sum.toPrecision(3)}`
      : `$${sum.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;

/** Executions a month one may want to reckon with. */
const VOLUMES = [10_000, 1_000_000, 100_000_000] as const;

/** The two side by side: how they ended, what is kept of them, what they promise, what they cost. */
export function TwinsTable({ twins, logLevel }: { twins: Ran; logLevel: LogLevel }) {
  const [own, setOwn] = useState('');
  const { standard, express, price, differences } = twins;
  const isRun = express.kind === 'ran';
  const count = Number(own.replaceAll(/[ ,_]/g, ''));
  const volumes = [...VOLUMES, ...(own.trim() !== '' && count > 0 && count <= 1e12 ? [count] : [])];
  const rows: readonly (readonly [string, ReactNode, ReactNode])[] = [
    [
      'Ended',
      <Ending key="s" twin={standard} />,
      isRun ? (
        <Ending key="e" twin={express} />
      ) : (
        <span key="e" className="font-medium">
          never created
        </span>
      ),
    ],
    ['Took', duration(standard.duration), isRun ? duration(express.duration) : noTwin],
    ['May last', 'a year', 'five minutes'],
    [
      'Is kept',
      `a history of ${standard.events} events, for 90 days`,
      !isRun
        ? noTwin
        : express.logged > 0
          ? `${express.logged} log lines at level ${logLevel}, no history`
          : `nothing at level ${logLevel}: no history, no log line`,
    ],
    [
      'Promises',
      'exactly once',
      isRun && express.again ? (
        <>at least once: it ran again and ended as {express.again.status}</>
      ) : (
        'at least once when started asynchronously, at most once when synchronously'
      ),
    ],
    ['Changes in the services', String(standard.changes), isRun ? String(express.changes) : noTwin],
    [
      'Is billed',
      `${price.standard.transitions} transitions, ${price.standard.retries} of them retries`,
      isRun
        ? `${price.express.requests} request, ${price.express.billedDuration} ms of ${price.express.billedMemory} MB`
        : noTwin,
    ],
    ['Costs, one execution', dollars(price.standard.dollars), isRun ? dollars(price.express.dollars) : noTwin],
    ...volumes.map(
      (volume) =>
        [
          `${volume.toLocaleString('en-US')} a month`,
          dollars(volume * price.standard.dollars),
          isRun ? dollars(volume * price.express.dollars) : noTwin,
        ] as const,
    ),
  ];
  return (
    <div className="grid gap-4">
      {isRun ? null : <ExpressRefused refused={express} />}
      {differences.length > 0 ? (
        <Callout tone="care" title="Where they come apart">
          <ul className="list-disc pl-5">
            {differences.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </Callout>
      ) : isRun ? (
        <Callout tone="good">
          {standard.status === 'RUNNING' ? 'Both wait' : 'They end alike'}. What differs is what is kept, promised and
          paid.
        </Callout>
      ) : null}
      <section aria-label="Standard and Express" tabIndex={0} className="overflow-x-auto">
        <table className="w-full table-fixed border-collapse max-sm:text-1 sm:min-w-md [&_:is(td,th)]:[overflow-wrap:anywhere]">
          <thead>
            <tr className="text-left">
              <th scope="col" className="w-20 border-b border-hairline py-2 pr-3 sm:w-32">
                <span className="sr-only">What</span>
              </th>
              <th scope="col" className="border-b border-hairline py-2 pr-3 font-semibold">
                Standard
              </th>
              <th scope="col" className="border-b border-hairline py-2 font-semibold">
                Express
              </th>
            </tr>
          </thead>
          <tbody className="tabular-nums">
            {rows.map(([what, left, right]) => (
              <Fragment key={what}>
                <tr className="align-top">
                  <th scope="row" className="border-b border-hairline py-2 pr-3 text-left text-1 font-normal text-soft">
                    {what}
                  </th>
                  <td className="border-b border-hairline py-2 pr-3">{left}</td>
                  <td className="border-b border-hairline py-2">{right}</td>
                </tr>
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
      <label className="flex flex-wrap items-center gap-2 text-1 text-soft">
        Another number a month
        <input
          value={own}
          inputMode="numeric"
          placeholder="250,000"
          onChange={({ target }) => setOwn(target.value)}
          className={`${controlClass(false, 'small')} w-32`}
        />
      </label>
      <p className="max-w-prose text-1 text-soft">
        Prices of {price.region}, as of {price.asOf}, in US dollars, without the free tier and without what logs,
        functions and other services cost. Express memory is counted as the least that is billed, at the price of the
        first tier.
      </p>
    </div>
  );
}

function Ending({ twin }: { twin: Twin }) {
  const { status, output, error, cause, problem } = twin;
  return (
    <div className="grid gap-1">
      <span className="font-medium">{status}</span>
      {error === undefined ? null : (
        <span className="text-1 [overflow-wrap:anywhere]">
          {error}
          {cause ? `: ${cause}` : ''}
        </span>
      )}
      {output === undefined ? null : (
        <pre tabIndex={0} className="max-h-32 max-w-80 overflow-auto text-1">
          <code>{prettyJson(output)}</code>
        </pre>
      )}
      {problem ? <span className="text-1 text-caught">{problem}</span> : null}
    </div>
  );
}
