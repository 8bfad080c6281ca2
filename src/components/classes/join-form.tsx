'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';

/** The code somebody was told. */
export function JoinForm() {
  const router = useRouter();
  const [fault, setFault] = useState<string>();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get('code') ?? '').replaceAll(/[\s-]/g, '');
    const fits = /^[a-z0-9]{8}$/i.test(typed);
    setFault(fits ? undefined : 'A code has eight letters and digits, e.g. ABCD-2345.');
    if (fits) router.push(`/join/${typed.toUpperCase()}`);
  };
  return (
    <form onSubmit={submit} noValidate className="max-w-sm">
      <Field
        id="code"
        label="Code of a class"
        placeholder="ABCD-2345"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={12}
        fault={fault}
        className="font-mono uppercase placeholder:normal-case"
        after={
          <Button type="submit" className="shrink-0">
            Look it up
          </Button>
        }
      />
    </form>
  );
}
