'use client';

import { Plus, X } from 'lucide-react';
import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { controlClass } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { type Answer, faultOf, newAnswer } from '../../state/answers';

interface AnswerListProps {
  /** What is called. */
  readonly target: string;
  readonly list: readonly Answer[];
  readonly onChange: (list: readonly Answer[]) => void;
  /** What is said where there are none. */
  readonly empty?: string;
  /** Whether an answer may be left to whoever plays the worker. */
  readonly canWait?: boolean;
}

/** What one function or API answers, attempt by attempt. */
export function AnswerList({ target, list, onChange, empty, canWait = false }: AnswerListProps) {
  const put = (at: number, answer: Answer): void => onChange(list.map((one, index) => (index === at ? answer : one)));
  return (
    <fieldset className="rounded-md border border-hairline">
      <legend className="ml-2 px-1">
        <code className="text-1 [overflow-wrap:anywhere]">{target}</code>
      </legend>
      {list.length === 0 && empty ? <p className="px-3 pt-1 text-1 text-soft">{empty}</p> : null}
      <ol>
        {list.map((answer, index) => (
          <li key={index} className="border-hairline px-3 py-2 not-first:border-t">
            <AnswerForm
              answer={answer}
              name={`${target}, attempt ${index + 1}`}
              attempt={index + 1}
              canWait={canWait}
              onChange={(next) => put(index, next)}
              onRemove={() => onChange(list.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ol>
      <div className={classNames('px-1 py-1', list.length > 0 && 'border-t border-hairline')}>
        <Button kind="quiet" size="small" onClick={() => onChange([...list, list.at(-1) ?? newAnswer])}>
          <Plus size={14} aria-hidden="true" />
          {list.length > 0 ? 'Another attempt' : 'Give it answers'}
        </Button>
      </div>
    </fieldset>
  );
}

interface AnswerFormProps {
  readonly answer: Answer;
  readonly name: string;
  readonly attempt: number;
  readonly canWait: boolean;
  readonly onChange: (answer: Answer) => void;
  readonly onRemove: () => void;
}

const small = controlClass(false, 'small');

function AnswerForm({ answer, name, attempt, canWait, onChange, onRemove }: AnswerFormProps) {
  const id = useId();
  const fault = faultOf(answer);
  const text = (field: 'value' | 'error' | 'cause' | 'after') => ({
    value: answer[field],
    spellCheck: false,
    'aria-invalid': fault && (field === 'value' || field === 'after') ? true : undefined,
    'aria-describedby': fault ? `${id}-fault` : undefined,
    onChange: ({ target }: { target: HTMLInputElement | HTMLTextAreaElement }) =>
      onChange({ ...answer, [field]: target.value }),
  });
  return (
    <div className="grid gap-2">
      <div className="flex items-center gap-2">
        <span className="w-4 shrink-0 text-right text-1 text-soft tabular-nums">{attempt}</span>
        <select
          value={answer.does}
          aria-label={`${name}: what it does`}
          onChange={({ target }) => onChange({ ...answer, does: target.value as Answer['does'] })}
          className={small}
        >
          <option value="returns">returns</option>
          <option value="throws">throws</option>
          <option value="hangs">hangs</option>
          {canWait || answer.does === 'waits' ? <option value="waits">waits for you</option> : null}
        </select>
        {answer.does === 'hangs' || answer.does === 'waits' ? (
          <span className="min-w-0 grow text-1 text-soft">
            {answer.does === 'waits' ? 'when the run comes to it' : 'until a timeout ends it'}
          </span>
        ) : (
          <label className="flex min-w-0 grow items-center gap-1.5 text-1 text-soft">
            after
            <input {...text('after')} inputMode="decimal" placeholder="0" className={classNames(small, 'w-14')} />s
          </label>
        )}
        <IconButton label={`Remove ${name}`} onClick={onRemove} className="ml-auto">
          <X size={14} aria-hidden="true" />
        </IconButton>
      </div>
      {answer.does === 'returns' ? (
        <textarea
          {...text('value')}
          aria-label={`${name}: what it returns, as JSON`}
          rows={Math.min(8, answer.value.split('\n').length)}
          className={classNames(controlClass(Boolean(fault), 'text'), 'ml-6 w-[calc(100%-24px)]!')}
        />
      ) : null}
      {answer.does === 'throws' ? (
        <div className="ml-6 grid grid-cols-2 gap-2">
          <input
            {...text('error')}
            aria-label={`${name}: error name`}
            placeholder="Error name"
            className={classNames(small, 'min-w-0 font-mono')}
          />
          <input
            {...text('cause')}
            aria-label={`${name}: cause`}
            placeholder="Cause"
            className={classNames(small, 'min-w-0')}
          />
        </div>
      ) : null}
      {fault ? (
        <p id={`${id}-fault`} className="ml-6 text-1 text-failed">
          <span aria-hidden="true">✕ </span>
          {fault}
        </p>
      ) : null}
    </div>
  );
}
