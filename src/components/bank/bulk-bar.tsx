'use client';

import { useState } from 'react';
import { callFault } from '@/components/account/call-fault';
import { Button } from '@/components/ui/button';
import { controlClass } from '@/components/ui/field';
import { type ApiInputs, api } from '@/trpc/calls';
import type { Vocabulary } from './bank-filter';
import type { RowResult } from './bulk-results';

type Action = ApiInputs['bank']['bulk']['action'];
type Verb = Action['do'];

const VERBS: Record<Verb, string> = {
  tag: 'Add a tag',
  untag: 'Take a tag away',
  task: 'Set the task statement',
  lesson: 'Set the paragraph',
  difficulty: 'Set the difficulty',
  'hand-in': 'Submit for review',
  archive: 'Archive',
};

const isVerb = (text: string): text is Verb => Object.hasOwn(VERBS, text);
const CONTROL = `${controlClass(false, 'small')} min-w-0 max-w-full`;

/** The action as far as it is chosen; undefined while its value is missing. */
function actionOf(verb: Verb, value: string): Action | undefined {
  if (verb === 'archive' || verb === 'hand-in') return { do: verb };
  if (value === '') return undefined;
  if (verb === 'tag' || verb === 'untag') return { do: verb, tag: value };
  if (verb === 'task') return { do: verb, task: value };
  if (verb === 'lesson') return { do: verb, lesson: value };
  return { do: 'difficulty', difficulty: Number(value) };
}

interface BulkBarProps {
  readonly slugs: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly onClear: () => void;
  readonly onDone: (results: readonly RowResult[]) => void;
}

/** What can be done to the questions that are chosen; at the foot of the window while any is. */
export function BulkBar({ slugs, vocabulary, onClear, onDone }: BulkBarProps) {
  const [verb, setVerb] = useState<Verb>('tag');
  const [value, setValue] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const run = async (): Promise<void> => {
    const action = actionOf(verb, verb === 'tag' ? value.trim().toLowerCase().replace(/\s+/g, '-') : value);
    if (!action) return setSaid('Choose what to set first.');
    setBusy(true);
    setSaid('');
    try {
      onDone(await api.bank.bulk.mutate({ slugs: [...slugs], action }));
    } catch (error) {
      setSaid(callFault(error));
    }
    setBusy(false);
  };
  return (
    <section
      aria-label="Chosen questions"
      className="sticky bottom-4 z-20 mt-4 flex flex-wrap items-center gap-2 rounded-md border border-hairline bg-raised p-3 shadow-float"
    >
      <p className="mr-2 font-medium tabular-nums">{slugs.length} chosen</p>
      <select
        aria-label="What to do"
        value={verb}
        onChange={({ target }) => {
          if (isVerb(target.value)) setVerb(target.value);
          setValue('');
        }}
        className={CONTROL}
      >
        {Object.entries(VERBS).map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
      <ValueField verb={verb} value={value} onChange={setValue} vocabulary={vocabulary} />
      <Button kind="primary" size="small" pending={busy} onClick={run}>
        {busy ? 'Working' : 'Apply'}
      </Button>
      <Button kind="quiet" size="small" onClick={onClear}>
        Choose none
      </Button>
      <p role="status" className="text-1 text-failed empty:hidden">
        {said}
      </p>
    </section>
  );
}

interface ValueFieldProps {
  readonly verb: Verb;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly vocabulary: Vocabulary;
}

function ValueField({ verb, value, onChange, vocabulary }: ValueFieldProps) {
  if (verb === 'archive' || verb === 'hand-in') return null;
  if (verb === 'tag')
    return (
      <input
        aria-label="Tag"
        placeholder="e.g. week-3"
        list="known-tags"
        maxLength={80}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        className={CONTROL}
      />
    );
  return (
    <select aria-label="Value" value={value} onChange={({ target }) => onChange(target.value)} className={CONTROL}>
      <option value="">Choose…</option>
      {verb === 'untag'
        ? vocabulary.tags.map((tag) => <option key={tag}>{tag}</option>)
        : verb === 'task'
          ? vocabulary.domains.map(({ number, title, tasks }) => (
              <optgroup key={number} label={`${number} ${title}`}>
                {tasks.map((task) => (
                  <option key={task.id} value={task.id}>
                    {task.id} {task.title}
                  </option>
                ))}
              </optgroup>
            ))
          : verb === 'lesson'
            ? vocabulary.lessons.map(({ slug, title, sections }) => (
                <optgroup key={slug} label={title}>
                  {sections.map((section) => (
                    <option key={section.id} value={`${slug}#${section.id}`}>
                      {section.title}
                    </option>
                  ))}
                </optgroup>
              ))
            : ['Recall', 'Apply', 'Combine'].map((words, index) => (
                <option key={words} value={index + 1}>
                  {index + 1} {words}
                </option>
              ))}
    </select>
  );
}
