import type { Converted, Obstacle } from '@/asl';
import type { RunReport, RunRequest } from '@/components/machine/run-request';
import type { Analysis, ToAnalyse } from './analyse';
import type { DataStep, InspectRequest } from './inspect';

/** What the workers are asked, and what they answer: one entry a question. */
export interface Questions {
  readonly analyse: { readonly ask: ToAnalyse; readonly answer: Analysis };
  readonly run: { readonly ask: RunRequest; readonly answer: RunReport };
  /** YAML, as JSON. */
  readonly toJson: { readonly ask: string; readonly answer: Converted | Obstacle };
  readonly inspect: { readonly ask: InspectRequest; readonly answer: readonly DataStep[] };
}

export type Question = keyof Questions;

export interface Asked<Q extends Question = Question> {
  readonly id: number;
  readonly question: Q;
  readonly ask: Questions[Q]['ask'];
}

export interface Answered {
  readonly id: number;
  /** Absent after a fault of ours. */
  readonly answer?: Questions[Question]['answer'];
}
