'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';

const sizes = [10, 20, 40, 65] as const;

/** How long shall it be? Two minutes a question, as in the exam. */
export function StartMock({ pool, extra }: { pool: number; extra: number }) {
  const router = useRouter();
  const [count, setCount] = useState<number>(20);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const key = useRef('');
  const start = async (): Promise<void> => {
    key.current ||= crypto.randomUUID();
    setBusy(true);
    setFault(undefined);
    try {
      const { mocks } = await import('@/trpc/learner-client');
      const { id } = await mocks.start.mutate({ count, clientKey: key.current });
      router.push(`/mock/${id}`);
    } catch {
      setFault('This did not reach the server. Press the button again.');
      setBusy(false);
    }
  };
  const offered = sizes.filter((size, index) => index === 0 || size <= pool);
  return (
    <div className="grid gap-4 rounded-md border border-hairline bg-raised p-4 sm:p-6">
      <fieldset>
        <legend className="mb-2 font-semibold">How many questions?</legend>
        <div className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap">
          {offered.map((size) => (
            <label
              key={size}
              className="grid min-h-14 min-w-24 cursor-pointer justify-items-center rounded-md border border-control px-4 py-2 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-focus"
            >
              <input
                type="radio"
                name="count"
                value={size}
                checked={count === size}
                onChange={() => setCount(size)}
                className="sr-only"
              />
              <span className="text-3 font-semibold tabular-nums">{size}</span>
              <span className="text-1 text-soft tabular-nums">{Math.round(size * 2 * extra)} min</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="flex flex-wrap items-center gap-3">
        <Button kind="primary" size="large" pending={busy} onClick={start}>
          Begin
        </Button>
        <p className="text-1 text-soft">The clock starts at once and is kept by the server.</p>
      </div>
      {fault ? (
        <Callout tone="fault" role="alert">
          {fault}
        </Callout>
      ) : null}
    </div>
  );
}
