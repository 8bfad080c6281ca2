import { compileIntrinsic } from '../intrinsics/compile';
import { IntrinsicFault } from '../intrinsics/parse';
import { PathFault } from '../query/jsonpath/path';
import { compileReferencePath } from '../query/jsonpath/reference';
import { compileSource } from '../query/source';
import type { Field } from '../rules/field-types';
import type { JsonValue } from '../values';
import type { Inspection } from './inspection';
import { whyItFails, wrongArgument } from './intrinsic-arguments';
import { reportType } from './shape';

/** Calls inside calls, the outer one included. */
const DEEPEST_CALL = 10;

/** What a text read as a path or call: the variables it reads, or why it is none. */
type Reading = { readonly references: readonly string[] } | PathFault | IntrinsicFault;

const isFault = (reading: Reading): reading is PathFault | IntrinsicFault =>
  reading instanceof PathFault || reading instanceof IntrinsicFault;

/** A path, or an intrinsic call: what may stand behind a name ending in `.$`. */
function readValue(text: string): Reading {
  if (text.startsWith('$')) return compileSource(text);
  if (!text.startsWith('States.')) {
    const blank = /^\s/.test(text) ? ' It begins with a blank.' : '';
    return new PathFault(`A path begins with $, a function call with States.${blank}`, 0);
  }
  const call = compileIntrinsic(text);
  if (call instanceof IntrinsicFault) return call;
  if (call.depth <= DEEPEST_CALL) return wrongArgument(text) ?? call;
  return new IntrinsicFault(`Calls may be nested ${DEEPEST_CALL} deep; these are ${call.depth}.`, 0);
}

/** Whether a text is a path or an intrinsic call. */
export const isPathValue = (text: string): boolean => !isFault(readValue(text));

/** InputPath and OutputPath. @rule path.syntax */
export function checkPath(value: JsonValue, field: Field, inspection: Inspection): void {
  if (value === null && field.nullable === true) return;
  if (typeof value !== 'string') {
    reportType(value, 'STRING', inspection, 'A path is a text that begins with $.');
    return;
  }
  const source = compileSource(value);
  if (!(source instanceof PathFault)) inspection.readVariables(source.references);
  else reportPath(value, source, inspection);
}

function reportPath(value: string, fault: PathFault, inspection: Inspection): void {
  const intrinsic = value.startsWith('States.') ? ' Intrinsic functions work in templates only.' : '';
  inspection.report({
    rule: 'path.syntax',
    message: `'${value}' is no path. ${fault.reason}${intrinsic}`,
    offset: fault.offset,
    aws: 'Value must be a valid JSONPath.',
  });
}

/** ItemsPath, Variable, the …Path fields: `$`, `$$` or `$variable`. @rule path.reference */
export function checkReferencePath(value: JsonValue, field: Field, inspection: Inspection): void {
  if (value === null && field.nullable === true) return;
  if (typeof value !== 'string') {
    reportType(value, 'STRING', inspection, 'A path is a text that begins with $.');
    return;
  }
  const name = /^\$([\p{ID_Start}_]\p{ID_Continue}*)/u.exec(value)?.[1];
  const prefix = name !== undefined ? name.length : value.startsWith('$$') ? 1 : 0;
  const path = compileReferencePath(prefix === 0 ? value : `$${value.slice(1 + prefix)}`);
  if (!(path instanceof PathFault)) {
    if (name !== undefined) inspection.readVariables([name]);
    return;
  }
  const hint = value.startsWith('$')
    ? 'A reference path names one place, by names and indexes only: no * : , ? @ and no functions.'
    : 'A path begins with $.';
  inspection.report({
    rule: 'path.reference',
    message: `'${value}' is no reference path. ${hint}`,
    offset: path.offset + prefix,
    aws: `Value is not a Reference Path: ${path.reason}`,
  });
}

/** ResultPath writes into the state's input: a reference path from `$`. @rule path.result @rule path.reference */
export function checkResultPath(value: JsonValue, field: Field, inspection: Inspection): void {
  if (typeof value !== 'string' || !/^\$[^.[\s]/.test(value)) {
    checkReferencePath(value, field, inspection);
    return;
  }
  const what = value.startsWith('$$') ? 'the context object cannot be written' : 'variables are set by Assign';
  inspection.report({
    rule: 'path.result',
    message: `ResultPath puts the result into the state's input, so it begins with '$.'; ${what}.`,
    aws: `Value is not a Reference Path: ResultPath must begin with '$.'`,
  });
}

/** ErrorPath and CausePath also take these intrinsic functions, which give texts. */
const TEXT_FUNCTIONS = [
  'States.Format',
  'States.JsonToString',
  'States.ArrayGetItem',
  'States.Base64Encode',
  'States.Base64Decode',
  'States.Hash',
  'States.UUID',
];

/** @rule path.intrinsic @rule path.syntax */
export function checkPathOrIntrinsic(value: JsonValue, _field: Field, inspection: Inspection): void {
  if (typeof value !== 'string') {
    reportType(value, 'STRING', inspection, 'A path is a text that begins with $.');
    return;
  }
  const reading = readValue(value);
  if (!value.startsWith('States.')) {
    if (!isFault(reading)) inspection.readVariables(reading.references);
    else reportPath(value, reading, inspection);
    return;
  }
  const known = TEXT_FUNCTIONS.some((name) => value.startsWith(`${name}(`));
  if (known && !isFault(reading)) {
    inspection.readVariables(reading.references);
    return;
  }
  inspection.report({
    rule: 'path.intrinsic',
    message:
      known && isFault(reading)
        ? `This is no function call. ${reading.reason}`
        : `Only functions that give a text can stand here: ${TEXT_FUNCTIONS.join(', ')}.`,
    aws: 'Value must be a valid JSONPath or a valid intrinsic function call',
  });
}

/**
 * The value of a member whose name ends in `.$`; the inspection stands at the object that holds it, where AWS places
 * the fault.
 * @rule template.path-value
 */
export function checkPathValue(name: string, text: string, inspection: Inspection): void {
  const reading = readValue(text);
  if (!isFault(reading)) {
    inspection.readVariables(reading.references, name);
    warnOfFailure(name, text, inspection);
    return;
  }
  inspection.report({
    rule: 'template.path-value',
    message: `'${text}' is neither a path nor an intrinsic function call. ${reading.reason}${/^[A-Za-z_]\w*$/.test(text) ? ` To read the member '${text}' write '$.${text}'.` : ''} For a fixed text write '${name.slice(0, -2)}' without '.$'.`,
    child: [name],
    offset: reading.offset,
    aws: `The value for the field '${name}' must be a valid JSONPath or a valid intrinsic function call`,
  });
}

/** @rule template.intrinsic-argument */
function warnOfFailure(name: string, text: string, inspection: Inspection): void {
  const why = text.startsWith('States.') ? whyItFails(text) : undefined;
  if (why === undefined) return;
  inspection.report({
    rule: 'template.intrinsic-argument',
    severity: 'WARNING',
    message: `This call can be read, but fails when it runs. ${why}`,
    child: [name],
  });
}
