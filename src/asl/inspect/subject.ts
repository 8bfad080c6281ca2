import { refusalOf } from '../check/aws';
import { link, Unlinkable } from '../link/link';
import type { LinkedState, Program, QueryLanguage } from '../link/program';
import { parseJson, SyntaxFault } from '../syntax/json';
import { toText } from '../syntax/text';
import { isArray, isObject, type JsonObject, type JsonValue, memberOf, setMember } from '../values';
import { Refusal, refuse } from './request';

/** The state under test. */
export interface Subject {
  readonly program: Program;
  readonly state: LinkedState;
  /** Its definition. */
  readonly raw: JsonObject;
  /** Whether it stands in a Map's processor. */
  readonly inMap: boolean;
}

/** What a single state is called: in messages and in its context object, even where it has a name [recorded]. */
export const STATE_NAME = 'StateName';

/** Finds and links the state. */
export function findSubject(text: string, stateName: string | undefined): Subject | Refusal {
  const definition = parseJson(text);
  if (definition instanceof SyntaxFault || !isObject(definition)) {
    return new Refusal(
      'InvalidDefinition',
      "Invalid State Machine Definition: 'INVALID_JSON_DESCRIPTION: Invalid JSON description'",
    );
  }
  const machine = stateName === undefined ? machineAround(definition) : definition;
  const found = findState(machine, stateName ?? STATE_NAME, 'JSONPath', false);
  if (found === undefined) return refuse('State not found in definition');
  const faulty = refusalOf(toText(machine), 'STANDARD');
  if (faulty !== undefined) return new Refusal('InvalidDefinition', faulty);
  const program = link(machine);
  if (program instanceof Unlinkable) return unlinkable(program);
  const state = program.states.find(({ name }) => name === (stateName ?? STATE_NAME));
  return state === undefined ? refuse('State not found in definition') : { program, state, ...found };
}

/** What the checker lets pass but cannot be linked; it should not happen. */
function unlinkable({ faults }: Unlinkable): Refusal {
  const reasons = faults.map(({ message, location }) => `SCHEMA_VALIDATION_FAILED: ${message} at ${location}`);
  return new Refusal('InvalidDefinition', `Invalid State Machine Definition: '${reasons.join(', ')}'`);
}

/** A machine of that one state, with an end for every name it may go to. */
function machineAround(state: JsonObject): JsonObject {
  const states: Record<string, JsonValue> = { [STATE_NAME]: state };
  for (const name of targetsOf(state)) if (!Object.hasOwn(states, name)) setMember(states, name, { Type: 'Succeed' });
  return { StartAt: STATE_NAME, States: states };
}

function targetsOf(state: JsonObject): string[] {
  const names: JsonValue[] = [memberOf(state, 'Next') ?? null, memberOf(state, 'Default') ?? null];
  for (const field of ['Choices', 'Catch']) {
    const list = memberOf(state, field);
    if (isArray(list)) for (const entry of list) if (isObject(entry)) names.push(memberOf(entry, 'Next') ?? null);
  }
  return names.filter((name) => typeof name === 'string');
}

type Found = Pick<Subject, 'raw' | 'inMap'>;

/** The state of that name, at any depth. */
function findState(machine: JsonObject, name: string, outer: QueryLanguage, inMap: boolean): Found | undefined {
  const states = memberOf(machine, 'States');
  if (!isObject(states)) return undefined;
  for (const [key, raw] of Object.entries(states)) {
    if (!isObject(raw)) continue;
    if (key === name) return { raw, inMap };
    const branches = memberOf(raw, 'Branches');
    const inner = [...(isArray(branches) ? branches : []), memberOf(raw, 'ItemProcessor'), memberOf(raw, 'Iterator')];
    for (const part of inner) {
      const found = isObject(part) ? findState(part, name, outer, inMap || memberOf(raw, 'Type') === 'Map') : undefined;
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
