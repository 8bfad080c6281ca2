import type { Findings, MachineType } from '@/asl';

/** How the text is written. */
export type Syntax = 'json' | 'yaml';

export interface Settings {
  readonly syntax: Syntax;
  readonly type: MachineType;
}

/** Part of the text replaced: offsets in the text before the change. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** What the page tells the worker. The worker keeps the text, so a keystroke sends only what it changed. */
export type ToWorker =
  | { readonly kind: 'open'; readonly version: number; readonly text: string; readonly settings: Settings }
  | { readonly kind: 'change'; readonly version: number; readonly changes: readonly TextChange[] };

/** What the worker tells the page, about the text of that version. */
export type FromWorker = { readonly kind: 'checked'; readonly version: number; readonly report: Findings };
