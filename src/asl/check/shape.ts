/**
 * Fields of objects against their shapes. Long because the ways in which a field can be misplaced share one walk, which keeps them to one diagnostic
 * a cause.
 */
import type { Field, Group, Shape } from '../rules/field-types';
import { partShapes } from '../rules/part-fields';
import { isArray, isNumber, isObject, type JsonObject, type JsonValue, memberOf } from '../values';
import type { Fix } from './diagnostic';
import { innerFieldOf, sunkFields } from './inner-machines';
import type { Inspection } from './inspection';
import { nearest } from './nearest';
import { insteadOf } from './other-language';
import { reportUnknown } from './unknown-fields';

/**
 * Checks an object against its shape, as AWS orders it: what concerns the object itself (fields it does not know, of the
 * other query language, missing, exclusive), then each value in the order of the text.
 * @rule field.unknown @rule field.language @rule field.required @rule field.exclusive
 */
export function checkShape(
  value: JsonValue,
  shape: Shape,
  inspection: Inspection,
  elsewhere: ReadonlySet<string> = NONE,
): value is JsonObject {
  if (!isObject(value)) {
    reportType(value, 'OBJECT', inspection, `${capital(shape.called)} is an object: { … }.`);
    return false;
  }
  const names = Object.keys(value);
  const unknown = checkNames(names, value, shape, inspection);
  const filled = unknown === undefined ? elsewhere : new Set([...elsewhere, ...unknown.filled]);
  const sunk = sunkFields(value, shape);
  const meant = sunk === undefined ? filled : new Set([...filled, ...sunk]);
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
  if (unknown !== undefined) inspection.privately(() => unknown.read());
  return true;
}

const WITH_NEXT: ReadonlySet<string> = new Set(['Next']);

const NONE: ReadonlySet<string> = new Set();

/** What the unknown fields of an object stand for, and how they are read as that. */
interface UnknownFields {
  readonly filled: ReadonlySet<string>;
  read(): void;
}

/** Reports the fields an object may not have. */
function checkNames(
  names: readonly string[],
  object: JsonObject,
  shape: Shape,
  inspection: Inspection,
): UnknownFields | undefined {
  let filled: Set<string> | undefined;
  let reads: (() => void)[] | undefined;
  let foreign: string[] | undefined;
  for (const name of names) {
    if (inspection.full) break;
    const field = shape.fields.get(name);
    if (field === undefined) {
      filled ??= new Set();
      reads ??= [];
      const { fills, read } = reportUnknown({ name, value: object[name] ?? null, object, shape, filled, inspection });
      for (const one of fills ?? []) filled.add(one);
      if (read !== undefined) reads.push(read);
    } else if (isForeign(field, inspection)) {
      foreign ??= names.filter((other) => isForeign(shape.fields.get(other), inspection));
      reportForeign(name, foreign, object, shape, inspection);
      const counterpart = isRenamed(name, object, shape, inspection) ? shape.fields.get('Arguments') : undefined;
      if (counterpart !== undefined) {
        reads ??= [];
        reads.push(() =>
          inspection.at(name, () => inspection.check(object[name] ?? null, counterpart, object), 'Arguments'),
        );
      }
    }
  }
  if (filled === undefined && reads === undefined) return undefined;
  return {
    filled: filled ?? NONE,
    read: () => {
      for (const read of reads ?? []) read();
    },
  };
}

function checkRequired(object: JsonObject, shape: Shape, meant: ReadonlySet<string>, inspection: Inspection): void {
  let missing: string[] | undefined;
  for (const name of shape.required) {
    if (Object.hasOwn(object, name)) continue;
    missing ??= [];
    missing.push(name);
  }
  if (missing === undefined) return;
  const told = missing.filter((name) => !meant.has(name));
  const follows = told.length === 0 || (told.length === 1 && told[0] === innerFieldOf(shape) && takeStray(inspection));
  reportMissing(missing, follows ? missing : told, shape, inspection, follows, startAtOnly(told, object, inspection));
}

/** Where a workflow of one state begins is certain. */
function startAtOnly(told: readonly string[], object: JsonObject, inspection: Inspection): Fix | undefined {
  const states = memberOf(object, 'States');
  const [only, ...others] = isObject(states) ? Object.keys(states) : [];
  if (told.length !== 1 || told[0] !== 'StartAt' || only === undefined || others.length > 0) return undefined;
  return {
    title: `Add "StartAt": "${only}"`,
    edits: [{ op: 'set', pointer: inspection.place('StartAt'), value: only }],
  };
}

/** Whether an inner workflow was told as standing elsewhere: it is what this state lacks. */
function takeStray(inspection: Inspection): boolean {
  if (inspection.strays === 0) return false;
  inspection.strays--;
  return true;
}

const isForeign = (field: Field | undefined, { language, mixed }: Inspection): boolean =>
  field?.only !== undefined && !mixed && field.only !== language;

/** Whether a rule inside And, Or or Not holds the Next that the whole rule lacks. */
const hasNextInside = (rule: JsonObject): boolean =>
  ['And', 'Or', 'Not'].some((form) => {
    const inner = memberOf(rule, form);
    return (isArray(inner) ? inner : [inner ?? null]).some(
      (nested) => isObject(nested) && (Object.hasOwn(nested, 'Next') || hasNextInside(nested)),
    );
  });

/** `Parameters` of a JSONata state that hold nothing of JSONPath: certainly its `Arguments`. */
const isRenamed = (name: string, object: JsonObject, shape: Shape, { language }: Inspection): boolean =>
  name === 'Parameters' &&
  language === 'JSONata' &&
  shape.fields.has('Arguments') &&
  !Object.hasOwn(object, 'Arguments') &&
  !/\.\$":|"\$[.$]|"States\.\w+\(/.test(JSON.stringify(object[name]));

/** @rule field.language */
function reportForeign(
  name: string,
  foreign: readonly string[],
  object: JsonObject,
  shape: Shape,
  inspection: Inspection,
): void {
  const { language } = inspection;
  const other = language === 'JSONPath' ? 'JSONata' : 'JSONPath';
  const all = foreign.map((field) => `'${field}'`).join(', ');
  const own = memberOf(object, 'QueryLanguage');
  const misspelt =
    own === undefined
      ? inspection.machineMisspelt || languageSlip(object, shape, inspection) !== undefined
      : own !== 'JSONPath' && own !== 'JSONata';
  inspection.report({
    rule: 'field.language',
    message: `This state speaks ${language}; ${all} ${foreign.length === 1 ? 'belongs' : 'belong'} to ${other}. ${insteadOf(foreign, object, shape, inspection)}`,
    child: [name],
    target: 'key',
    aws: `The QueryLanguage is set to '${language}', but field '${name}' is only supported for the '${other}' QueryLanguage`,
    follows: misspelt || inspection.toldLanguage || name !== foreign[0],
    fix:
      foreign.length === 1 && isRenamed(name, object, shape, inspection)
        ? {
            title: `Rename to 'Arguments'`,
            edits: [{ op: 'rename', pointer: inspection.place(name), to: 'Arguments' }],
          }
        : undefined,
  });
  if (language === 'JSONPath') inspection.toldLanguage = true;
}

/** The field that was certainly meant as `QueryLanguage`. */
export const languageSlip = (object: JsonObject, shape: Shape, inspection: { guesses: number }): string | undefined =>
  Object.hasOwn(object, 'QueryLanguage')
    ? undefined
    : Object.keys(object).find(
        (name) => !shape.fields.has(name) && nearest(name, ['QueryLanguage'], inspection) !== undefined,
      );

/** @rule field.required */
function reportMissing(
  missing: readonly string[],
  absent: readonly string[],
  shape: Shape,
  inspection: Inspection,
  follows: boolean,
  fix: Fix | undefined,
): void {
  const told = absent.map((name) => `'${name}': ${lower(shape.fields.get(name)?.about ?? '')}`);
  inspection.report({
    rule: 'field.required',
    message: `${capital(shape.called)} needs ${told.join(' And ')}`,
    aws: `These fields are required: [${missing.join(', ')}]`,
    fix,
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
      follows:
        group.of.some((name) => meant.has(name)) ||
        (group.rule === 'map.processor.exactly-one' && takeStray(inspection)),
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
