import { prettyJson } from '@/components/machine/pretty-json';
import { works } from '../kinds/works';
import { faultOf, readAnswers, writeAnswers } from './answers';
import { startTimeOf, toClock } from './start-time';
import type { ExerciseSetup, ExerciseState, ExerciseView, Setup } from './types';
import { firstUnread, type Unread } from './unread';

export type Sample = ExerciseView['samples'][number];

/** What a run of a scenario is given. */
export const setupFrom = (exercise: ExerciseView, sample: Sample | undefined): ExerciseSetup => ({
  sample: sample?.id ?? '',
  input: prettyJson(sample?.input ?? '{}'),
  answers: readAnswers(sample?.responses ?? '{}'),
  type: exercise.type,
  answeredBy: sample?.world === undefined ? 'answers' : 'services',
  world: prettyJson(sample?.world ?? '{}'),
  unread: new Map(),
  startsAt: toClock(exercise.startTime),
});

/** Whether a hidden scenario is open to whoever looks: the exercise is passed. */
export const isOpen = (scenario: ExerciseView['hidden'][number]): scenario is Sample => scenario.input !== undefined;

/** Whether this browser may run the machine: where its run is the answer, not before it was given. */
export const mayRun = ({ exercise, passed }: Pick<ExerciseState, 'exercise' | 'passed'>): boolean =>
  works[exercise.kind].runs === 'always' || passed;

/** Of a sample by its id; without one, of the first. */
export const setupOf = (exercise: ExerciseView, id: string | undefined): ExerciseSetup =>
  setupFrom(exercise, exercise.samples.find((one) => one.id === id) ?? exercise.samples[0]);

/** Whether the setup is no more the sample it began from. */
export function isChanged(exercise: ExerciseView, setup: ExerciseSetup): boolean {
  const given = setupOf(exercise, setup.sample);
  return (
    setup.input !== given.input ||
    setup.type !== given.type ||
    setup.startsAt !== given.startsAt ||
    setup.answeredBy !== given.answeredBy ||
    (setup.answeredBy === 'services' && (setup.world !== given.world || unreadOf(setup) !== undefined)) ||
    writeAnswers(setup.answers) !== writeAnswers(given.answers)
  );
}

/** Whether a setup holds somebody's work: also services that are written and do not answer for now, which is no change of the run. */
const isWork = (exercise: ExerciseView, setup: ExerciseSetup): boolean =>
  isChanged(exercise, setup) || setup.world !== setupOf(exercise, setup.sample).world || setup.unread.size > 0;

/** All setups that hold somebody's work. */
export const changedOf = (
  exercise: ExerciseView,
  { setup, own }: Pick<ExerciseState, 'setup' | 'own'>,
): readonly ExerciseSetup[] =>
  [...new Map(own).set(setup.sample, setup).values()].filter((one) => isWork(exercise, one));

/** Another sample's setup: as it was left, if it was changed. What is left now is kept if it was. */
export function turnTo(
  exercise: ExerciseView,
  { setup, own }: Pick<ExerciseState, 'setup' | 'own'>,
  id: string,
): Pick<ExerciseState, 'setup' | 'own'> {
  const given = setupOf(exercise, id);
  if (given.sample === setup.sample) return { setup, own };
  const kept = new Map(own);
  if (isWork(exercise, setup)) kept.set(setup.sample, setup);
  else kept.delete(setup.sample);
  return { setup: kept.get(given.sample) ?? given, own: kept };
}

const unreadOf = ({ unread, world }: Setup): Unread | undefined => firstUnread(unread, world);

/** Why a setup comes to no run. */
export const obstacleOf = (setup: Setup): string | undefined => {
  if (startTimeOf(setup) === undefined) return 'Give the time at which the clock begins.';
  if ([...setup.answers.values()].flat().some(faultOf))
    return 'One of the answers below cannot be read. Mend it first.';
  const unread = setup.answeredBy === 'services' ? unreadOf(setup) : undefined;
  if (unread) return `“${unread.label}” cannot be read. Mend it first, in the forms of the services below.`;
  return undefined;
};
