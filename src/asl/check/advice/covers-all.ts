import type { QueryLanguage } from '../../rules/field-types';
import { isArray, isObject, type JsonObject, type JsonValue, memberOf } from '../../values';
import { above, at, below, complementOf, intersectionOf, type Span } from './spans';

/** What a rule is true of. */
interface Taking {
  /** The same for rules that complete each other: what is compared, and with what unless that is a number. */
  readonly about: string;
  /** The values it takes; of something that is no number, 0 is what it is compared with. */
  readonly spans: readonly Span[];
}

/**
 * Whether one of a Choice's rules is evidently true, whatever comes, as far as values are of the type they are compared as. So it is where
 * one is always true, where two say the opposite of each other (`IsPresent` true and false, a rule and its `Not`), and where comparisons
 * leave nothing out (`< 5` and `>= 5`; `< 5`, `= 5` and `> 5`; `< 10`, 10 to 20, `> 20`). A list of texts is never evident: nobody says that
 * there are no others. What is not understood here counts for nothing.
 */
export function coversAll(rules: readonly JsonValue[], language: QueryLanguage): boolean {
  const taken = new Map<string, Span[]>();
  for (const rule of rules) {
    if (!isObject(rule)) continue;
    for (const { about, spans } of language === 'JSONata' ? inJsonata(rule) : inJsonPath(rule))
      taken.set(about, [...(taken.get(about) ?? []), ...spans]);
  }
  return [...taken.values()].some((spans) => complementOf(spans).length === 0);
}

const opposite = ({ about, spans }: Taking): Taking => ({ about, spans: complementOf(spans) });

/** True of what all of these are true of; `undefined` when they are about different things. */
function both(takings: readonly Taking[]): Taking | undefined {
  const [first, ...others] = takings;
  if (first === undefined || others.some(({ about }) => about !== first.about)) return undefined;
  const spans = others.reduce((held, other) => intersectionOf(held, other.spans), first.spans);
  return { about: first.about, spans };
}

/** Something that is so or not so. */
const fact = (about: string, isSo = true): Taking => {
  const taking: Taking = { about, spans: [at(0)] };
  return isSo ? taking : opposite(taking);
};

type Compare = (value: number) => readonly Span[];

const ORDERS: ReadonlyMap<string, Compare> = new Map<string, Compare>([
  ['Equals', (value) => [at(value)]],
  ['LessThan', (value) => [below(value)]],
  ['LessThanEquals', (value) => [below(value), at(value)]],
  ['GreaterThan', (value) => [above(value)]],
  ['GreaterThanEquals', (value) => [at(value), above(value)]],
]);

/** A rule of a JSONPath state; each rule inside an Or counts for itself. */
function inJsonPath(rule: JsonObject): readonly Taking[] {
  const or = memberOf(rule, 'Or');
  if (isArray(or)) return or.filter(isObject).flatMap(inJsonPath);
  const and = memberOf(rule, 'And');
  if (isArray(and)) {
    const parts = and.filter(isObject).map(inJsonPath);
    const joined = parts.every((part) => part.length === 1) ? both(parts.flat()) : undefined;
    return [joined ?? fact(JSON.stringify(and))];
  }
  const not = memberOf(rule, 'Not');
  if (isObject(not)) {
    const [only, ...others] = inJsonPath(not);
    return only === undefined || others.length > 0 ? [] : [opposite(only)];
  }
  return compared(rule);
}

const COMPARISON = /^(String|Numeric|Timestamp|Boolean)(\w+?)(Path)?$/;

function compared(rule: JsonObject): readonly Taking[] {
  const variable = memberOf(rule, 'Variable');
  const [operator = '', operand] =
    Object.entries(rule).find(([name]) => COMPARISON.test(name) || /^Is[A-Z]/.test(name)) ?? [];
  if (typeof variable !== 'string' || operand === undefined) return [];
  if (typeof operand === 'boolean') return [fact(`${variable} ${operator}`, operand)];
  const [, type = '', order = '', path = ''] = COMPARISON.exec(operator) ?? [];
  const compare = ORDERS.get(order);
  if (compare === undefined) return [];
  if (typeof operand === 'number') return [{ about: `${variable} ${type}`, spans: compare(operand) }];
  return [{ about: `${variable} ${type}${path} ${JSON.stringify(operand)}`, spans: compare(0) }];
}

const SIGNS: ReadonlyMap<string, Compare> = new Map<string, Compare>([
  ['=', (value) => [at(value)]],
  ['!=', (value) => [below(value), above(value)]],
  ['<', (value) => [below(value)]],
  ['<=', (value) => [below(value), at(value)]],
  ['>', (value) => [above(value)]],
  ['>=', (value) => [at(value), above(value)]],
]);

/** Characters of a condition that is looked at. */
const LONGEST = 1000;

/** The condition of a rule of a JSONata state. */
function inJsonata(rule: JsonObject): readonly Taking[] {
  const condition = memberOf(rule, 'Condition');
  if (condition === true) return [{ about: 'true', spans: complementOf([]) }];
  const text = typeof condition === 'string' ? /^\{%(.*)%\}$/s.exec(condition)?.[1] : undefined;
  return text === undefined || text.length > LONGEST ? [] : readCondition(text.trim().replace(/\s+/g, ' '));
}

function readCondition(text: string): readonly Taking[] {
  if (text === 'true') return [{ about: text, spans: complementOf([]) }];
  const not = /^\$not\((.*)\)$/.exec(text)?.[1];
  if (not !== undefined && isClosed(not)) {
    const [only, ...others] = readCondition(not.trim());
    return only === undefined || others.length > 0 ? [] : [opposite(only)];
  }
  // What stands in brackets or is chosen is one thing.
  if (/[()[\]{}?:;"']/.test(text)) return [readComparison(text) ?? fact(text)];
  if (text.includes(' or ')) return text.split(' or ').flatMap(readCondition);
  if (text.includes(' and ')) return [both(text.split(' and ').flatMap(readCondition)) ?? fact(text)];
  return [readComparison(text) ?? fact(text)];
}

/** One comparison, of something in which no sign of one stands. */
function readComparison(text: string): Taking | undefined {
  const [, left = '', sign = '', right = ''] = /^([^<>=!?:;]+?) ?(<=|>=|!=|<|>|=) ?([^<>=!?:;]+)$/.exec(text) ?? [];
  const compare = SIGNS.get(sign);
  if (compare === undefined || / (and|or) /.test(text)) return undefined;
  if (right === 'true' || right === 'false') return fact(left, (right === 'true') === (sign === '='));
  return /^-?\d+(\.\d+)?$/.test(right)
    ? { about: `${left} #`, spans: compare(Number(right)) }
    : { about: `${left} # ${right}`, spans: compare(0) };
}

/** Whether what is opened in a text is closed in it. */
function isClosed(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth++;
    else if (sign === ')' && --depth < 0) return false;
  }
  return depth === 0;
}
