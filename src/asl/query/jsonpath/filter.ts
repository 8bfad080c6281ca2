import { toText } from '../../syntax/text';
import { type JsonValue, NumberText } from '../../values';
import { compareNumbers } from '../decimal';
import { Regex, RegexFault } from '../regex/regex';
import { JAYWAY } from './dialect';
import { Reader } from './evaluate';
import { PathFault } from './path';
import { isDefinite, type Predicate, type Tokens } from './token';

/** Found no node: inside a filter that is an answer, not a failure. */
type Found = { readonly value: JsonValue } | 'missing' | 'error';
/** Reads a path inside a filter; handed in, since paths hold filters and filters paths. */
type ReadPath = (text: string) => Tokens | PathFault;

type Operand = (item: JsonValue, root: JsonValue) => Found;

/** More in one filter are refused: each is a call inside the next. */
const MAX_CRITERIA = 500;

/**
 * Compiles `[?( … )]`. Jayway 2.0.0 splits at every `&&` and `||`, quotes or not, drops parentheses, and evaluates from
 * the right; `&&` binds closer than `||`. Faults carry the offset of the filter.
 */
export function compileFilter(part: string, at: number, readPath: ReadPath): Predicate | PathFault {
  const bounds = findBounds(part, at);
  if (bounds instanceof PathFault) return bounds;
  let body = part.slice(bounds[0] + 1, bounds[1] - 1).trim();
  if (!body.startsWith('?')) return new PathFault(`Filter must start with '[?' and end with ']'. ${body}`, at);
  body = body.slice(1).trim();
  if (!body.startsWith('(') || !body.endsWith(')')) {
    return new PathFault(`Filter must start with '[?(' and end with ')]'. ${body}`, at);
  }
  const operators: string[] = [];
  const criteria: Predicate[] = [];
  for (const piece of splitAtOperators(body.slice(1, -1).trim())) {
    const word = piece.trim();
    if (word === '&&' || word === '||') {
      operators.push(word);
      continue;
    }
    const criterion = compileCriterion(cleaned(word), readPath);
    if (criterion instanceof PathFault) return new PathFault(criterion.reason, at);
    criteria.push(criterion);
    if (criteria.length > MAX_CRITERIA) return new PathFault(`A filter may have ${MAX_CRITERIA} criteria.`, at);
  }
  return group(operators, criteria) ?? new PathFault(`Invalid operators ${body}`, at);
}

/** From the `[` before the `?` to the `]` that closes it outside parentheses and quotes. */
function findBounds(part: string, at: number): readonly [number, number] | PathFault {
  const start = part.lastIndexOf('[', at);
  let parentheses = 0;
  let brackets = 0;
  let quoted = false;
  for (let i = start; i < part.length; i++) {
    const sign = part[i];
    if (sign === "'" && part[i - 1] !== '\\') quoted = !quoted;
    if (quoted) continue;
    if (sign === '(') parentheses++;
    else if (sign === ')') parentheses--;
    else if (sign === '[') brackets++;
    else if (sign === ']') {
      brackets--;
      if (parentheses === 0) {
        if (brackets !== 0) break;
        return [start, i + 1];
      }
    }
  }
  return new PathFault('Filter brackets are not balanced', at);
}

function splitAtOperators(body: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  const isOperator = (i: number) => body.startsWith('&&', i) || body.startsWith('||', i);
  for (let i = 1; i < body.length; i++) {
    if (isOperator(i) || (i >= 2 && isOperator(i - 2))) {
      pieces.push(body.slice(from, i));
      from = i;
    }
  }
  pieces.push(body.slice(from));
  return pieces;
}

/** Parentheses say nothing to Jayway: they are cut off at both ends. */
function cleaned(criterion: string): string {
  let start = 0;
  let end = criterion.length;
  while (start < end && '[?( '.includes(criterion.charAt(start))) start++;
  while (end > start && ') '.includes(criterion.charAt(end - 1))) end--;
  return criterion.slice(start, end);
}

/** Operators bind from the right; `||` followed (to the left) by `&&` takes it into its right arm. */
function group(operators: string[], criteria: Predicate[]): Predicate | undefined {
  let root = criteria.pop();
  if (root === undefined) return undefined;
  let alternatives: [Predicate, Predicate] | undefined;
  for (let operator = operators.pop(); operator !== undefined; operator = operators.pop()) {
    const next = criteria.pop();
    if (next === undefined) return undefined;
    if (operator === '&&') {
      if (alternatives === undefined) root = both(root, next);
      else {
        alternatives = [alternatives[0], both(alternatives[1], next)];
        root = either(...alternatives);
      }
    } else {
      alternatives = [root, next];
      root = either(root, next);
    }
  }
  return criteria.length === 0 ? root : undefined;
}

const both =
  (left: Predicate, right: Predicate): Predicate =>
  (item, root) => {
    const first = left(item, root);
    return first === true ? right(item, root) : first;
  };

const either =
  (left: Predicate, right: Predicate): Predicate =>
  (item, root) => {
    const first = left(item, root);
    return first === false ? right(item, root) : first;
  };

/** Looked for in this order, anywhere in the criterion. */
const OPERATORS = ['==', '>=', '<=', '!=', '<', '>', '=~'] as const;

function compileCriterion(text: string, readPath: ReadPath): Predicate | PathFault {
  if (text === '') return new PathFault('A filter needs a criterion.', 0);
  const operator = OPERATORS.find((candidate) => text.includes(candidate));
  if (operator === undefined) return compileExistence(text.trim(), readPath);
  const at = text.indexOf(operator);
  const left = compileSide(text.slice(0, at).trim(), true, readPath);
  const right = compileSide(text.slice(at + operator.length).trim(), false, readPath);
  if (left instanceof PathFault) return left;
  if (right instanceof PathFault) return right;
  return operator === '=~' ? matching(left, right) : comparing(operator, left, right);
}

function compileExistence(text: string, readPath: ReadPath): Predicate | PathFault {
  const wanted = !text.startsWith('!@');
  const path = wanted ? text : text.slice(1);
  if (!/^[@$]/.test(path)) return new PathFault('CriteriaType  can not be parsed', 0);
  const side = compileOperandPath(path, readPath);
  if (side instanceof PathFault) return side;
  return (item, root) => {
    const found = side(item, root);
    if (found === 'error') return 'error';
    return (found !== 'missing' && found.value !== null) === wanted;
  };
}

/** A path, a quoted string, a pattern, or the bare word itself, which is how numbers and `true` are written. */
function compileSide(text: string, isLeft: boolean, readPath: ReadPath): Operand | Regex | PathFault {
  if (/^([@$]|!@)/.test(text)) {
    if (text.startsWith('!') && !isLeft) {
      return new PathFault('Invalid negation! Can only be used for existence check e.g [?(!@.foo)]', 0);
    }
    return compileOperandPath(text.startsWith('!') ? text.slice(1) : text, readPath);
  }
  if (text.startsWith('/') && (text.endsWith('/') || text.endsWith('/i'))) {
    const end = text.lastIndexOf('/');
    if (end === 0) return new PathFault(`'${text}' is not a regular expression.`, 0);
    const regex = Regex.compile(text.slice(1, end), text.endsWith('i') ? 'i' : '');
    return regex instanceof RegexFault ? new PathFault(regex.message, 0) : regex;
  }
  if (text === "'") return new PathFault('A quote is not closed.', 0);
  const found = { value: text.startsWith("'") && text.endsWith("'") ? text.slice(1, -1) : text };
  return () => found;
}

function compileOperandPath(text: string, readPath: ReadPath): Operand | PathFault {
  const read = readPath(text);
  if (read instanceof PathFault) return read;
  if (!read.tokens.every(isDefinite)) return new PathFault(`the predicate path: ${text} is not definite`, 0);
  const reader = new Reader(read.tokens, JAYWAY);
  return (item, root) => reader.find(read.relative ? item : root, root);
}

const verdicts: Readonly<Record<'==' | '!=' | '<' | '>' | '<=' | '>=', (order: number) => boolean>> = {
  '==': (order) => order === 0,
  '!=': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

function comparing(operator: keyof typeof verdicts, left: Operand | Regex, right: Operand | Regex): Predicate {
  if (left instanceof Regex || right instanceof Regex) return () => false;
  const verdict = verdicts[operator];
  const ordered = operator !== '==' && operator !== '!=';
  return (item, root) => {
    const actual = left(item, root);
    if (typeof actual === 'string') return actual === 'error' ? actual : false;
    const expected = right(item, root);
    if (typeof expected === 'string') return expected === 'error' ? expected : false;
    if (ordered && (actual.value === null) !== (expected.value === null)) return false;
    const order = compare(expected.value, actual.value);
    return typeof order === 'number' ? verdict(order) : order;
  };
}

const isNullish = (value: JsonValue): boolean => value === null || value === 'null';
const isNumeric = (value: JsonValue): value is number | NumberText =>
  typeof value === 'number' || value instanceof NumberText;

/** How `actual` stands to `expected`; `false` where the two cannot be compared. */
function compare(expected: JsonValue, actual: JsonValue): number | false | 'error' {
  if (expected === actual) return 0;
  const none = isNullish(expected);
  if (none !== isNullish(actual)) return none ? 1 : -1;
  if (none) return 0;
  if (typeof expected === 'string') {
    if (typeof actual === 'string') {
      const wanted = expected.replaceAll("\\'", "'");
      return actual === wanted ? 0 : actual < wanted ? -1 : 1;
    }
    if (isNumeric(actual)) return compareNumbers(actual, expected) ?? 'error';
    if (typeof actual === 'boolean') return Number(actual) - Number(expected.toLowerCase() === 'true');
    return false;
  }
  if (isNumeric(expected)) return isNumeric(actual) ? (compareNumbers(actual, expected) ?? 'error') : false;
  if (typeof expected === 'boolean' && typeof actual === 'boolean') return Number(actual) - Number(expected);
  return false;
}

/** `=~` wants the whole text of the value; whichever side is a pattern serves. */
function matching(left: Operand | Regex, right: Operand | Regex): Predicate {
  const regex = left instanceof Regex ? left : right;
  const operand = left instanceof Regex ? right : left;
  if (!(regex instanceof Regex) || operand instanceof Regex) return withoutPattern(left, right);
  return (item, root) => {
    const found = operand(item, root);
    if (found === 'error') return 'error';
    if (found === 'missing' || found.value === null) return false;
    const text = typeof found.value === 'string' ? found.value : toText(found.value);
    return regex.matchesAll(text) ?? 'error';
  };
}

/** No pattern on either side: an error, unless a path leads nowhere before that shows. */
function withoutPattern(...sides: (Operand | Regex)[]): Predicate {
  return (item, root) => {
    for (const side of sides) if (!(side instanceof Regex) && side(item, root) === 'missing') return false;
    return 'error';
  };
}
