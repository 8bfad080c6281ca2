'use client';

import { Plus, X } from 'lucide-react';
import type { Path } from '@/catalog';
import { Button } from '@/components/ui/button';
import { controlClass } from '@/components/ui/field';
import { useAuthoring } from '../state/context';
import type { FieldProps } from './field-context';
import { JsonField } from './json-field';
import { ItemTools } from './list-field';
import { NewName } from './object-field';
import { idOf, useFault, useValue } from './use-field';

type Attempt = Readonly<Record<string, unknown>>;

const DOES = { Return: 'returns', Throw: 'throws', Hang: 'never answers' } as const;
type Does = keyof typeof DOES;
const begun: Readonly<Record<Does, unknown>> = { Return: {}, Throw: { Error: 'Trouble' }, Hang: true };

/** What every function, activity or service answers in a scenario, attempt by attempt; the last answer repeats. */
export function ResponsesField({ path }: FieldProps) {
  const value = useValue(path);
  const fault = useFault(path);
  const { edit } = useAuthoring();
  const targets = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return (
    <fieldset className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <legend className="text-2 font-medium">What is answered</legend>
      <p className="text-1 text-soft">
        By function, activity or <code>service:action</code>, attempt by attempt. The last answer repeats.
      </p>
      {fault ? (
        <p className="text-1 text-failed">
          <span aria-hidden="true">✕ </span>
          {fault}
        </p>
      ) : null}
      {targets.map(([target, answers]) => (
        <Target key={target} path={[...path, target]} target={target} answers={answers} />
      ))}
      <NewName
        words="Function or service:action"
        taken={targets.map(([target]) => target)}
        onAdd={(target) => edit([{ set: [...path, target], value: [{ Return: {} }] }])}
      />
    </fieldset>
  );
}

function Target({ path, target, answers }: { path: Path; target: string; answers: unknown }) {
  const { edit } = useAuthoring();
  const fault = useFault(path);
  return (
    <section aria-label={target} className="rounded-md border border-hairline">
      <header className="flex items-center justify-between gap-2 border-b border-hairline bg-sunk py-0.5 pr-1 pl-3">
        <code className="text-1 [overflow-wrap:anywhere]">{target}</code>
        <button
          type="button"
          aria-label={`Take away ${target}`}
          onClick={() => edit([{ remove: path }])}
          className="grid size-8 place-items-center rounded-md text-soft hover:text-ink"
        >
          <X size={14} aria-hidden="true" />
        </button>
      </header>
      {fault ? <p className="px-3 pt-2 text-1 text-failed">✕ {fault}</p> : null}
      {Array.isArray(answers) ? (
        <>
          <ol>
            {answers.map((answer, index) => (
              <li
                key={index}
                className="grid grid-cols-[minmax(0,1fr)] gap-2 border-hairline px-3 py-2 not-first:border-t"
              >
                <AttemptForm
                  path={path}
                  index={index}
                  of={answers.length}
                  target={target}
                  attempt={Object(answer) as Attempt}
                />
              </li>
            ))}
          </ol>
          <div className="border-t border-hairline p-1">
            <Button
              kind="quiet"
              size="small"
              onClick={() => edit([{ insert: path, at: answers.length, value: answers.at(-1) ?? { Return: {} } }])}
            >
              <Plus size={14} aria-hidden="true" />
              Another attempt
            </Button>
          </div>
        </>
      ) : typeof answers === 'string' ? (
        <p className="px-3 py-2 text-1">
          As <code>{answers}</code> under “Answers several scenarios share”.
        </p>
      ) : (
        <div className="px-3 py-2">
          <JsonField schema={{}} path={path} label="Attempts" />
        </div>
      )}
    </section>
  );
}

interface AttemptProps {
  readonly path: Path;
  readonly index: number;
  readonly of: number;
  readonly target: string;
  readonly attempt: Attempt;
}

/** One attempt. Each change touches its own member alone: what this form does not show stays in the specification. */
function AttemptForm({ path, index, of, target, attempt }: AttemptProps) {
  const { edit } = useAuthoring();
  const own = [...path, index];
  const does = (Object.keys(DOES) as Does[]).find((name) => Object.hasOwn(attempt, name)) ?? 'Return';
  const label = `${target}, attempt ${index + 1}`;
  const thrown = Object(attempt['Throw']) as Attempt;
  const after = attempt['After'];
  const more = Object.keys(attempt).filter((name) => !Object.hasOwn(DOES, name) && name !== 'After');
  const small = controlClass(false, 'small');
  const text = (name: string, words: string) => (
    <input
      aria-label={`${words}, ${label}`}
      placeholder={words}
      value={typeof thrown[name] === 'string' ? thrown[name] : ''}
      onChange={({ target: { value } }) =>
        edit([value === '' ? { remove: [...own, 'Throw', name] } : { set: [...own, 'Throw', name], value }])
      }
      className={`${small} min-w-0 grow basis-32`}
    />
  );
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <span className="w-4 text-1 text-soft tabular-nums">{index + 1}</span>
        <select
          aria-label={`What happens at ${label}`}
          value={does}
          onChange={({ target: { value } }) =>
            edit([
              ...(Object.hasOwn(attempt, does) ? [{ remove: [...own, does] }] : []),
              { set: [...own, value], value: begun[value as Does] },
            ])
          }
          className={small}
        >
          {Object.entries(DOES).map(([name, words]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </select>
        {does === 'Throw' ? (
          <>
            {text('Error', 'Error')}
            {text('Cause', 'Cause')}
          </>
        ) : null}
        <label className="flex items-center gap-1 text-1 text-soft">
          after
          <input
            type="number"
            min={0}
            step="any"
            aria-label={`Virtual seconds, ${label}`}
            id={`${idOf(own)}-after`}
            value={typeof after === 'number' ? after / 1000 : ''}
            onChange={({ target: { value } }) =>
              edit([
                value === ''
                  ? { remove: [...own, 'After'] }
                  : { set: [...own, 'After'], value: Math.round(Number(value) * 1000) },
              ])
            }
            className={`${small} w-20 text-ink`}
          />
          s
        </label>
        <span className="ml-auto">
          <ItemTools path={path} index={index} of={of} label={label} />
        </span>
      </div>
      {does === 'Return' ? <JsonField schema={{}} path={[...own, 'Return']} label="What is returned" /> : null}
      {more.length > 0 ? (
        <p className="text-1 text-soft">
          Also says <code>{more.join(', ')}</code>: change it in the YAML beside this.
        </p>
      ) : null}
    </>
  );
}
