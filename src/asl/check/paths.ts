import { compileIntrinsic } from '../intrinsics/compile';
import { IntrinsicFault } from '../intrinsics/parse';
import { INTRINSICS } from '../intrinsics/registry';
import { PathFault } from '../query/jsonpath/path';
import { compileReferencePath } from '../query/jsonpath/reference';
import { compileSource } from '../query/source';
import type { Field } from '../rules/field-types';
import { isNumber, type JsonValue } from '../values';
import { checkContextIn } from './context';
import type { Fix } from './diagnostic';
import type { Inspection } from './inspection';
import { whyItFails, wrongArgument } from './intrinsic-arguments';
import { nearest } from './nearest';
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

/** A path that lacks nothing but its beginning. */
const withRoot = (text: string): string | undefined =>
  /^[A-Za-z_][\w.]*$/.test(text) && !text.startsWith('States.') && !(compileSource(`$.${text}`) instanceof PathFault)
    ? `$.${text}`
    : undefined;

/** InputPath and OutputPath. @rule path.syntax */
export function checkPath(value: JsonValue, field: Field, inspection: Inspection): void {
  if (value === null && field.nullable === true) return;
  if (typeof value !== 'string') {
    reportType(value, 'STRING', inspection, 'A path is a text that begins with $.');
    return;
  }
  const source = compileSource(value);
  if (source instanceof PathFault) {
    reportPath(value, source, inspection);
    return;
  }
  inspection.readVariables(source.references);
  checkContextIn(value, inspection);
}

/** Why a text is no path, in words that say what to do; `reason` where there are none better. */
function whyNoPath(text: string, reason: string): string {
  const rooted = withRoot(text);
  if (rooted !== undefined) return `A path begins with $: write '${rooted}'.`;
  const [open, close] = [text.split('[').length, text.split(']').length];
  if (open > close) return `A '[' is not closed: an index reads [0], a member ['name'].`;
  const bare = /\[([A-Za-z_][\w-]*)\]/.exec(text)?.[1];
  if (bare !== undefined) return `A name in brackets stands in quotes: ['${bare}'].`;
  if (/\.$/.test(text)) return 'Nothing follows the last dot: remove it, or name the member.';
  if (/[\w\])]\s*[+*/%&]|\s[-<>=]+\s/.test(text))
    return `A path finds a value and computes nothing. A member ending in '.$' may call an intrinsic function instead, such as States.MathAdd($.count, 1) or States.Format('{} {}', $.a, $.b); a state in JSONata computes freely.`;
  if (/\s/.test(text) && text.startsWith('$'))
    return `A name with a blank stands in brackets and quotes: $['two words'].`;
  return reason;
}

function reportPath(value: string, fault: PathFault, inspection: Inspection): void {
  const intrinsic = value.startsWith('States.') ? ' Intrinsic functions work in templates only.' : '';
  inspection.report({
    rule: 'path.syntax',
    message: `'${value}' is no path. ${whyNoPath(value, fault.reason)}${intrinsic}`,
    offset: fault.offset,
    aws: 'Value must be a valid JSONPath.',
    fix: rootedFix(value, inspection),
  });
}

function rootedFix(text: string, inspection: Inspection): Fix | undefined {
  const rooted = withRoot(text);
  return rooted === undefined ? undefined : changeTo(rooted, inspection);
}

/** A number where the path of one is wanted: the field without Path takes it. */
const fixedInstead = (value: JsonValue, { step }: Inspection): string =>
  (isNumber(value) || (typeof value === 'string' && /^\d+$/.test(value))) &&
  typeof step === 'string' &&
  step.endsWith('Path')
    ? ` A fixed number goes into '${step.slice(0, -'Path'.length)}'.`
    : '';

/** ItemsPath, Variable, the …Path fields: `$`, `$$` or `$variable`. @rule path.reference */
export function checkReferencePath(value: JsonValue, field: Field, inspection: Inspection): void {
  if (value === null && field.nullable === true) return;
  if (typeof value !== 'string') {
    reportType(value, 'STRING', inspection, `A path is a text that begins with $.${fixedInstead(value, inspection)}`);
    return;
  }
  const name = /^\$([\p{ID_Start}_]\p{ID_Continue}*)/u.exec(value)?.[1];
  const prefix = name !== undefined ? name.length : value.startsWith('$$') ? 1 : 0;
  const path = compileReferencePath(prefix === 0 ? value : `$${value.slice(1 + prefix)}`);
  if (!(path instanceof PathFault)) {
    if (name !== undefined) inspection.readVariables([name]);
    else checkContextIn(value, inspection);
    return;
  }
  const whole = inspection.step === 'ItemsPath' ? /^(.*[^.])\[\*\]$/.exec(value)?.[1] : undefined;
  const isWhole = whole !== undefined && !(compileReferencePath(whole) instanceof PathFault);
  const hint = isWhole
    ? `ItemsPath names the array itself: '${whole}'.`
    : value.startsWith('$')
      ? 'A reference path names one place, by names and indexes only: no * : , ? @ and no functions.'
      : `A path begins with $${/^[A-Za-z_][\w.]*$/.test(value) ? `: write '$.${value}'` : ''}.${fixedInstead(value, inspection)}`;
  inspection.report({
    rule: 'path.reference',
    message: `'${value}' is no reference path. ${hint}`,
    offset: path.offset + prefix,
    aws: `Value is not a Reference Path: ${path.reason}`,
    fix: isWhole ? changeTo(whole, inspection) : rootedFix(value, inspection),
  });
}

const changeTo = (value: string, inspection: Inspection, ...child: readonly string[]): Fix => ({
  title: `Change to '${value}'`,
  edits: [{ op: 'set', pointer: inspection.place(...child), value }],
});

/** ResultPath writes into the state's input: a reference path from `$`. @rule path.result @rule path.reference */
export function checkResultPath(value: JsonValue, field: Field, inspection: Inspection): void {
  if (typeof value !== 'string' || !/^\$[^.[\s]/.test(value)) {
    checkReferencePath(value, field, inspection);
    return;
  }
  const dotted = `$.${value.slice(1)}`;
  const isName = !value.startsWith('$$') && !(compileReferencePath(dotted) instanceof PathFault);
  const what = value.startsWith('$$') ? 'the context object cannot be written' : 'variables are set by Assign';
  inspection.report({
    rule: 'path.result',
    message: `ResultPath puts the result into the state's input, so it begins with '$.'; ${what}.${isName ? ` Did you mean '${dotted}'?` : ''}`,
    aws: `Value is not a Reference Path: ResultPath must begin with '$.'`,
    fix: isName ? changeTo(dotted, inspection) : undefined,
  });
}

/** ErrorPath and CausePath also take the intrinsic functions that give texts. */
const TEXT_FUNCTIONS = [...INTRINSICS].flatMap(([name, { givesText }]) => (givesText ? [name] : []));

/** @rule path.intrinsic @rule path.syntax */
export function checkPathOrIntrinsic(value: JsonValue, _field: Field, inspection: Inspection): void {
  if (typeof value !== 'string') {
    reportType(value, 'STRING', inspection, 'A path is a text that begins with $.');
    return;
  }
  const reading = readValue(value);
  if (!value.startsWith('States.')) {
    if (isFault(reading)) reportPath(value, reading, inspection);
    else {
      inspection.readVariables(reading.references);
      checkContextIn(value, inspection);
    }
    return;
  }
  const known = TEXT_FUNCTIONS.some((name) => value.startsWith(`${name}(`));
  if (known && !isFault(reading)) {
    inspection.readVariables(reading.references);
    checkContextIn(value, inspection);
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
    checkContextIn(text, inspection, name);
    warnOfFailure(name, text, inspection);
    warnOfItem(name, text, inspection);
    return;
  }
  const sum = asSum(text);
  inspection.report({
    rule: 'template.path-value',
    message:
      sum === undefined
        ? whyNoValue(name, text, reading, inspection)
        : `A path finds a value and computes nothing. An intrinsic function adds whole numbers: ${sum}.`,
    child: [name],
    offset: reading.offset,
    aws: `The value for the field '${name}' must be a valid JSONPath or a valid intrinsic function call`,
    fix: sum !== undefined ? changeTo(sum, inspection, name) : namedFix(name, text, inspection),
  });
}

/** The call by the name that was meant, when it is one then. */
function namedFix(name: string, text: string, inspection: Inspection): Fix | undefined {
  const [, unknown = ''] = /^States\.(\w+)\(/.exec(text) ?? [];
  if (unknown === '' || INTRINSICS.has(`States.${unknown}`)) return undefined;
  const guess = nearest(unknown, shortNames(), inspection);
  const meant = `States.${guess}${text.slice('States.'.length + unknown.length)}`;
  return guess === undefined || !isPathValue(meant) ? undefined : changeTo(meant, inspection, name);
}

const shortNames = (): readonly string[] => [...INTRINSICS.keys()].map((name) => name.slice('States.'.length));

/** `$.count + 1` was certainly meant as the sum that a function makes. */
function asSum(text: string): string | undefined {
  const [, path, sign, number] = /^(\$[^\s+*/]*) ?([+-]) ?(\d{1,9})$/.exec(text) ?? [];
  if (path === undefined || compileSource(path) instanceof PathFault) return undefined;
  return `States.MathAdd(${path}, ${sign === '-' ? '-' : ''}${number})`;
}

function whyNoValue(
  name: string,
  text: string,
  { reason }: PathFault | IntrinsicFault,
  inspection: Inspection,
): string {
  if (text.startsWith('$')) return `'${text}' is no path. ${whyNoPath(text, reason)}`;
  if (text.startsWith('States.'))
    return `'${text}' is no call of an intrinsic function as it stands. ${whyNoCall(text, reason, inspection)}`;
  const meant = /^[A-Za-z_][\w.]*$/.test(text) ? ` To read it from the input write '$.${text}'.` : '';
  return `'${text}' is neither a path nor an intrinsic function call. ${reason}${meant} For a fixed text write '${name.slice(0, -2)}' without '.$'.`;
}

/** Names the function that was meant, or those there are; and what texts inside a call stand in. */
function whyNoCall(text: string, reason: string, inspection: Inspection): string {
  const unknown = /^'(States\.\w+)' is not/.exec(reason)?.[1];
  if (unknown !== undefined) {
    const known = shortNames();
    const guess = nearest(unknown.slice('States.'.length), known, inspection);
    const others = `There are ${known.join(', ')}; a state in JSONata has many more.`;
    return `There is no ${unknown}. ${guess === undefined ? others : `Did you mean 'States.${guess}'?`}`;
  }
  if (/^Expected an argument/.test(reason) && text.includes('"'))
    return `${reason} Texts inside a call stand in single quotes: 'a {}'.`;
  return /must follow/.test(reason) ? `${reason} Without arguments write ().` : reason;
}

/** The item of a Map, looked for in the input. @rule context.path */
function warnOfItem(name: string, text: string, inspection: Inspection): void {
  if (inspection.maps === 0 || !/^\$\.Map\.Item\.(Value|Index|Key|Source)\b/.test(text)) return;
  inspection.report({
    rule: 'context.path',
    severity: 'WARNING',
    message: `'${text}' is looked for in the input. The item is in the context object, which begins with two $: write '$${text}'.`,
    child: [name],
    fix: changeTo(`$${text}`, inspection, name),
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
