'use client';

import { useRouter } from 'next/navigation';
import { Callout } from '@/components/ui/callout';
import { Field } from '@/components/ui/field';
import { note } from '@/components/ui/toast';
import { api } from '@/trpc/calls';
import { callFault } from './call-fault';
import { SubmitButton } from './submit-button';
import { useForm } from './use-form';

/** Changes the name that is shown. */
export function RenameForm({ name }: { name: string }) {
  const router = useRouter();
  const { faults, fault, pending, ready, form, submit } = useForm(['name'], async (fields) => {
    try {
      await api.account.rename.mutate({ name: fields.name.trim() });
    } catch (error) {
      return { message: callFault(error) };
    }
    note('Your name is changed.');
    router.refresh();
    return undefined;
  });
  return (
    <form ref={form} method="post" onSubmit={submit} noValidate className="grid max-w-md gap-4">
      {fault ? (
        <Callout tone="fault" role="alert">
          {fault.message}
        </Callout>
      ) : null}
      <Field
        id="name"
        label="Name"
        autoComplete="name"
        required
        maxLength={100}
        defaultValue={name}
        hint="Shown in your account and to your instructors."
        fault={faults.name}
      />
      <SubmitButton pending={pending} ready={ready}>
        Save name
      </SubmitButton>
    </form>
  );
}
