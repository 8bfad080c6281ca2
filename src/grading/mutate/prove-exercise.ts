/**
 * The proof of an exercise, from its references to the last mutant. Long because the five stages hand each other what they found, and a reader wants
 * them under one another.
 */
import { type JsonValue, loadDefinition, type Program } from '@/asl';
import { judge } from '../checks';
import { judgeDesign } from '../checks/design';
import { findingsOf, gradeSubmission } from '../exercise/grade-submission';
import type { Exercise } from '../exercise/kinds';
import type { Observation } from '../exercise/observation';
import { observe, type Situation, Stopped } from '../exercise/observe';
import { type PreparedExercise, prepareExercise } from '../exercise/prepare';
import type { Verdict } from '../exercise/verdict';
import { drawSituations } from '../generate/situations';
import { statesOf } from '../values/definition';
import { readJson } from '../values/same';
import { probe, taken } from './coverage';
import { type Mutant, makeMutants } from './make-mutants';
import { mutatePrediction } from './mutate-prediction';

/** How many situations are drawn for the question whether a mutant is equivalent. */
const SITUATIONS = 240;

/** A mutant no scenario kills. */
export interface Survivor {
  /** `<reference> <operator>:<place>`. */
  readonly mutant: string;
  /** A situation in which it does something else than the reference: make it a scenario. */
  readonly situation?: { readonly input: string; readonly responses: string; readonly difference: string };
  /** Why nothing can tell it from the reference, by the author. */
  readonly reason?: string;
}

/** What an exercise's own files show when they are graded. */
export interface ExerciseProof {
  readonly slug: string;
  readonly references: number;
  readonly wrong: number;
  readonly scenarios: number;
  readonly mutants: {
    readonly made: number;
    readonly killed: number;
    /** The same in every situation that was drawn. */
    readonly equivalent: readonly Survivor[];
    readonly surviving: readonly Survivor[];
  };
  /** Situations in which all references agree, of those that were drawn. */
  readonly situations: number;
  /** JSON Pointers of states and rules no situation reached, by reference. */
  readonly unreached: readonly string[];
  /** Sentences; empty where the exercise may be published. */
  readonly problems: readonly string[];
}

/** Told as the proof goes on; `total` grows no more once `of` is `mutants`. */
export interface ProofProgress {
  readonly of: 'answers' | 'situations' | 'mutants';
  readonly done: number;
  readonly total: number;
}

/** The share of non-equivalent mutants that must be killed, and of equivalent ones there may be. */
export const bar = { killed: 0.95, equivalent: 0.1 } as const;

const first = (verdict: Verdict): string => {
  if (verdict.kind === 'invalid')
    return verdict.faults.map(({ message, location }) => `${message} at ${location}`).join('; ');
  const failing = verdict.scenarios.find(({ passed }) => !passed);
  return failing ? `«${failing.title}»: ${failing.sentence}` : (verdict.design.message ?? 'it passes');
};

/** References pass, the starter does not, wrong answers show their misconception and no other. */
const proveAnswers = async (exercise: Exercise, step: () => void): Promise<string[]> => {
  const problems: string[] = [];
  for (const { name, definition } of exercise.references) {
    const verdict = await gradeSubmission(exercise, definition);
    if (verdict.kind === 'invalid' || verdict.score < 1 || !verdict.passed)
      problems.push(`references/${name} does not pass: ${first(verdict)}`);
    step();
  }
  const begun = exercise.kind === 'predict' ? '{}' : exercise.starter;
  const starter = await gradeSubmission(exercise, begun);
  if (starter.kind === 'graded' && starter.passed) problems.push('the starter passes already');
  if (exercise.kind === 'convert' && (starter.kind === 'invalid' || !starter.scenarios.every(({ passed }) => passed)))
    problems.push(`the starter does something else than the reference: ${first(starter)}`);
  if (exercise.kind === 'repair')
    for (const misconception of exercise.shows)
      if (starter.kind === 'invalid' || !starter.misconceptions.includes(misconception))
        problems.push(`the starter does not show ${misconception}: ${first(starter)}`);
  step();
  for (const { name, definition, misconception } of exercise.wrong) {
    const verdict = await gradeSubmission(exercise, definition);
    if (verdict.kind === 'invalid') problems.push(`wrong/${name} cannot be run: ${first(verdict)}`);
    else if (verdict.passed) problems.push(`wrong/${name} passes`);
    else if (verdict.misconceptions.join() !== misconception)
      problems.push(
        `wrong/${name} shows [${verdict.misconceptions.join(', ')}] instead of ${misconception}: ${first(verdict)}`,
      );
    step();
  }
  return problems;
};

interface Reference {
  readonly name: string;
  readonly program: Program;
}

/** A situation with what every reference does in it. */
interface Agreed {
  readonly situation: Situation;
  readonly expected: Observation;
}

/** The situations in which all references do the same: elsewhere the task says nothing, and nobody may be judged. */
const agreeing = async (
  prepared: PreparedExercise,
  references: readonly Reference[],
  step: () => void,
): Promise<{ agreed: Agreed[]; unreached: string[] }> => {
  const definitions = references.map(({ program }) => program.definition);
  const probes = references.map(({ program }) => probe(program.definition));
  const reached = references.map(() => new Set<string>());
  const agreed: Agreed[] = [];
  const own = prepared.scenarios.flatMap(({ situations }) => situations);
  for (const situation of [...own, ...drawSituations(prepared, definitions, SITUATIONS)]) {
    step();
    const expected = await observe(prepared.reference, situation, prepared.setting);
    const others: Observation[] = [];
    for (const { program } of references.slice(1)) others.push(await observe(program, situation, prepared.setting));
    if (others.some((actual) => judge({}, { expected, actual }).length > 0)) continue;
    agreed.push({ situation, expected });
    for (const [index, probed] of probes.entries()) {
      const definition = definitions[index];
      if (!probed || definition === undefined) continue;
      const run = await observe(probed.program, situation, prepared.setting);
      for (const pointer of taken(run, definition)) reached[index]?.add(pointer);
    }
  }
  const unreached = references.flatMap(({ name }, index) =>
    (probes[index]?.all ?? [])
      .filter(
        (pointer) =>
          ![...(reached[index] ?? [])].some((one) => one === pointer || (one.length > 60 && pointer.startsWith(one))),
      )
      .map((pointer) => `${name} ${pointer}`),
  );
  return { agreed, unreached };
};

/** Does some scenario, or a rule of design, tell it from the reference? */
const isKilled = async (prepared: PreparedExercise, { program }: Mutant): Promise<boolean> => {
  const { definition } = program;
  const designed = {
    definition,
    states: statesOf(definition),
    starter: prepared.starter,
    type: prepared.exercise.type,
  };
  if (judgeDesign(prepared.design, designed).length > 0) return true;
  for (const part of prepared.scenarios)
    for (const [index, situation] of part.situations.entries()) {
      const expected = await part.expected(index);
      // A run many times as long is another run; nobody has to read it.
      const setting = { ...prepared.setting, events: expected.events.length * 8 + 200 };
      const actual = await observe(program, situation, setting).catch((reason: unknown) => {
        if (reason instanceof Stopped) return undefined;
        throw reason;
      });
      if (actual === undefined || findingsOf(prepared, part, expected, actual).length > 0) return true;
    }
  return false;
};

const responsesText = ({ answers }: Situation): string =>
  JSON.stringify(Object.fromEntries([...answers].map(([target, list]) => [target, list.map(({ answer }) => answer)])));

const difference = async (
  prepared: PreparedExercise,
  mutant: Mutant,
  agreed: readonly Agreed[],
): Promise<Survivor['situation']> => {
  for (const { situation, expected } of agreed) {
    const actual = await observe(mutant.program, situation, {
      ...prepared.setting,
      events: expected.events.length * 8 + 200,
    });
    const [found] = judge({}, { expected, actual });
    if (found)
      return {
        input: situation.input,
        responses: responsesText(situation),
        difference: `${found.criterion}: expected ${found.divergence.expected ?? 'nothing'}, got ${found.divergence.actual ?? 'nothing'}`,
      };
  }
  return undefined;
};

const sampleOf = async ({ scenarios, exercise }: PreparedExercise) => {
  const part = scenarios.find(({ scenario }) => scenario.shown === 'sample') ?? scenarios[0];
  const output = (await part?.expected(0))?.output;
  const read = (text: string): JsonValue => readJson(text, exercise.slug);
  return {
    input: part ? read(part.scenario.input) : {},
    output: output === undefined ? undefined : read(output),
  };
};

const verdictOn = (
  made: number,
  killed: number,
  equivalent: readonly Survivor[],
  surviving: readonly Survivor[],
): string[] => {
  const problems: string[] = [];
  const real = made - equivalent.length;
  if (real > 0 && killed / real < bar.killed)
    problems.push(
      `only ${killed} of ${real} mutants are killed; among the surviving: ${surviving
        .slice(0, 5)
        .map(({ mutant, situation }) => `${mutant} (${situation?.input} ${situation?.difference})`)
        .join('; ')}`,
    );
  if (made > 0 && equivalent.length / made > bar.equivalent)
    problems.push(`${equivalent.length} of ${made} mutants are equivalent, more than a tenth`);
  for (const { mutant, reason } of equivalent)
    if (reason === undefined)
      problems.push(`mutant ${mutant} does the same in every situation: give the reason under equivalents`);
  return problems;
};

/**
 * Proves an exercise by its own files: references pass, the starter fails, wrong answers fail with their
 * misconception, and mutants of every reference are killed. Pure; a browser, a worker and the command line can run it.
 */
export const proveExercise = async (
  exercise: Exercise,
  onProgress: (progress: ProofProgress) => void = () => undefined,
): Promise<ExerciseProof> => {
  const prepared = prepareExercise(exercise);
  const { slug, wrong, scenarios } = exercise;
  const steps = (of: ProofProgress['of'], total: number): (() => void) => {
    let done = 0;
    return () => onProgress({ of, done: ++done, total: Math.max(total, done) });
  };
  const problems = await proveAnswers(exercise, steps('answers', exercise.references.length + wrong.length + 1));
  const common = { slug, references: exercise.references.length, wrong: wrong.length, scenarios: scenarios.length };
  if (exercise.kind === 'predict') {
    const mutants = await mutatePrediction(prepared);
    const left = mutants.surviving.map((mutant) => `prediction ${mutant} passes`);
    return {
      ...common,
      mutants: {
        made: mutants.made,
        killed: mutants.killed,
        equivalent: [],
        surviving: mutants.surviving.map((mutant) => ({ mutant })),
      },
      situations: 0,
      unreached: [],
      problems: [...problems, ...left],
    };
  }

  const references = exercise.references.flatMap(({ name, definition }): Reference[] => {
    const loaded = loadDefinition(definition);
    return 'program' in loaded ? [{ name, program: loaded.program }] : [];
  });
  const runs = prepared.scenarios.reduce((sum, { situations }) => sum + situations.length, SITUATIONS);
  const { agreed, unreached } = await agreeing(prepared, references, steps('situations', runs));
  const sample = await sampleOf(prepared);
  const all = references.map(({ name, program }) => ({
    name,
    mutants: [...makeMutants(program.definition, { targets: [...prepared.targets], sample })],
  }));
  const made = all.reduce((sum, { mutants }) => sum + mutants.length, 0);
  const step = steps('mutants', made);
  const reasons = new Map(exercise.equivalents.map(({ mutant, reason }) => [mutant, reason]));
  const used = new Set<string>();
  const equivalent: Survivor[] = [];
  const surviving: Survivor[] = [];
  let killed = 0;
  for (const { name, mutants } of all)
    for (const mutant of mutants) {
      step();
      const id = `${name} ${mutant.id}`;
      if (await isKilled(prepared, mutant)) {
        killed++;
        continue;
      }
      const situation = await difference(prepared, mutant, agreed);
      if (situation) surviving.push({ mutant: id, situation });
      else {
        const reason = reasons.get(id);
        if (reason !== undefined) used.add(id);
        equivalent.push({ mutant: id, ...(reason === undefined ? {} : { reason }) });
      }
    }
  const idle = [...reasons.keys()].filter((id) => !used.has(id));
  return {
    ...common,
    mutants: { made, killed, equivalent, surviving },
    situations: agreed.length,
    unreached,
    problems: [
      ...problems,
      ...unreached.map((pointer) => `no situation reaches ${pointer}`),
      ...verdictOn(made, killed, equivalent, surviving),
      ...idle.map((id) => `equivalents names ${id}, which is no equivalent mutant any more`),
    ],
  };
};
