import type { Graded, PresentedCard } from '@/grading';

/** A card of the check and the lesson it stands for. */
export interface Item {
  readonly versionId: string;
  readonly card: PresentedCard;
  readonly lesson: { readonly slug: string; readonly title: string; readonly minutes: number };
  readonly state: 'known' | 'finished' | 'open';
  readonly answer: { readonly response: unknown; readonly graded: Graded } | null;
}

/** What came of a card: right, wrong, or passed over. */
export type Outcome = 'right' | 'wrong' | 'passed';
