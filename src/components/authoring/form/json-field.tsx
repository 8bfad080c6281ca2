'use client';

import { useEffect, useState } from 'react';
import { parseJson, SyntaxFault } from '@/asl';
import { prettyJson } from '@/components/machine/pretty-json';
import { controlClass } from '@/components/ui/field';
import { useAuthoring } from '../state/context';
import type { FieldProps } from './field-context';
import { idOf, useFault, useValue } from './use-field';
import { fieldWords } from './words';

const written = (value: unknown): string => (value === undefined ? '' : prettyJson(JSON.stringify(value)));

/** Any JSON. What is being typed stays in the field until it is JSON; only then it is put into the specification. */
export function JsonField({ path, after, label }: FieldProps) {
  const value = useValue(path);
  const { edit } = useAuthoring();
  const fault = useFault(path);
  const words = fieldWords(path);
  const id = idOf(path);
  const [text, setText] = useState(() => written(value));
  const [own, setOwn] = useState(value);
  const json = text.trim() === '' ? undefined : parseJson(text);
  const typing = json instanceof SyntaxFault ? `Line ${json.line}: ${json.message}` : undefined;

  // It was changed elsewhere: in the YAML, or by undo.
  useEffect(() => {
    if (JSON.stringify(value) === JSON.stringify(own)) return;
    setOwn(value);
    setText(written(value));
  }, [value, own]);

  const type = (next: string): void => {
    setText(next);
    if (next.trim() === '') {
      setOwn(undefined);
      edit([{ remove: path }]);
      return;
    }
    if (parseJson(next) instanceof SyntaxFault) return;
    const read: unknown = JSON.parse(next);
    setOwn(read);
    edit([{ set: path, value: read }]);
  };
  const said = typing ?? fault;
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-2 font-medium">
        {label ?? words.label}
      </label>
      <div className="flex items-start gap-2">
        <textarea
          id={id}
          value={text}
          spellCheck={false}
          rows={Math.min(12, Math.max(2, text.split('\n').length))}
          aria-invalid={said ? true : undefined}
          aria-describedby={said ? `${id}-fault` : undefined}
          onChange={({ target }) => type(target.value)}
          className={controlClass(Boolean(said), 'text')}
        />
        {after}
      </div>
      {said ? (
        <p id={`${id}-fault`} className="text-1 text-failed">
          <span aria-hidden="true">✕ </span>
          {said}
          {typing ? ' The specification keeps what it had until this is JSON.' : ''}
        </p>
      ) : null}
      {words.hint ? <p className="text-1 text-soft">{words.hint}</p> : null}
    </div>
  );
}
