import type { Field } from '../rules/field-types';
import type { JsonValue } from '../values';
import type { Fix } from './diagnostic';
import type { Inspection } from './inspection';
import { reportType } from './shape';

const MOST_CHARACTERS = 80;
const LABEL_CHARACTERS = 40;

/** @rule name.state.length @rule name.state.duplicate */
export function checkStateName(name: string, inspection: Inspection): void {
  if (name.length > MOST_CHARACTERS) {
    inspection.report({
      rule: 'name.state.length',
      message: `This state name has ${name.length} characters; ${MOST_CHARACTERS} are the limit. Shorten it here and wherever it is a target.`,
      target: 'key',
      aws: {
        code: 'INVALID_STATE_NAME',
        message: `Invalid State name: '${name}' exceeds the ${MOST_CHARACTERS}-character limit allowed by the service`,
      },
    });
  }
  const isTaken = inspection.stateNames.has(name);
  if (isTaken || inspection.meantNames.has(name)) {
    inspection.report({
      rule: 'name.state.duplicate',
      message: `The name '${name}' is taken: state names are unique in the whole machine, branches and item processors included. Give this one another, here and where it is a target.`,
      target: 'key',
      ...(isTaken ? { aws: { code: 'DUPLICATE_STATE_NAME', message: `Duplicate State name: ${name}` } } : {}),
    });
  }
  (inspection.isPrivate ? inspection.meantNames : inspection.stateNames).add(name);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the service forbids them in labels
const FORBIDDEN = /[\s?*<>{}[\]:;,\\|^~$#%&`"\u0000-\u001f\u007f-\u009f]/;

/** @rule name.label.length @rule name.label.characters @rule name.label.duplicate */
export function checkLabel(value: JsonValue, _field: Field, inspection: Inspection): void {
  if (typeof value !== 'string') {
    reportType(value, 'STRING', inspection);
    return;
  }
  if (value.length > LABEL_CHARACTERS) {
    inspection.report({
      rule: 'name.label.length',
      message: `This label has ${value.length} characters; ${LABEL_CHARACTERS} are the limit.`,
      aws: {
        code: 'INVALID_LABEL_NAME',
        message: `Invalid Label name: '${value}' exceeds the ${LABEL_CHARACTERS}-character limit allowed by the service`,
      },
    });
  }
  const wrong = FORBIDDEN.exec(value);
  if (wrong !== null) {
    inspection.report({
      rule: 'name.label.characters',
      message: `A label may not hold ${JSON.stringify(wrong[0])}: no spaces, and none of ? * < > { } [ ] : ; , \\ | ^ ~ $ # % & \` ".`,
      offset: wrong.index,
      aws: { code: 'INVALID_LABEL_NAME', message: `Invalid Label name: '${value}' contains invalid characters` },
    });
  }
  if (inspection.labels.has(value)) {
    inspection.report({
      rule: 'name.label.duplicate',
      message: `The label '${value}' is taken by another Map: labels are unique in the machine.`,
      aws: { code: 'DUPLICATE_LABEL_NAME', message: `Duplicate Label name: ${value}` },
    });
  }
  if (!inspection.isPrivate) inspection.labels.add(value);
}

/** A name without its signs and letter case, as two spellings of one name share it. */
export const lettersOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Unicode letters, digits and underscore, not beginning with a digit, as identifiers are written. */
const IDENTIFIER = /^[\p{ID_Start}_][\p{ID_Continue}]*$/u;

/** `"$count"` was certainly meant as `"count"`. */
function withoutDollar(name: string, member: string, inspection: Inspection): { readonly fix?: Fix } {
  const bare = name.replace(/^\$/, '');
  if (bare === name || !IDENTIFIER.test(bare) || bare === 'states') return {};
  const to = member.replace(/^\$/, '');
  return { fix: { title: `Rename to '${to}'`, edits: [{ op: 'rename', pointer: inspection.place(member), to }] } };
}

/**
 * The name of a variable that `Assign` sets; the inspection stands at `Assign`.
 * @rule name.variable.reserved @rule name.variable.characters @rule name.variable.length
 */
export function checkVariableName(name: string, member: string, inspection: Inspection): void {
  const place = { child: [member], target: 'key' } as const;
  if (name === 'states') {
    inspection.report({
      rule: 'name.variable.reserved',
      ...place,
      message: `'states' is reserved: $states holds the input, the result and the context. Choose another name.`,
      aws: { code: 'RESERVED_VARIABLE_NAME', message: `Cannot assign to reserved variable '$states'.` },
    });
  } else if (!IDENTIFIER.test(name)) {
    inspection.misnamed.add(lettersOf(name));
    const dotted = name.includes('.') ? ' Assign sets whole variables, never a part of one.' : '';
    inspection.report({
      rule: 'name.variable.characters',
      ...place,
      message: `'${name}' cannot name a variable: letters, digits and _, not beginning with a digit, without the $.${dotted}`,
      ...withoutDollar(name, member, inspection),
      aws: {
        code: 'INVALID_VARIABLE_NAME',
        message: `Invalid variable name '${name}': the variable name contains invalid characters.`,
      },
    });
  } else if (name.length > MOST_CHARACTERS) {
    inspection.report({
      rule: 'name.variable.length',
      ...place,
      message: `This variable name has ${name.length} characters; ${MOST_CHARACTERS} are the limit.`,
      aws: {
        code: 'INVALID_VARIABLE_NAME',
        message: `Invalid variable name '${name}': the variable name exceeds the ${MOST_CHARACTERS}-character limit.`,
      },
    });
  } else inspection.assignVariable(name, member);
}
