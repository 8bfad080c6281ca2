import { waitInWords } from './wait-in-words';

/** Codes whose message the server wrote for the person who asked. */
const SPOKEN = new Set([
  'BAD_REQUEST',
  'CONFLICT',
  'FORBIDDEN',
  'NOT_FOUND',
  'PRECONDITION_FAILED',
  'TOO_MANY_REQUESTS',
  'UNPROCESSABLE_CONTENT',
]);

/** What to say when a call to the server's procedures failed; `error` is whatever it threw. */
export function callFault(error: unknown): string {
  const data = member(error, 'data');
  const code = member(data, 'code');
  const wait = member(data, 'retryAfter');
  if (code === 'TOO_MANY_REQUESTS' && typeof wait === 'number')
    return `Too many attempts. Try again in ${waitInWords(wait)}.`;
  if (code === 'UNAUTHORIZED') return 'You are not signed in any more. Sign in again, then repeat this.';
  if (typeof code === 'string' && SPOKEN.has(code) && error instanceof Error && !error.message.startsWith('[')) {
    return error.message;
  }
  if (typeof code === 'string')
    return 'The server could not do this at the moment. Nothing was changed; try again in a minute.';
  return 'The server did not answer. Check your connection, then try again.';
}

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
