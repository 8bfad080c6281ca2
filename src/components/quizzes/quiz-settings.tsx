'use client';

import { useId } from 'react';
import { classNames } from '@/components/ui/class-names';
import { controlClass, Field, Select } from '@/components/ui/field';
import type { QuizDraft } from './quiz-draft';

interface QuizSettingsProps {
  readonly draft: QuizDraft;
  readonly onChange: (part: Partial<QuizDraft>) => void;
}

const whole = (text: string, most: number): number | null =>
  text.trim() === '' ? null : Math.min(most, Math.max(1, Math.round(Number(text) || 1)));

/** Title, time, attempts, order and when answers are explained. */
export function QuizSettings({ draft, onChange }: QuizSettingsProps) {
  const instructions = useId();
  return (
    <div className="grid gap-4">
      <Field
        id="quiz-title"
        label="Title"
        maxLength={120}
        value={draft.title}
        autoComplete="off"
        onChange={({ target }) => onChange({ title: target.value })}
      />
      <div className="grid gap-1">
        <label htmlFor={instructions} className="text-2 font-medium">
          Instructions
        </label>
        <textarea
          id={instructions}
          rows={2}
          maxLength={4000}
          value={draft.instructions}
          onChange={({ target }) => onChange({ instructions: target.value })}
          className={classNames(controlClass(), 'h-auto py-2')}
        />
      </div>
      <div className="grid items-start gap-4 sm:grid-cols-3">
        <Field
          id="quiz-minutes"
          label="Minutes"
          type="number"
          min={1}
          max={300}
          value={draft.minutes ?? ''}
          onChange={({ target }) => onChange({ minutes: whole(target.value, 300) })}
          hint="Empty: as long as it is open."
        />
        <Field
          id="quiz-attempts"
          label="Attempts"
          type="number"
          min={1}
          max={20}
          value={draft.attempts ?? ''}
          onChange={({ target }) => onChange({ attempts: whole(target.value, 20) })}
          hint="Empty: as many as one likes. The best counts."
        />
        <Select
          id="quiz-feedback"
          label="Answers are explained"
          value={draft.feedback}
          onChange={({ target }) => onChange({ feedback: target.value as QuizDraft['feedback'] })}
        >
          <option value="each">after each answer</option>
          <option value="end">when it is handed in</option>
          <option value="later">once it has closed for all</option>
        </Select>
      </div>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <label className="flex min-h-6 items-center gap-2">
          <input
            type="checkbox"
            checked={draft.shuffleQuestions}
            onChange={({ target }) => onChange({ shuffleQuestions: target.checked })}
            className="size-4 accent-accent"
          />
          Shuffle the questions
        </label>
        <label className="flex min-h-6 items-center gap-2">
          <input
            type="checkbox"
            checked={draft.shuffleOptions}
            onChange={({ target }) => onChange({ shuffleOptions: target.checked })}
            className="size-4 accent-accent"
          />
          Shuffle the options for each student
        </label>
      </div>
    </div>
  );
}
