'use client';

import { AreaField, SelectField, TextField } from '../editor/fields';
import { useForm } from '../editor/form';
import { getAt, type Path } from '../editor/paths';
import type { KindForm } from './kind-form';
import { blankMachine, MachineFields } from './machine';
import { MistakesField } from './mistakes';

const blankMistake = () => ({ outcome: { output: '' }, explanation: '' });

function OutcomeField({ at }: { at: Path }) {
  const { body, set } = useForm();
  const path = [...at, 'outcome'];
  const fails = getAt(body, [...path, 'error']) !== undefined;
  return (
    <div className="grid gap-3 sm:grid-cols-[10rem_1fr]">
      <SelectField
        path={path}
        label="It ends with"
        value={fails ? 'error' : 'output'}
        onPick={(way) => set(path, way === 'error' ? { error: '' } : { output: '' })}
      >
        <option value="output">an output</option>
        <option value="error">an error</option>
      </SelectField>
      {fails ? (
        <TextField path={[...path, 'error']} label="Name of the error" mono placeholder="e.g. States.Timeout" />
      ) : (
        <AreaField path={[...path, 'output']} label="Output, as JSON" mono rows={1} />
      )}
    </div>
  );
}

function PredictOutputFields() {
  return (
    <>
      <MachineFields />
      <AreaField path={['right']} label="Why it ends so" rows={1} />
      <MistakesField hint="Ends that do not come: the wrong options. Two to five." most={5} blank={blankMistake}>
        {(at) => <OutcomeField at={at} />}
      </MistakesField>
    </>
  );
}

export const predictOutput: KindForm = {
  blank: () => ({ machine: blankMachine(), right: '', mistakes: [blankMistake(), blankMistake()] }),
  Fields: PredictOutputFields,
};
