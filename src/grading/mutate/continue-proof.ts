import { judge } from '../checks';
import type { Exercise } from '../exercise/kinds';
import { observe } from '../exercise/observe';
import { taken } from './coverage';
import { type Agreed, difference, isKilled } from './judge-mutant';
import { mutatePrediction } from './mutate-prediction';
import { type Material, materialOf } from './proof-material';
import type { ProofState } from './proof-state';
import { ownAnswers } from './prove-answers';

type Stage = Exclude<ProofState['stage'], 'done'>;

interface StageWork {
  readonly next: ProofState['stage'];
  total(exercise: Exercise): Promise<number>;
  /** One unit: short enough for the deadline of a grading. */
  work(material: Material, state: ProofState): Promise<Partial<ProofState>>;
  /** The unit met a limit of ours and was ended. */
  ended(exercise: Exercise, state: ProofState, limit: string): Partial<ProofState>;
  /** Once all units are done. */
  close?(material: Material, state: ProofState): Partial<ProofState>;
}

const beginning: Omit<ProofState, 'total'> = {
  stage: 'answers',
  done: 0,
  answers: [],
  agreed: [],
  reached: [],
  unreached: [],
  made: 0,
  killed: 0,
  equivalent: [],
  surviving: [],
};

async function* agreedOf({ situations, expected }: Material, { agreed }: ProofState): AsyncGenerator<Agreed> {
  for (const index of agreed) {
    const situation = situations[index];
    if (situation) yield { situation, expected: await expected(index) };
  }
}

/** Where all references do the same: elsewhere the task says nothing, and nobody may be judged. */
const tryPlace = async (material: Material, state: ProofState): Promise<Partial<ProofState>> => {
  const { prepared, references, situations } = material;
  const { done: index, agreed, reached } = state;
  const situation = situations[index];
  if (!situation) return {};
  const expected = await material.expected(index);
  for (const { program } of references.slice(1)) {
    const actual = await observe(program, situation, prepared.setting);
    if (judge({}, { expected, actual }).length > 0) return {};
  }
  const seen: (readonly string[])[] = [];
  for (const [at, { probed, program }] of references.entries()) {
    const known = new Set(reached[at]);
    if (probed) {
      const run = await observe(probed.program, situation, prepared.setting);
      for (const pointer of taken(run, program.definition)) known.add(pointer);
    }
    seen.push([...known]);
  }
  return { agreed: [...agreed, index], reached: seen };
};

const unreachedOf = ({ references }: Material, { reached }: ProofState): string[] =>
  references.flatMap(({ name, probed }, index) =>
    (probed?.all ?? [])
      .filter(
        (pointer) =>
          !(reached[index] ?? []).some((one) => one === pointer || (one.length > 60 && pointer.startsWith(one))),
      )
      .map((pointer) => `${name} ${pointer}`),
  );

const tryMutant = async (material: Material, state: ProofState): Promise<Partial<ProofState>> => {
  const { prepared } = material;
  if (prepared.exercise.kind === 'predict') {
    const { made, killed, surviving } = await mutatePrediction(prepared);
    return { made, killed, surviving: surviving.map((mutant) => ({ mutant })) };
  }
  const found = (await material.mutants())[state.done];
  if (!found) return {};
  const { id, mutant } = found;
  const made = state.made + 1;
  if (await isKilled(prepared, mutant)) return { made, killed: state.killed + 1 };
  const situation = await difference(prepared, mutant, agreedOf(material, state));
  if (situation) return { made, surviving: [...state.surviving, { mutant: id, situation }] };
  const reason = prepared.exercise.equivalents.find((one) => one.mutant === id)?.reason;
  return { made, equivalent: [...state.equivalent, { mutant: id, ...(reason === undefined ? {} : { reason }) }] };
};

const stages: Readonly<Record<Stage, StageWork>> = {
  answers: {
    next: 'situations',
    total: async (exercise) => ownAnswers(exercise).length,
    async work({ answers }, state) {
      const answer = answers[state.done];
      if (!answer) return {};
      const { prove, ...about } = answer;
      return { answers: [...state.answers, { ...about, problems: await prove() }] };
    },
    ended(exercise, state, limit) {
      const answer = ownAnswers(exercise)[state.done];
      if (!answer) return {};
      const { prove: _, ...about } = answer;
      const problem = `${about.of} ${about.name} cannot be graded: ${limit}`;
      return { answers: [...state.answers, { ...about, problems: [problem] }] };
    },
  },
  situations: {
    next: 'mutants',
    total: async (exercise) => materialOf(exercise).situations.length,
    work: tryPlace,
    ended: () => ({}),
    close: (material, state) => ({ unreached: unreachedOf(material, state) }),
  },
  mutants: {
    next: 'done',
    total: async (exercise) => (exercise.kind === 'predict' ? 1 : (await materialOf(exercise).mutants()).length),
    work: tryMutant,
    // A learner's submission that meets the limit does not pass either.
    ended: (_, state) => ({ made: state.made + 1, killed: state.killed + 1 }),
  },
};

/** The beginning of every proof of this exercise. */
export const beginProof = (exercise: Exercise): ProofState => ({ ...beginning, total: ownAnswers(exercise).length });

/**
 * Goes on with a proof unit by unit, at least one, until it is done or `mayGoOn` says no. Pure: whoever has the state may go on with
 * it, and a unit that is done twice comes out the same.
 */
export const continueProof = async (
  exercise: Exercise,
  state: ProofState,
  mayGoOn: () => boolean,
): Promise<ProofState> => {
  let now = state;
  do {
    if (now.stage === 'done') return now;
    const stage = stages[now.stage];
    if (now.done < now.total) {
      const found = await stage.work(materialOf(exercise), now);
      now = { ...now, ...found, done: now.done + 1 };
    }
    if (now.done >= now.total) now = await turn(exercise, stage, now);
  } while (mayGoOn());
  return now;
};

const turn = async (exercise: Exercise, { next, close }: StageWork, state: ProofState): Promise<ProofState> => {
  const closed = { ...state, ...close?.(materialOf(exercise), state), stage: next };
  if (next === 'done') return closed;
  return { ...closed, done: 0, total: await stages[next].total(exercise) };
};

/** The state after a unit that met a limit of ours and was ended: it counts as what it is for a learner. */
export const endUnit = (exercise: Exercise, state: ProofState, limit: string): ProofState =>
  state.stage === 'done'
    ? state
    : { ...state, ...stages[state.stage].ended(exercise, state, limit), done: state.done + 1 };
