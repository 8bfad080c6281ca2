import type { TextChange } from './change';

/** What a suggestion is, for its sign in the list. */
export type SuggestionKind =
  | 'field'
  | 'state'
  | 'word'
  | 'error'
  | 'resource'
  | 'function'
  | 'variable'
  | 'path'
  | 'skeleton';

export interface Suggestion {
  readonly kind: SuggestionKind;
  /** What is shown. */
  readonly label: string;
  /** What is compared with the text it replaces. */
  readonly match: string;
  /** Beside it, in a few words. */
  readonly detail?: string;
  /** One or two sentences. */
  readonly about?: string;
  /** What is written: `${}` and `${words}` are the places to fill in next, a tab one level of indent. */
  readonly insert: string;
  /** Whether the next thing to write has suggestions as well. */
  readonly goesOn?: true;
  /** From -99 to 99; the higher, the earlier in the list. */
  readonly boost?: number;
}

export interface Suggestions {
  /** What a suggestion replaces. */
  readonly from: number;
  readonly to: number;
  readonly items: readonly Suggestion[];
  /** What must be mended before it: the comma that a new member needs. */
  readonly before?: TextChange;
}
