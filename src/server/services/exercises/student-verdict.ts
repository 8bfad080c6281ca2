import type { Misconception } from '@/catalog';
import type { DiffRow, Exercise, ScenarioResult } from '@/grading';
import { secretsOf, withhold } from './secrets';
import type { StoredVerdict } from './stored-verdict';

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
  /** What went another way first. */
  readonly check?: string;
  readonly sentence?: string;
  /** Of samples, and of all once the exercise is passed. */
  readonly expected?: string;
  readonly actual?: string;
  /** Virtual milliseconds since the start, and the id of the event in the learner's own history (`submissions.history`). */
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
  /** Both runs side by side; samples only. Where the history is what is asked, no further than the first divergence until the exercise is passed. */
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
      /** What was submitted cannot be run: no attempt. A text that is not JSON has one fault, with line and column. */
      readonly kind: 'invalid';
      readonly faults: readonly { message: string; location: string; line?: number; column?: number }[];
    }
  /** A limit was met, by its name, with what to do: no attempt. */
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

export interface Audience {
  readonly exercise: Exercise;
  /** The learner's own text: what stands in it is no secret. */
  readonly definition: string;
  readonly misconceptions: readonly Misconception[];
  /** The learner has passed the exercise: nothing is hidden any more. */
  readonly revealed: boolean;
}

/** What of a stored verdict its learner may see. */
export function studentVerdict(verdict: StoredVerdict, audience: Audience): StudentVerdict {
  if (verdict.kind === 'over-limit') return { kind: 'over-limit', limit: verdict.limit, message: verdict.message };
  if (verdict.kind === 'invalid') {
    const faults = verdict.faults.map(({ message, location, line, column }) => ({ message, location, line, column }));
    return { kind: 'invalid', faults };
  }
  const known = new Map(audience.misconceptions.map((one) => [one.id, one]));
  const named = (id: string | undefined): NamedMisconception | undefined => {
    const found = id === undefined ? undefined : known.get(id);
    return found && { id: found.id, title: found.title, explanation: found.explanation, lesson: found.lesson };
  };
  return {
    kind: 'graded',
    passed: verdict.passed,
    score: verdict.score,
    scenarios: verdict.scenarios.map((one) => viewScenario(one, named(one.misconception), audience)),
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

function viewScenario(
  result: ScenarioResult,
  misconception: NamedMisconception | undefined,
  audience: Audience,
): ScenarioView {
  const { id, title, shown, group, points, passed, divergence, why, location } = result;
  const common = { id, title, shown, group, points, passed };
  if (!divergence) return common;
  const { kind: check, at, event, state, expected, actual } = divergence;
  const own = { ...common, check, at, event, state, location, misconception };
  if (shown === 'sample' || audience.revealed)
    return { ...own, why, sentence: result.sentence, expected, actual, diff: shownDiff(result, audience) };
  const scenario = audience.exercise.scenarios.find((one) => one.id === id);
  if (!scenario) return own;
  // The grader's guarded sentences hold no value; a name the learner's workflow made of one is left out here.
  const secrets = secretsOf(audience.exercise, scenario, audience.definition);
  const guard = (text: string | undefined) => text && withhold(text, secrets);
  return { ...own, why: guard(why), sentence: guard(result.guarded) };
}

/** Of a prediction all that follows the first divergence is still to be found out: the events of the right history are its answer. */
function shownDiff({ diff }: ScenarioResult, { exercise, revealed }: Audience): readonly DiffRow[] | undefined {
  if (exercise.kind !== 'predict' || revealed) return diff;
  const first = diff?.findIndex(({ kind }) => kind !== 'same') ?? -1;
  return first < 0 ? undefined : diff?.slice(0, first + 1);
}
