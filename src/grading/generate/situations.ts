import {
  isArray,
  isNumber,
  isObject,
  type JsonObject,
  type JsonValue,
  MockFault,
  memberOf,
  readMockLists,
  toNumber,
  toText,
} from '@/asl';
import type { Situation } from '../exercise/observe';
import type { PreparedExercise } from '../exercise/prepare';
import { type Draw, drawing } from '../values/chance';
import { statesOf } from '../values/definition';
import { readJson } from '../values/same';
import { generate } from './shape';

/** What the exercise and its references are made of: words and numbers that can make a difference. */
interface Pools {
  readonly inputs: readonly JsonValue[];
  readonly numbers: readonly number[];
  readonly texts: readonly string[];
  /** Members some scenario's input lacks. */
  readonly optional: ReadonlySet<string>;
  readonly targets: ReadonlyMap<
    string,
    { readonly lists: readonly JsonValue[]; readonly returns: readonly JsonValue[] }
  >;
  readonly errors: readonly string[];
  readonly hangs: boolean;
}

function* leaves(value: JsonValue): Generator<JsonValue> {
  if (isArray(value)) for (const item of value) yield* leaves(item);
  else if (isObject(value)) for (const member of Object.values(value)) yield* leaves(member);
  else yield value;
}

const errorsIn = (definition: JsonValue): string[] =>
  statesOf(definition).flatMap(({ state }) =>
    ['Retry', 'Catch'].flatMap((field) => {
      const entries = memberOf(state, field);
      if (!isArray(entries)) return [];
      return entries.flatMap((entry) => {
        const names = isObject(entry) ? memberOf(entry, 'ErrorEquals') : undefined;
        return isArray(names)
          ? names.filter((name) => typeof name === 'string').filter((name) => !name.startsWith('States.'))
          : [];
      });
    }),
  );

const poolsOf = ({ exercise, scenarios, targets }: PreparedExercise, definitions: readonly JsonValue[]): Pools => {
  const constants = definitions.flatMap((definition) => [...leaves(definition)]);
  const inputs = scenarios.flatMap(({ situations }) => situations.map(({ input }) => readJson(input, exercise.slug)));
  const objects = inputs.filter(isObject);
  const names = new Set(objects.flatMap((input) => Object.keys(input)));
  const responses = exercise.scenarios.map((one) => readJson(one.responses, exercise.slug)).filter(isObject);
  const answersTo = (target: string): JsonValue[] =>
    responses.flatMap((one) => {
      const list = memberOf(one, target);
      return list === undefined ? [] : [list];
    });
  const answers = [...targets].flatMap((target) => answersTo(target).flatMap((list) => (isArray(list) ? list : [])));
  const thrown = answers.flatMap((answer) => {
    const failure = isObject(answer) ? memberOf(answer, 'Throw') : undefined;
    const error = isObject(failure) ? memberOf(failure, 'Error') : undefined;
    return typeof error === 'string' ? [error] : [];
  });
  const numbers = [...constants, ...inputs.flatMap((input) => [...leaves(input)])]
    .filter(isNumber)
    .map(toNumber)
    .flatMap((number) => [number - 1, number, number + 1]);
  const expressions = constants
    .filter((one) => typeof one === 'string')
    .flatMap((one) => [...one.matchAll(/\b\d+\b/g)].map(Number))
    .flatMap((number) => [number - 1, number, number + 1]);
  return {
    inputs,
    numbers: [...new Set([...numbers, ...expressions])],
    texts: [...new Set([...inputs.flatMap((input) => [...leaves(input)])].filter((one) => typeof one === 'string'))],
    optional: new Set([...names].filter((name) => objects.some((input) => memberOf(input, name) === undefined))),
    targets: new Map(
      [...targets].map((target) => {
        const lists = answersTo(target);
        const returns = lists
          .flatMap((list) => (isArray(list) ? list : []))
          .flatMap((answer) => (isObject(answer) && memberOf(answer, 'Return') !== undefined ? [answer] : []));
        return [target, { lists, returns }];
      }),
    ),
    errors: [...new Set([...definitions.flatMap(errorsIn), ...thrown, 'Unforeseen.Trouble'])],
    hangs: answers.some((answer) => isObject(answer) && memberOf(answer, 'Hang') === true),
  };
};

/** A value like another: same shape, other leaves. */
const likeness = (value: JsonValue, pools: Pools, draw: Draw): JsonValue => {
  if (isArray(value)) {
    const items = value.map((item) => likeness(item, pools, draw));
    return items.length > 0 && draw.chance(0.3) ? [...items, likeness(draw.of(value), pools, draw)] : items;
  }
  if (isObject(value))
    return Object.fromEntries(
      Object.entries(value).flatMap(([name, member]): [string, JsonValue][] =>
        pools.optional.has(name) && draw.chance(0.3) ? [] : [[name, likeness(member, pools, draw)]],
      ),
    );
  if (draw.chance(0.4)) return value;
  if (isNumber(value)) return pools.numbers.length > 0 ? draw.of(pools.numbers) : value;
  if (typeof value === 'boolean') return draw.chance(0.5);
  if (typeof value === 'string') return draw.chance(0.5) ? draw.of(pools.texts) : `${value}${draw.between(2, 9)}`;
  return value;
};

const listFor = (target: string, pools: Pools, draw: Draw): JsonValue => {
  const { lists = [], returns = [] } = pools.targets.get(target) ?? {};
  if (lists.length > 0 && draw.chance(0.35)) return draw.of(lists);
  const after = (): JsonObject => (draw.chance(0.4) ? { After: draw.of([500, 1000, 3000, 7000]) } : {});
  const failure = (error: string): JsonObject => ({ Throw: { Error: error, Cause: 'drawn' }, ...after() });
  const failures = draw.chance(0.5) ? draw.between(1, 6) : 0;
  const usual = draw.of(pools.errors);
  const list: JsonValue[] = Array.from({ length: failures }, () =>
    pools.hangs && draw.chance(0.15) ? { Hang: true } : failure(draw.chance(0.8) ? usual : draw.of(pools.errors)),
  );
  if (list.length > 0 && draw.chance(0.25)) return list;
  const returned = returns.length > 0 ? draw.of(returns) : { Return: {} };
  if (!isObject(returned)) return [...list, returned];
  const value = memberOf(returned, 'Return') ?? null;
  return [...list, { ...returned, Return: likeness(value, pools, draw), ...after() }];
};

/**
 * Situations to try a definition in: inputs like those of the scenarios (or of the shape the author gave), answers drawn
 * for every target: returns as they occur, every error the references name, one nobody names, in runs long enough to
 * use up a retrier, at different times.
 */
export const drawSituations = (
  prepared: PreparedExercise,
  definitions: readonly JsonValue[],
  count: number,
): Situation[] => {
  const pools = poolsOf(prepared, definitions);
  const { draw: asked, slug } = prepared.exercise;
  const scenes = prepared.scenarios.flatMap(({ situations }) => situations);
  const draw = drawing(`situations of ${slug}`);
  return Array.from({ length: count }, () => {
    const input =
      asked.inputs === undefined || draw.chance(0.2)
        ? likeness(draw.of(pools.inputs), pools, draw)
        : (generate(asked.inputs as JsonValue, draw) ?? null);
    const scene = draw.of(scenes);
    const responses = Object.fromEntries(
      [...pools.targets.keys()].map((target) => [target, listFor(target, pools, draw)]),
    );
    const answers = readMockLists(responses);
    if (answers instanceof MockFault) throw new Error(`${slug}: ${answers.message}`);
    return { input: toText(input), answers, objects: scene.objects, world: scene.world };
  });
};
