import type { Metadata } from 'next';
import Link from 'next/link';
import { PlanForm } from '@/components/review/plan-form';
import { Reminders } from '@/components/review/reminders';
import { TakeAlong } from '@/components/review/take-along';
import { buttonClass } from '@/components/ui/button';
import { Page } from '@/components/ui/page';
import { serverCalls } from '@/trpc/server';

export const metadata: Metadata = { title: 'Review plan' };

export default async function PlanPage() {
  const calls = await serverCalls();
  const [plan, reminders] = await Promise.all([calls.review.plan(), calls.review.reminders()]);
  return (
    <Page
      title="Your plan"
      width="text"
      lead={<p>What you aim at, and how much of the day is for it.</p>}
      actions={
        <Link href="/review" className={buttonClass('secondary', 'small')}>
          To the review
        </Link>
      }
    >
      <PlanForm plan={plan} />
      <Reminders reminders={reminders} />
      <TakeAlong />
    </Page>
  );
}
