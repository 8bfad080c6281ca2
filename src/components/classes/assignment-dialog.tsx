'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useId, useState } from 'react';
import { useAction } from '@/components/account/use-action';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { classNames } from '@/components/ui/class-names';
import { Dialog } from '@/components/ui/dialog';
import { controlClass, Field, Select } from '@/components/ui/field';
import { note } from '@/components/ui/toast';
import type { ApiOutputs } from '@/trpc/calls';
import { api } from '@/trpc/calls';
import { wallTime, zoneInWords } from './dates';
import { KIND_WORDS, type Kind } from './words';

type Assignment = ApiOutputs['gradebook']['assignment']['assignment'];
type Targets = ApiOutputs['assignments']['targets'];

interface AssignmentDialogProps {
  readonly classId: string;
  readonly timeZone: string;
  readonly open: boolean;
  readonly onClose: () => void;
  /** The one to change; absent: a new one. */
  readonly assignment?: Assignment | undefined;
}

const KINDS: readonly Kind[] = ['lesson', 'exercise', 'quiz', 'mock'];

/** What a class is to do, by when, and what happens to what comes late. */
export function AssignmentDialog({ classId, timeZone, open, onClose, assignment }: AssignmentDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={assignment ? `Change “${assignment.title}”` : 'Assign'}
    >
      <AssignmentForm classId={classId} timeZone={timeZone} onClose={onClose} assignment={assignment} />
    </Dialog>
  );
}

function AssignmentForm({ classId, timeZone, onClose, assignment }: Omit<AssignmentDialogProps, 'open'>) {
  const router = useRouter();
  const noteId = useId();
  const { pending, fault, run } = useAction();
  const [kind, setKind] = useState<Kind>(assignment?.kind ?? 'exercise');
  const [lateRule, setLateRule] = useState(assignment?.lateRule ?? 'none');
  const [targets, setTargets] = useState<Targets>();
  const [away, setAway] = useState(false);
  useEffect(() => {
    if (assignment) return;
    api.assignments.targets.query().then(setTargets, () => setAway(true));
  }, [assignment]);
  const offered = (targets ?? []).filter((one) => one.kind === kind);

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const said = (name: string): string => String(data.get(name) ?? '').trim();
    const wall = (name: string): string | null => said(name) || null;
    const text = {
      title: said('title'),
      note: said('note'),
      openAt: wall('openAt'),
      dueAt: wall('dueAt'),
      closeAt: wall('closeAt'),
      lateRule,
      latePercent: Math.min(100, Math.max(1, Math.round(Number(said('latePercent')) || 10))),
      points: Math.min(1000, Math.max(0, Math.round(Number(said('points')) || 0))),
    };
    const done = await run(() =>
      assignment
        ? api.assignments.update.mutate({ classId, id: assignment.id, text })
        : api.assignments.create.mutate({ classId, kind, target: said('target'), text }),
    );
    if (!done) return;
    onClose();
    note(assignment ? 'The assignment is changed.' : 'Assigned.');
    router.refresh();
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-4">
      {assignment ? null : (
        <div className="grid items-start gap-4 sm:grid-cols-[9rem_minmax(0,1fr)]">
          <Select id="kind" label="What" value={kind} onChange={({ target }) => setKind(target.value as Kind)}>
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {KIND_WORDS[one]}
              </option>
            ))}
          </Select>
          <Select
            key={kind}
            id="target"
            label="Which"
            disabled={offered.length === 0}
            fault={away ? 'What there is could not be fetched. Close this and try again.' : undefined}
            hint={
              targets && offered.length === 0
                ? kind === 'quiz'
                  ? 'No quiz is published yet. Make one under Quizzes first.'
                  : 'There is nothing of this kind yet.'
                : undefined
            }
          >
            {targets || away ? null : <option value="">Looking …</option>}
            {offered.map(({ target, title }) => (
              <option key={target} value={target}>
                {title}
              </option>
            ))}
          </Select>
        </div>
      )}
      <Field
        id="title"
        label="Title"
        maxLength={200}
        defaultValue={assignment?.title}
        placeholder={assignment ? undefined : 'As what is assigned'}
        autoComplete="off"
      />
      <div className="grid gap-1">
        <label htmlFor={noteId} className="text-2 font-medium">
          Note to the class
        </label>
        <textarea
          id={noteId}
          name="note"
          rows={2}
          maxLength={2000}
          defaultValue={assignment?.note}
          className={classNames(controlClass(), 'h-auto py-2')}
        />
      </div>
      <fieldset className="grid min-w-0 items-start gap-4 sm:grid-cols-2">
        <legend className="mb-2 text-1 text-soft">
          Dates are in {zoneInWords(timeZone)}. Leave empty what does not apply.
        </legend>
        <Field
          id="openAt"
          label="Opens"
          type="datetime-local"
          defaultValue={wallTime(assignment?.openAt ?? null, timeZone)}
        />
        <Field
          id="dueAt"
          label="Due"
          type="datetime-local"
          defaultValue={wallTime(assignment?.dueAt ?? null, timeZone)}
        />
        <Field
          id="closeAt"
          label="Closes"
          type="datetime-local"
          defaultValue={wallTime(assignment?.closeAt ?? null, timeZone)}
          hint="After this nothing counts."
        />
        <Field
          id="points"
          label="Points"
          type="number"
          min={0}
          max={1000}
          defaultValue={assignment?.points ?? 100}
          hint="Its weight in the gradebook."
        />
      </fieldset>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Select
          id="lateRule"
          label="Late work"
          value={lateRule}
          onChange={({ target }) => setLateRule(target.value as typeof lateRule)}
        >
          <option value="none">counts whole</option>
          <option value="percent">counts less for each day</option>
          <option value="refused">does not count</option>
        </Select>
        {lateRule === 'percent' ? (
          <Field
            id="latePercent"
            label="Per cent less for each day begun"
            type="number"
            min={1}
            max={100}
            defaultValue={assignment?.latePercent ?? 10}
          />
        ) : null}
      </div>
      {/* Beside what was pressed: on a phone the form is longer than the screen. */}
      {fault ? (
        <Callout tone="fault" role="alert">
          {fault}
        </Callout>
      ) : null}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" kind="primary" pending={pending} disabled={!assignment && offered.length === 0}>
          {assignment ? 'Save' : 'Assign to the class'}
        </Button>
      </div>
    </form>
  );
}
