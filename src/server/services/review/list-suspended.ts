import { cardSchema } from '@/grading';
import type { Queries } from '../../make-database';

/** A card of the course that is not asked until it is resumed. */
export interface SuspendedCard {
  readonly card: string;
  readonly prompt: string;
  /** `lesson#section`. */
  readonly paragraph: string;
}

/** The course's cards that a learner set aside, or forgot so often that they were; the last one first. Their own say so in their own list. */
export async function listSuspended(db: Queries, userId: string): Promise<SuspendedCard[]> {
  const rows = await db.$queryRaw<{ slug: string; body: unknown }[]>`
    SELECT "slug", "body" FROM (
      SELECT DISTINCT ON (v."slug") v."slug", v."body", r."updatedAt" FROM "review_card" r
      JOIN "content_version" v ON v."kind" = 'card' AND v."slug" = r."card" AND v."builtIn" AND v."state" = 'published'
      WHERE r."userId" = ${userId} AND r."suspended" ORDER BY v."slug", v."version" DESC) AS card
    ORDER BY "updatedAt" DESC, "slug" LIMIT 200`;
  return rows.flatMap(({ slug, body }) => {
    const read = cardSchema.safeParse(body);
    return read.success ? [{ card: slug, prompt: read.data.prompt, paragraph: read.data.lesson }] : [];
  });
}
