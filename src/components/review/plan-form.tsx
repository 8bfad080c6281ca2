'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Field, Select } from '@/components/ui/field';
import { note } from '@/components/ui/toast';
import { useHydrated } from '@/components/ui/use-hydrated';
import type { ApiInputs, ApiOutputs } from '@/trpc/calls';

type Plan = ApiOutputs['review']['plan'];
type Changes = ApiInputs['review']['savePlan'];

const calls = () => import('@/trpc/learner-client');

/** Zones of this browser, the one in use first. */
const zonesOf = (current: string): string[] => {
  const all = typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : [];
  return [...new Set([current, 'UTC', ...all])];
};

/** When is the exam, how much time is there, when does the day begin. Every field has a sensible value from the start. */
export function PlanForm({ plan }: { plan: Plan }) {
  const router = useRouter();
  const hydrated = useHydrated();
  const [zone, setZone] = useState(plan.timeZone);
  const [zones, setZones] = useState<string[]>([plan.timeZone]);
  const [retention, setRetention] = useState(plan.retention);
  const [saving, setSaving] = useState(false);
  const [fault, setFault] = useState<string>();

  useEffect(() => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
    const chosen = plan.saved ? plan.timeZone : here;
    setZones(zonesOf(chosen));
    setZone(chosen);
  }, [plan.saved, plan.timeZone]);

  const save = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const number = (name: string): number => Number(form.get(name));
    const changes: Changes = {
      examDay: String(form.get('examDay') ?? '') || null,
      minutesPerDay: number('minutesPerDay'),
      newPerDay: number('newPerDay'),
      reviewsPerDay: number('reviewsPerDay'),
      startsAt: number('startsAt'),
      extraTime: number('extraTime'),
      timeZone: zone,
      retention,
    };
    setSaving(true);
    setFault(undefined);
    try {
      const { review } = await calls();
      await review.savePlan.mutate(changes);
      note('Your plan is saved.');
      router.refresh();
    } catch (error) {
      const { answered } = await calls().catch(() => ({ answered: () => false }) as const);
      setFault(
        answered(error)
          ? (error as Error).message
          : 'This did not reach the server. What you wrote is still here; save it again.',
      );
    } finally {
      setSaving(false);
    }
  };

  return (
    <form onSubmit={save} className="grid max-w-xl gap-8">
      <fieldset className="grid gap-4">
        <legend className="mb-3 text-4 font-semibold">Your exam</legend>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            id="examDay"
            type="date"
            label="Exam date"
            defaultValue={plan.examDay ?? ''}
            hint="Leave it empty to learn for good rather than for a day."
          />
          <Field
            id="minutesPerDay"
            type="number"
            inputMode="numeric"
            min={1}
            max={600}
            required
            label="Minutes a day"
            defaultValue={plan.minutesPerDay}
            hint="With a date, the day's cards are chosen to fit."
          />
        </div>
        <Select
          id="extraTime"
          label="Time for a mock"
          defaultValue={String(plan.extraTime)}
          hint="Two minutes a question, as in the exam. Take more if you need it; nobody is told."
        >
          <option value="1">As in the exam</option>
          <option value="1.25">A quarter more</option>
          <option value="1.5">Half as much again</option>
          <option value="2">Twice as much</option>
          <option value="3">Three times as much</option>
        </Select>
      </fieldset>
      <fieldset className="grid gap-4">
        <legend className="mb-3 text-4 font-semibold">Your day</legend>
        <div className="grid gap-4 sm:grid-cols-2">
          <Select id="timeZone" label="Time zone" value={zone} onChange={({ target }) => setZone(target.value)}>
            {zones.map((name) => (
              <option key={name} value={name}>
                {name.replaceAll('_', ' ')}
              </option>
            ))}
          </Select>
          <Select
            id="startsAt"
            label="A new day begins at"
            defaultValue={String(plan.startsAt)}
            hint="A late evening still counts to the day before."
          >
            {Array.from({ length: 24 }, (_, hour) => (
              <option key={hour} value={hour}>{`${String(hour).padStart(2, '0')}:00`}</option>
            ))}
          </Select>
        </div>
      </fieldset>
      <fieldset className="grid gap-4">
        <legend className="mb-3 text-4 font-semibold">Without a date</legend>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            id="newPerDay"
            type="number"
            inputMode="numeric"
            min={0}
            max={1000}
            required
            label="New cards a day"
            defaultValue={plan.newPerDay}
          />
          <Field
            id="reviewsPerDay"
            type="number"
            inputMode="numeric"
            min={0}
            max={10000}
            required
            label="Reviews a day, at most"
            defaultValue={plan.reviewsPerDay}
          />
        </div>
        <div className="grid gap-1">
          <label htmlFor="retention" className="text-2 font-medium">
            Remember {Math.round(retention * 100)} % when a card comes back
          </label>
          <input
            id="retention"
            type="range"
            min={0.7}
            max={0.99}
            step={0.01}
            value={retention}
            onChange={({ target }) => setRetention(Number(target.value))}
            className="h-10 w-full accent-accent"
          />
          <p className="text-1 text-soft">Higher means shorter intervals and more reviews. 90 % suits most.</p>
        </div>
      </fieldset>
      {fault ? (
        <Callout tone="fault" role="alert">
          {fault}
        </Callout>
      ) : null}
      <div>
        <Button type="submit" kind="primary" pending={saving} disabled={!hydrated}>
          {saving ? 'Saving' : 'Save the plan'}
        </Button>
      </div>
    </form>
  );
}
