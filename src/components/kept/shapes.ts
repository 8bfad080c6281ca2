/** Shapes of what was kept, as far as whoever reads it relies on them. */
export type Plain = Readonly<Record<string, unknown>>;

/** A JSON object. */
export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText = (value: unknown): value is string => typeof value === 'string';

export const isNumber = (value: unknown): value is number => typeof value === 'number';

/** A JSON object whose own members of these names are texts. */
export const hasTexts = (value: unknown, ...names: readonly string[]): value is Plain =>
  isPlain(value) && names.every((name) => Object.hasOwn(value, name) && isText(value[name]));
