import type {
  Converted,
  Finding,
  Hover,
  MachineType,
  Obstacle,
  OutlineState,
  PracticeId,
  StateNames,
  Suggestions,
  TextChange,
} from '@/asl';

/** How the text is written. */
export type Syntax = 'json' | 'yaml';

export interface Settings {
  readonly syntax: Syntax;
  readonly type: MachineType;
  /** An input the machine is run with, as JSON: paths are completed from it. */
  readonly sample: string | undefined;
  /** Good practice that is not advised here. */
  readonly quiet?: readonly PracticeId[] | undefined;
}

/** A finding as the page has it: of its quick fix the title; the worker keeps what it does. */
export interface ListedFinding extends Omit<Finding, 'fix'> {
  readonly fix?: string;
}

/** What the worker found in the newest text. */
export interface Report {
  /** Whether the text can be read; while it cannot, what is drawn from it stays as it was. */
  readonly readable: boolean;
  readonly findings: readonly ListedFinding[];
  readonly outline: readonly OutlineState[];
}

/** What the page may ask about the newest text. */
export interface Questions {
  readonly fix: { readonly asks: { readonly finding: number }; readonly answer: TextChange | undefined };
  readonly format: { readonly asks: Record<never, never>; readonly answer: TextChange | Obstacle | undefined };
  readonly convert: { readonly asks: Record<never, never>; readonly answer: Converted | Obstacle };
  readonly complete: { readonly asks: { readonly offset: number }; readonly answer: Suggestions | undefined };
  readonly hover: { readonly asks: { readonly offset: number }; readonly answer: Hover | undefined };
  readonly states: { readonly asks: { readonly offset: number }; readonly answer: NamedState | undefined };
  readonly rename: {
    readonly asks: { readonly offset: number; readonly to: string };
    readonly answer: readonly TextChange[] | Obstacle;
  };
}

export type NamedState = Pick<StateNames, 'name' | 'definition' | 'references'>;

export type QuestionKind = keyof Questions;

/** What the page tells the worker. The worker keeps the text, so a keystroke sends only what it changed. */
export type ToWorker =
  | { readonly kind: 'open'; readonly version: number; readonly text: string; readonly settings: Settings }
  | { readonly kind: 'change'; readonly version: number; readonly changes: readonly TextChange[] }
  | { readonly kind: 'ask'; readonly id: number; readonly question: QuestionKind; readonly asks: unknown };

/** What the worker tells the page; a report is about the text of its version. */
export type FromWorker =
  | { readonly kind: 'checked'; readonly version: number; readonly report: Report }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown };
