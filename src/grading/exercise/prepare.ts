import {
  type Prepared as Answer,
  isNumber,
  isObject,
  type JsonValue,
  loadDefinition,
  memberOf,
  type Program,
  readWorld,
  toNumber,
  toText,
  type World,
  WorldFault,
} from '@/asl';
import type { Expectations } from '../checks';
import type { Design } from '../checks/design';
import { generate } from '../generate/shape';
import { renameUnnamed } from '../generate/unnamed-errors';
import { drawing } from '../values/chance';
import { readJson } from '../values/same';
import { type Exercise, exerciseKinds } from './kinds';
import type { ExerciseKind } from './kinds/kind';
import type { Observation } from './observation';
import { answersOf, observe, type Setting, type Situation } from './observe';
import type { Scenario } from './spec';

/** A scenario ready to be run: one situation, one for each input that was drawn, and one with errors of other names. */
export interface PreparedScenario {
  readonly scenario: Scenario;
  readonly expect: Expectations;
  readonly situations: readonly Situation[];
  /** What the reference does there; run once. */
  expected(situation: number): Promise<Observation>;
}

/** An exercise with everything read, compiled and drawn. */
export interface PreparedExercise {
  readonly exercise: Exercise;
  readonly reference: Program;
  readonly setting: Setting;
  readonly design: readonly Design[];
  readonly starter: JsonValue;
  readonly scenarios: readonly PreparedScenario[];
  /** Every target the exercise knows. */
  readonly targets: ReadonlySet<string>;
}

const drawn = (exercise: Exercise, { id, vary }: Scenario): string[] => {
  if (vary === undefined) return [];
  const asked = readJson(vary, `${exercise.slug}/${id}`);
  if (!isObject(asked)) return [];
  const count = memberOf(asked, 'count');
  const shape = memberOf(asked, 'inputs') ?? null;
  const draw = drawing(`${exercise.seed ?? exercise.slug} ${id}`);
  return Array.from({ length: isNumber(count) ? toNumber(count) : 0 }, () => toText(generate(shape, draw) ?? null));
};

const worldOf = ({ world }: Scenario, what: string): World | undefined => {
  if (world === undefined) return undefined;
  const read = readWorld(readJson(world, what));
  if (read instanceof WorldFault) throw new Error(`${what}: ${read.path} ${read.message}`);
  return read;
};

/** The seed of a scenario's runs; undefined: the engine's own. What a sample shows is of no use in another scenario. */
export const seedOf = (
  { seed, slug }: Pick<Exercise, 'seed' | 'slug'>,
  { shown, id }: Pick<Scenario, 'shown' | 'id'>,
): string | undefined => (shown === 'sample' ? seed : `${seed ?? slug} ${id}`);

/** Of a scenario that is not a sample: its answers under other names of errors, where it is of any error that it asks. */
const renamed = (exercise: Exercise, scenario: Scenario, answers: ReadonlyMap<string, readonly Answer[]>) =>
  exercise.kind === 'predict' || scenario.shown === 'sample'
    ? undefined
    : renameUnnamed(
        answers,
        [
          exercise.prompt,
          exercise.starter,
          JSON.stringify([exercise.hints, scenario.expect, scenario.input]),
          ...exercise.references.map(({ definition }) => definition),
        ],
        `${exercise.seed ?? exercise.slug} ${scenario.id}`,
      );

const prepareScenario = (
  exercise: Exercise,
  scenario: Scenario,
  reference: Program,
  setting: Setting,
): PreparedScenario => {
  const answers: ReadonlyMap<string, readonly Answer[]> = answersOf(
    scenario.responses,
    `${exercise.slug}/${scenario.id}`,
  );
  const world = worldOf(scenario, `${exercise.slug}/${scenario.id}`);
  const given = { answers, objects: scenario.objects, world, seed: seedOf(exercise, scenario) };
  const otherErrors = renamed(exercise, scenario, answers);
  const situations: readonly Situation[] = [
    ...[scenario.input, ...drawn(exercise, scenario)].map((input) => ({ ...given, input })),
    ...(otherErrors ? [{ ...given, input: scenario.input, answers: otherErrors }] : []),
  ];
  const runs = new Map<number, Promise<Observation>>();
  const kind: ExerciseKind = exerciseKinds[exercise.kind];
  return {
    scenario,
    expect: { ...kind.expect, ...scenario.expect },
    situations,
    expected(index) {
      const known = runs.get(index);
      if (known) return known;
      const situation = situations[index];
      if (!situation) throw new RangeError(`no situation ${index} in ${scenario.id}`);
      const run = observe(reference, situation, setting);
      runs.set(index, run);
      return run;
    },
  };
};

const prepared = new WeakMap<Exercise, PreparedExercise>();

/** The definition that gives what is expected: the first reference; of a prediction the machine itself. */
export const expectedDefinition = (exercise: Exercise): string =>
  exercise.kind === 'predict' ? exercise.starter : (exercise.references[0]?.definition ?? '');

/** Reads and compiles an exercise; the same object is prepared once. It is trusted: a fault in it is thrown. */
export const prepareExercise = (exercise: Exercise): PreparedExercise => {
  const known = prepared.get(exercise);
  if (known) return known;
  const loaded = loadDefinition(expectedDefinition(exercise));
  if ('faults' in loaded) throw new Error(`the reference of ${exercise.slug} cannot be run`);
  const setting: Setting = {
    type: exercise.type,
    startTime: exercise.clock === undefined ? undefined : Date.parse(exercise.clock),
    seed: exercise.seed,
    lasts: exercise.limits.seconds === undefined ? undefined : exercise.limits.seconds * 1000,
  };
  const kind: ExerciseKind = exerciseKinds[exercise.kind];
  const scenarios = exercise.scenarios.map((one) => prepareScenario(exercise, one, loaded.program, setting));
  const made: PreparedExercise = {
    exercise,
    reference: loaded.program,
    setting,
    design: [
      ...(exercise.languages.length < 2 ? [{ rule: 'language' as const, allowed: exercise.languages }] : []),
      ...kind.design('keep' in exercise ? { keep: exercise.keep } : {}),
      ...exercise.design,
    ],
    starter: readJson(exercise.starter, `${exercise.slug}/starter`),
    scenarios,
    targets: new Set(scenarios.flatMap(({ situations }) => [...(situations[0]?.answers.keys() ?? [])])),
  };
  prepared.set(exercise, made);
  return made;
};
