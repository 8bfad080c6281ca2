import { createHash } from 'node:crypto';
import { canonicalJson } from '@/catalog';

/** Of a question's text without its name, which it is given here; 64 hexadecimal digits. */
export function digestOfBody(body: unknown): string {
  const {
    id: _,
    computed: __,
    ...rest
  } = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  return createHash('sha256').update(canonicalJson(rest)).digest('hex');
}
