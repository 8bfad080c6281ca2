import { isArray, isObject, type JsonObject, type JsonValue, memberOf } from '@/asl';
import { edited, type StateAt } from '../../values/definition';
import type { Operator } from '../mutant';

/** A Map over the branches' numbers that runs one at a time: the same results in the same order, only later. */
const oneByOne = (at: StateAt, branches: readonly JsonValue[]): JsonObject => {
  const { Branches: _, Parameters, Arguments, ...rest } = at.state;
  const machines = branches.filter(isObject);
  const states: JsonObject = Object.assign({}, ...machines.map((machine) => memberOf(machine, 'States')));
  const numbers = machines.map((_machine, index) => index);
  const rule = (index: number): JsonObject =>
    at.language === 'JSONata'
      ? { Condition: `{% $states.input.branch = ${index} %}`, Next: `Enter branch ${index}` }
      : { Variable: '$.branch', NumericEquals: index, Next: `Enter branch ${index}` };
  const enter = (machine: JsonObject): JsonObject =>
    at.language === 'JSONata'
      ? { Type: 'Pass', Output: '{% $states.input.given %}', Next: memberOf(machine, 'StartAt') ?? '' }
      : { Type: 'Pass', OutputPath: '$.given', Next: memberOf(machine, 'StartAt') ?? '' };
  const processor = {
    StartAt: 'Choose branch',
    States: {
      'Choose branch': { Type: 'Choice', Choices: numbers.map(rule) },
      ...Object.fromEntries(machines.map((machine, index) => [`Enter branch ${index}`, enter(machine)])),
      ...states,
    },
  };
  const items: JsonObject =
    at.language === 'JSONata'
      ? {
          Items: numbers,
          ItemSelector: { branch: '{% $states.context.Map.Item.Value %}', given: Arguments ?? '{% $states.input %}' },
        }
      : {
          ItemsPath: '$branchNumbers',
          ItemSelector: {
            'branch.$': '$$.Map.Item.Value',
            ...(Parameters === undefined ? { 'given.$': '$' } : { given: Parameters }),
          },
        };
  return { ...rest, Type: 'Map', MaxConcurrency: 1, ...items, ItemProcessor: processor };
};

/** The branches of a Parallel run one after the other. */
export const serialiseParallel: Operator = function* ({ definition, states }) {
  for (const at of states) {
    const branches = memberOf(at.state, 'Branches');
    if (!isArray(branches) || branches.length < 2) continue;
    let changed = edited(definition, at.place, () => oneByOne(at, branches));
    if (at.language === 'JSONPath') {
      // A path cannot name a constant list, so a Pass before it assigns one; who led to the Parallel leads to the Pass.
      const before = 'Number the branches';
      const machine = at.place.slice(0, -2);
      const pass = { Type: 'Pass', Assign: { branchNumbers: branches.map((_, index) => index) }, Next: at.name };
      changed = redirect(changed, machine, at.name, before, pass);
    }
    yield { place: at.place, definition: changed };
  }
};

const redirect = (
  definition: JsonValue,
  machine: StateAt['place'],
  from: string,
  to: string,
  state: JsonObject,
): JsonValue => {
  const turned = (value: JsonValue): JsonValue => {
    if (isArray(value)) return value.map(turned);
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [
        name,
        ['Next', 'Default', 'StartAt'].includes(name) && member === from ? to : turned(member),
      ]),
    );
  };
  const inside = (one: JsonValue | undefined): JsonValue => {
    const all = turned(one ?? null);
    return edited(all, ['States'], (states) => (isObject(states) ? { ...states, [to]: state } : states));
  };
  return machine.length === 0 ? inside(definition) : edited(definition, machine, inside);
};
