'use client';

import { Eye, EyeOff } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { Field } from '@/components/ui/field';

/** A password that can be looked at: hidden at first, shown and hidden by the button beside it. */
export function PasswordField(about: Omit<ComponentProps<typeof Field>, 'type' | 'after'>) {
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <Field
      {...about}
      type={shown ? 'text' : 'password'}
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      after={
        <button
          type="button"
          aria-label={`${shown ? 'Hide' : 'Show'} ${about.label.toLowerCase()}`}
          aria-controls={about.id}
          onClick={() => setShown(!shown)}
          className="grid size-10 shrink-0 place-items-center rounded-md border border-control bg-raised text-soft hover:bg-sunk hover:text-ink"
        >
          <Icon size={18} aria-hidden="true" />
        </button>
      }
    />
  );
}
