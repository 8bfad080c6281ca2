'use client';

import { useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { AreaField, FaultLine, fieldId, SelectField } from '../editor/fields';
import { useForm } from '../editor/form';
import { getAt, type Path } from '../editor/paths';

const STARTER = `{
  "StartAt": "First",
  "States": {
    "First": { "Type": "Pass", "End": true }
  }
}`;

export const blankMachine = () => ({ type: 'STANDARD', definition: STARTER, input: '{}', responses: {} });

/** The state machine a card asks about. */
export function MachineFields() {
  const { faultAt } = useForm();
  const whole = faultAt(['machine']);
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 text-2 font-semibold">State machine</legend>
      {whole ? <FaultLine>{whole}</FaultLine> : null}
      <AreaField path={['machine', 'definition']} label="Definition, as learners see it" mono rows={8} />
      <AreaField path={['machine', 'input']} label="Input" mono rows={1} />
      <JsonField
        path={['machine', 'responses']}
        label="What answers its tasks"
        hint='State name → a list of answers, e.g. { "Charge": [{ "Return": { "ok": true } }] }. Learners do not see it: say it in the question.'
      />
      <SelectField path={['machine', 'type']} label="Type">
        <option value="STANDARD">Standard</option>
        <option value="EXPRESS">Express</option>
      </SelectField>
    </fieldset>
  );
}

/** JSON in several lines; what is not JSON yet is kept as text and refused when the question is submitted. */
function JsonField({ path, label, hint }: { path: Path; label: string; hint: string }) {
  const { body, set, faultAt } = useForm();
  const held = getAt(body, path);
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: unknown }>();
  const text =
    typed && typed.value === held ? typed.text : typeof held === 'string' ? held : JSON.stringify(held ?? {}, null, 2);
  const change = (next: string): void => {
    let value: unknown = next;
    try {
      value = JSON.parse(next);
    } catch {
      // Kept as the text it is.
    }
    setTyped({ text: next, value });
    set(path, value);
  };
  const fault = typeof held === 'string' ? 'This is not JSON yet' : faultAt(path);
  const id = fieldId(path);
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-1 font-medium">
        {label}
      </label>
      <textarea
        id={id}
        value={text}
        rows={3}
        spellCheck={false}
        aria-invalid={fault ? true : undefined}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => change(target.value)}
        className={classNames(
          'field-sizing-content max-h-96 w-full rounded-md border bg-raised px-3 py-2 font-mono text-1 text-ink',
          fault ? 'border-failed' : 'border-control',
        )}
      />
      {fault ? <FaultLine>{fault}</FaultLine> : null}
      <p id={`${id}-hint`} className="text-1 text-soft">
        {hint}
      </p>
    </div>
  );
}
