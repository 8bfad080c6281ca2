'use client';

import { X } from 'lucide-react';
import { useId, useState } from 'react';
import { isNumber, type JsonValue, parseJson, SyntaxFault, toText } from '@/asl';
import { prettyJson } from '@/components/machine/pretty-json';
import { classNames } from '@/components/ui/class-names';
import { controlClass } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import type { Answer } from '../../state/answers';
import { useActions, useWorkspace } from '../../state/context';
import { placeOf, textAt, type Unread, unreadAt } from '../../state/unread';
import { AnswerList } from './answer-list';
import { JsonField } from './json-field';
import { answersOf, rulesOf } from './world-answers';
import { at, type Path } from './world-document';
import { silenceOf, type WorldField, type WorldForm } from './world-forms';

interface WorldThingProps {
  /** Where it stands in the world. */
  readonly path: Path;
  readonly name: string;
  readonly form: WorldForm;
  readonly value: JsonValue;
  /** Puts a value at a place of the thing; undefined takes away what is there. */
  readonly onChange: (path: Path, value: JsonValue | undefined) => void;
  readonly onRemove: () => void;
}

/** One function, table, queue … of the world, as a form. */
export function WorldThing({ path, name, form, value, onChange, onRemove }: WorldThingProps) {
  const id = useId();
  const { words, fields, answers } = form;
  return (
    <section aria-labelledby={id} className="grid gap-3 rounded-md border border-hairline p-3">
      <header className="flex items-center gap-2">
        <h3 id={id} className="min-w-0 grow text-1 text-soft">
          {words} <code className="text-ink [overflow-wrap:anywhere]">{name}</code>
        </h3>
        <IconButton label={`Remove ${name}`} onClick={onRemove}>
          <X size={14} aria-hidden="true" />
        </IconButton>
      </header>
      <div className="grid gap-3 @sm:grid-cols-2">
        {fields.map((field) => (
          <ThingField
            key={field.path.join('.')}
            path={[...path, ...field.path]}
            thing={name}
            field={field}
            value={at(value, field.path)}
            onChange={(next) => onChange(field.path, next)}
          />
        ))}
      </div>
      {answers ? (
        <ThingAnswers
          path={[...path, ...answers.path]}
          name={name}
          rules={at(value, answers.path)}
          silent={silenceOf(answers, value)}
          onChange={(rules) => onChange(answers.path, rules)}
        />
      ) : null}
    </section>
  );
}

interface ThingFieldProps {
  readonly path: Path;
  readonly thing: string;
  readonly field: WorldField;
  readonly value: JsonValue | undefined;
  readonly onChange: (value: JsonValue | undefined) => void;
}

const written = (value: JsonValue | undefined, kind: WorldField['kind']): string => {
  if (value === undefined) return '';
  if (kind === 'json') return prettyJson(toText(value));
  return typeof value === 'string' ? value : toText(value);
};

/** What a field holds that the world cannot take over yet, kept beside the world so that it outlives the form. */
function useUnread(path: Path, label: string) {
  const { unread, world } = useWorkspace((state) => state.setup);
  const actions = useActions();
  const hold = (typed: Unread['typed'] | undefined): void => {
    const next = new Map(unread);
    if (typed === undefined) next.delete(placeOf(path));
    else next.set(placeOf(path), { path, label, over: textAt(world, path), typed });
    if (typed !== undefined || next.size < unread.size) actions.changeSetup({ unread: next });
  };
  return { held: unreadAt(unread, world, path)?.typed, hold };
}

/** What is typed stays as it is typed; the world takes it over once it can be read. */
function ThingField({ path, thing, field, value, onChange }: ThingFieldProps) {
  const { label, kind, otherwise } = field;
  const [typed, setTyped] = useState<string>();
  const { held, hold } = useUnread(path, `${thing}: ${label}`);
  // As long as it says the same as the world, or cannot be read, it stands as it was typed.
  const said = typed === undefined ? undefined : readField(typed, kind);
  const stands = typed !== undefined && said !== 'unreadable' && isSame(said, value);
  const text = typeof held === 'string' ? held : stands ? typed : written(value, kind);
  const read = readField(text, kind);
  const change = (next: string): void => {
    const meant = readField(next, kind);
    setTyped(next);
    hold(meant === 'unreadable' ? next : undefined);
    if (meant !== 'unreadable') onChange(meant);
  };
  if (kind === 'json')
    return (
      <div className="@sm:col-span-2">
        <JsonField
          label={label}
          accessibleLabel={`${thing}: ${label}`}
          value={text}
          onChange={change}
          optional
          {...(otherwise === undefined ? {} : { hint: `Nothing written: ${otherwise}.` })}
        />
      </div>
    );
  return (
    <label className="grid content-start gap-1 text-1 text-soft">
      {label}
      <input
        value={text}
        placeholder={otherwise}
        inputMode={kind === 'number' ? 'decimal' : undefined}
        spellCheck={false}
        aria-label={`${thing}: ${label}`}
        aria-invalid={read === 'unreadable' || undefined}
        onChange={({ target }) => change(target.value)}
        className={classNames(controlClass(read === 'unreadable', 'small'), 'min-w-0')}
      />
    </label>
  );
}

const isSame = (one: JsonValue | undefined, other: JsonValue | undefined): boolean =>
  one === undefined || other === undefined ? one === other : toText(one) === toText(other);

function readField(text: string, kind: WorldField['kind']): JsonValue | undefined | 'unreadable' {
  if (text.trim() === '') return undefined;
  if (kind === 'text') return text;
  const json = parseJson(text);
  if (json instanceof SyntaxFault || (kind === 'number' && !isNumber(json))) return 'unreadable';
  return json;
}

interface ThingAnswersProps {
  readonly path: Path;
  readonly name: string;
  readonly rules: JsonValue | undefined;
  readonly silent: string;
  readonly onChange: (rules: JsonValue | undefined) => void;
}

/** The form that answers a call by itself uses, for what a function or a worker of the world answers. */
function ThingAnswers({ path, name, rules, silent, onChange }: ThingAnswersProps) {
  const [typed, setTyped] = useState<readonly Answer[]>();
  const said = typed && readRules(typed);
  const { held, hold } = useUnread(path, `${name}: its answers`);
  const stands = typed !== undefined && said !== undefined && isSame(said, rules ?? []);
  const list = held !== undefined && typeof held !== 'string' ? held : stands ? typed : answersOf(rules);
  if (list === undefined)
    return <p className="text-1 text-soft">Its answers hang on patterns or call back: change them as JSON.</p>;
  const change = (next: readonly Answer[]): void => {
    setTyped(next);
    const json = readRules(next);
    hold(json === undefined ? next : undefined);
    if (json !== undefined) onChange(next.length === 0 ? undefined : json);
  };
  return <AnswerList target={name} list={list} empty={silent} onChange={change} />;
}

function readRules(answers: readonly Answer[]): JsonValue | undefined {
  const text = rulesOf(answers);
  const json = text === undefined ? undefined : parseJson(text);
  return json instanceof SyntaxFault ? undefined : json;
}
