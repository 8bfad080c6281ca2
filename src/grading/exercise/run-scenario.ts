import { loadDefinition, type Run } from '@/asl';
import type { Exercise } from './kinds';
import { runIn } from './observe';
import { prepareExercise } from './prepare';

/**
 * The run a verdict on a scenario was given on: of its situation `situation`, 0 for the scenario's own input. Undefined where the
 * definition cannot be run, the exercise has no such scenario, or a prediction was submitted.
 */
export const runScenario = async (
  exercise: Exercise,
  { scenario: id, situation: index = 0 }: { scenario: string; situation?: number | undefined },
  definition: string,
): Promise<Run | undefined> => {
  if (exercise.kind === 'predict') return undefined;
  const { scenarios, setting } = prepareExercise(exercise);
  const situation = scenarios.find(({ scenario }) => scenario.id === id)?.situations[index];
  const loaded = loadDefinition(definition);
  return situation === undefined || 'faults' in loaded ? undefined : runIn(loaded.program, situation, setting);
};
