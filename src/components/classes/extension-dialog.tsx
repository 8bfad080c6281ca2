'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useAction } from '@/components/account/use-action';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { note } from '@/components/ui/toast';
import { api } from '@/trpc/calls';
import { wallTime, zoneInWords } from './dates';
import type { StudentItems } from './student-work';

interface ExtensionDialogProps {
  readonly classId: string;
  readonly timeZone: string;
  readonly student: { readonly userId: string; readonly name: string };
  readonly item: StudentItems[number];
}

/** Later dates for one student, for one assignment. */
export function ExtensionDialog({ classId, timeZone, student, item }: ExtensionDialogProps) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [missing, setMissing] = useState<string>();
  const { pending, fault, run, clear } = useAction();
  const save = async (extension: { dueAt: string; closeAt: string | null; reason: string } | null): Promise<void> => {
    const about = { classId, id: item.id, userId: student.userId, extension };
    if (!(await run(() => api.assignments.extend.mutate(about)))) return;
    setOpen(false);
    note(extension ? `${student.name} has until then.` : 'The extension is taken back.');
    router.refresh();
  };
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const said = (name: string): string => String(data.get(name) ?? '').trim();
    const dueAt = said('dueAt');
    setMissing(dueAt ? undefined : 'Give the date until which this student has time.');
    if (dueAt) await save({ dueAt, closeAt: said('closeAt') || null, reason: said('reason') });
  };
  return (
    <>
      <Button size="small" kind="quiet" onClick={() => setOpen(true)}>
        {item.extension ? 'Change extension…' : 'Extend…'}
      </Button>
      <Dialog
        open={open}
        onOpenChange={(next) => {
          if (!next) clear();
          setOpen(next);
        }}
        title={`More time for ${student.name}`}
        description={`${item.title}. Dates are in ${zoneInWords(timeZone)}.`}
      >
        <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-4">
          <Field
            id="dueAt"
            label="Due"
            type="datetime-local"
            fault={missing}
            defaultValue={wallTime(item.dueAt, timeZone)}
          />
          <Field
            id="closeAt"
            label="Closes"
            type="datetime-local"
            defaultValue={item.extension ? wallTime(item.closeAt, timeZone) : ''}
            hint="Leave it out to close as for the class, but never before it is due."
          />
          <Field
            id="reason"
            label="Reason"
            maxLength={500}
            defaultValue={item.extension?.reason}
            hint="The student does not see it."
          />
          {fault ? (
            <Callout tone="fault" role="alert">
              {fault}
            </Callout>
          ) : null}
          <div className="flex flex-wrap justify-end gap-2">
            {item.extension ? (
              <Button kind="danger" pending={pending} onClick={() => void save(null)}>
                Take back
              </Button>
            ) : null}
            <Button
              onClick={() => {
                clear();
                setOpen(false);
              }}
            >
              Cancel
            </Button>
            <Button type="submit" kind="primary" pending={pending}>
              Give more time
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
