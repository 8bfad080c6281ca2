'use client';

import { type ReactNode, useId, useState } from 'react';
import type { ExpressTwin, TwinsReport } from '@/components/machine/compute-twins';
import { duration } from '@/components/machine/event-line';
import { ExpressRefused, noTwin } from '@/components/machine/express-refused';
import { Badge } from '@/components/ui/badge';
import { Callout } from '@/components/ui/callout';
import { controlClass } from '@/components/ui/field';

interface TwinsViewProps {
  readonly name: string;
  readonly title: string;
  readonly caption: string | undefined;
  readonly scenarios: readonly { readonly title: string; readonly report: TwinsReport }[];
}

const VOLUMES = [10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

const many = (count: number): string => count.toLocaleString('en');

/** Dollars as exact as they are worth being told: whole ones from a hundred on, else cents, or the first two digits. */
const dollars = (amount: number): string =>
  amount >= 100
    ? `${Math.round(amount).toLocaleString('en')} USD`
    : amount >= 0.1
      ? `${amount.toFixed(2)} USD`
      : `${Number(amount.toPrecision(2))} USD`;

const counted = (count: number, noun: string): string => `${many(count)} ${noun}${count === 1 ? '' : 's'}`;

const callsOf = (calls: Readonly<Record<string, number>>): string =>
  Object.entries(calls)
    .map(([state, times]) => `${state} ${times}×`)
    .join(', ') || 'none';

/** The same machine as Standard and as Express, side by side: what it did, what is left of it, what it may do twice, what it costs. */
export function TwinsView({ name, title, caption, scenarios }: TwinsViewProps) {
  const id = useId();
  const [place, setPlace] = useState(0);
  const [volume, setVolume] = useState(1_000_000);
  const report = scenarios[place]?.report;
  return (
    <section
      aria-labelledby={`${id}-title`}
      data-machine={name}
      className="overflow-hidden rounded-md border border-hairline bg-raised text-2"
    >
      <header className="border-b border-hairline px-4 py-3">
        <h3 id={`${id}-title`} className="font-semibold">
          {title}
        </h3>
        {caption ? <p className="mt-1 max-w-[68ch] text-soft">{caption}</p> : null}
      </header>
      <div className="grid gap-3 border-b border-hairline px-4 py-3 sm:grid-cols-2">
        <label className="grid gap-1">
          <span className="text-1 text-soft">Scenario</span>
          <select value={place} onChange={({ target }) => setPlace(Number(target.value))} className={controlClass()}>
            {scenarios.map(({ title: scenario }, index) => (
              <option key={scenario} value={index}>
                {scenario}
              </option>
            ))}
          </select>
        </label>
        <label className="grid gap-1">
          <span className="text-1 text-soft">Executions a month</span>
          <select value={volume} onChange={({ target }) => setVolume(Number(target.value))} className={controlClass()}>
            {VOLUMES.map((count) => (
              <option key={count} value={count}>
                {many(count)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {report?.kind === 'ran' ? (
        <Both report={report} volume={volume} />
      ) : (
        <Callout tone="fault" title="This run did not happen" className="m-4">
          {report?.reason}
        </Callout>
      )}
    </section>
  );
}

type Ran = Extract<TwinsReport, { kind: 'ran' }>;

function Both({ report, volume }: { report: Ran; volume: number }) {
  const { standard, express, price } = report;
  const isRun = express.kind === 'ran';
  const [one, other] = [price.standard.dollars * volume, price.express.dollars * volume];
  return (
    <section aria-live="polite" className="overflow-x-auto" tabIndex={0} aria-label="Standard and Express compared">
      {isRun ? null : <ExpressRefused refused={express} className="m-4" />}
      <table className="w-full border-collapse max-sm:table-fixed max-sm:text-1 [&_:is(td,th)]:[overflow-wrap:anywhere]">
        <thead>
          <tr className="text-left">
            <td className="px-4 py-2 max-sm:w-20" />
            <th scope="col" className="px-2 py-2 font-semibold sm:px-4">
              Standard
            </th>
            <th scope="col" className="px-2 py-2 font-semibold sm:px-4">
              Express
            </th>
          </tr>
        </thead>
        <tbody>
          <Row
            name="Ended as"
            standard={<Status of={standard.status} />}
            express={isRun ? <Status of={express.status} /> : 'never created'}
          />
          <Row
            name="Took"
            standard={`${duration(standard.duration)}; a year at most`}
            express={isRun ? `${duration(express.duration)}; five minutes at most` : noTwin}
          />
          <Row
            name="Work done"
            standard={callsOf(standard.calls)}
            express={isRun ? <WorkOfExpress express={express} /> : noTwin}
          />
          <Row name="Is run" standard="exactly once" express="at least once, or at most once where the caller waits" />
          <Row
            name="History"
            standard={`${counted(standard.events, 'event')}, to be read for 90 days`}
            express={
              isRun
                ? `none by API; ${counted(express.log.all, 'line')} in the log at ALL, ${many(express.log.error)} at ERROR, 0 at OFF`
                : noTwin
            }
          />
          <Row
            name="Billed"
            standard={counted(price.standard.transitions, 'transition')}
            express={
              isRun ? `1 request, ${many(price.express.billedDuration)} ms of ${price.express.billedMemory} MB` : noTwin
            }
          />
          <Row
            name={`${many(volume)} a month`}
            standard={dollars(one)}
            express={isRun ? dollars(other) : noTwin}
            isSum
          />
        </tbody>
      </table>
      <p className="px-4 py-3 text-1 text-soft">
        {isRun ? `${cheaper(one, other)} ` : null}
        Prices of {price.region} as of {price.asOf}, without the 4,000 transitions that are free each month and without
        what functions, logs and data cost.
      </p>
    </section>
  );
}

/** Which of two sums is the smaller, and how many times. */
function cheaper(standard: number, express: number): string {
  if (standard === express) return 'Both cost the same.';
  const times = Math.max(standard, express) / Math.min(standard, express);
  return `${standard < express ? 'Standard' : 'Express'} is ${times >= 10 ? Math.round(times) : times.toFixed(1)} times cheaper here.`;
}

function WorkOfExpress({ express: { calls, twice } }: { express: ExpressTwin }) {
  return (
    <>
      {callsOf(calls)}
      {Object.keys(calls).length > 0 ? (
        <span className="block text-soft">run again, as may happen: {callsOf(twice.calls)}</span>
      ) : null}
    </>
  );
}

function Row({
  name,
  standard,
  express,
  isSum = false,
}: {
  name: string;
  standard: ReactNode;
  express: ReactNode;
  isSum?: boolean;
}) {
  const cell = isSum ? 'px-2 py-2 font-semibold tabular-nums sm:px-4' : 'px-2 py-2 sm:px-4';
  return (
    <tr className="border-t border-hairline align-top">
      <th
        scope="row"
        className="py-2 pr-2 pl-4 text-left font-normal whitespace-nowrap text-soft max-sm:whitespace-normal sm:pr-4"
      >
        {name}
      </th>
      <td className={cell}>{standard}</td>
      <td className={cell}>{express}</td>
    </tr>
  );
}

function Status({ of }: { of: string }) {
  return <Badge tone={of === 'SUCCEEDED' ? 'succeeded' : 'failed'}>{of}</Badge>;
}
