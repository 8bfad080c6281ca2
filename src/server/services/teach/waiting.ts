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
    id: 'reports',
    href: '/teach/reports',
    one: 'report by a learner has no answer',
    many: 'reports by learners have no answer',
    count: (db) => db.cardReport.count({ where: { repliedAt: null } }),
  },
  {
    id: 'reviews',
    href: '/teach/questions?state=in-review',
    one: 'question waits for your review',
    many: 'questions wait for your review',
    count: waitingForReview,
  },
  {
    id: 'reviewed',
    href: '/teach/questions?state=reviewed',
    one: 'question is reviewed and can be published',
    many: 'questions are reviewed and can be published',
    count: (db) => db.contentVersion.count({ where: { kind: 'card', state: 'reviewed' } }),
  },
  {
    id: 'exercise-reviews',
    href: '/teach/exercises?show=waiting',
    one: 'exercise waits for your review',
    many: 'exercises wait for your review',
    count: waitingExercises,
  },
];

/** Newest versions that nobody has sent back, and that `userId` did not write on. */
async function waitingForReview(db: Queries, userId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS "n" FROM "content_version" v
    WHERE v."kind" = 'card' AND v."state" = 'draft' AND v."authorId" IS DISTINCT FROM ${userId}
      AND NOT ${userId} = ANY(coalesce(v."writers", '{}'))
      AND NOT EXISTS (SELECT 1 FROM "content_review" r WHERE r."contentVersionId" = v."id" AND NOT r."approved")
      AND NOT EXISTS (SELECT 1 FROM "content_version" w WHERE w."kind" = 'card' AND w."slug" = v."slug" AND w."version" > v."version")`;
  return row?.n ?? 0;
}
