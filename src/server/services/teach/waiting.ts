import type { Queries } from '../../make-database';
import { waitingExercises } from '../authoring/waiting-exercises';

/** Something an instructor is waited for with, and how often. */
export interface Waiting {
  readonly id: string;
  /** Where it is done. */
  readonly href: string;
  /** Said of one, e.g. `question waits for a review`. */
  readonly one: string;
  readonly many: string;
  readonly n: number;
}

type WaitingKind = Omit<Waiting, 'n'> & {
  /** How many wait for `userId`. */
  readonly count: (db: Queries, userId: string) => Promise<number>;
};

/** What the overview counts, the most pressing first. An entry stands here only once the page at its `href` exists. */
export const waiting: readonly WaitingKind[] = [
  {
    id: 'exercise-reviews',
    href: '/teach/exercises?show=waiting',
    one: 'exercise waits for your review',
    many: 'exercises wait for your review',
    count: waitingExercises,
  },
];
