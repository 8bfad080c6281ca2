import type { z } from 'zod';

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields, each with its value',
  record: 'names, each with its value',
};

interface Bound {
  readonly origin: string;
  readonly bound: number | bigint;
  /** Whether the bound itself fits. */
  readonly inclusive: boolean;
}

const tooSmall = ({ origin, bound, inclusive }: Bound): string => {
  if (origin === 'array' || origin === 'set') return `give at least ${bound}`;
  if (origin === 'string') return bound === 1 ? 'write something here' : `write at least ${bound} characters`;
  if (origin === 'object') return `name at least ${bound}`;
  return inclusive ? `write ${bound} or more` : `write more than ${bound}`;
};

const tooBig = ({ origin, bound, inclusive }: Bound): string => {
  const most = bound.toLocaleString('en');
  if (origin === 'array' || origin === 'set') return `${most} is the most: take some away`;
  if (origin === 'string') return `shorten this to ${most} characters`;
  if (origin === 'object') return `name ${most} at most`;
  return inclusive ? `write ${most} or less` : `write less than ${most}`;
};

const formatWords = (format: string): string | undefined =>
  format === 'url' ? 'write an address that begins with https://' : undefined;

/**
 * What is wrong with a value, for whoever writes the file: what to put there, rather than the type that was expected. A schema's own
 * message goes before it; undefined leaves the library's.
 */
export const shapeWords: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `write ${KINDS[issue.expected] ?? issue.expected} here`;
    case 'too_small':
      return tooSmall({ origin: issue.origin, bound: issue.minimum, inclusive: issue.inclusive !== false });
    case 'too_big':
      return tooBig({ origin: issue.origin, bound: issue.maximum, inclusive: issue.inclusive !== false });
    case 'invalid_format':
      return formatWords(issue.format);
    case 'invalid_value':
      return issue.input === undefined ? 'is missing' : `write one of these: ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return issue.input === undefined ? 'is missing' : 'fits none of the forms it may have';
    default:
      return undefined;
  }
};
