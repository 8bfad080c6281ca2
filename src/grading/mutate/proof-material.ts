import { type JsonValue, loadDefinition, type Program } from '@/asl';
import type { Exercise } from '../exercise/kinds';
import type { Observation } from '../exercise/observation';
import { observe, type Situation } from '../exercise/observe';
import { type PreparedExercise, prepareExercise } from '../exercise/prepare';
import { drawSituations } from '../generate/situations';
import { readJson } from '../values/same';
import { type Probed, probe } from './coverage';
import { type Mutant, makeMutants } from './make-mutants';
import { ownAnswers } from './prove-answers';

/** How many situations are drawn for the question whether a mutant is equivalent. */
const SITUATIONS = 240;

interface Reference {
  readonly name: string;
  readonly program: Program;
  readonly probed: Probed | undefined;
}

/** All that a proof is made of. It follows from the exercise alone, so whoever takes up a proof makes the same again. */
export interface Material {
  readonly prepared: PreparedExercise;
  readonly answers: ReturnType<typeof ownAnswers>;
  readonly references: readonly Reference[];
  readonly situations: readonly Situation[];
  /** What the first reference does there; run once. */
  expected(situation: number): Promise<Observation>;
  /** Of every reference, named by it. */
  mutants(): Promise<readonly { readonly id: string; readonly mutant: Mutant }[]>;
}

const sampleOf = async ({ scenarios, exercise }: PreparedExercise) => {
  const part = scenarios.find(({ scenario }) => scenario.shown === 'sample') ?? scenarios[0];
  const output = (await part?.expected(0))?.output;
  const read = (text: string): JsonValue => readJson(text, exercise.slug);
  return {
    input: part ? read(part.scenario.input) : {},
    output: output === undefined ? undefined : read(output),
  };
};

const make = (exercise: Exercise): Material => {
  const prepared = prepareExercise(exercise);
  const predicts = exercise.kind === 'predict';
  const references = (predicts ? [] : exercise.references).flatMap(({ name, definition }): Reference[] => {
    const loaded = loadDefinition(definition);
    return 'program' in loaded ? [{ name, program: loaded.program, probed: probe(loaded.program.definition) }] : [];
  });
  const definitions = references.map(({ program }) => program.definition);
  const situations = predicts
    ? []
    : [...prepared.scenarios.flatMap((part) => part.situations), ...drawSituations(prepared, definitions, SITUATIONS)];
  const runs = new Map<number, Promise<Observation>>();
  let mutants: Promise<readonly { id: string; mutant: Mutant }[]> | undefined;
  const makeAll = async () => {
    const about = { targets: [...prepared.targets], sample: await sampleOf(prepared) };
    return references.flatMap(({ name, program }) =>
      [...makeMutants(program.definition, about)].map((mutant) => ({ id: `${name} ${mutant.id}`, mutant })),
    );
  };
  return {
    prepared,
    answers: ownAnswers(exercise),
    references,
    situations,
    expected(index) {
      const situation = situations[index];
      if (!situation) throw new RangeError(`there is no situation ${index}`);
      const run = runs.get(index) ?? observe(prepared.reference, situation, prepared.setting);
      runs.set(index, run);
      return run;
    },
    mutants: () => {
      mutants ??= makeAll();
      return mutants;
    },
  };
};

const made = new WeakMap<Exercise, Material>();

/** The material of an exercise; the same object's is made once. */
export const materialOf = (exercise: Exercise): Material => {
  const known = made.get(exercise) ?? make(exercise);
  made.set(exercise, known);
  return known;
};
