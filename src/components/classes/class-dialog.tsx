'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { useAction } from '@/components/account/use-action';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { classNames } from '@/components/ui/class-names';
import { Dialog } from '@/components/ui/dialog';
import { controlClass, Field, Select } from '@/components/ui/field';
import { note } from '@/components/ui/toast';
import { api } from '@/trpc/calls';

interface ClassDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** The class to change; absent: a new one. */
  readonly class?: { readonly id: string; readonly name: string; readonly about: string; readonly timeZone: string };
}

const here = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
const zones = (first: string): string[] => [...new Set([first, 'UTC', ...Intl.supportedValuesOf('timeZone')])];

/** Name, words and time zone of a class. */
export function ClassDialog({ open, onClose, class: known }: ClassDialogProps) {
  const router = useRouter();
  const aboutId = useId();
  const { pending, fault, run, clear } = useAction();
  const [missing, setMissing] = useState<string>();
  const zone = known?.timeZone ?? (open ? here() : 'UTC');
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const said = (name: string): string => String(data.get(name) ?? '').trim();
    const text = { name: said('name'), about: said('about'), timeZone: said('timeZone') };
    setMissing(text.name ? undefined : 'Give the class a name.');
    if (!text.name) return;
    let id = known?.id;
    const done = await run(async () => {
      if (known) await api.classes.update.mutate({ id: known.id, text });
      else ({ id } = await api.classes.create.mutate(text));
    });
    if (!done) return;
    onClose();
    if (known) {
      note('The class is changed.');
      router.refresh();
    } else router.push(`/teach/classes/${id}`);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (next) return;
        clear();
        onClose();
      }}
      title={known ? 'Change the class' : 'New class'}
    >
      <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-4">
        {fault ? (
          <Callout tone="fault" role="alert">
            {fault}
          </Callout>
        ) : null}
        <Field
          id="name"
          label="Name"
          required
          maxLength={120}
          defaultValue={known?.name}
          fault={missing}
          autoComplete="off"
        />
        <div className="grid gap-1">
          <label htmlFor={aboutId} className="text-2 font-medium">
            About
          </label>
          <textarea
            id={aboutId}
            name="about"
            rows={3}
            maxLength={2000}
            defaultValue={known?.about}
            className={classNames(controlClass(), 'h-auto py-2')}
          />
          <p className="text-1 text-soft">Shown to whoever joins. When you meet, where, what for.</p>
        </div>
        <Select
          id="timeZone"
          label="Time zone"
          defaultValue={zone}
          hint="Every date of the class is meant in it, also where the clock changes."
        >
          {zones(zone).map((name) => (
            <option key={name} value={name}>
              {name.replaceAll('_', ' ')}
            </option>
          ))}
        </Select>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" kind="primary" pending={pending}>
            {known ? 'Save' : 'Make class'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
