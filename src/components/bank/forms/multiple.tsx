'use client';

import { FaultLine } from '../editor/fields';
import { useForm } from '../editor/form';
import type { KindForm } from './kind-form';
import { blankOptions, OptionsField, withKey } from './options';

/** How many are to be chosen follows from how many are right. */
function MultipleFields() {
  const fault = useForm().faultAt(['choose']);
  return (
    <>
      {fault ? <FaultLine>mark two to four options as right</FaultLine> : null}
      <OptionsField several most={8} />
    </>
  );
}

export const multiple: KindForm = {
  blank: () => ({ choose: 0, options: blankOptions(5) }),
  Fields: MultipleFields,
  show: withKey(2),
};
