import type { Converted, Obstacle } from '@/asl';
import type { RunReport, RunRequest } from '@/components/machine/run-request';
import type { StartAsk, Started } from '@/components/playground/compute-start';
import type { TestAnswer, TestAsk } from '@/components/playground/compute-test';
import type { TwinsAnswer, TwinsAsk } from '@/components/playground/compute-twins';
import type { Analysis, ToAnalyse } from './analyse';
import type { Cost } from './cost';
import type { DataStep, InspectRequest } from './inspect';
import type { ServicesRequest, ServicesView } from './services';

/** What the workers are asked, and what they answer: one entry a question. */
export interface Questions {
  readonly analyse: { readonly ask: ToAnalyse; readonly answer: Analysis };
  readonly run: { readonly ask: RunRequest; readonly answer: RunReport };
  /** What the services of a run held; undefined for a run without any. */
  readonly services: { readonly ask: ServicesRequest; readonly answer: ServicesView | undefined };
  /** What is wrong with the text of a world. */
  readonly checkWorld: { readonly ask: string; readonly answer: { readonly fault: string | undefined } };
  /** A world for a definition. */
  readonly worldFor: { readonly ask: string; readonly answer: { readonly text: string | undefined } };
  /** What a start comes to. */
  readonly start: { readonly ask: StartAsk; readonly answer: Started };
  /** One state by itself. */
  readonly test: { readonly ask: TestAsk; readonly answer: TestAnswer };
  /** Standard and Express. */
  readonly twins: { readonly ask: TwinsAsk; readonly answer: TwinsAnswer };
  /** What a run costs. */
  readonly cost: { readonly ask: RunRequest; readonly answer: Cost | undefined };
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
