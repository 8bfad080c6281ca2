import { type Field, STATE_TYPES, type StateType } from '../rules/field-types';
import { partShapes } from '../rules/part-fields';
import { stateShapes } from '../rules/state-fields';
import { isArray, isObject, type JsonObject, type JsonValue, memberOf } from '../values';
import { isMachine } from './inner-machines';
import type { Inspection } from './inspection';
import { checkStateName } from './names';
import { nearest } from './nearest';
import { reportType } from './shape';

const types: ReadonlySet<string> = new Set(STATE_TYPES);
export const isStateType = (word: JsonValue | undefined): word is StateType =>
  typeof word === 'string' && types.has(word);

/** The states of a machine, branch or item processor. */
export function checkStates(value: JsonValue, _field: Field, inspection: Inspection, container: JsonObject): void {
  if (!isObject(value)) {
    reportType(
      value,
      'OBJECT',
      inspection,
      'States gives each state by its name: { "First": { "Type": … }, "Second": { … } }.',
    );
    if (isArray(value)) inspection.privately(() => inspection.each(value, (item) => checkListed(item, inspection)));
    return;
  }
  if (inspection.isPrivate) inspection.noteMachine(inspection.place().slice(0, -1), container);
  const names = Object.keys(value);
  if (names.length === 0) reportEmpty(inspection, 'A state machine has at least one state.');
  const { scope } = inspection;
  inspection.scope = inspection.nextScope ?? { outer: scope, isolated: inspection.isolates, names: new Set() };
  inspection.nextScope = undefined;
  inspection.isolates = false;
  for (const name of names) if (isMachine(value[name])) inspection.strays++;
  inspection.members(value, (state, name) => {
    inspection.isLastState = name === names.at(-1);
    checkState(name, state, inspection);
  });
  inspection.scope = scope;
}

/** @rule state.type */
export function checkState(name: string, state: JsonValue, inspection: Inspection): void {
  checkStateName(name, inspection);
  if (!isObject(state)) {
    reportType(state, 'OBJECT', inspection, 'A state is an object with a Type.');
    return;
  }
  const type = memberOf(state, 'Type');
  if (!isStateType(type)) {
    const meant = reportStateType(type, state, inspection);
    // What is meant is certain: the rest of the state is read as such, for people alone.
    if (meant !== undefined) inspection.privately(() => checkTyped(meant, meant.Type, inspection));
    return;
  }
  checkTyped(state, type, inspection);
}

function checkTyped(state: JsonObject, type: StateType, inspection: Inspection): void {
  const { language, mixed, stateType, state: around, stateDepth, catching, toldLanguage } = inspection;
  inspection.toldLanguage = false;
  inspection.catching = false;
  speak(state, inspection);
  inspection.stateType = type;
  inspection.state = state;
  inspection.stateDepth = inspection.depth;
  inspection.meantResource = undefined;
  if (type === 'Map') inspection.maps++;
  if (inspection.families.shape(state, stateShapes[type], inspection)) {
    inspection.families.states[type]?.(state, inspection);
  }
  if (type === 'Map') inspection.maps--;
  inspection.state = around;
  inspection.stateDepth = stateDepth;
  inspection.language = language;
  inspection.mixed = mixed;
  inspection.stateType = stateType;
  inspection.catching = catching;
  inspection.toldLanguage = toldLanguage;
}

/**
 * Sets the language of a state: the machine's unless the state names one; exactly `JSONPath` is JSONPath and every other
 * word counts as JSONata, as the service takes it. What encloses a state has no say.
 * @rule language.downgrade
 */
function speak(state: JsonObject, inspection: Inspection): void {
  const own = memberOf(state, 'QueryLanguage');
  inspection.language = own === undefined ? inspection.machineLanguage : own === 'JSONPath' ? 'JSONPath' : 'JSONata';
  inspection.mixed = own === 'JSONPath' && inspection.machineLanguage === 'JSONata';
  if (!inspection.mixed) return;
  const type = memberOf(state, 'Type');
  const fields = isStateType(type) ? stateShapes[type].fields : undefined;
  const foreign = Object.keys(state).filter((name) => fields?.get(name)?.only === 'JSONPath');
  inspection.report({
    rule: 'language.downgrade',
    message: `The whole machine speaks JSONata, so no state may go back to JSONPath. Remove "QueryLanguage" here${foreign.length === 0 ? '' : ` and write the state in JSONata, without ${foreign.map((name) => `'${name}'`).join(', ')}`}, or set JSONPath for the machine and JSONata for single states.`,
    child: ['QueryLanguage'],
    aws: `'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine`,
    fix: {
      title: 'Remove "QueryLanguage"',
      edits: [{ op: 'remove', pointer: inspection.place('QueryLanguage') }],
    },
  });
}

/** What other tools and other people call the types. */
const OTHER_WORDS: ReadonlyMap<string, StateType> = new Map([
  ['end', 'Succeed'],
  ['stop', 'Succeed'],
  ['done', 'Succeed'],
  ['finish', 'Succeed'],
  ['error', 'Fail'],
  ['throw', 'Fail'],
  ['sleep', 'Wait'],
  ['delay', 'Wait'],
  ['lambda', 'Task'],
  ['function', 'Task'],
  ['if', 'Choice'],
  ['switch', 'Choice'],
  ['foreach', 'Map'],
  ['loop', 'Map'],
  ['noop', 'Pass'],
]);

/** Says what is wrong with the type; returns the state as it was certainly meant. */
function reportStateType(
  type: JsonValue | undefined,
  state: JsonObject,
  inspection: Inspection,
): (JsonObject & { readonly Type: StateType }) | undefined {
  const list = STATE_TYPES.join(', ');
  if (type === undefined) {
    if (isMachine(state)) return reportStray(state, inspection);
    const written = nearest('Type', Object.keys(state), inspection);
    inspection.report({
      rule: 'field.required',
      message: `A state needs 'Type': one of ${list}.${written === undefined ? '' : ` '${written}' is not read as Type.`}`,
      aws: 'These fields are required: [Type]',
      ...(written === undefined
        ? {}
        : {
            fix: {
              title: `Rename '${written}' to 'Type'`,
              edits: [{ op: 'rename' as const, pointer: inspection.place(written), to: 'Type' }],
            },
          }),
    });
    const meant: JsonValue | undefined = written === undefined ? undefined : memberOf(state, written);
    if (written === undefined || !isStateType(meant)) return undefined;
    const { [written]: _, ...rest } = state;
    return { ...rest, Type: meant };
  }
  const word = typeof type === 'string' ? type : undefined;
  const guess =
    word === undefined ? undefined : (nearest(word, STATE_TYPES, inspection) ?? OTHER_WORDS.get(word.toLowerCase()));
  inspection.report({
    rule: 'state.type',
    message: `${JSON.stringify(type)} is no state type: it is one of ${list}.${guess === undefined ? '' : ` Did you mean '${guess}'?`}`,
    child: ['Type'],
    aws: { message: `The field 'Type' should have one of these values: [${list}]`, child: ['Type'] },
    fix:
      guess === undefined
        ? undefined
        : { title: `Change to '${guess}'`, edits: [{ op: 'set', pointer: inspection.place('Type'), value: guess }] },
  });
  return isStateType(guess) ? { ...state, Type: guess } : undefined;
}

/** A state in a list: its name stands nowhere, or in a field that states do not have. */
function checkListed(item: JsonValue, inspection: Inspection): void {
  if (!isObject(item)) return;
  const { Name: _, name: __, Id: ___, ...state } = item;
  if (isStateType(state.Type)) checkTyped(state, state.Type, inspection);
}

/** A workflow among the states that is none of them. */
function reportStray(machine: JsonObject, inspection: Inspection): undefined {
  inspection.report({
    rule: 'state.inner-workflow',
    message: `This is no state, it has no 'Type': a workflow inside another belongs into a Map state, as "ItemProcessor": { "StartAt": …, "States": { … } }, or into a Parallel state, as one of its "Branches".`,
    aws: 'These fields are required: [Type]',
  });
  inspection.privately(() => inspection.families.shape(machine, partShapes.processor, inspection));
}

/** The branches of a Parallel state. */
export function checkBranches(value: JsonValue, _field: Field, inspection: Inspection): void {
  eachOf(value, inspection, 'A Parallel state has at least one branch.', (branch) => {
    inspection.families.shape(branch, partShapes.branch, inspection);
  });
}

/** An object that is part of a state: its shape, then what its family adds. */
export function checkPart(value: JsonValue, field: Field, inspection: Inspection): void {
  if (field.part === undefined) return;
  if (inspection.families.shape(value, partShapes[field.part], inspection)) {
    inspection.families.parts[field.part]?.(value, inspection);
  }
}

/** Each item of an array; `needed` says why it may not be empty, absent: it may. */
export function eachOf(
  value: JsonValue,
  inspection: Inspection,
  needed: string | undefined,
  visit: (item: JsonValue) => void,
): void {
  if (!isArray(value)) {
    reportType(value, 'ARRAY', inspection, ...inBrackets(value));
    if (isObject(value)) inspection.privately(() => visit(value));
  } else if (value.length === 0 && needed !== undefined) reportEmpty(inspection, needed);
  else inspection.each(value, visit);
}

/** One object where a list of them is wanted: certainly the list's only item. */
export const inBrackets = (value: JsonValue): [hint?: string, meant?: JsonValue] =>
  isObject(value) ? ['Put [ ] around it: it is a list, even of one.', [value]] : [];

/** @rule field.empty */
export function reportEmpty(inspection: Inspection, message: string): void {
  inspection.report({ rule: 'field.empty', message: `This is empty. ${message}`, aws: 'Value cannot be empty' });
}
