import { type Shape, STATE_TYPES } from '../rules/field-types';
import { partShapes } from '../rules/part-fields';
import { stateShapes } from '../rules/state-fields';
import type { JsonObject } from '../values';
import { ofCall } from './beside-parameters';
import { meantByDollar } from './dollar-fields';
import { innerUnderOtherName, ofOtherType, ofWhatIsAround, pieceOfInner, stateBeside } from './misplaced';
import { nearest } from './nearest';
import { synonymOf } from './synonyms';
import { type Meaning, readAs, remove, type Unknown } from './unknown';

/**
 * Tells a field that its object does not know: the first of the ways in which fields go astray that knows what it was meant for says what to do, which
 * faults elsewhere follow from it, and how to read on, so that a file has all its faults told in one pass.
 * @rule field.unknown
 */
export function reportUnknown(unknown: Unknown): Meaning {
  const { name, shape, inspection } = unknown;
  const meaning = meaningOf(unknown);
  inspection.report({
    rule: meaning.rule ?? 'field.unknown',
    message: `'${name}' is not a field of ${shape.called}. ${meaning.hint}`,
    child: [name],
    target: 'key',
    aws: `Field '${name}' is not supported`,
    fix: meaning.fix,
    follows: meaning.follows === true,
  });
  return meaning;
}

function meaningOf(unknown: Unknown): Meaning {
  for (const way of WAYS) {
    const meaning = way(unknown);
    if (meaning !== undefined) return meaning;
  }
  const { name, inspection } = unknown;
  return {
    hint: 'Remove it, or check the spelling and the letter case.',
    fix: name.endsWith('.$') ? undefined : remove(name, inspection),
  };
}

/** What people expect where it is not, and what to do instead. */
function expectedHere({ name, object, shape, inspection }: Unknown): Meaning | undefined {
  const hint = hintOn(name, object, shape);
  if (name === 'End' && (shape === partShapes['choice-rule'] || shape === partShapes.catcher))
    return {
      hint: `It leads somewhere by 'Next': to end there, let Next name a Succeed or Fail state.`,
      fills: ['Next'],
    };
  return hint === undefined ? undefined : { hint, fix: remove(name, inspection) };
}

function hintOn(name: string, object: JsonObject, shape: Shape): string | undefined {
  if (name === 'Next' && shape === partShapes['nested-rule'])
    return `A whole rule leads somewhere, not a part of it: 'Next' stands beside And, Or or Not.`;
  if (name === 'Next' && shape === partShapes.retrier)
    return 'A retrier tries this state again; where to go when that does not help is said in Catch.';
  if (name === 'End' && shape === stateShapes.Choice)
    return 'A Choice never ends: it goes where its rules and Default say.';
  if ((name === 'End' || name === 'Next') && (shape === stateShapes.Succeed || shape === stateShapes.Fail))
    return 'It ends the workflow by itself: remove it.';
  if ((name === 'Retry' || name === 'Catch') && Object.hasOwn(object, 'Type'))
    return 'Only Task, Parallel and Map states can fail in a way that is retried or caught: put it there.';
  return undefined;
}

/** A field misspelt, or with a `.$` it cannot have: its value is read as that of the field it was meant to be. */
function misspelt(unknown: Unknown): Meaning | undefined {
  const { name, object, shape, inspection } = unknown;
  const synonym = synonymOf(name, object, shape);
  const [guess, hint] = (synonym === undefined
    ? meantAsDefault(unknown)
    : [synonym, `The field is called '${synonym}'.`]) ??
    meantByDollar(name, object, shape) ?? [nearest(name, absent(shape, object), inspection)];
  if (guess === undefined) return hint === undefined ? undefined : { hint };
  return {
    hint: hint ?? `Did you mean '${guess}'? Field names are exact, letter case included.`,
    fills: [guess],
    fix: {
      title: `Rename to '${guess}'`,
      edits: [{ op: 'rename', pointer: inspection.place(name), to: guess }],
    },
    read: readAs(unknown, shape.fields.get(guess), guess),
  };
}

function meantAsDefault({ name, object, shape }: Unknown): readonly [string | undefined, string] | undefined {
  if (shape !== stateShapes.Choice || name !== 'Next') return undefined;
  const hint = `A Choice goes where its rules say, and where 'Default' says when none is true.`;
  return [Object.hasOwn(object, 'Default') ? undefined : 'Default', hint];
}

function* absent(shape: Shape, object: JsonObject): Iterable<string> {
  for (const name of shape.fields.keys()) if (!Object.hasOwn(object, name)) yield name;
}

/** A field that other types of state have, or what stands inside one of this state's fields. */
function ofAnother({ name, object, shape, filled, inspection }: Unknown): Meaning | undefined {
  if (!Object.hasOwn(object, 'Type') || !shape.fields.has('Type')) return undefined;
  const types = STATE_TYPES.filter((type) => stateShapes[type].fields.has(name));
  if (types.length > 0)
    return {
      hint: `${listOf(types)} states have it: put it there, or remove it.`,
      fix: remove(name, inspection),
    };
  const parts = INSIDE.filter(([field, part]) => shape.fields.has(field) && partShapes[part].fields.has(name));
  if (parts.length === 0) return undefined;
  return {
    hint: `It stands inside ${parts.map(([field, , written]) => `"${field}": ${written}`).join(', or inside ')}.`,
    fills: parts.map(([field]) => field),
    follows: parts.some(([field]) => filled.has(field)),
  };
}

/** The beginning of a field, written for the whole: `MaxDelay`. */
function begun({ name, value, object, shape, inspection, ...rest }: Unknown): Meaning | undefined {
  if (name.length < 5 || name.endsWith('Path')) return undefined;
  const whole = [...absent(shape, object)].filter(
    (field) => field.startsWith(name) && !field.endsWith('Path') && field !== `${name}s`,
  );
  const [guess, ...others] = whole;
  if (guess === undefined || whole.length > 2) return undefined;
  if (others.length > 0) return { hint: `Did you mean '${whole.join(`' or '`)}'?` };
  return {
    hint: `The field is called '${guess}'.`,
    fills: [guess],
    fix: { title: `Rename to '${guess}'`, edits: [{ op: 'rename', pointer: inspection.place(name), to: guess }] },
    read: readAs({ name, value, object, shape, inspection, ...rest }, shape.fields.get(guess), guess),
  };
}

/** What stands in the object that holds it, though it belongs into a part of that: `Mode` into `ProcessorConfig`. */
function ofPart({ name, object, shape, filled, inspection }: Unknown): Meaning | undefined {
  for (const [whole, field, part] of PARTS) {
    const { fields } = partShapes[part];
    if (shape !== partShapes[whole] || !fields.has(name)) continue;
    const held = Object.keys(object).filter((one) => fields.has(one) && !shape.fields.has(one));
    const value = Object.fromEntries(held.map((one) => [one, object[one] ?? null]));
    return {
      hint: `It stands inside "${field}": { … }.`,
      fills: [field],
      follows: filled.has(field),
      fix: Object.hasOwn(object, field)
        ? undefined
        : {
            title: `Put ${held.length > 1 ? 'them' : `'${name}'`} into '${field}'`,
            edits: [
              { op: 'set', pointer: inspection.place(field), value },
              ...held.map((one) => ({ op: 'remove', pointer: inspection.place(one) }) as const),
            ],
          },
      // The others are read with the first.
      read: filled.has(field)
        ? undefined
        : () =>
            inspection.families.shape(value, partShapes[part], inspection) &&
            inspection.families.parts[part]?.(value, inspection),
    };
  }
  return undefined;
}

const PARTS = [
  ['processor', 'ProcessorConfig', 'processor-config'],
  ['reader', 'ReaderConfig', 'reader-config'],
] as const;

const listOf = (names: readonly string[]): string =>
  names.length < 2 ? `Only ${names[0]}` : `Only ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const INSIDE = [
  ['Retry', 'retrier', '[ { … } ]'],
  ['Catch', 'catcher', '[ { … } ]'],
  ['Choices', 'choice-rule', '[ { … } ]'],
  ['ItemReader', 'reader', '{ … }'],
  ['ItemBatcher', 'batcher', '{ … }'],
] as const;

/** In this order: the first that knows what was meant is believed. */
const WAYS: readonly ((unknown: Unknown) => Meaning | undefined)[] = [
  ofOtherType,
  pieceOfInner,
  stateBeside,
  ofWhatIsAround,
  ofCall,
  expectedHere,
  misspelt,
  innerUnderOtherName,
  ofPart,
  ofAnother,
  begun,
];
