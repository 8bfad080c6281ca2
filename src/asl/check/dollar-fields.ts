import type { Shape } from '../rules/field-types';
import { type JsonObject, memberOf } from '../values';

/** The field that one written with `.$` was certainly meant to be, and what to say of it. */
export type Meant = readonly [guess: string | undefined, hint: string];

/**
 * A field of a state whose name ends in `.$`, as names inside a template may: `Seconds.$` for `SecondsPath`. Taking the
 * ending away alone would leave the path to be read as a text. `undefined` when the name without it is no field either.
 * @rule field.unknown
 */
export function meantByDollar(name: string, object: JsonObject, shape: Shape): Meant | undefined {
  if (!name.endsWith('.$')) return undefined;
  const bare = name.slice(0, -'.$'.length);
  const field = shape.fields.get(bare);
  if (field === undefined) return undefined;
  const free = (other: string): string | undefined => (Object.hasOwn(object, other) ? undefined : other);
  const value = memberOf(object, name);
  const isPath = typeof value === 'string' && /^(\$|States\.)/.test(value);
  if (!isPath) return [free(bare), `Only names inside a template end in '.$': write '${bare}'.`];
  if (field.kind === 'literal')
    return [
      undefined,
      `${bare} is taken word for word. What changes goes into 'Parameters': { "name.$": "${value}" }.`,
    ];
  if (field.kind === 'template' && field.only !== 'JSONata')
    return [undefined, `'.$' stands inside it, at each member that is read: "${bare}": { "name.$": "${value}" }.`];
  if (bare.endsWith('Path')) return [free(bare), `'${bare}' reads a path as it is: write it without '.$'.`];
  const path = `${bare}Path`;
  if (!shape.fields.has(path)) return undefined;
  return [free(path), `Only names inside a template end in '.$'. The field that reads a path is '${path}'.`];
}
