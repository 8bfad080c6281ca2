'use client';

import type { KindForm } from './kind-form';
import { blankOptions, OptionsField, withKey } from './options';

export const single: KindForm = {
  blank: () => ({ options: blankOptions(4) }),
  Fields: () => <OptionsField several={false} most={6} />,
  show: withKey(1),
};
