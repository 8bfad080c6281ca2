import { judge } from '../checks';
import { judgeDesign } from '../checks/design';
import { findingsOf } from '../exercise/grade-submission';
import type { Observation } from '../exercise/observation';
import { observe, type Setting, type Situation, Stopped } from '../exercise/observe';
import type { PreparedExercise } from '../exercise/prepare';
import { statesOf } from '../values/definition';
import type { Mutant } from './make-mutants';
import type { Survivor } from './proof-state';

/** A situation with what every reference does in it. */
export interface Agreed {
  readonly situation: Situation;
  readonly expected: Observation;
}

/** What a mutant does, unless it met a limit of ours. A run many times as long as the reference's is another run; nobody has to read it. */
const tried = async (
  { program }: Mutant,
  situation: Situation,
  setting: Setting,
  expected: Observation,
): Promise<Observation | undefined> => {
  try {
    return await observe(program, situation, { ...setting, events: expected.events.length * 8 + 200 });
  } catch (reason) {
    if (reason instanceof Stopped) return undefined;
    throw reason;
  }
};

/** Does some scenario, or a rule of design, tell it from the reference? */
export const isKilled = async (prepared: PreparedExercise, mutant: Mutant): Promise<boolean> => {
  const { definition } = mutant.program;
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
      const actual = await tried(mutant, situation, prepared.setting, expected);
      if (actual === undefined || findingsOf(prepared, part, expected, actual).length > 0) return true;
    }
  return false;
};

const responsesText = ({ answers }: Situation): string =>
  JSON.stringify(Object.fromEntries([...answers].map(([target, list]) => [target, list.map(({ answer }) => answer)])));

/** The first situation in which it does something else than the references. */
export const difference = async (
  { setting }: PreparedExercise,
  mutant: Mutant,
  agreed: AsyncIterable<Agreed>,
): Promise<Survivor['situation']> => {
  for await (const { situation, expected } of agreed) {
    const actual = await tried(mutant, situation, setting, expected);
    const [found] = actual ? judge({}, { expected, actual }) : [];
    if (actual && !found) continue;
    return {
      input: situation.input,
      responses: responsesText(situation),
      difference: found
        ? `${found.criterion}: expected ${found.divergence.expected ?? 'nothing'}, got ${found.divergence.actual ?? 'nothing'}`
        : 'its data grows beyond what a run may hold',
    };
  }
  return undefined;
};
