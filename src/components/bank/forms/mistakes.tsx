'use client';

import type { ReactNode } from 'react';
import { AreaField, ListField, MisconceptionField } from '../editor/fields';
import type { Path } from '../editor/paths';

interface MistakesFieldProps {
  readonly path?: Path;
  readonly title?: string;
  readonly hint: string;
  readonly most?: number;
  readonly blank: () => unknown;
  /** What the mistake is. */
  readonly children: (path: Path, index: number) => ReactNode;
}

/** Wrong answers the author foresees, each with why it is wrong and the misconception it shows. */
export function MistakesField({
  path = ['mistakes'],
  title = 'Foreseen mistakes',
  hint,
  most = 20,
  blank,
  children,
}: MistakesFieldProps) {
  return (
    <ListField path={path} title={title} noun="mistake" most={most} blank={blank} hint={hint}>
      {(at, index) => (
        <>
          {children(at, index)}
          <AreaField path={[...at, 'explanation']} label="Why it is wrong" rows={1} />
          <MisconceptionField path={[...at, 'misconception']} />
        </>
      )}
    </ListField>
  );
}
