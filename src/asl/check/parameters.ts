import { stateShapes } from '../rules/state-fields';
import type { JsonObject } from '../values';
import { type KnownCall, knownCall, plainName as plain, type SentField } from './calls';
import { checkConnection } from './http-connection';
import type { Inspection } from './inspection';
import { nearest } from './nearest';
import { checkKinds, fits } from './parameter-kinds';

/**
 * What is sent to a service, by the names of its parameters.
 * @param beside Parameters that were told as standing beside the field: they are not missing.
 * @rule resource.parameter.required @rule resource.parameter.name @rule resource.parameter.unknown
 */
export function checkParameters(
  given: JsonObject,
  resource: string,
  field: SentField,
  inspection: Inspection,
  beside: readonly string[] = [],
): void {
  const call = knownCall(resource);
  if (call === undefined) return;
  checkKinds(given, call, field, inspection);
  const { misnamed, unknown } = strangersIn(given, call, field, inspection);
  const loose = isLoose(given, call) ? unknown.filter((name) => !isOfState(name, field)) : [];
  const meant = new Set([...misnamed.map((slip) => slip.meant), ...beside]);
  if (loose.length > 0 && call.carries !== undefined) meant.add(call.carries);
  checkRequired(given, call, meant, field, inspection);
  if (call.call === 'http:invoke') checkConnection(given, field, meant, inspection);
  for (const slip of misnamed) reportMisnamed(slip, call.required.includes(slip.meant), field, inspection);
  for (const name of unknown) reportUnknown(name, isOfState(name, field) ? [] : loose, call, field, inspection);
}

interface Misnamed {
  readonly name: string;
  readonly written: string;
  readonly meant: string;
}

/**
 * The parameters whose name is that of a known one but for a slip or a letter's case, and those that are like none. How Step Functions
 * writes `ACL` in PascalCase nobody tells where the guide does not list it, so there letter case counts in the first letter alone. A name
 * ending in `.$` in JSONata is told as such.
 */
function strangersIn(
  given: JsonObject,
  call: KnownCall,
  field: SentField,
  inspection: Inspection,
): { readonly misnamed: readonly Misnamed[]; readonly unknown: readonly string[] } {
  const { names, documented, required, isComplete } = call;
  const misnamed: Misnamed[] = [];
  const unknown: string[] = [];
  for (const [name, value] of Object.entries(given)) {
    if (misnamed.length + unknown.length >= MOST_STRANGERS) break;
    const written = plain(name, field);
    if (names.includes(written) || (field === 'Arguments' && name.endsWith('.$'))) continue;
    const isSame = (one: string): boolean =>
      one.charAt(0) === written.charAt(0) && one.toLowerCase() === written.toLowerCase();
    const absent = names.filter((one) => !Object.hasOwn(given, one) && !Object.hasOwn(given, `${one}.$`));
    const same = documented.find((one) => isSame(one) && absent.includes(one));
    if (same === undefined && names.some(isSame)) continue;
    const fitting = written === name ? absent.filter((one) => fits(value, one, call)) : absent;
    const meant = same ?? nearest(written, fitting, inspection) ?? longerOf(written, fitting, required);
    if (meant !== undefined) misnamed.push({ name, written, meant });
    else if (isComplete) unknown.push(name);
  }
  return { misnamed, unknown };
}

/**
 * The one name that begins with this word: `Table` for `TableName`; of those the call cannot do without, if any, and of those also one
 * that ends with it: `Endpoint` for `ApiEndpoint`.
 */
function longerOf(word: string, absent: readonly string[], required: readonly string[]): string | undefined {
  if (word.length < 3) return undefined;
  const lower = word.toLowerCase();
  const longer = absent.filter((name) => name.toLowerCase().startsWith(lower));
  const needed = longer.filter((name) => required.includes(name));
  const [only, ...others] = needed.length > 0 ? needed : longer;
  if (only !== undefined || others.length > 0) return others.length === 0 ? only : undefined;
  const [last, ...more] = absent.filter((name) => required.includes(name) && name.toLowerCase().endsWith(lower));
  return more.length === 0 ? last : undefined;
}

/**
 * Services call their parameters in many ways, Step Functions in PascalCase alone. Of a parameter that has to be there
 * the service says that it is missing; people read this instead. @rule resource.parameter.name
 */
function reportMisnamed(
  { name, written, meant }: Misnamed,
  needed: boolean,
  field: SentField,
  inspection: Inspection,
): void {
  const to = written === name ? meant : `${meant}.$`;
  const isCase = written.toLowerCase() === meant.toLowerCase();
  inspection.report({
    rule: 'resource.parameter.name',
    severity: needed ? 'ERROR' : 'WARNING',
    message: `The service knows no '${written}'; it takes '${meant}'${needed ? ' and cannot be called without it' : ''}.${isCase ? ` Step Functions writes every parameter in PascalCase, whatever the service's own API does.` : ' Rename it.'}`,
    child: [field, name],
    target: 'key',
    fix: {
      title: `Change "${name}" to "${to}"`,
      edits: [{ op: 'rename', pointer: inspection.place(field, name), to }],
    },
  });
}

/** So many strange names are looked at. */
const MOST_STRANGERS = 200;

/** So many names are listed. */
const MOST_NAMES = 12;

/**
 * A parameter like none the call takes. The service is told to refuse it when the task runs, `The field 'X' is not supported by Step
 * Functions` [doc «Passing parameters to a service API»]; SQS was seen dropping it.
 * @rule resource.parameter.unknown
 */
function reportUnknown(
  name: string,
  loose: readonly string[],
  { call, names, required, carries }: KnownCall,
  field: SentField,
  inspection: Inspection,
): void {
  const written = plain(name, field);
  const members = loose.slice(0, MOST_NAMES).map((one) => `"${one}": …`);
  // It is told in place of the one that is missing then.
  const isNeeded = loose.length > 0 && carries !== undefined && required.includes(carries);
  inspection.report({
    rule: 'resource.parameter.unknown',
    severity: isNeeded ? 'ERROR' : 'WARNING',
    message: `${call} takes no '${written}'. ${
      isOfState(name, field)
        ? `It is a field of the state: write it beside "${field}", not in it.`
        : loose.length > 0
          ? `What you have to say goes into '${carries}': "${carries}": { ${members.join(', ')} }.${isNeeded ? ` Without '${carries}' the service cannot be called.` : ''}`
          : `It takes ${listOf(names)}.`
    }`,
    child: [field, name],
    target: 'key',
    // Several that belong into one parameter are one slip.
    follows: loose.length > 0 && name !== loose[0],
  });
}

const listOf = (names: readonly string[]): string =>
  names.length === 0
    ? 'none at all'
    : `${names.slice(0, MOST_NAMES).join(', ')}${names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : ''}`;

/** Whether a name is that of a field of the state. */
const isOfState = (name: string, field: SentField): boolean => stateShapes.Task.fields.has(plain(name, field));

/** Whether the parameter that holds what the caller has to say is missing. */
const isLoose = (given: JsonObject, { carries }: KnownCall): boolean =>
  carries !== undefined && !Object.hasOwn(given, carries) && !Object.hasOwn(given, `${carries}.$`);

/** @rule resource.parameter.required */
function checkRequired(
  given: JsonObject,
  { required }: KnownCall,
  meant: ReadonlySet<string>,
  field: SentField,
  inspection: Inspection,
): void {
  for (const name of required) {
    if (Object.hasOwn(given, name) || Object.hasOwn(given, `${name}.$`)) continue;
    inspection.report({
      rule: 'resource.parameter.required',
      message: `The service cannot be called without '${name}': add it to ${field}${field === 'Parameters' ? `, or '${name}.$' with a path` : ''}.`,
      child: [field],
      aws: { message: `The field '${name}' is required but was missing`, child: [field] },
      follows: meant.has(name),
    });
  }
}
