/** Workflows, states and fields of both that stand where the service does not read them: a level too high or too deep, or under another name. */
import type { Shape } from '../rules/field-types';
import { partShapes } from '../rules/part-fields';
import { stateShapes } from '../rules/state-fields';
import { isArray, isObject, type JsonObject, type JsonValue, memberOf } from '../values';
import type { Edit, Fix } from './diagnostic';
import { hasInner, innerFieldOf, isMachine, machinesIn, PIECES } from './inner-machines';
import type { Inspection, VariableScope } from './inspection';
import { type Meaning, readAs, remove, type Unknown } from './unknown';

const CONTAINERS: ReadonlySet<Shape> = new Set([partShapes.machine, partShapes.branch, partShapes.processor]);
const WRITTEN = {
  ItemProcessor: `"ItemProcessor": { "StartAt": …, "States": { … } }`,
  Branches: `"Branches": [ { "StartAt": …, "States": { … } } ]`,
};

/** Each workflow of a value that is one, or a list of them. */
const readMachines =
  ({ name, value, inspection }: Unknown, shape: Shape) =>
  (): void => {
    const read = (machine: JsonValue): void => {
      inspection.families.shape(machine, shape, inspection);
    };
    inspection.at(name, () => (isArray(value) ? inspection.each(value, read) : read(value)));
  };

/**
 * A Map written with the fields of a Parallel, or the other way round: its Type is at fault.
 * @rule state.inner-workflow
 */
export function ofOtherType(unknown: Unknown): Meaning | undefined {
  const { name, object, shape, inspection } = unknown;
  const own = innerFieldOf(shape);
  const field = (own === 'Branches' ? stateShapes.Map : stateShapes.Parallel).fields.get(name);
  const meant = own === undefined || field === undefined ? undefined : meantType(object, shape);
  if (meant === undefined || field === undefined || own === undefined) return undefined;
  return {
    rule: 'state.inner-workflow',
    hint: `It belongs to a ${meant} state: if that is meant, write "Type": "${meant}". This one has its inner workflow in ${WRITTEN[own]}.`,
    fills: [own],
    follows: field.kind !== 'processor' && field.kind !== 'branches',
    fix: {
      title: `Change the Type to '${meant}'`,
      edits: [{ op: 'set', pointer: inspection.place('Type'), value: meant }],
    },
    read: readAs(unknown, field, name),
  };
}

function meantType(object: JsonObject, shape: Shape): 'Map' | 'Parallel' | undefined {
  if (hasInner(object, shape)) return undefined;
  const branches = machinesIn(memberOf(object, 'Branches'));
  const isProcessed = isMachine(memberOf(object, 'ItemProcessor')) || isMachine(memberOf(object, 'Iterator'));
  if (shape === stateShapes.Parallel) return isProcessed ? 'Map' : undefined;
  if (shape !== stateShapes.Map || branches.length === 0 || isProcessed) return undefined;
  const isMap = Object.keys(object).some((name) => !stateShapes.Parallel.fields.has(name) && shape.fields.has(name));
  return branches.length > 1 || !isMap ? 'Parallel' : undefined;
}

/** The workflow inside a state, written into the state itself. @rule state.inner-workflow */
export function pieceOfInner({ name, object, shape, filled, inspection }: Unknown): Meaning | undefined {
  const inner = innerFieldOf(shape);
  if (inner === undefined || !PIECES.some((piece) => piece === name)) return undefined;
  const there = memberOf(object, inner) ?? (inner === 'ItemProcessor' ? memberOf(object, 'Iterator') : undefined);
  const pieces = Object.fromEntries(
    PIECES.flatMap((piece) => (Object.hasOwn(object, piece) ? [[piece, object[piece] ?? null]] : [])),
  );
  const names = Object.keys(pieces);
  const isSecond = isArray(there) || (isObject(there) && names.some((piece) => Object.hasOwn(there, piece)));
  if (isSecond)
    return {
      rule: 'state.inner-workflow',
      hint: `The inner workflow stands in '${inner}' already.`,
      fix: remove(name, inspection),
    };
  const isSimple = there === undefined ? inner === 'ItemProcessor' || name !== 'ProcessorConfig' : isObject(there);
  const body: JsonValue = { ...(isObject(there) ? there : {}), ...pieces };
  const edits: Edit[] = [
    { op: 'set', pointer: inspection.place(inner), value: inner === 'Branches' ? [body] : body },
    ...names.map((piece): Edit => ({ op: 'remove', pointer: inspection.place(piece) })),
  ];
  const field = shape.fields.get('ItemProcessor');
  return {
    rule: 'state.inner-workflow',
    hint: `The inner workflow goes into ${WRITTEN[inner]}.`,
    fills: [inner],
    follows: filled.has(inner),
    fix: isSimple && !Object.hasOwn(object, 'Iterator') ? { title: `Put it into '${inner}'`, edits } : undefined,
    ...(filled.has(inner)
      ? {}
      : {
          read: () => {
            if (field === undefined) inspection.families.shape(pieces, partShapes.branch, inspection);
            else inspection.check(pieces, field, object);
          },
        }),
  };
}

/** A whole workflow under a name that is none: `"Workflow": { "StartAt": …, "States": { … } }`. */
export function innerUnderOtherName(unknown: Unknown): Meaning | undefined {
  const { name, value, object, shape, inspection } = unknown;
  const machines = machinesIn(value);
  const [machine] = machines;
  if (machine === undefined) return undefined;
  const inner = innerFieldOf(shape);
  if (inner !== undefined) {
    if (hasInner(object, shape)) return undefined;
    const pointer = inspection.place(name);
    const shaped = inner === 'ItemProcessor' ? machine : isArray(value) ? value : [value];
    const edits: Edit[] = [
      ...(shaped === value ? [] : [{ op: 'set' as const, pointer, value: shaped }]),
      { op: 'rename', pointer, to: inner },
    ];
    const isOne = (inner === 'Branches' || machines.length === 1) && !Object.hasOwn(object, inner);
    return {
      rule: 'state.inner-workflow',
      hint: `The inner workflow goes into ${WRITTEN[inner]}.${machines.length > 1 && inner === 'ItemProcessor' ? ' A Map runs one workflow for every item; several at once run in a Parallel state.' : ''}`,
      fills: [inner],
      fix: isOne ? { title: `Rename to '${inner}'`, edits } : undefined,
      read: readMachines(unknown, inner === 'ItemProcessor' ? partShapes.processor : partShapes.branch),
    };
  }
  const read = readMachines(unknown, partShapes.processor);
  if (CONTAINERS.has(shape) && !Object.hasOwn(object, 'States')) {
    const { [name]: _, ...others } = object;
    return {
      rule: 'state.inner-workflow',
      hint: `"StartAt" and "States" stand here themselves, without '${name}' around them.`,
      fills: ['StartAt', 'States'],
      fix:
        machines.length === 1 && shape !== partShapes.machine
          ? {
              title: `Take '${name}' away from around it`,
              edits: [{ op: 'set', pointer: inspection.place(), value: { ...others, ...machine } }],
            }
          : undefined,
      read,
    };
  }
  inspection.strays++;
  return {
    rule: 'state.inner-workflow',
    hint: 'A workflow inside another belongs to a Map state, in "ItemProcessor", or to a Parallel state, in "Branches".',
    read,
  };
}

/** A state beside States, or where States should be. */
export function stateBeside({ name, value, object, shape, filled, inspection }: Unknown): Meaning | undefined {
  const isState = (one: JsonValue | undefined): one is JsonObject => isObject(one) && Object.hasOwn(one, 'Type');
  if (!CONTAINERS.has(shape) || !isState(value)) return undefined;
  const hint = `It looks like a state: put it inside the braces of 'States'.`;
  // The first of them stands for all.
  if (filled.has('States')) return { hint, fills: ['States'], follows: true };
  const names = Object.keys(object).filter((one) => !shape.fields.has(one) && isState(object[one]));
  const scope: VariableScope = { outer: inspection.scope, isolated: inspection.isolates, names: new Set() };
  const states = memberOf(object, 'States');
  if (isObject(states)) inspection.nextScope = scope;
  const isClear = states === undefined || (isObject(states) && names.every((one) => !Object.hasOwn(states, one)));
  const move: Fix = {
    title: names.length > 1 ? `Put the ${names.length} states into 'States'` : `Put '${name}' into 'States'`,
    edits: [
      {
        op: 'set',
        pointer: inspection.place('States'),
        value: {
          ...(isObject(states) ? states : {}),
          ...Object.fromEntries(names.map((one) => [one, object[one] ?? null])),
        },
      },
      ...names.map((one): Edit => ({ op: 'remove', pointer: inspection.place(one) })),
    ],
  };
  return {
    hint,
    fills: ['States'],
    fix: isClear ? move : undefined,
    read: () => readBeside(names, object, states === undefined, scope, inspection),
  };
}

function readBeside(
  names: readonly string[],
  object: JsonObject,
  isAll: boolean,
  scope: VariableScope,
  inspection: Inspection,
): void {
  const { scope: around } = inspection;
  inspection.scope = scope;
  if (isAll) {
    inspection.isolates = false;
    const States = Object.fromEntries(names.map((name) => [name, object[name] ?? null]));
    inspection.noteMachine(inspection.place(), { ...object, States }, true);
  }
  for (const name of names)
    inspection.at(name, () => inspection.families.state(name, object[name] ?? null, inspection));
  inspection.scope = around;
}

const AROUND: ReadonlyMap<Shape, readonly (readonly [Shape, string])[]> = new Map([
  [partShapes.branch, [[stateShapes.Parallel, `beside "Branches"`]]],
  [partShapes.processor, [[stateShapes.Map, `beside "ItemProcessor"`]]],
  [
    partShapes['processor-config'],
    [
      [partShapes.processor, `beside "ProcessorConfig"`],
      [stateShapes.Map, `beside "ItemProcessor"`],
    ],
  ],
]);

/** A field of what is around: `End` in a branch, `MaxConcurrency` in an item processor, `States` in its configuration. */
export function ofWhatIsAround(unknown: Unknown): Meaning | undefined {
  const { name, value, shape, filled } = unknown;
  if (name === 'Type' || name === 'QueryLanguage' || machinesIn(value).length > 0) return undefined;
  for (const [around, where] of AROUND.get(shape) ?? []) {
    const field = around.fields.get(name);
    if (field === undefined) continue;
    const isPiece = name === 'StartAt' || name === 'States';
    return {
      hint: `It belongs to ${around.called.replace(/^an? /, 'the ')} around it: write it there, ${where}.`,
      fills: isPiece ? ['StartAt', 'States'] : [],
      follows: isPiece && filled.has(name),
      read: readAs(unknown, field, name),
    };
  }
  return undefined;
}
