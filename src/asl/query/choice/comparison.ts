import { Failure, type Outcome } from '../../errors';
import { type JsonObject, type JsonValue, memberOf } from '../../values';
import { compileField, type Field } from '../field';
import { Missing } from '../jsonpath/path';
import { QueryFault, type Scope } from '../scope';
import { OPERATORS, type Operator } from './operators';

/** A compiled rule or part of one. */
export class Test {
  constructor(
    readonly references: readonly string[],
    readonly evaluate: (scope: Scope) => Outcome<boolean>,
  ) {}
}

/** Which member of a rule is its comparison: `NumericEquals`, `NumericEqualsPath`, …; `undefined` where there is none. */
function comparisonOf(
  rule: JsonObject,
): { readonly key: string; readonly operator: Operator; readonly isPath: boolean } | undefined {
  for (const key of Object.keys(rule)) {
    const plain = OPERATORS.get(key);
    if (plain !== undefined) return { key, operator: plain, isPath: false };
    const operator = key.endsWith('Path') ? OPERATORS.get(key.slice(0, -4)) : undefined;
    if (operator?.hasPath === true) return { key, operator, isPath: true };
  }
  return undefined;
}

/** Compiles `Variable` with its comparison. */
export function compileComparison(rule: JsonObject): Test | readonly QueryFault[] {
  const comparison = comparisonOf(rule);
  if (comparison === undefined) return [new QueryFault('A rule needs one comparison operator.')];
  const { key, operator, isPath } = comparison;
  const variable = pathField(rule, 'Variable');
  const operand = memberOf(rule, key) ?? null;
  const wanted = isPath ? pathField(rule, key) : operator.prepare(operand);
  if (variable instanceof QueryFault || wanted instanceof QueryFault) {
    return [variable, wanted].filter((part) => part instanceof QueryFault);
  }
  if (key === 'IsPresent') return isPresent(variable, operand);
  if (wanted === undefined) return [new QueryFault(`Expected value of type ${typeNames[operator.operand]}`, [key])];
  if (typeof wanted === 'function') {
    return new Test(variable.references, (scope) => {
      const value = variable.evaluate(scope);
      return value instanceof Failure ? value : wanted(value);
    });
  }
  return new Test([...new Set([...variable.references, ...wanted.references])], (scope) => {
    const value = variable.evaluate(scope);
    if (value instanceof Failure) return value;
    const other = wanted.evaluate(scope);
    if (other instanceof Failure) return other;
    return operator.prepare(other)?.(value) ?? false;
  });
}

const typeNames: Readonly<Record<Operator['operand'], string>> = {
  string: 'String',
  number: 'Number',
  boolean: 'Boolean',
  timestamp: 'Timestamp',
};

function pathField(rule: JsonObject, name: string): Field | QueryFault {
  const text: JsonValue | undefined = memberOf(rule, name);
  if (typeof text !== 'string') return new QueryFault('Value must be a valid JSONPath.', [name]);
  const field = compileField(text, { name, missing: 'choice' });
  return field instanceof QueryFault ? field.under(name) : field;
}

/** The only test a missing path may meet; a `null` is present [recorded]. */
const isPresent = (variable: Field, operand: JsonValue): Test =>
  new Test(variable.references, (scope) => {
    const value = variable.lookUp(scope);
    return value instanceof Failure ? value : !(value instanceof Missing) === operand;
  });
