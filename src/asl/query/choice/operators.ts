import { isNumber, type JsonValue } from '../../values';
import { compareNumbers } from '../decimal';
import { compareMoments, type Moment, readTimestamp } from '../timestamp';
import { compileWildcard } from './wildcard';

/** What a comparison makes of its operand, once; and the test it then is. */
export interface Operator {
  /** What the literal operand must be; `undefined` from `prepare` means it is not. */
  readonly operand: 'string' | 'number' | 'boolean' | 'timestamp';
  /** Whether `<name>Path` exists, taking the operand from data. */
  readonly hasPath: boolean;
  /** A test for the operand, or `undefined` where the operand is of another kind: then the rule is false. */
  prepare(operand: JsonValue): ((value: JsonValue) => boolean) | undefined;
}

type Order = (order: number) => boolean;

const orders: Readonly<Record<string, Order>> = {
  Equals: (order) => order === 0,
  LessThan: (order) => order < 0,
  GreaterThan: (order) => order > 0,
  LessThanEquals: (order) => order <= 0,
  GreaterThanEquals: (order) => order >= 0,
};

/** Java's compareTo: UTF-16 units, as JavaScript compares. */
const stringOperator = (holds: Order): Operator => ({
  operand: 'string',
  hasPath: true,
  prepare: (operand) =>
    typeof operand === 'string'
      ? (value) => typeof value === 'string' && holds(value === operand ? 0 : value < operand ? -1 : 1)
      : undefined,
});

const numericOperator = (holds: Order): Operator => ({
  operand: 'number',
  hasPath: true,
  prepare: (operand) =>
    isNumber(operand) ? (value) => isNumber(value) && holds(compareNumbers(value, operand) ?? Number.NaN) : undefined,
});

const momentOf = (value: JsonValue): Moment | undefined =>
  typeof value === 'string' ? readTimestamp(value) : undefined;

const timestampOperator = (holds: Order): Operator => ({
  operand: 'timestamp',
  hasPath: true,
  prepare(operand) {
    const wanted = momentOf(operand);
    if (wanted === undefined) return undefined;
    return (value) => {
      const moment = momentOf(value);
      return moment !== undefined && holds(compareMoments(moment, wanted));
    };
  },
});

/** `IsNull: true` and the like: whether the value is of a kind, or with `false` whether it is not. */
const kindOperator = (isKind: (value: JsonValue) => boolean): Operator => ({
  operand: 'boolean',
  hasPath: false,
  prepare: (operand) => (typeof operand === 'boolean' ? (value) => isKind(value) === operand : undefined),
});

function ordered(family: string, make: (holds: Order) => Operator): [string, Operator][] {
  return Object.entries(orders).map(([suffix, holds]) => [`${family}${suffix}`, make(holds)]);
}

/**
 * The comparison operators of a Choice rule, without their `Path` variants (`hasPath` says where there is one). A value
 * of another type makes the rule false; nothing is converted [recorded]. `IsPresent` alone may meet a missing path and is
 * answered before any operator is asked.
 */
export const OPERATORS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ...ordered('String', stringOperator),
  ...ordered('Numeric', numericOperator),
  ...ordered('Timestamp', timestampOperator),
  [
    'BooleanEquals',
    {
      operand: 'boolean',
      hasPath: true,
      prepare: (operand) => (typeof operand === 'boolean' ? (value) => value === operand : undefined),
    },
  ],
  [
    'StringMatches',
    {
      operand: 'string',
      hasPath: false,
      prepare(operand) {
        if (typeof operand !== 'string') return undefined;
        const matches = compileWildcard(operand);
        return (value) => typeof value === 'string' && matches(value);
      },
    },
  ],
  ['IsNull', kindOperator((value) => value === null)],
  ['IsPresent', kindOperator(() => true)],
  ['IsNumeric', kindOperator(isNumber)],
  ['IsString', kindOperator((value) => typeof value === 'string')],
  ['IsBoolean', kindOperator((value) => typeof value === 'boolean')],
  ['IsTimestamp', kindOperator((value) => momentOf(value) !== undefined)],
]);
