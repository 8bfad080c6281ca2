'use client';

import { type FormEvent, useRef, useState } from 'react';
import { useHydrated } from '@/components/ui/use-hydrated';
import type { AuthFault, FieldName } from './auth-fault';
import { checkFields, type FieldFaults, type Fields } from './check-fields';

interface FormState {
  readonly faults: FieldFaults;
  /** About the whole form. */
  readonly fault: AuthFault | undefined;
  readonly pending: boolean;
  /** The form may be sent: its script is there. */
  readonly ready: boolean;
  readonly form: { readonly current: HTMLFormElement | null };
  readonly submit: (event: FormEvent<HTMLFormElement>) => void;
}

/**
 * One form whose inputs keep their own text, so that nothing typed is lost whatever happens. It checks the fields, sends
 * once however often it is submitted, and leads the focus to the first fault.
 * @param names the fields of the form, each with an input of that name
 * @param send makes the attempt; what it returns is shown, and pending lasts until then
 */
export function useForm(
  names: readonly FieldName[],
  send: (fields: Required<Fields>, form: HTMLFormElement) => Promise<AuthFault | undefined>,
): FormState {
  const form = useRef<HTMLFormElement>(null);
  const sending = useRef(false);
  const ready = useHydrated();
  const [pending, setPending] = useState(false);
  const [faults, setFaults] = useState<FieldFaults>({});
  const [fault, setFault] = useState<AuthFault>();

  const focusFirst = (of: FieldFaults): void => {
    const first = names.find((name) => of[name]);
    const input = first && form.current?.elements.namedItem(first);
    if (input instanceof HTMLElement) input.focus();
  };
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (sending.current) return;
    const target = event.currentTarget;
    const data = new FormData(target);
    const text = (name: FieldName): string => String(data.get(name) ?? '');
    const given = Object.fromEntries(names.map((name) => [name, text(name)])) as Required<Fields>;
    const found = checkFields(given);
    setFaults(found);
    setFault(undefined);
    if (Object.keys(found).length > 0) return focusFirst(found);
    sending.current = true;
    setPending(true);
    const refused = await send(given, target);
    sending.current = false;
    setPending(false);
    if (!refused) return;
    if (!refused.field || !names.includes(refused.field)) return setFault(refused);
    const at = { [refused.field]: refused.message };
    setFaults(at);
    if (refused.kind) setFault(refused);
    focusFirst(at);
  };
  return { faults, fault, pending, ready, form, submit: (event) => void submit(event) };
}
