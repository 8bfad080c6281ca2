import type { QueryLanguage } from '../../rules/field-types';
import type { JsonObject } from '../../values';
import type { Pointer } from '../diagnostic';
import type { MachineType } from '../inspection';

/** A state the advice is asked about. */
export interface AdvisedState {
  readonly name: string;
  readonly state: JsonObject;
  readonly pointer: Pointer;
  /** The states beside it. */
  readonly siblings: JsonObject;
  readonly type: MachineType;
  /** What the state's fields are written in. */
  readonly language: QueryLanguage;
}

/** One piece of good practice: nothing is wrong without it, much is better with it. */
export interface Practice {
  readonly claim: string;
  /** AWS's own guidance. */
  readonly source: string;
  readonly read: string;
  /** The lesson paragraph that teaches it, `lesson-slug#paragraph`, where there is one. */
  readonly lesson?: string;
  /** What to say about this state, in a student's words; `undefined` when there is nothing to say. */
  advise(advised: AdvisedState): string | undefined;
  /** A machine that gets this advice alone, and the same following it. */
  readonly fails: JsonObject;
  readonly mended: JsonObject;
  readonly machineType?: MachineType;
}

export const GUIDE = 'AWS Step Functions Developer Guide';
export const READ = '2026-11-26';
