'use client';

import { AreaField, TextField } from '../editor/fields';
import type { KindForm } from './kind-form';
import { MistakesField } from './mistakes';

function SpotFaultFields() {
  return (
    <>
      <AreaField
        path={['definition']}
        label="Definition with one fault"
        mono
        rows={8}
        hint="The checker must find the rule below broken, and nothing else."
      />
      <TextField
        path={['rule']}
        label="Rule it breaks"
        mono
        hint={
          <a href="/rules" className="underline underline-offset-2">
            The rules and their names
          </a>
        }
      />
      <AreaField path={['right']} label="Why that line is at fault" rows={1} />
      <MistakesField
        hint="Lines that look wrong and are not. At least one."
        blank={() => ({ line: 1, explanation: '' })}
      >
        {(at) => <TextField path={[...at, 'line']} type="number" label="Line" />}
      </MistakesField>
      <AreaField path={['otherwise']} label="Said of any other line" rows={1} />
    </>
  );
}

export const spotFault: KindForm = {
  blank: () => ({ definition: '', rule: '', right: '', mistakes: [{ line: 1, explanation: '' }], otherwise: '' }),
  Fields: SpotFaultFields,
};
