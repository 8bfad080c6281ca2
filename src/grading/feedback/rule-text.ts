import { type JsonObject, type JsonValue, toText } from '@/asl';
import type { StateAt } from '../values/definition';

/** Characters up to which a rule is read within a sentence. */
const SHORT = 80;

const beside: ReadonlySet<string> = new Set(['Variable', 'Next', 'Comment', 'Assign', 'Output']);

/** A value as code; none that holds a sign of code itself. */
const code = (text: string): string | undefined =>
  text.length > 0 && text.length <= SHORT && !text.includes('`') ? `\`${text}\`` : undefined;

const comparison = (rule: JsonObject): string | undefined => {
  const { Variable } = rule;
  const tests = Object.entries(rule).filter(([field]) => !beside.has(field));
  const [test] = tests;
  if (typeof Variable !== 'string' || !test || tests.length > 1) return undefined;
  const [operator, value]: [string, JsonValue] = test;
  return code(`${Variable} ${operator} ${toText(value)}`);
};

/** A Choice's rule in its own words, as code; undefined where it is composed of others, or long. */
export const ruleText = (rule: JsonObject, language: StateAt['language']): string | undefined => {
  if (language === 'JSONPath') return comparison(rule);
  const { Condition } = rule;
  return typeof Condition === 'string' ? code(Condition.replace(/^\{%\s*|\s*%\}$/g, '')) : undefined;
};
