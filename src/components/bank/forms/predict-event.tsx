'use client';

import { AreaField, TextField } from '../editor/fields';
import type { KindForm } from './kind-form';
import { blankMachine, MachineFields } from './machine';
import { MistakesField } from './mistakes';

const blankMistake = () => ({ event: { type: '' }, explanation: '' });

function PredictEventFields() {
  return (
    <>
      <MachineFields />
      <TextField
        path={['after']}
        type="number"
        label="Events that are shown"
        hint="The one after them is asked for; a run says which it is."
      />
      <AreaField path={['right']} label="Why that event comes next" rows={1} />
      <MistakesField hint="Events that do not come next: the wrong options. Two to five." most={5} blank={blankMistake}>
        {(at) => (
          <div className="grid gap-3 sm:grid-cols-2">
            <TextField path={[...at, 'event', 'type']} label="Type of event" placeholder="e.g. TaskStateEntered" mono />
            <TextField path={[...at, 'event', 'about']} label="State or error it names" mono optional />
          </div>
        )}
      </MistakesField>
    </>
  );
}

export const predictEvent: KindForm = {
  blank: () => ({ machine: blankMachine(), after: 1, right: '', mistakes: [blankMistake(), blankMistake()] }),
  Fields: PredictEventFields,
};
