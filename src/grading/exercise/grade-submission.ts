import { loadDefinition, type Program } from '@/asl';
import { diffHistories } from '../align/diff-histories';
import { abridge, diffEffects } from '../align/effects-diff';
import { tell } from '../align/history';
import { type Finding, judge } from '../checks';
import { judgeDesign } from '../checks/design';
import { why } from '../feedback/why';
import { statesOf } from '../values/definition';
import { explain, explainGuarded } from './explain';
import { gradePrediction } from './grade-prediction';
import type { Exercise } from './kinds';
import type { Observation } from './observation';
import { observe } from './observe';
import { type PreparedExercise, type PreparedScenario, prepareExercise } from './prepare';
import { scoreOf } from './score';
import { fits } from './symptom';
import type { ScenarioResult, Verdict } from './verdict';

/** A run that went beyond what the exercise, or we, allow. */
const overLimit = (actual: Observation, { exercise }: PreparedExercise): Finding | undefined => {
  const { events, seconds } = exercise.limits;
  const limit = (divergence: { expected: string; actual: string }): Finding => ({
    criterion: 'status',
    portion: 'outcome',
    divergence: { kind: 'limit', at: actual.duration, event: actual.lastEvent, ...divergence },
  });
  if (events !== undefined && actual.lastEvent > events)
    return limit({ expected: `${events} events`, actual: `${actual.lastEvent} events` });
  if (actual.problem !== undefined) return limit({ expected: 'no run without end', actual: actual.problem });
  if (seconds !== undefined && actual.status === 'RUNNING' && actual.duration >= seconds * 1000)
    return limit({ expected: `${seconds} s of virtual time`, actual: `${seconds} s of virtual time` });
  return undefined;
};

/** Everything a run does not meet, what happened first first. */
export const findingsOf = (
  prepared: PreparedExercise,
  { expect }: PreparedScenario,
  expected: Observation,
  actual: Observation,
): Finding[] => {
  const limit = overLimit(actual, prepared);
  const found = judge(expect, { expected, actual });
  return limit ? [limit, ...found.filter(({ criterion }) => criterion !== 'status')] : found;
};

const gradeScenario = async (
  prepared: PreparedExercise,
  part: PreparedScenario,
  program: Program,
  definition: string,
): Promise<ScenarioResult> => {
  const { scenario, situations } = part;
  const { id, title, shown, group = id, points } = scenario;
  const common = { id, title, shown, group, points };
  for (const [index, situation] of situations.entries()) {
    const expected = await part.expected(index);
    const actual = await observe(program, situation, prepared.setting);
    const findings = findingsOf(prepared, part, expected, actual);
    const [first] = findings;
    if (!first) continue;
    const { divergence, criterion } = first;
    const told = { divergence, actual, targets: prepared.targets, definition };
    const symptom = prepared.exercise.symptoms.find((one) => fits(one, scenario, divergence, actual, definition));
    const reason = why(divergence, actual, program.definition);
    const exact = part.expect.history !== undefined;
    return {
      ...common,
      ...(index > 0 ? { situation: index } : {}),
      passed: false,
      outcome: findings.every(({ portion }) => portion !== 'outcome'),
      effects: findings.every(({ portion }) => portion !== 'effects'),
      criterion,
      divergence,
      sentence: explain(told),
      guarded: explainGuarded(told),
      ...(reason ? { why: reason.sentence, location: reason.location } : {}),
      misconception: symptom?.misconception,
      ...(symptom?.hint === undefined ? {} : { hint: symptom.hint }),
      ...(shown === 'sample'
        ? {
            diff: abridge(
              exact
                ? diffHistories(tell(expected.events, expected.startTime), tell(actual.events, actual.startTime))
                : diffEffects(expected, actual),
            ),
          }
        : {}),
    };
  }
  return { ...common, passed: true, outcome: true, effects: true };
};

/**
 * Runs a submission in every scenario beside the reference and judges what can be seen from outside. The learner's names do
 * not matter, nor how a function is called. The exercise is trusted: a fault in it is thrown.
 */
export const gradeSubmission = async (exercise: Exercise, submission: string): Promise<Verdict> => {
  const prepared = prepareExercise(exercise);
  if (exercise.kind === 'predict') return gradePrediction(prepared, submission);
  const loaded = loadDefinition(submission);
  if ('faults' in loaded) return { kind: 'invalid', faults: loaded.faults };
  const { program } = loaded;

  const scenarios: ScenarioResult[] = [];
  for (const part of prepared.scenarios) scenarios.push(await gradeScenario(prepared, part, program, submission));
  const { definition } = program;
  const findings = judgeDesign(prepared.design, {
    definition,
    states: statesOf(definition),
    starter: prepared.starter,
    type: exercise.type,
  });
  const designed = findings.length === 0;
  const shown = [...scenarios, ...findings].flatMap(({ misconception }) => misconception ?? []);
  const hint = scenarios.find((one) => one.hint !== undefined)?.hint;
  return {
    kind: 'graded',
    passed: designed && scenarios.every(({ passed }) => passed),
    score: scoreOf(exercise.weights, scenarios, designed),
    scenarios,
    design: { passed: designed, ...(findings[0] ? { message: findings[0].message } : {}), findings },
    misconceptions: [...new Set(shown)],
    ...(hint === undefined ? {} : { hint }),
  };
};
