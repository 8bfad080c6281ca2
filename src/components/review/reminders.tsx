'use client';

import Link from 'next/link';
import { useState } from 'react';
import { Button, buttonClass } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { controlClass } from '@/components/ui/field';
import { note } from '@/components/ui/toast';
import { useHydrated } from '@/components/ui/use-hydrated';
import type { ApiOutputs } from '@/trpc/calls';

const calls = () => import('@/trpc/learner-client');

/** Due days in the learner's own calendar, and a mail where this installation sends any. */
export function Reminders({ reminders }: { reminders: ApiOutputs['review']['reminders'] }) {
  const hydrated = useHydrated();
  const [calendar, setCalendar] = useState(reminders.calendar);
  const [mail, setMail] = useState(reminders.mail);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();

  const ask = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setFault(undefined);
    try {
      await work();
    } catch {
      setFault('This did not reach the server. Try again.');
    } finally {
      setBusy(false);
    }
  };
  const make = () =>
    ask(async () => {
      const { review } = await calls();
      setCalendar((await review.makeCalendar.mutate()).address);
    });
  const revoke = () =>
    ask(async () => {
      const { review } = await calls();
      await review.revokeCalendar.mutate();
      setCalendar(null);
      note('The calendar’s address no longer works.');
    });
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(calendar ?? '');
    note('The address is copied.');
  };
  const remind = (on: boolean) =>
    ask(async () => {
      const { review } = await calls();
      await review.setMailReminder.mutate({ on });
      setMail(on);
    });

  return (
    <section aria-labelledby="reminders" className="mt-12 grid gap-4 border-t border-hairline pt-8">
      <h2 id="reminders" className="text-4 font-semibold">
        Reminders
      </h2>
      {reminders.registered ? (
        <>
          <p className="text-soft">
            Your due days in your own calendar: an entry for each day with cards, kept up to date by itself. Whoever has
            the address sees how many cards you have due, and nothing else.
          </p>
          {calendar ? (
            <>
              <div className="grid gap-1">
                <label htmlFor="calendar-address" className="text-2 font-medium">
                  Address to subscribe to
                </label>
                <div className="flex flex-wrap gap-2">
                  <input
                    id="calendar-address"
                    readOnly
                    value={calendar}
                    onFocus={({ target }) => target.select()}
                    className={`${controlClass()} min-w-0 flex-1 basis-60 font-mono text-1`}
                  />
                  <Button onClick={() => void copy()}>Copy</Button>
                </div>
              </div>
              <div className="flex flex-wrap gap-2">
                <a href={calendar.replace(/^https?:/, 'webcal:')} className={buttonClass('primary')}>
                  Open in my calendar
                </a>
                <Button pending={busy} onClick={() => void make()}>
                  Change the address
                </Button>
                <Button kind="danger" disabled={busy} onClick={() => void revoke()}>
                  Revoke
                </Button>
              </div>
            </>
          ) : (
            <div>
              <Button pending={busy} disabled={!hydrated} onClick={() => void make()}>
                Make a calendar
              </Button>
            </div>
          )}
          {mail === null ? null : (
            <label className="flex items-center gap-3 text-2">
              <input
                type="checkbox"
                checked={mail}
                disabled={!hydrated || busy}
                onChange={({ target }) => void remind(target.checked)}
                className="size-4 accent-accent"
              />
              Mail me once on each day with cards due
            </label>
          )}
        </>
      ) : (
        <p className="text-soft">
          <Link href="/register?next=/review/plan" className="text-accent underline underline-offset-2">
            Register
          </Link>{' '}
          to have your due days in your own calendar.
        </p>
      )}
      {fault ? (
        <Callout tone="fault" role="alert">
          {fault}
        </Callout>
      ) : null}
    </section>
  );
}
