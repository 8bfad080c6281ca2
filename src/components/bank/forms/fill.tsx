'use client';

import { AreaField, ListField, SelectField, TextField } from '../editor/fields';
import { listAt } from '../editor/paths';
import type { KindForm } from './kind-form';
import { MistakesField } from './mistakes';

function FillFields() {
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField path={['answer']} label="What is typed">
          <option value="path">A path: two ways to write one count as the same</option>
          <option value="number">A number</option>
          <option value="text">An exact word: case counts</option>
        </SelectField>
        <TextField path={['unit']} label="Unit behind the field" placeholder="e.g. seconds" optional />
      </div>
      <ListField
        path={['accept']}
        title="Right answers"
        noun="right answer"
        most={10}
        blank={() => ''}
        hint="The first is shown as the key."
      >
        {(at, index) => <TextField path={at} label={`Right answer ${index + 1}`} mono />}
      </ListField>
      <AreaField path={['right']} label="Why it is right" rows={1} />
      <MistakesField hint="What is often typed instead. At least one." blank={() => ({ value: '', explanation: '' })}>
        {(at) => <TextField path={[...at, 'value']} label="Was typed" mono />}
      </MistakesField>
      <AreaField path={['otherwise']} label="Said of any other wrong answer" rows={1} />
    </>
  );
}

export const fill: KindForm = {
  blank: () => ({ answer: 'text', accept: [''], right: '', mistakes: [], otherwise: '' }),
  Fields: FillFields,
  show: (body) =>
    listAt(body, ['mistakes']).length > 0 ? body : { ...body, mistakes: [{ value: '…', explanation: '…' }] },
};
