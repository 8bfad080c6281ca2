import type { LoadFault } from '@/asl';
import type { DiffRow } from '../align/history';
import type { DesignFinding } from '../checks/design';
import type { Divergence } from './divergence';
import type { Scenario } from './spec';

/** One scenario's result. */
export interface ScenarioResult {
  readonly id: string;
  readonly title: string;
  readonly shown: Scenario['shown'];
  /** Scenarios of one group count together. */
  readonly group: string;
  readonly points: number;
  readonly passed: boolean;
  /** Output, status and error were right. */
  readonly outcome: boolean;
  /** Calls, their arguments and their times were right. */
  readonly effects: boolean;
  /** The criterion that was not met first, e.g. `calls` or `output`. */
  readonly criterion?: string;
  readonly divergence?: Divergence;
  /** Which of the scenario's situations it was, from 0; absent for the first. */
  readonly situation?: number;
  /** What happened and what was expected. */
  readonly sentence?: string;
  /** The sentence without what was expected, and without any value that could be the scenario's. */
  readonly guarded?: string;
  /** Why that follows from the learner's own definition; without any value of the scenario's. */
  readonly why?: string;
  /** JSON Pointer to the state or field of the learner's definition it follows from. */
  readonly location?: string;
  readonly misconception?: string;
  /** The hint that helps most, from 1. */
  readonly hint?: number;
  /** Both runs side by side: samples only, as it says what was expected. */
  readonly diff?: readonly DiffRow[];
}

/** A definition that cannot be run costs no attempt. */
interface InvalidVerdict {
  readonly kind: 'invalid';
  readonly faults: readonly LoadFault[];
}

interface GradedVerdict {
  readonly kind: 'graded';
  readonly passed: boolean;
  /** 0 to 1, by the exercise's weights. */
  readonly score: number;
  readonly scenarios: readonly ScenarioResult[];
  readonly design: {
    readonly passed: boolean;
    /** Of the first broken rule. */
    readonly message?: string;
    readonly findings: readonly DesignFinding[];
  };
  /** Ids of the misconceptions it shows, each once. */
  readonly misconceptions: readonly string[];
  /** The hint that helps most, from 1; without it the next one not yet seen. */
  readonly hint?: number;
}

export type Verdict = InvalidVerdict | GradedVerdict;
