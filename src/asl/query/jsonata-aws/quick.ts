import { isObject, type JsonValue, memberOf } from '../../values';
import type { Scope } from '../scope';
import { isNode, type Node } from './references';

/** «Ask JSONata itself»: the quick way does not cover what it met. */
export const UNSURE = Symbol('unsure');

type Quick = (scope: Scope) => JsonValue | typeof UNSURE;

/**
 * Most expressions of workflows are a literal, a variable, or names below one: `$states.input.order.id`. Over objects
 * these mean a plain look-up, which needs no promise and keeps exact numbers. As soon as an array stands in the way or
 * a name is missing, JSONata's own rules decide. `undefined` where an expression is of another shape.
 */
export function compileQuick(node: Node): Quick | undefined {
  if (node['predicate'] !== undefined || node['stages'] !== undefined || node['group'] !== undefined) return undefined;
  if (node.type === 'string' || node.type === 'value' || node.type === 'number') {
    const { value } = node;
    if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') {
      return () => value;
    }
    return undefined;
  }
  if (node.type === 'variable') return compileSteps(node, []);
  if (node.type !== 'path' || node['keepSingletonArray'] === true) return undefined;
  const [first, ...rest] = node['steps'] as readonly unknown[];
  if (!isNode(first)) return undefined;
  const names: string[] = [];
  for (const step of rest) {
    if (!isNode(step) || step.type !== 'name' || typeof step.value !== 'string' || !isBare(step)) return undefined;
    names.push(step.value);
  }
  return compileSteps(first, names);
}

const ADORNMENTS = [
  'predicate',
  'stages',
  'group',
  'focus',
  'index',
  'keepArray',
  'nextFunction',
  'ancestor',
  'tuple',
  'sort',
];

const isBare = (step: Node): boolean => ADORNMENTS.every((part) => step[part] === undefined);

function compileSteps(first: Node, names: readonly string[]): Quick | undefined {
  if (first.type !== 'variable' || typeof first.value !== 'string' || !isBare(first)) return undefined;
  const variable = first.value;
  if (variable === '' || variable === '$') return undefined;
  if (variable !== 'states') {
    return (scope) => {
      const value = scope.variable(variable);
      return value === undefined ? UNSURE : below(value, names, 0);
    };
  }
  const [member] = names;
  switch (member) {
    case 'input':
      return (scope) => below(scope.input, names, 1);
    case 'result':
      return (scope) => (scope.result === undefined ? UNSURE : below(scope.result, names, 1));
    case 'errorOutput':
      return (scope) => (scope.errorOutput === undefined ? UNSURE : below(scope.errorOutput, names, 1));
    case 'context':
      return (scope) => below(scope.context(), names, 1);
    default:
      return undefined;
  }
}

function below(start: JsonValue, names: readonly string[], from: number): JsonValue | typeof UNSURE {
  let value = start;
  for (let i = from; i < names.length; i++) {
    if (!isObject(value)) return UNSURE;
    const member = memberOf(value, names[i] as string);
    if (member === undefined) return UNSURE;
    value = member;
  }
  return value;
}
