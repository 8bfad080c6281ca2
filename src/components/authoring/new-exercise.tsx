'use client';

import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useAction } from '@/components/account/use-action';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Dialog } from '@/components/ui/dialog';
import { Field, Select } from '@/components/ui/field';
import { api } from '@/trpc/calls';

/** Begins an exercise: from nothing, or from one there is. */
export function NewExercise({
  published,
}: {
  published: readonly { readonly slug: string; readonly title: string }[];
}) {
  const router = useRouter();
  const { pending, fault, run, clear } = useAction();
  const [open, setOpen] = useState(false);
  const [title, setTitle] = useState('');
  const [from, setFrom] = useState('');
  const begin = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    await run(async () => {
      const { id } = from
        ? await api.authoring.fork.mutate({ slug: from })
        : await api.authoring.create.mutate({ title });
      router.push(`/teach/exercises/${id}`);
    });
  };
  return (
    <>
      <Button kind="primary" onClick={() => setOpen(true)}>
        <Plus size={16} aria-hidden="true" />
        New exercise
      </Button>
      <Dialog
        open={open}
        onOpenChange={(next) => {
          clear();
          setOpen(next);
        }}
        title="New exercise"
        description="Nobody sees it until it is proved, reviewed by somebody else and published."
      >
        <form onSubmit={(event) => void begin(event)} className="grid gap-4">
          {fault ? (
            <Callout tone="fault" role="alert">
              {fault}
            </Callout>
          ) : null}
          <Select
            id="begin-from"
            label="Begin from"
            value={from}
            onChange={({ target }) => setFrom(target.value)}
            hint={
              from
                ? 'A copy of your own: what it is begun from stays as it is, and a newer version of it is offered to you.'
                : undefined
            }
          >
            <option value="">An empty exercise</option>
            {published.map(({ slug, title: name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </Select>
          {from ? null : (
            <Field
              id="new-title"
              label="Title"
              value={title}
              maxLength={200}
              required
              onChange={({ target }) => setTitle(target.value)}
            />
          )}
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={() => setOpen(false)}>Cancel</Button>
            <Button type="submit" kind="primary" pending={pending} disabled={!from && title.trim() === ''}>
              Begin
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
