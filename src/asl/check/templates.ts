import type { Field } from '../rules/field-types';
import { isArray, isNumber, isObject, type JsonObject, type JsonValue } from '../values';
import type { Inspection } from './inspection';
import { checkExpression } from './jsonata';
import { checkVariableName } from './names';
import { checkPathValue } from './paths';
import { reportType } from './shape';
import { isSoundTemplate, warnOfMissingDollar, warnOfPlainText, warnOfStaticResult } from './warnings';

/** A payload template in a JSONPath state, a value with expressions in a JSONata state. */
export function checkTemplate(value: JsonValue, field: Field, inspection: Inspection): void {
  if (inspection.language === 'JSONata') {
    checkTyped(value, field, inspection);
    offering(inspection, () => checkExpressions(value, inspection));
  } else checkPayload(value, inspection);
}

const WITH_RESULT: ReadonlySet<string | undefined> = new Set(['Task', 'Parallel', 'Map']);

/**
 * Assign and Output of a Task, Parallel or Map state read the result, those of a catcher the error output; nothing else
 * does.
 */
function offering(inspection: Inspection, check: () => void): void {
  const late = inspection.step === 'Assign' || inspection.step === 'Output';
  const result = WITH_RESULT.has(inspection.stateType) ? 'result' : undefined;
  inspection.offers = late ? (inspection.catching ? 'errorOutput' : result) : undefined;
  check();
  inspection.offers = undefined;
}

/** Arguments, ItemSelector and the like become objects: nothing else may stand there, save an expression. */
function checkTyped(value: JsonValue, field: Field, inspection: Inspection): void {
  if (field.only === 'JSONata' || isObject(value) || typeof value === 'string') return;
  reportType(value, 'OBJECT', inspection);
}

/** Every text below a value of a JSONata state. */
function checkExpressions(value: JsonValue, inspection: Inspection): void {
  if (typeof value === 'string') {
    checkExpression(value, inspection);
    warnOfPlainText(value, inspection);
  } else if (isArray(value)) inspection.each(value, (item) => checkExpressions(item, inspection));
  else if (isObject(value)) inspection.members(value, (member) => checkExpressions(member, inspection));
}

/** @rule template.path-value @rule template.duplicate-key @rule template.no-dollar */
function checkPayload(value: JsonValue, inspection: Inspection, isMember = false): void {
  if (typeof value === 'string') warnOfMissingDollar(value, inspection, isMember);
  else if (isArray(value)) inspection.each(value, (item) => checkPayload(item, inspection));
  else if (isObject(value)) {
    for (const name of Object.keys(value)) {
      if (name.endsWith('.$')) checkDynamic(name, value, inspection);
      else inspection.at(name, () => checkPayload(value[name] ?? null, inspection, true));
    }
  }
}

/** One member whose name ends in `.$`; the inspection stands at the object that holds it. */
function checkDynamic(name: string, object: JsonObject, inspection: Inspection): void {
  const value = object[name] ?? null;
  const bare = name.slice(0, -2);
  if (Object.hasOwn(object, bare)) {
    inspection.report({
      rule: 'template.duplicate-key',
      message: `'${name}' and '${bare}' would both become the member '${bare}': keep one.`,
      child: [name],
      target: 'key',
      aws: `The field name '${bare}' is given more than once`,
    });
  }
  if (typeof value === 'string') checkPathValue(name, value, inspection);
  else {
    inspection.report({
      rule: 'template.path-value',
      message: `The name '${name}' ends in '.$', so its value is a text with a path or an intrinsic function. For a fixed value write '${bare}' without '.$'.`,
      child: [name],
      aws: `The value for the field '${name}' must be a STRING that contains a JSONPath but was ${typeWord(value)}`,
      fix: { title: `Rename to '${bare}'`, edits: [{ op: 'rename', pointer: inspection.place(name), to: bare }] },
    });
  }
}

const typeWord = (value: JsonValue): string => {
  if (value === null) return 'a NULL';
  if (isArray(value)) return 'an ARRAY';
  if (isNumber(value)) return 'a NUMBER';
  return typeof value === 'boolean' ? 'a BOOLEAN' : 'an OBJECT';
};

/** `Assign`: an object from variable names to values. */
export function checkAssign(value: JsonValue, _field: Field, inspection: Inspection): void {
  if (!isObject(value)) {
    reportType(value, 'OBJECT', inspection, 'Assign maps variable names to values.');
    return;
  }
  const jsonata = inspection.language === 'JSONata';
  for (const name of Object.keys(value)) {
    const bare = !jsonata && name.endsWith('.$') ? name.slice(0, -2) : name;
    checkVariableName(bare, name, inspection);
  }
  if (jsonata) offering(inspection, () => checkExpressions(value, inspection));
  else checkPayload(value, inspection);
}

/** `Result` of a Pass state. @rule pass.result-static */
export function checkLiteral(value: JsonValue, _field: Field, inspection: Inspection, owner: JsonObject): void {
  // An object with names ending in .$ is a template; where there is none yet, it was certainly meant as Parameters.
  const isTemplate = isObject(value) && !Object.hasOwn(owner, 'Parameters') && isSoundTemplate(value);
  warnOfStaticResult(
    value,
    inspection,
    isTemplate
      ? {
          title: `Rename to 'Parameters'`,
          edits: [{ op: 'rename', pointer: inspection.place(), to: 'Parameters' }],
        }
      : typeof value === 'string' && !Object.hasOwn(owner, 'InputPath') && !Object.hasOwn(owner, 'Parameters')
        ? {
            title: `Rename to 'InputPath'`,
            edits: [{ op: 'rename', pointer: inspection.place(), to: 'InputPath' }],
          }
        : undefined,
  );
}
