import { checkDocument, validateDefinition } from '@/asl';

/** AWS would not create the machine as Express, so that there is nothing it did. */
export interface Refused {
  readonly kind: 'refused';
  /** In the words of AWS's own check. */
  readonly message: string;
  /** A JSON pointer: `/States/Wait/Resource`. */
  readonly location: string;
  /** Why, and what to do. */
  readonly why: string;
}

/** Why AWS refuses to create a definition as Express; `undefined` where it takes it. */
export function refusedAsExpress(definition: string): Refused | undefined {
  const type = 'EXPRESS';
  const fault = validateDefinition(definition, { type }).diagnostics.find(({ severity }) => severity === 'ERROR');
  if (fault === undefined) return undefined;
  const told = checkDocument(definition, { type }).diagnostics.find(
    ({ severity, aws }) => severity === 'ERROR' && aws?.message === fault.message,
  );
  return { kind: 'refused', message: fault.message.trim(), location: fault.location ?? '', why: told?.message ?? '' };
}
