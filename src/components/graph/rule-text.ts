import { isArray, isNumber, isObject, type JsonObject, type JsonValue, memberOf, toNumber } from '@/asl';

const SIGNS: readonly (readonly [suffix: string, sign: string])[] = [
  ['LessThanEquals', '≤'],
  ['GreaterThanEquals', '≥'],
  ['LessThan', '<'],
  ['GreaterThan', '>'],
  ['Equals', '='],
  ['Matches', 'matches'],
];

const TESTS = new Map([
  ['IsNull', 'null'],
  ['IsPresent', 'present'],
  ['IsNumeric', 'a number'],
  ['IsString', 'text'],
  ['IsBoolean', 'true or false'],
  ['IsTimestamp', 'a timestamp'],
]);

/** A Choice rule as one would say it: `$.total ≥ 100 and not ($.vip = true)`. A half-written rule gives what is there. */
export function ruleText(rule: JsonObject, depth = 0): string {
  if (depth > 8) return '…';
  const condition = memberOf(rule, 'Condition');
  if (typeof condition === 'string') return condition.replace(/^\{%\s*|\s*%\}$/g, '');
  if (typeof condition === 'boolean') return String(condition);
  for (const [name, word] of [
    ['And', ' and '],
    ['Or', ' or '],
  ] as const) {
    const rules = memberOf(rule, name);
    if (isArray(rules)) {
      const texts = rules.map((part) => (isObject(part) ? ruleText(part, depth + 1) : '?'));
      return depth > 0 && texts.length > 1 ? `(${texts.join(word)})` : texts.join(word);
    }
  }
  const not = memberOf(rule, 'Not');
  if (isObject(not)) return `not ${ruleText(not, depth + 1)}`;
  return comparison(rule);
}

function comparison(rule: JsonObject): string {
  const variable = memberOf(rule, 'Variable');
  const left = typeof variable === 'string' ? variable : '?';
  for (const [name, operand] of Object.entries(rule)) {
    const test = TESTS.get(name);
    if (test !== undefined) return `${left} is ${operand === false ? 'not ' : ''}${test}`;
    const operator = name.replace(/Path$/, '');
    const sign = SIGNS.find(([suffix]) => operator.endsWith(suffix) && operator !== suffix)?.[1];
    if (sign !== undefined) return `${left} ${sign} ${literal(operand)}`;
  }
  return left;
}

const literal = (value: JsonValue): string => {
  if (typeof value === 'string') return value.startsWith('$') ? value : `“${value}”`;
  return isNumber(value) ? String(toNumber(value)) : String(value);
};
