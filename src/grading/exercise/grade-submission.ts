import { type LoadFault, loadDefinition, type Program } from '@/asl';
import { hasDesign } from './design';
import { type Divergence, diverge } from './diverge';
import { explain, explainGuarded } from './explain';
import { type Observation, observe } from './observe';
import type { Exercise, Scenario, Symptom } from './spec';

/** One scenario's result. */
export interface ScenarioResult {
  readonly id: string;
  readonly title: string;
  readonly shown: 'sample' | 'hidden';
  readonly passed: boolean;
  /** Output, status and error were right. */
  readonly outcome: boolean;
  /** Calls, their arguments and their times were right. */
  readonly effects: boolean;
  readonly divergence?: Divergence;
  readonly sentence?: string;
  /** The sentence without what was expected. */
  readonly guarded?: string;
  readonly misconception?: string;
}

/** A definition that cannot be run costs no attempt. */
interface InvalidVerdict {
  readonly kind: 'invalid';
  readonly faults: readonly LoadFault[];
}

interface GradedVerdict {
  readonly kind: 'graded';
  readonly passed: boolean;
  /** 0 to 1: 60 % outcome, 25 % effects and timing, 15 % design. */
  readonly score: number;
  readonly scenarios: readonly ScenarioResult[];
  readonly design: { readonly passed: boolean; readonly message?: string };
  /** Ids of the misconceptions it shows, each once. */
  readonly misconceptions: readonly string[];
}

export type Verdict = InvalidVerdict | GradedVerdict;

const weights = { outcome: 0.6, effects: 0.25, design: 0.15 };

const fits = ({ when }: Symptom, scenario: Scenario, divergence: Divergence, actual: Observation): boolean =>
  (when.scenario === undefined || when.scenario === scenario.id) &&
  (when.divergence === undefined || when.divergence === divergence.kind) &&
  (when.target === undefined || when.target === divergence.target) &&
  (when.error === undefined || when.error === actual.error) &&
  (when.calls === undefined || when.calls === actual.calls.filter(({ target }) => target === divergence.target).length);

const ending = new Set<Divergence['kind']>(['status', 'error', 'output']);

/** How the run ended, whatever it did on the way. */
const sameEnd = (expected: Observation, actual: Observation): boolean => {
  const found = diverge({ ...expected, calls: [] }, { ...actual, calls: [] });
  return found === undefined || !ending.has(found.kind);
};

const gradeScenario = async (
  exercise: Exercise,
  scenario: Scenario,
  reference: Program,
  program: Program,
): Promise<ScenarioResult> => {
  const expected = await observe(reference, scenario, exercise.type);
  const actual = await observe(program, scenario, exercise.type);
  const { id, title, shown } = scenario;
  const divergence = diverge(expected, actual);
  if (!divergence) return { id, title, shown, passed: true, outcome: true, effects: true };
  return {
    id,
    title,
    shown,
    passed: false,
    outcome: sameEnd(expected, actual),
    effects: ending.has(divergence.kind),
    divergence,
    sentence: explain(divergence, actual),
    guarded: explainGuarded(divergence, actual),
    misconception: exercise.symptoms.find((symptom) => fits(symptom, scenario, divergence, actual))?.misconception,
  };
};

const share = (results: readonly ScenarioResult[], right: (result: ScenarioResult) => boolean): number =>
  results.filter(right).length / results.length;

/**
 * Runs a submission in every scenario beside the reference and judges what can be seen from outside. The learner's names do
 * not matter, nor how a function is called. The exercise is trusted: a fault in it is thrown.
 */
export const gradeSubmission = async (exercise: Exercise, definition: string): Promise<Verdict> => {
  const loaded = loadDefinition(definition);
  if ('faults' in loaded) return { kind: 'invalid', faults: loaded.faults };
  const reference = loadDefinition(exercise.references[0]?.definition ?? '');
  if ('faults' in reference) throw new Error(`the reference of ${exercise.slug} cannot be run`);

  const scenarios: ScenarioResult[] = [];
  for (const scenario of exercise.scenarios)
    scenarios.push(await gradeScenario(exercise, scenario, reference.program, loaded.program));
  const designed = hasDesign(exercise.design, loaded.program.definition);
  const shown = [
    ...scenarios.flatMap(({ misconception }) => (misconception ? [misconception] : [])),
    ...(!designed && exercise.design?.misconception ? [exercise.design.misconception] : []),
  ];
  return {
    kind: 'graded',
    passed: designed && scenarios.every(({ passed }) => passed),
    score:
      weights.outcome * share(scenarios, ({ outcome }) => outcome) +
      weights.effects * share(scenarios, ({ effects }) => effects) +
      weights.design * (designed ? 1 : 0),
    scenarios,
    design: designed ? { passed: true } : { passed: false, message: exercise.design?.message },
    misconceptions: [...new Set(shown)],
  };
};
