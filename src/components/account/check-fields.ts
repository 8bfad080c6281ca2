import { type FieldName, PASSWORD_MAX, PASSWORD_MIN } from './auth-fault';

export type FieldFaults = Partial<Record<FieldName, string>>;
export type Fields = Partial<Record<FieldName, string>>;

const CHECK: Record<FieldName, (value: string) => string | undefined> = {
  name: (value) =>
    value.trim() === ''
      ? 'Write the name to show, for example your first name.'
      : value.trim().length > 100
        ? 'Use at most 100 characters.'
        : undefined,
  email: (value) =>
    value.trim() === ''
      ? 'Write your email address.'
      : /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim())
        ? undefined
        : 'This is not an email address. Write it like name@example.org.',
  password: (value) =>
    value === ''
      ? 'Write a password.'
      : value.length < PASSWORD_MIN
        ? `Use at least ${PASSWORD_MIN} characters; this has ${value.length}.`
        : value.length > PASSWORD_MAX
          ? `Use at most ${PASSWORD_MAX} characters; this has ${value.length}.`
          : undefined,
  currentPassword: (value) => (value === '' ? 'Write your password.' : undefined),
};

/** What is missing or malformed, by field; empty when nothing is. Fields not given are not checked. */
export function checkFields(fields: Fields): FieldFaults {
  const faults: FieldFaults = {};
  for (const field of ['name', 'email', 'currentPassword', 'password'] as const) {
    const value = fields[field];
    const fault = value === undefined ? undefined : CHECK[field](value);
    if (fault) faults[field] = fault;
  }
  return faults;
}
