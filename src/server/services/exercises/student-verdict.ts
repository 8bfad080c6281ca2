import type { Misconception } from '@/catalog';
import type { DiffRow, ScenarioResult, Verdict } from '@/grading';
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
  readonly shown: ScenarioResult['shown'];
  readonly passed: boolean;
  readonly sentence?: string;
  /** Samples only. */
  readonly expected?: string;
  readonly actual?: string;
  /** Virtual milliseconds since the start, and the id of the event in the learner's own history. */
  readonly at?: number;
  readonly event?: number;
  /** The learner's own state it happened in. */
  readonly state?: string;
  /** Why it follows from the learner's own definition, and where there: a JSON Pointer. */
  readonly why?: string;
  readonly location?: string;
  /** Scenarios of one group count together, all or nothing. */
  readonly group: string;
  readonly points: number;
  /** Both runs side by side; samples only. */
  readonly diff?: readonly DiffRow[];
  readonly misconception?: NamedMisconception;
}

/** A rule of design that is broken. */
interface DesignView {
  readonly message: string;
  /** JSON Pointer into the learner's definition. */
  readonly location?: string;
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
      /** Of the first broken rule of design. */
      readonly design?: string;
      readonly broken?: readonly DesignView[];
      /** The hint that helps most, from 1; without it the next one not yet seen. */
      readonly hint?: number;
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
    broken: verdict.design.findings.map(({ message, location, misconception }) => ({
      message,
      location,
      misconception: named(misconception),
    })),
    hint: verdict.hint,
    misconceptions: verdict.misconceptions.flatMap((id) => named(id) ?? []),
  };
}

function viewScenario(scenario: ScenarioResult, misconception: NamedMisconception | undefined): ScenarioView {
  const { id, title, shown, group, points, passed, divergence, why, location } = scenario;
  const common = { id, title, shown, group, points, passed };
  if (!divergence) return common;
  const { at, event, state, expected, actual } = divergence;
  const own = { ...common, at, event, state, why, location, misconception };
  if (shown !== 'sample') return { ...own, sentence: scenario.guarded };
  return { ...own, sentence: scenario.sentence, expected, actual, diff: scenario.diff };
}
