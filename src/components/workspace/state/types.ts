import type { PracticeId } from '@/asl';
import type { Syntax } from '@/components/editor/protocol';
import type { Visits } from '@/components/graph/visits';
import type { RunReport, RunRequest } from '@/components/machine/run-request';
import type { ApiOutputs } from '@/trpc/calls';
import type { Analysis, Drawing } from '../engine/analyse';
import type { Answers } from './answers';
import type { Replies } from './replies';
import type { UnreadFields } from './unread';

export type ExerciseView = ApiOutputs['exercises']['read'];
export type SubmissionSummary = ApiOutputs['submissions']['list']['submissions'][number];
export type SubmissionView = ApiOutputs['submissions']['get'];
export type StudentVerdict = NonNullable<SubmissionView['verdict']>;
export type GradedVerdict = Extract<StudentVerdict, { kind: 'graded' }>;
export type ScenarioView = GradedVerdict['scenarios'][number];
export type Draft = NonNullable<ApiOutputs['drafts']['get']['draft']>;

/** The panes of the screen, one at a time on a phone. */
export const PANES = ['task', 'editor', 'machine', 'graph', 'results'] as const;
export type Pane = (typeof PANES)[number];

/** What the lower right shows. */
export type Tab = 'verdict' | 'input' | 'waiting' | 'output' | 'events' | 'state' | 'services' | 'test' | 'twins';

/** What the next run is given. */
export interface Setup {
  /** JSON text. */
  readonly input: string;
  readonly answers: Answers;
  readonly type: 'STANDARD' | 'EXPRESS';
  /** Who answers the calls: the answers alone, or the services of the world, before which the answers go. */
  readonly answeredBy: 'answers' | 'services';
  /** JSON text. */
  readonly world: string;
  /** What stands in the forms of the world and cannot be read. */
  readonly unread: UnreadFields;
  /** When the virtual clock begins, as `2026-01-01T00:00:00`, UTC. */
  readonly startsAt: string;
}

/** What the next run of an exercise is given. */
export interface ExerciseSetup extends Setup {
  /** Id of the sample it began from. */
  readonly sample: string;
}

/** A run that came to an end, with all that is read from it more than once. */
export interface FinishedRun {
  readonly request: RunRequest;
  readonly report: RunReport;
  readonly visits: Visits | undefined;
  /** The text it was run from, as it was typed. */
  readonly source: string;
  /** The scenario it was, in words. */
  readonly title: string;
  /** Of a hidden scenario: the events are one's own, what they carried is not shown. */
  readonly withheld: boolean;
}

/** Where a submission is on its way to a verdict. */
export type Submitting =
  | { readonly at: 'rest' }
  | { readonly at: 'sending' }
  /** The server has it and grades it. */
  | { readonly at: 'grading' }
  /** Grading broke by our fault; it is tried again and costs no attempt. */
  | { readonly at: 'again' }
  /** The server cannot be reached: it is sent again. */
  | { readonly at: 'lost' }
  /** Much is being graded: it is sent again in so many seconds. */
  | { readonly at: 'busy'; readonly seconds: number }
  | { readonly at: 'refused'; readonly message: string };

/** Where the text is kept. */
export type Keeping =
  | { readonly at: 'kept' }
  | { readonly at: 'changed' }
  | { readonly at: 'saving' }
  /** The server cannot be reached: kept in this browser, sent later. */
  | { readonly at: 'away' }
  /** Saved in another tab meanwhile: both texts are there, and one must be chosen. */
  | { readonly at: 'conflict'; readonly stored: Draft }
  | { readonly at: 'refused'; readonly message: string };

/** What every workspace holds, whether there is something to solve in it or not. */
export interface WorkspaceState {
  /** Names files that are taken away from here. */
  readonly name: string;
  /** What the text is checked as. */
  readonly type: 'STANDARD' | 'EXPRESS';
  /** Good practice that is not advised, as the task has decided it. */
  readonly quiet?: readonly PracticeId[];
  readonly text: string;
  /** The definition that is given, where the text is something else; it is what is drawn, and checked. */
  readonly machine?: string | undefined;
  readonly syntax: Syntax;
  /** The text has more bytes than a definition may have: it is neither checked nor saved. */
  readonly tooLong: boolean;
  readonly analysis: Analysis | undefined;
  /** The last picture that could be drawn. */
  readonly drawing: Drawing | undefined;
  /** Names of the states in which the checker finds an error. */
  readonly faulty: ReadonlySet<string>;
  readonly setup: Setup;
  readonly run: FinishedRun | undefined;
  readonly running: boolean;
  /** What is being written for tasks that wait. */
  readonly replies: Replies;
  /** Name of the state that is lit. */
  readonly state: string | undefined;
  /** Id of the event at which the run is looked at; undefined: at its end. */
  readonly event: number | undefined;
  /** Virtual milliseconds since the start, where it is looked at between that event and the next. */
  readonly time?: number | undefined;
  /** Whether the text is there to be read and run alone. */
  readonly readOnly?: boolean;
  /** Why the next run cannot begin: what it is given does not come to an execution. */
  readonly notStarted: string | undefined;
  readonly keeping: Keeping;
  readonly tab: Tab;
  readonly pane: Pane;
}

export interface ExerciseState extends WorkspaceState {
  readonly exercise: ExerciseView;
  readonly setup: ExerciseSetup;
  /** By the id of its sample, each setup that was changed and left for another. */
  readonly own: ReadonlyMap<string, ExerciseSetup>;
  readonly submitting: Submitting;
  /** The submission whose verdict is shown. */
  readonly shown: SubmissionView | undefined;
  /** Id of the scenario of the verdict that is looked at. */
  readonly scenario: string | undefined;
  readonly passed: boolean;
  /** Counts up whenever the list of submissions has changed. */
  readonly submissions: number;
  readonly hints: number;
}
