import type { Misconception } from '@/catalog';
import type { ScenarioResult, Verdict } from '@/grading';
import type { SandboxOutcome } from '../../sandbox/outcome';

/** A misconception as it is explained to the learner who shows it. */
export interface NamedMisconception {
  readonly id: string;
  readonly title: string;
  readonly explanation: string;
  /** `lesson#section`. */
  readonly lesson: string;
}

/** One scenario, as its learner may see it: of a hidden one the title, the failing check and the own event, never what was expected. */
export interface ScenarioView {
  readonly id: string;
  readonly title: string;
  readonly shown: 'sample' | 'hidden';
  readonly passed: boolean;
  readonly sentence?: string;
  /** Samples only. */
  readonly expected?: string;
  readonly actual?: string;
  /** Virtual milliseconds since the start, and the id of the event in the learner's own history. */
  readonly at?: number;
  readonly event?: number;
  readonly misconception?: NamedMisconception;
}

export type StudentVerdict =
  | {
      readonly kind: 'invalid';
      readonly faults: readonly { message: string; location: string; line?: number; column?: number }[];
    }
  | { readonly kind: 'over-limit'; readonly limit: string; readonly message: string }
  | {
      readonly kind: 'graded';
      readonly passed: boolean;
      /** 0 to 1. */
      readonly score: number;
      readonly scenarios: readonly ScenarioView[];
      readonly design?: string;
      readonly misconceptions: readonly NamedMisconception[];
    };

type Settled = Exclude<SandboxOutcome, { kind: 'fault' }>;

/** What of an outcome is stored for, and shown to, the learner. */
export function studentVerdict(outcome: Settled, misconceptions: readonly Misconception[]): StudentVerdict {
  if (outcome.kind === 'over-limit') return { kind: 'over-limit', limit: outcome.limit, message: outcome.message };
  return viewVerdict(outcome.verdict, new Map(misconceptions.map((one) => [one.id, one])));
}

function viewVerdict(verdict: Verdict, known: ReadonlyMap<string, Misconception>): StudentVerdict {
  if (verdict.kind === 'invalid') {
    const faults = verdict.faults.map(({ message, location, line, column }) => ({ message, location, line, column }));
    return { kind: 'invalid', faults };
  }
  const named = (id: string | undefined): NamedMisconception | undefined => {
    const found = id === undefined ? undefined : known.get(id);
    return found && { id: found.id, title: found.title, explanation: found.explanation, lesson: found.lesson };
  };
  return {
    kind: 'graded',
    passed: verdict.passed,
    score: verdict.score,
    scenarios: verdict.scenarios.map((scenario) => viewScenario(scenario, named(scenario.misconception))),
    design: verdict.design.message,
    misconceptions: verdict.misconceptions.flatMap((id) => named(id) ?? []),
  };
}

function viewScenario(scenario: ScenarioResult, misconception: NamedMisconception | undefined): ScenarioView {
  const { id, title, shown, passed, divergence } = scenario;
  if (!divergence) return { id, title, shown, passed };
  const own = { at: divergence.at, event: divergence.event, misconception };
  if (shown === 'hidden') return { id, title, shown, passed, sentence: scenario.guarded, ...own };
  const { expected, actual } = divergence;
  return { id, title, shown, passed, sentence: scenario.sentence, expected, actual, ...own };
}
