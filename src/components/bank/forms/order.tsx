'use client';

import { AreaField, freshId, ListField, SelectField } from '../editor/fields';
import { useForm } from '../editor/form';
import { listAt, textAt } from '../editor/paths';
import type { KindForm } from './kind-form';
import { MistakesField } from './mistakes';

const blankItem = () => ({ id: freshId('item'), text: '', explanation: '' });

function OrderFields() {
  const { body } = useForm();
  const items = listAt(body, ['items']).map((_, index) => (
    <option key={textAt(body, ['items', index, 'id'])} value={textAt(body, ['items', index, 'id'])}>
      {index + 1}. {textAt(body, ['items', index, 'text']) || 'not written yet'}
    </option>
  ));
  return (
    <>
      <ListField
        path={['items']}
        title="Items, in the right order"
        noun="item"
        most={8}
        blank={blankItem}
        ordered
        hint="Learners get them shuffled."
      >
        {(at, index) => (
          <>
            <AreaField path={[...at, 'text']} label={`Item ${index + 1}`} rows={1} />
            <AreaField path={[...at, 'explanation']} label="Why it stands here" rows={1} />
          </>
        )}
      </ListField>
      <MistakesField
        hint="Two items the wrong way round, and what to say then. At least one."
        blank={() => ({ first: '', second: '', explanation: '' })}
      >
        {(at) => (
          <div className="grid gap-3 sm:grid-cols-2">
            <SelectField path={[...at, 'first']} label="This one was put first">
              {items}
            </SelectField>
            <SelectField path={[...at, 'second']} label="before this one">
              {items}
            </SelectField>
          </div>
        )}
      </MistakesField>
    </>
  );
}

export const order: KindForm = {
  blank: () => ({ items: Array.from({ length: 3 }, blankItem), mistakes: [] }),
  Fields: OrderFields,
  show: (body) => {
    const ids = listAt(body, ['items']).map((item) => textAt(item, ['id']));
    const stand = { first: ids.at(-1), second: ids[0], explanation: '…' };
    return listAt(body, ['mistakes']).length > 0 ? body : { ...body, mistakes: [stand] };
  },
};
