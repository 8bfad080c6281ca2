'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useAction } from '@/components/account/use-action';
import { Button, buttonClass } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Field } from '@/components/ui/field';
import { api } from '@/trpc/calls';

interface JoinPanelProps {
  readonly code: string;
  /** Whoever looks has no account: they say their name, or sign in first. */
  readonly nameless: boolean;
}

/** The last step into a class. */
export function JoinPanel({ code, nameless }: JoinPanelProps) {
  const router = useRouter();
  const { pending, fault, run } = useAction();
  const [missing, setMissing] = useState<string>();
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
    setMissing(nameless && !name ? 'Say your name, so that your instructor knows who you are.' : undefined);
    if (nameless && !name) return;
    let id = '';
    const joined = await run(async () => {
      ({ id } = await api.classes.join.mutate({ code, ...(nameless ? { name } : {}) }));
    });
    if (!joined) return;
    router.push(`/classes/${id}`);
    router.refresh();
  };
  const back = encodeURIComponent(`/join/${code}`);
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid max-w-md gap-4">
      {fault ? (
        <Callout tone="fault" role="alert">
          {fault}
        </Callout>
      ) : null}
      {nameless ? (
        <Field
          id="name"
          label="Your name"
          required
          maxLength={100}
          autoComplete="name"
          fault={missing}
          hint="Your instructor sees it. What you do is kept in this browser’s session until you register."
        />
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" kind="primary" size="large" className="max-sm:w-full" pending={pending}>
          Join the class
        </Button>
        {nameless ? (
          <>
            <Link href={`/sign-in?next=${back}`} className={buttonClass('quiet')}>
              Sign in instead
            </Link>
            <Link href={`/register?next=${back}`} className={buttonClass('quiet')}>
              Register
            </Link>
          </>
        ) : null}
      </div>
    </form>
  );
}
