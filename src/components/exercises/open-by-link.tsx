'use client';

import { useRouter } from 'next/navigation';
import { useAction } from '@/components/account/use-action';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { examDecline } from '@/grading';
import { api } from '@/trpc/calls';

const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** Says what opening means, and opens. */
export function OpenByLink({ token, exam }: { token: string; exam: boolean }) {
  const router = useRouter();
  const { pending, fault, run } = useAction();
  const open = () =>
    run(async () => {
      const { slug } = await api.exercises.openLink.mutate({ token });
      router.push(`/exercises/${slug}`);
    });
  return (
    <div className="grid justify-items-start gap-4">
      {exam ? (
        <Callout tone="note" title="How attempts count">
          <p>
            You may run it as often as you like; only submitting counts. {worths()} A definition that cannot be run and
            a fault of ours cost no attempt.
          </p>
        </Callout>
      ) : null}
      {fault ? (
        <Callout tone="fault" role="alert">
          {fault}
        </Callout>
      ) : null}
      <Button kind="primary" pending={pending} onClick={() => void open()}>
        Open the exercise
      </Button>
    </div>
  );
}

const worths = (): string => {
  const [first = 1, ...rest] = examDecline.map(percent);
  const last = rest.pop();
  return `The first attempt is worth ${first}${rest.map((one) => `, the next ${one}`).join('')}${last === undefined ? '' : `, and every further one ${last}`}; the best one counts.`;
};
