'use client';

import { AreaField, freshId, ListField, SelectField } from '../editor/fields';
import { useForm } from '../editor/form';
import { listAt, textAt } from '../editor/paths';
import type { KindForm } from './kind-form';
import { MistakesField } from './mistakes';

const blankRight = () => ({ id: freshId('right'), text: '' });
const blankLeft = () => ({ id: freshId('left'), text: '', right: '', explanation: '', mistakes: [] });

function MatchFields() {
  const { body } = useForm();
  const sides = listAt(body, ['right']).map((_, index) => (
    <option key={textAt(body, ['right', index, 'id'])} value={textAt(body, ['right', index, 'id'])}>
      {textAt(body, ['right', index, 'text']) || `${index + 1}, not written yet`}
    </option>
  ));
  return (
    <>
      <ListField
        path={['right']}
        title="What can be chosen on the right"
        noun="right side"
        most={8}
        blank={blankRight}
        hint="One may serve several lines, or none."
      >
        {(at, index) => <AreaField path={[...at, 'text']} label={`Right side ${index + 1}`} rows={1} />}
      </ListField>
      <ListField path={['left']} title="Lines on the left" noun="line" most={6} blank={blankLeft} ordered>
        {(at, index) => (
          <>
            <AreaField path={[...at, 'text']} label={`Line ${index + 1}`} rows={1} />
            <SelectField path={[...at, 'right']} label="Belongs to">
              {sides}
            </SelectField>
            <AreaField path={[...at, 'explanation']} label="Why" rows={1} />
            <MistakesField
              path={[...at, 'mistakes']}
              title="Foreseen mistakes with this line"
              hint="A wrong right side, and what to say then."
              most={7}
              blank={() => ({ right: '', explanation: '' })}
            >
              {(wrong) => (
                <SelectField path={[...wrong, 'right']} label="Was matched with">
                  {sides}
                </SelectField>
              )}
            </MistakesField>
          </>
        )}
      </ListField>
    </>
  );
}

export const match: KindForm = {
  blank: () => ({
    right: Array.from({ length: 3 }, blankRight),
    left: Array.from({ length: 3 }, blankLeft),
  }),
  Fields: MatchFields,
  show: (body) => {
    const first = textAt(body, ['right', 0, 'id']);
    const left = listAt(body, ['left']).map((line) => {
      const own = textAt(line, ['right']) || first;
      const mistakes = listAt(line, ['mistakes']).filter((wrong) => textAt(wrong, ['right']));
      return { ...(line as object), right: own, mistakes };
    });
    return { ...body, left };
  },
};
