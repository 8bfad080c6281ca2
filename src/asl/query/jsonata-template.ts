import { Failure, type Outcome } from '../errors';
import { isArray, isObject, type JsonObject, type JsonValue, setMember } from '../values';
import { compileJsonata, isJsonata, type JsonataExpression } from './jsonata';
import { type Evaluated, type Expression, type Place, QueryFault, type Scope } from './scope';

/** A compiled Arguments, Output, Assign, Items, …: JSON with expressions at any depth. */
export class JsonataTemplate implements Expression {
  readonly references: readonly string[];

  constructor(
    private readonly json: JsonValue,
    private readonly build: Build | undefined,
    readonly expressions: readonly JsonataExpression[],
  ) {
    this.references = [...new Set(expressions.flatMap(({ references }) => references))];
  }

  /** Holds no expression: always the same value, shared, and at once. */
  get isStatic(): boolean {
    return this.build === undefined;
  }

  evaluate(scope: Scope): Evaluated {
    return this.build === undefined ? this.json : evaluateAll(this.expressions, this.build, scope);
  }
}

/** Makes the value from what the expressions gave, in their order. */
type Build = (values: readonly JsonValue[]) => JsonValue;

/**
 * Compiles JSON whose `{% … %}` strings are evaluated, wherever they stand; everything else is literal. `location` is
 * the field (`Output`), from which each expression's own is made: `Output/result`, `Output[0]`. All faults, with places.
 */
export function compileJsonataTemplate(json: JsonValue, location: string): JsonataTemplate | readonly QueryFault[] {
  const expressions: JsonataExpression[] = [];
  const faults: QueryFault[] = [];
  const compile = (value: JsonValue, place: Place, field: string): Build | undefined => {
    if (typeof value === 'string') {
      const expression = isJsonata(value) ? compileJsonata(value, field) : halfOpen(value);
      if (expression === undefined) return undefined;
      if (expression instanceof QueryFault) {
        faults.push(expression.under(...place));
        return undefined;
      }
      const index = expressions.push(expression) - 1;
      return (values) => values[index] as JsonValue;
    }
    if (isArray(value)) {
      return buildArray(
        value,
        value.map((item, index) => compile(item, [...place, index], `${field}[${index}]`)),
      );
    }
    if (!isObject(value)) return undefined;
    return buildObject(
      value,
      Object.keys(value).map((name) => compile(value[name] as JsonValue, [...place, name], `${field}/${name}`)),
    );
  };
  const build = compile(json, [], location);
  if (faults.length > 0) return faults;
  return new JsonataTemplate(json, build, expressions);
}

/** `{% …` without its end, or the end without a start. */
function halfOpen(value: string): QueryFault | undefined {
  if (value.startsWith('{%') === value.endsWith('%}')) return undefined;
  return new QueryFault('JSONata string must start with {% and end with %}');
}

function buildArray(items: readonly JsonValue[], builds: readonly (Build | undefined)[]): Build | undefined {
  if (builds.every((build) => build === undefined)) return undefined;
  return (values) =>
    items.map((item, index) => {
      const build = builds[index];
      return build === undefined ? item : build(values);
    });
}

function buildObject(object: JsonObject, builds: readonly (Build | undefined)[]): Build | undefined {
  if (builds.every((build) => build === undefined)) return undefined;
  const names = Object.keys(object);
  return (values) => {
    const out: Record<string, JsonValue> = {};
    for (const [index, name] of names.entries()) {
      const build = builds[index];
      setMember(out, name, build === undefined ? (object[name] as JsonValue) : build(values));
    }
    return out;
  };
}

/** One expression after the other; a promise only from the first that needs one. */
function evaluateAll(expressions: readonly JsonataExpression[], build: Build, scope: Scope): Evaluated {
  const values: JsonValue[] = [];
  for (const [index, expression] of expressions.entries()) {
    const outcome = expression.evaluate(scope);
    if (outcome instanceof Promise) return finish(outcome, index, expressions, values, build, scope);
    if (outcome instanceof Failure) return outcome;
    values.push(outcome);
  }
  return build(values);
}

async function finish(
  pending: Promise<Outcome<JsonValue>>,
  index: number,
  expressions: readonly JsonataExpression[],
  values: JsonValue[],
  build: Build,
  scope: Scope,
): Promise<Outcome<JsonValue>> {
  let outcome = await pending;
  for (let next = index + 1; ; next++) {
    if (outcome instanceof Failure) return outcome;
    values.push(outcome);
    const expression = expressions[next];
    if (expression === undefined) return build(values);
    outcome = await expression.evaluate(scope);
  }
}
