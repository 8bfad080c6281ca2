import { Failure } from '../../errors';
import { isArray, isObject, type JsonObject, type JsonValue, memberOf } from '../../values';
import { QueryFault } from '../scope';
import { compileComparison, Test } from './comparison';

/** Rules nested deeper are refused; the parser's own limit is no smaller. */
const MAX_DEPTH = 500;

/** Compiles a JSONPath Choice rule: a comparison, or `And`, `Or`, `Not` of rules. All faults, with their places. */
export function compileRule(rule: JsonObject, depth = 0): Test | readonly QueryFault[] {
  if (depth > MAX_DEPTH) return [new QueryFault(`Rules are nested deeper than ${MAX_DEPTH} levels.`)];
  const and = memberOf(rule, 'And');
  if (and !== undefined) return compileList('And', and, depth, every);
  const or = memberOf(rule, 'Or');
  if (or !== undefined) return compileList('Or', or, depth, some);
  const not = memberOf(rule, 'Not');
  if (not === undefined) return compileComparison(rule);
  if (!isObject(not)) return [new QueryFault('Expected value of type Object', ['Not'])];
  const inner = compileRule(not, depth + 1);
  return isFaults(inner) ? inner.map((fault) => fault.under('Not')) : negated(inner);
}

const isFaults = (compiled: Test | readonly QueryFault[]): compiled is readonly QueryFault[] => Array.isArray(compiled);

function compileList(
  name: string,
  list: JsonValue,
  depth: number,
  join: (tests: readonly Test[]) => Test['evaluate'],
): Test | readonly QueryFault[] {
  if (!isArray(list)) return [new QueryFault('Expected value of type Array', [name])];
  if (list.length === 0) return [new QueryFault('Value cannot be empty', [name])];
  const tests: Test[] = [];
  const faults: QueryFault[] = [];
  for (const [index, item] of list.entries()) {
    const compiled = isObject(item) ? compileRule(item, depth + 1) : [new QueryFault('Expected value of type Object')];
    if (isFaults(compiled)) faults.push(...compiled.map((fault) => fault.under(name, index)));
    else tests.push(compiled);
  }
  if (faults.length > 0) return faults;
  return new Test([...new Set(tests.flatMap((test) => test.references))], join(tests));
}

const every =
  (tests: readonly Test[]): Test['evaluate'] =>
  (scope) => {
    for (const test of tests) {
      const outcome = test.evaluate(scope);
      if (outcome !== true) return outcome;
    }
    return true;
  };

const some =
  (tests: readonly Test[]): Test['evaluate'] =>
  (scope) => {
    for (const test of tests) {
      const outcome = test.evaluate(scope);
      if (outcome !== false) return outcome;
    }
    return false;
  };

const negated = (test: Test): Test =>
  new Test(test.references, (scope) => {
    const outcome = test.evaluate(scope);
    return outcome instanceof Failure ? outcome : !outcome;
  });
