import type { Queries } from '../../make-database';

/** How many versions wait for a review this person may give: nobody reviews what they wrote on. */
export const waitingExercises = (db: Queries, userId: string): Promise<number> =>
  db.authoredVersion.count({
    where: {
      authored: { archivedAt: null },
      OR: [{ submittedById: null }, { submittedById: { not: userId } }],
      contentVersion: { state: 'draft', reviews: { none: {} }, NOT: { writers: { has: userId } } },
    },
  });
