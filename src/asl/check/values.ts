import type { Field } from '../rules/field-types';
import { isArray, isNumber, isObject, type JsonObject, type JsonValue, NumberText, toNumber } from '../values';
import type { Inspection } from './inspection';
import { checkExpression } from './jsonata';
import { nearest } from './nearest';
import { isPathValue } from './paths';
import { reportType } from './shape';
import { warnOfPath } from './warnings';

/** A plain text; what a choice rule compares with is likely meant as a path when it looks like one. */
export function checkText(value: JsonValue, field: Field, inspection: Inspection): void {
  if (typeof value !== 'string')
    reportType(value, 'STRING', inspection, insteadOfText(value, inspection), quoted(value));
  else if (field.only === 'JSONPath') warnOfPath(value, inspection);
}

/** A number where its digits are meant as a text. */
const quoted = (value: JsonValue): string | undefined =>
  isNumber(value) ? (typeof value === 'number' ? String(value) : value.text) : undefined;

function insteadOfText(value: JsonValue, { step }: Inspection): string | undefined {
  if (isNumber(value)) return `Write "${quoted(value)}".`;
  const isComparison = isArray(value) && value.length > 1 && typeof step === 'string' && step.startsWith('String');
  return isComparison
    ? `A rule compares with one text. For several write a rule for each, and join them: "Or": [ { … }, { … } ].`
    : undefined;
}

export function checkTruth(value: JsonValue, _field: Field, inspection: Inspection): void {
  if (typeof value === 'boolean') return;
  const path = comparedPath(value, inspection);
  if (path !== undefined) {
    reportComparisonPath(path, '[BOOLEAN]', 'true or false', inspection);
    return;
  }
  const word = typeof value === 'string' ? value.toLowerCase() : undefined;
  const meant = word === 'true' || word === 'yes' ? true : word === 'false' || word === 'no' ? false : undefined;
  reportType(
    value,
    'BOOLEAN',
    inspection,
    word === undefined ? undefined : 'Write the bare word true or false.',
    meant,
  );
}

/** The name of the state that follows. */
export function checkTarget(value: JsonValue, _field: Field, inspection: Inspection): void {
  if (typeof value === 'string') return;
  const several = `A state leads to one other, by its name. To choose between several use a Choice state, to run several at once a Parallel state.`;
  reportType(value, 'STRING', inspection, isArray(value) ? several : 'It is the name of a state.');
}

/** An array of texts; one text alone stands for a value filled in later, which the service is not known to refuse. */
export function checkTexts(value: JsonValue, field: Field, inspection: Inspection): void {
  if (typeof value === 'string') return;
  if (!isArray(value)) reportType(value, 'ARRAY', inspection);
  else inspection.each(value, (item) => checkText(item, field, inspection));
}

/** The one word that begins as this one does: FIRST_ROW for FIRST_LINE. */
function sameBeginning(value: string, words: readonly string[]): string | undefined {
  const [begin = '', ...rest] = value.toUpperCase().split(/[_ -]/);
  const [only, ...others] = rest.length === 0 ? [] : words.filter((word) => word.startsWith(`${begin}_`));
  return others.length === 0 ? only : undefined;
}

/** @rule field.enum */
export function checkEnum(value: JsonValue, field: Field, inspection: Inspection): void {
  const words = field.values ?? [];
  if (typeof value !== 'string') {
    const meant = isNumber(value) ? words.find((word) => Number(word) === toNumber(value)) : undefined;
    reportType(value, 'STRING', inspection, meant === undefined ? undefined : `Write "${meant}".`, meant);
    return;
  }
  if (words.includes(value)) return;
  const guess = nearest(value, words, inspection) ?? sameBeginning(value, words);
  inspection.report({
    rule: 'field.enum',
    message: `'${value}' is none of the words allowed here: ${words.join(', ')}.${guess === undefined ? '' : ` Did you mean '${guess}'?`}`,
    aws: `Value should be one of the following: [${words.join(', ')}]`,
    fix:
      guess === undefined
        ? undefined
        : { title: `Change to '${guess}'`, edits: [{ op: 'set', pointer: inspection.place(), value: guess }] },
  });
}

/** @rule field.type @rule field.range */
export function checkInteger(value: JsonValue, field: Field, inspection: Inspection, owner: JsonObject): void {
  if (isComputed(value, field, inspection)) return;
  if (
    !isNumber(value) ||
    !Number.isInteger(toNumber(value)) ||
    (value instanceof NumberText && /[.eE]/.test(value.text))
  ) {
    if (isMeantAsPath(value, field, inspection)) reportPathInValue(value, inspection, owner);
    else
      reportType(
        value,
        'Integer',
        inspection,
        hintFor(value) ?? leastOf(value, field, inspection),
        quotedNumber(value),
        isExpressionTold(value, inspection),
      );
  } else checkRange(toNumber(value), field, inspection);
}

/** @rule field.type @rule field.range */
export function checkNumber(value: JsonValue, field: Field, inspection: Inspection): void {
  if (isComputed(value, field, inspection)) return;
  const path = comparedPath(value, inspection);
  if (path !== undefined) reportComparisonPath(path, 'Number', 'a number', inspection);
  else if (!isNumber(value))
    reportType(value, 'Number', inspection, hintFor(value), quotedNumber(value), isExpressionTold(value, inspection));
  else checkRange(toNumber(value), field, inspection);
}

function isComputed(value: JsonValue, field: Field, inspection: Inspection): boolean {
  if (field.computed !== true || inspection.language !== 'JSONata' || typeof value !== 'string') return false;
  checkExpression(value, inspection, { only: true });
  return true;
}

const isMeantAsPath = (value: JsonValue, field: Field, { language }: Inspection): value is string =>
  typeof value === 'string' && value.startsWith('$') && field.computed === true && language === 'JSONPath';

/** The path with which a rule compares where a value is wanted. */
const comparedPath = (value: JsonValue, { language, step }: Inspection): string | undefined =>
  typeof value === 'string' &&
  value.startsWith('$') &&
  language === 'JSONPath' &&
  typeof step === 'string' &&
  /^(Numeric|Boolean)/.test(step) &&
  isPathValue(value)
    ? value
    : undefined;

/** @rule field.type */
function reportComparisonPath(value: string, type: string, words: string, inspection: Inspection): void {
  const to = `${String(inspection.step)}Path`;
  inspection.report({
    rule: 'field.type',
    message: `Expected ${words}, but found the path '${value}'. To compare with what a path finds use '${to}'.`,
    aws: `Expected value of type ${type}`,
    fix: { title: `Rename to '${to}'`, edits: [{ op: 'rename', pointer: inspection.place(), to }] },
  });
}

/** A path where its value is wanted. @rule field.type */
function reportPathInValue(value: string, inspection: Inspection, owner: JsonObject): void {
  const other = `${String(inspection.step)}Path`;
  const isFree = !Object.hasOwn(owner, other) && isPathValue(value) && !/[*?@,:]|\.\./.test(value);
  inspection.report({
    rule: 'field.type',
    message: `Expected a whole number, but found the path '${value}'. A path belongs into '${other}'.`,
    aws: 'Expected value of type Integer',
    fix: isFree
      ? { title: `Rename to '${other}'`, edits: [{ op: 'rename', pointer: inspection.place(), to: other }] }
      : undefined,
  });
}

/** The number a text holds, when it holds one and nothing else. */
const quotedNumber = (value: JsonValue): number | undefined =>
  typeof value === 'string' && /^-?(0|[1-9]\d{0,14})(\.\d{1,9})?$/.test(value) ? Number(value) : undefined;

/** Whether an expression stands here because the state was to speak JSONata, which has been said. */
const isExpressionTold = (value: JsonValue, { toldLanguage }: Inspection): boolean =>
  toldLanguage && typeof value === 'string' && value.startsWith('{%');

const hintFor = (value: JsonValue): string | undefined => {
  if (typeof value !== 'string') return undefined;
  if (/^\s*-?\d+(\.\d+)?\s*$/.test(value)) return 'Write the number without quotes.';
  if (value.startsWith('{%')) return 'A {% … %} expression needs "QueryLanguage": "JSONata" on the state.';
  return undefined;
};

/** Of a fraction: the least whole number, lest 0.5 become a 0 that is no better. */
const leastOf = (value: JsonValue, { min }: Field, { step }: Inspection): string | undefined =>
  isNumber(value) && min !== undefined ? `${String(step)} is a whole number, ${min} or more.` : undefined;

/** @rule field.range */
function checkRange(value: number, field: Field, inspection: Inspection): void {
  const name = typeof inspection.step === 'string' ? `${inspection.step} is` : 'It is';
  const { min, max } = field;
  const low = min !== undefined && value < min;
  if (!low && (max === undefined || value <= max)) return;
  inspection.report({
    rule: 'field.range',
    message: low ? `${value} is too small: ${name} at least ${min}.` : `${value} is too large: ${name} at most ${max}.`,
    aws: low ? `Minimum value is ${min}` : `Maximum value is ${max}`,
  });
}

/** A text a JSONata state may compute: Error, Cause. */
export function checkMessage(value: JsonValue, _field: Field, inspection: Inspection): void {
  if (typeof value !== 'string') reportType(value, 'STRING', inspection);
  else if (inspection.language === 'JSONata') checkExpression(value, inspection);
  else warnOfPath(value, inspection);
}

/** The literal items of a JSONata Map, or the expression that gives them. */
export function checkItems(value: JsonValue, field: Field, inspection: Inspection, owner: JsonObject): void {
  if (typeof value === 'string') checkExpression(value, inspection, { only: true });
  else if (isArray(value) || isObject(value)) inspection.families.values.template(value, field, inspection, owner);
  else reportType(value, 'ARRAY', inspection, 'Items is an array, an object or a {% … %} expression.');
}

/** A choice rule's condition: true, false, or an expression. */
export function checkCondition(value: JsonValue, _field: Field, inspection: Inspection): void {
  if (typeof value === 'string') checkExpression(value, inspection, { only: true });
  else if (typeof value !== 'boolean') reportType(value, 'STRING', inspection, 'Write "{% … %}".');
}
