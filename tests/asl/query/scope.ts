import { seededChance } from '@/asl/query/chance';
import type { Scope } from '@/asl/query/scope';
import { type JsonObject, type JsonValue, memberOf } from '@/asl/values';

/** A scope over one document. */
export const scopeOf = (data: JsonValue, variables: JsonObject = {}, more: Partial<Scope> = {}): Scope => ({
  data,
  input: data,
  context: () => ({ Execution: { Id: 'arn:aws:states:us-east-1:111111111111:execution:m:e' }, State: { Name: 'S' } }),
  variable: (name) => memberOf(variables, name),
  now: () => Date.UTC(2026, 10, 24, 12),
  chance: seededChance('seed'),
  ...more,
});
