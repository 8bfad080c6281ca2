import { exerciseJsonSchema } from '@/catalog';

/** The parts of JSON Schema our own schema uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | 'null';
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly maxLength?: number;
  readonly format?: string;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

interface Root {
  readonly oneOf: readonly Schema[];
  readonly $defs: Readonly<Record<string, Schema>>;
}

let read: Root | undefined;
/** The schema every `exercise.yaml` is checked against; the form is drawn from it and from nothing else. */
const root = (): Root => {
  read ??= JSON.parse(exerciseJsonSchema()) as Root;
  return read;
};

/** What a schema says once its references are followed. */
export function follow(schema: Schema): Schema {
  let now = schema;
  for (let name = now.$ref; name !== undefined; name = now.$ref) {
    const { $ref: _, ...own } = now;
    now = { ...root().$defs[name.replace('#/$defs/', '')], ...own };
  }
  return now;
}

export const kindOf = (schema: Schema): unknown => {
  const kind = schema.properties?.['kind'];
  return kind && follow(kind).const;
};

/** The fields of an exercise of a kind; of an unknown kind those of `write`. */
export const specSchema = (kind: unknown): Schema =>
  root().oneOf.find((one) => kindOf(one) === kind) ?? root().oneOf[0] ?? {};

export const allKinds = (): readonly string[] => root().oneOf.map((one) => String(kindOf(one)));

/** Any JSON at all. */
export const isAnyJson = ({ anyOf }: Schema): boolean => (anyOf?.length ?? 0) >= 5;

/** The member that tells the alternatives of a list's items apart: `rule` of a rule of design. */
export function tagOf(alternatives: readonly Schema[]): string | undefined {
  const [first] = alternatives;
  return Object.keys(first?.properties ?? {}).find((name) =>
    alternatives.every(({ properties }) => {
      const member = properties?.[name];
      return member !== undefined && follow(member).const !== undefined;
    }),
  );
}

/** A value to begin with, as small as the schema allows. */
export function blank(given: Schema): unknown {
  const schema = follow(given);
  if (schema.default !== undefined) return schema.default;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (isAnyJson(schema)) return {};
  const alternative = schema.oneOf?.[0] ?? schema.anyOf?.[0];
  if (alternative) return blank(alternative);
  if (schema.type === 'object')
    return Object.fromEntries(
      (schema.required ?? []).map((name) => [name, blank(schema.properties?.[name] ?? {})] as const),
    );
  if (schema.type === 'array') return schema.prefixItems ? schema.prefixItems.map(blank) : [];
  if (schema.type === 'boolean') return false;
  if (schema.type === 'integer' || schema.type === 'number')
    return schema.minimum ?? (schema.exclusiveMinimum === undefined ? 0 : schema.exclusiveMinimum + 1);
  return '';
}
