import type { Metadata } from 'next';
import Link from 'next/link';
import { ReviewSession } from '@/components/review/review-session';
import { buttonClass } from '@/components/ui/button';
import { Page } from '@/components/ui/page';
import { serverCalls } from '@/trpc/server';

export const metadata: Metadata = { title: 'Review' };

export default async function ReviewPage() {
  const calls = await serverCalls();
  const [queue, plan] = await Promise.all([calls.review.queue({}), calls.review.plan()]);
  return (
    <Page
      title="Review"
      width="text"
      lead={
        plan.examDay ? (
          <p>
            Chosen for your exam on {plan.examDay}: each card is here because answering it today helps most on that day.
          </p>
        ) : (
          <p>The right card on the right day. Answer, see why, say how well you knew it.</p>
        )
      }
      actions={
        <div className="flex flex-wrap gap-2">
          <Link href="/review/plan" className={buttonClass('secondary', 'small')}>
            {plan.examDay ? 'Plan' : 'Set an exam date'}
          </Link>
          <Link href="/review/cards" className={buttonClass('quiet', 'small')}>
            Your cards
          </Link>
          <Link href="/review/statistics" className={buttonClass('quiet', 'small')}>
            Statistics
          </Link>
        </div>
      }
    >
      <ReviewSession first={queue} />
    </Page>
  );
}
