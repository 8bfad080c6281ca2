import { Failure, type Outcome } from '../errors';
import { isArray, isObject, type JsonObject, type JsonValue, NumberText, setMember } from '../values';
import { compileField, type Field } from './field';
import { inHashOrder } from './key-order';
import { type Expression, none, type Place, QueryFault, type Scope } from './scope';

/** A compiled payload template: Parameters, ResultSelector, ItemSelector, Assign, Credentials, BatchInput. */
export class Template implements Expression<Outcome<JsonValue>> {
  constructor(
    private readonly json: JsonValue,
    private readonly computed: Evaluate | undefined,
    readonly references: readonly string[],
  ) {}

  /** Holds no expression: always the same value, shared. */
  get isStatic(): boolean {
    return this.computed === undefined;
  }

  evaluate(scope: Scope): Outcome<JsonValue> {
    return this.computed === undefined ? this.json : this.computed(scope);
  }
}

type Evaluate = (scope: Scope) => Outcome<JsonValue>;

/**
 * Compiles a payload template: in objects at any depth, inside arrays too, members named `k.$` are replaced by what
 * their path or intrinsic call gives and lose the suffix; everything else is literal. An evaluated object has its
 * literal members first, then the computed ones in `inHashOrder` [recorded]. All faults are returned, with their places.
 */
export function compileTemplate(json: JsonValue): Template | readonly QueryFault[] {
  const compiler = new TemplateCompiler();
  const evaluate = compiler.value(json, []);
  if (compiler.faults.length > 0) return compiler.faults;
  return new Template(json, evaluate, compiler.references.length === 0 ? none : [...new Set(compiler.references)]);
}

/** A literal member of an object, with what computes it where an expression is inside. */
class Literal {
  constructor(
    readonly name: string,
    readonly json: JsonValue,
    readonly evaluate: Evaluate | undefined,
  ) {}
}

/** A computed member, `k.$`. */
class Computed {
  constructor(
    readonly name: string,
    readonly field: Field,
  ) {}
}

class TemplateCompiler {
  readonly faults: QueryFault[] = [];
  readonly references: string[] = [];

  /** `undefined` for what holds no expression. */
  value(json: JsonValue, place: Place): Evaluate | undefined {
    if (isArray(json)) return this.array(json, place);
    return isObject(json) ? this.object(json, place) : undefined;
  }

  private array(items: readonly JsonValue[], place: Place): Evaluate | undefined {
    const compiled = items.map((item, index) => this.value(item, [...place, index]));
    if (compiled.every((item) => item === undefined)) return undefined;
    return (scope) => {
      const out: JsonValue[] = [];
      for (let i = 0; i < items.length; i++) {
        const evaluate = compiled[i];
        const value = evaluate === undefined ? (items[i] as JsonValue) : evaluate(scope);
        if (value instanceof Failure) return value;
        out.push(value);
      }
      return out;
    };
  }

  private object(object: JsonObject, place: Place): Evaluate | undefined {
    const members = Object.entries(object).map(([key, json]) => this.member(key, json, place));
    const literals = members.filter((member) => member instanceof Literal);
    const fields = members.filter((member) => member instanceof Computed);
    if (fields.length === 0 && literals.every(({ evaluate }) => evaluate === undefined)) return undefined;
    const computed = inHashOrder(fields, ({ name }) => name);
    return (scope) => {
      const out: Record<string, JsonValue> = {};
      for (let i = 0; i < literals.length; i++) {
        const { name, json, evaluate } = literals[i] as Literal;
        const value = evaluate === undefined ? json : evaluate(scope);
        if (value instanceof Failure) return value;
        setMember(out, name, value);
      }
      for (let i = 0; i < computed.length; i++) {
        const { name, field } = computed[i] as Computed;
        const value = field.evaluate(scope);
        if (value instanceof Failure) return value;
        setMember(out, name, value);
      }
      return out;
    };
  }

  /** `undefined` where it is faulty. */
  private member(key: string, json: JsonValue, place: Place): Literal | Computed | undefined {
    if (!key.endsWith('.$')) return new Literal(key, json, this.value(json, [...place, key]));
    const field = this.field(key, json);
    if (field instanceof QueryFault) {
      this.faults.push(field.under(...place, key));
      return undefined;
    }
    this.references.push(...field.references);
    return new Computed(key.slice(0, -2), field);
  }

  private field(key: string, json: JsonValue): Field | QueryFault {
    if (typeof json === 'string') return compileField(json, { name: key, missing: 'field', intrinsics: true });
    return new QueryFault(
      `The value for the field '${key}' must be a STRING that contains a JSONPath but was ${articleAndType(json)}`,
    );
  }
}

/** The type as AWS's message names it, in Jackson's capitals. */
function articleAndType(json: JsonValue): string {
  if (isArray(json)) return 'an ARRAY';
  if (json === null) return 'a NULL';
  if (typeof json === 'boolean') return 'a BOOLEAN';
  return typeof json === 'number' || json instanceof NumberText ? 'a NUMBER' : 'an OBJECT';
}
