/**
 * Fields of objects against their shapes. Long because the ways in which a field can be misplaced share one walk, which keeps them to one diagnostic
 * a cause.
 */
import type { Field, Group, Shape } from '../rules/field-types';
import { partShapes } from '../rules/part-fields';
import { stateShapes } from '../rules/state-fields';
import { isArray, isNumber, isObject, type JsonObject, type JsonValue, memberOf } from '../values';
import { meantByDollar } from './dollar-fields';
import type { Inspection } from './inspection';
import { nearest } from './nearest';

/**
 * Checks an object against its shape, as AWS orders it: what concerns the object itself (fields it does not know, of the
 * other query language, missing, exclusive), then each value in the order of the text.
 * @rule field.unknown @rule field.language @rule field.required @rule field.exclusive
 */
export function checkShape(value: JsonValue, shape: Shape, inspection: Inspection): value is JsonObject {
  if (!isObject(value)) {
    reportType(value, 'OBJECT', inspection, `${capital(shape.called)} is an object: { … }.`);
    return false;
  }
  const names = Object.keys(value);
  const meant = checkNames(names, value, shape, inspection);
  checkRequired(
    value,
    shape,
    shape === partShapes['choice-rule'] && hasNextInside(value) ? WITH_NEXT : meant,
    inspection,
  );
  for (const group of shape.groups) checkGroup(group, value, shape, meant, inspection);
  for (const name of names) {
    const field = shape.fields.get(name);
    if (field === undefined || isForeign(field, inspection)) continue;
    inspection.at(name, () => inspection.check(value[name] ?? null, field, value));
  }
  return true;
}

const WITH_NEXT: ReadonlySet<string> = new Set(['Next']);

const NONE: ReadonlySet<string> = new Set();

/** Reports the fields an object may not have; returns the fields that misspelt ones were meant to be. */
function checkNames(
  names: readonly string[],
  object: JsonObject,
  shape: Shape,
  inspection: Inspection,
): ReadonlySet<string> {
  let meant: Set<string> | undefined;
  let foreign: string[] | undefined;
  for (const name of names) {
    const field = shape.fields.get(name);
    if (field === undefined) {
      const inner = innerMachine(name, shape);
      if (inner !== undefined) {
        reportInner(name, inner, meant?.has(inner) === true, inspection);
        meant = new Set([...(meant ?? []), inner]);
        continue;
      }
      const guess = reportUnknown(name, object, shape, inspection);
      if (guess === undefined) continue;
      meant ??= new Set();
      meant.add(guess);
    } else if (isForeign(field, inspection)) {
      foreign ??= names.filter((other) => isForeign(shape.fields.get(other), inspection));
      reportForeign(name, foreign, object, inspection);
    }
  }
  return meant ?? NONE;
}

function checkRequired(object: JsonObject, shape: Shape, meant: ReadonlySet<string>, inspection: Inspection): void {
  let missing: string[] | undefined;
  for (const name of shape.required) {
    if (Object.hasOwn(object, name)) continue;
    missing ??= [];
    missing.push(name);
  }
  if (missing === undefined) return;
  const follows = missing.every((name) => meant.has(name));
  reportMissing(missing, shape, inspection, follows);
}

const isForeign = (field: Field | undefined, { language, mixed }: Inspection): boolean =>
  field?.only !== undefined && !mixed && field.only !== language;

/** @rule field.unknown */
function reportUnknown(name: string, object: JsonObject, shape: Shape, inspection: Inspection): string | undefined {
  const [guess, hint] = meantBy(name, object, shape, inspection);
  const known =
    hint ??
    (guess === undefined
      ? `Remove it, or check the spelling and the letter case.`
      : `Did you mean '${guess}'? Field names are exact, letter case included.`);
  inspection.report({
    rule: 'field.unknown',
    message: `'${name}' is not a field of ${shape.called}. ${known}`,
    child: [name],
    target: 'key',
    aws: `Field '${name}' is not supported`,
    fix:
      guess === undefined
        ? name.endsWith('.$')
          ? undefined
          : { title: `Remove '${name}'`, edits: [{ op: 'remove', pointer: inspection.place(name) }] }
        : { title: `Rename to '${guess}'`, edits: [{ op: 'rename', pointer: inspection.place(name), to: guess }] },
  });
  return guess;
}

/** The field into which a machine belongs that stands in a Map or Parallel state itself. */
function innerMachine(name: string, shape: Shape): 'ItemProcessor' | 'Branches' | undefined {
  if (name !== 'StartAt' && name !== 'States' && name !== 'ProcessorConfig') return undefined;
  return shape === stateShapes.Map ? 'ItemProcessor' : shape === stateShapes.Parallel ? 'Branches' : undefined;
}

/** @rule field.unknown */
function reportInner(
  name: string,
  inner: 'ItemProcessor' | 'Branches',
  follows: boolean,
  inspection: Inspection,
): void {
  const where =
    inner === 'ItemProcessor'
      ? `"ItemProcessor": { "StartAt": …, "States": { … } }`
      : `"Branches": [ { "StartAt": …, "States": { … } } ]`;
  inspection.report({
    rule: 'field.unknown',
    message: `'${name}' does not stand in the state itself. The inner workflow goes into ${where}.`,
    child: [name],
    target: 'key',
    aws: `Field '${name}' is not supported`,
    follows,
  });
}

/** Whether a rule inside And, Or or Not holds the Next that the whole rule lacks. */
const hasNextInside = (rule: JsonObject): boolean =>
  ['And', 'Or', 'Not'].some((form) => {
    const inner = memberOf(rule, form);
    return (isArray(inner) ? inner : [inner ?? null]).some(
      (nested) => isObject(nested) && (Object.hasOwn(nested, 'Next') || hasNextInside(nested)),
    );
  });

/** The field a wrong one was certainly meant to be, and what to say of those that people expect where they are not. */
function meantBy(
  name: string,
  object: JsonObject,
  shape: Shape,
  inspection: Inspection,
): readonly [guess: string | undefined, hint?: string] {
  if (shape === stateShapes.Choice && name === 'Next') {
    const hint = `A Choice goes where its rules say, and where 'Default' says when none is true.`;
    return [Object.hasOwn(object, 'Default') ? undefined : 'Default', hint];
  }
  if (name === 'Next' && shape === partShapes['nested-rule'])
    return [undefined, `A whole rule leads somewhere, not a part of it: 'Next' stands beside And, Or or Not.`];
  if (name === 'Next' && shape === partShapes.retrier)
    return [undefined, 'A retrier tries this state again; where to go when that does not help is said in Catch.'];
  const value = memberOf(object, name);
  if (shape === partShapes.machine && isObject(value) && Object.hasOwn(value, 'Type'))
    return [undefined, `It looks like a state: put it inside the braces of 'States'.`];
  if (name === 'End' || name === 'Next') {
    if (shape === stateShapes.Choice)
      return [undefined, 'A Choice never ends: it goes where its rules and Default say.'];
    if (shape === stateShapes.Succeed || shape === stateShapes.Fail)
      return [undefined, 'It ends the workflow by itself: remove it.'];
  }
  if ((name === 'Retry' || name === 'Catch') && shape.fields.has('Type')) {
    return [undefined, 'Only Task, Parallel and Map states can fail in a way that is retried or caught: put it there.'];
  }
  return meantByDollar(name, object, shape) ?? [nearest(name, absent(shape, object), inspection)];
}

function* absent(shape: Shape, object: JsonObject): Iterable<string> {
  for (const name of shape.fields.keys()) if (!Object.hasOwn(object, name)) yield name;
}

/** @rule field.language */
function reportForeign(name: string, foreign: readonly string[], object: JsonObject, inspection: Inspection): void {
  const { language } = inspection;
  const other = language === 'JSONPath' ? 'JSONata' : 'JSONPath';
  const all = foreign.map((field) => `'${field}'`).join(', ');
  const own = memberOf(object, 'QueryLanguage');
  const misspelt = own === undefined ? inspection.machineMisspelt : own !== 'JSONPath' && own !== 'JSONata';
  inspection.report({
    rule: 'field.language',
    message: `This state speaks ${language}; ${all} ${foreign.length === 1 ? 'belongs' : 'belong'} to ${other}. ${insteadOf(foreign, object, inspection)}`,
    child: [name],
    target: 'key',
    aws: `The QueryLanguage is set to '${language}', but field '${name}' is only supported for the '${other}' QueryLanguage`,
    follows: misspelt || inspection.toldLanguage || name !== foreign[0],
  });
  if (language === 'JSONPath') inspection.toldLanguage = true;
}

/** What the state's own language has in place of fields of the other one, and how to change the language where one may. */
function insteadOf(foreign: readonly string[], object: JsonObject, { language, machineLanguage }: Inspection): string {
  const table = language === 'JSONata' ? INSTEAD_OF_JSONPATH : INSTEAD_OF_JSONATA;
  const type = memberOf(object, 'Type');
  const said = new Set(
    foreign.map((name) => {
      const known = table.get(name);
      if (known !== undefined) return known === 'Arguments' && type === 'Pass' ? 'Output' : known;
      return name.endsWith('Path') ? `'${name.slice(0, -4)}' with an expression` : CONDITION;
    }),
  );
  const own = [...said].map((words) => (words.includes(' ') ? words : `'${words}'`)).join(', ');
  const change =
    language === 'JSONPath'
      ? ' Or let the state speak JSONata: write "QueryLanguage": "JSONata" in it, or beside "StartAt" for all states.'
      : machineLanguage === 'JSONPath'
        ? ' Or let the state speak JSONPath: remove its "QueryLanguage".'
        : '';
  return `In ${language} the field is ${own}.${change}`;
}

const CONDITION = `'Condition', such as "{% $states.input.total > 10 %}"`;
const INSTEAD_OF_JSONPATH: ReadonlyMap<string, string> = new Map([
  ['InputPath', 'Arguments'],
  ['Parameters', 'Arguments'],
  ['ResultSelector', 'Output'],
  ['ResultPath', `'Output', which keeps the input when it merges both: {% $merge([$states.input, { … }]) %}`],
  ['OutputPath', 'Output'],
  ['Result', 'Output'],
  ['ItemsPath', 'Items'],
]);
const INSTEAD_OF_JSONATA: ReadonlyMap<string, string> = new Map([
  ['Arguments', 'Parameters'],
  ['Output', 'ResultSelector, ResultPath or OutputPath'],
  ['Items', 'ItemsPath'],
  ['Condition', `'Variable' with a comparison`],
]);

/** @rule field.required */
function reportMissing(missing: readonly string[], shape: Shape, inspection: Inspection, follows: boolean): void {
  const told = missing.map((name) => `'${name}': ${lower(shape.fields.get(name)?.about ?? '')}`);
  inspection.report({
    rule: 'field.required',
    message: `${capital(shape.called)} needs ${told.join(' And ')}`,
    aws: `These fields are required: [${missing.join(', ')}]`,
    follows,
  });
}

/** `"End": false` without a Next leads nowhere, as if it were not there. */
const isEndFalse = (name: string, object: JsonObject): boolean =>
  name === 'End' && object.End === false && !Object.hasOwn(object, 'Next');

function checkGroup(
  group: Group,
  object: JsonObject,
  shape: Shape,
  meant: ReadonlySet<string>,
  inspection: Inspection,
): void {
  let count = 0;
  for (const name of group.of) if (Object.hasOwn(object, name)) count++;
  if (count === 1 && isEndFalse('End', object) && group.rule === 'state.transition.exactly-one') count = 0;
  if (count === 1 || (count === 0 && !group.needed)) return;
  const given = group.of.filter((name) => Object.hasOwn(object, name) && !isEndFalse(name, object));
  const list = group.of.join(', ');
  const words = group.of.filter((name) => !isForeign(shape.fields.get(name), inspection)).map((name) => `'${name}'`);
  if (given.length > 1) {
    inspection.report({
      rule: group.rule,
      message: `${given.map((name) => `'${name}'`).join(' and ')} exclude each other: keep one.`,
      child: [given[1] ?? ''],
      target: 'key',
      aws: `There should only be one of the following fields: [${list}]`,
    });
  } else if (given.length === 0 && group.needed) {
    const ends = group.rule === 'state.transition.exactly-one';
    inspection.report({
      rule: group.rule,
      message: ends
        ? `This state leads nowhere: give it "Next" with the name of the state that follows, or "End": true.`
        : `${capital(shape.called)} needs exactly one of ${words.join(', ')}.`,
      aws: `This object should have only one of the following fields: [${list}]`,
      fix:
        ends && inspection.isLastState
          ? { title: `Add "End": true`, edits: [{ op: 'set', pointer: inspection.place('End'), value: true }] }
          : undefined,
      follows: group.of.some((name) => meant.has(name)),
    });
  }
}

/**
 * @rule field.type
 * @param type AWS's word for what it wanted: STRING, OBJECT, ARRAY, BOOLEAN, Integer, Number.
 * @param meant What was certainly meant, offered as a quick fix.
 * @param follows Whether another diagnostic names the cause.
 */
export function reportType(
  value: JsonValue,
  type: string,
  inspection: Inspection,
  hint?: string,
  meant?: JsonValue,
  follows = false,
): void {
  const bracketed = type === type.toUpperCase() ? `[${type}]` : type;
  inspection.report({
    rule: 'field.type',
    message: `Expected ${WORDS[type] ?? type}, but found ${describe(value)}.${hint === undefined ? '' : ` ${hint}`}`,
    aws: `Expected value of type ${bracketed}`,
    fix:
      meant === undefined
        ? undefined
        : {
            title: `Change to ${JSON.stringify(meant)}`,
            edits: [{ op: 'set', pointer: inspection.place(), value: meant }],
          },
    follows,
  });
}

const WORDS: Readonly<Record<string, string>> = {
  STRING: 'a text in double quotes',
  OBJECT: 'an object { … }',
  ARRAY: 'an array [ … ]',
  BOOLEAN: 'true or false',
  Integer: 'a whole number',
  Number: 'a number',
};

const describe = (value: JsonValue): string => {
  if (value === null) return 'null';
  if (isArray(value)) return 'an array';
  if (isNumber(value)) return `the number ${typeof value === 'number' ? value : value.text}`;
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? 'a text' : String(value);
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
