'use client';

import { useId } from 'react';
import { parseJson, SyntaxFault } from '@/asl';
import { controlClass } from '@/components/ui/field';

interface JsonFieldProps {
  readonly label: string;
  /** With more words where its place on the screen says them to the eye alone; begins or ends with the label. */
  readonly accessibleLabel?: string;
  readonly value: string;
  readonly onChange?: ((value: string) => void) | undefined;
  readonly hint?: string;
  /** What is wrong with it beside not being JSON. */
  readonly fault?: string | undefined;
  /** Whether nothing at all is right as well. */
  readonly optional?: boolean;
  readonly most?: number;
}

/** JSON in several lines; says where it stops being JSON. */
export function JsonField(props: JsonFieldProps) {
  const { label, accessibleLabel, value, onChange, hint, fault, optional = false, most = 12 } = props;
  const id = useId();
  const json = optional && value.trim() === '' ? undefined : parseJson(value);
  const wrong = json instanceof SyntaxFault ? `Line ${json.line}, column ${json.column}. ${json.message}` : fault;
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-1 text-soft">
        {label}
      </label>
      <textarea
        id={id}
        aria-label={accessibleLabel}
        value={value}
        readOnly={onChange === undefined}
        rows={Math.min(most, value.split('\n').length + 1)}
        spellCheck={false}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? `${id}-fault` : hint ? `${id}-hint` : undefined}
        onChange={({ target }) => onChange?.(target.value)}
        className={controlClass(Boolean(wrong), 'text')}
      />
      {wrong ? (
        <p id={`${id}-fault`} className="text-1 [overflow-wrap:anywhere] text-failed">
          <span aria-hidden="true">✕ </span>
          {wrong}
        </p>
      ) : hint ? (
        <p id={`${id}-hint`} className="text-1 text-soft">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
