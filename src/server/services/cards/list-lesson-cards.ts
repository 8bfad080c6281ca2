import { lessonBodySchema } from '@/catalog';
import { type Card, cardSchema, type Graded, grade, type PresentedCard, present, Refused } from '@/grading';
import type { Queries } from '../../make-database';
import { readPublished } from '../content/read-version';
import { Refusal } from '../refusal';
import { type OwnReport, readOwnReports } from '../reports/my-reports';
import { readStandings } from './card-standing';

/** A learner's own earlier answer, with the key, which may be shown since it was answered. */
interface OwnAnswer {
  readonly response: unknown;
  readonly answeredAt: Date;
  readonly graded: Graded;
}

export interface LessonCard {
  /** What `cards.answer` asks for. */
  readonly versionId: string;
  /** Id of the section the card stands in. */
  readonly section: string;
  readonly card: PresentedCard;
  readonly answer: OwnAnswer | null;
  /** What the viewer reported of it, with the answers, newest first. */
  readonly reports: readonly OwnReport[];
}

/** The order of a card's options hangs on its version alone, so that a reload or a registration moves nothing. */
const presentVersion = (card: Card, versionId: string): PresentedCard => present(card, versionId);

/**
 * The cards of a lesson in the lesson's order. A card the viewer has answered is shown in the version it was answered in,
 * with key and explanations; any other in its newest published version, without.
 */
export async function listLessonCards(
  db: Queries,
  { slug, viewerId }: { slug: string; viewerId: string | undefined },
): Promise<LessonCard[] | Refusal> {
  const lesson = await readPublished(db, 'lesson', slug, lessonBodySchema);
  if (!lesson) return new Refusal('not-found', `There is no lesson “${slug}”.`);
  const slugs = lesson.body.cards.map(({ id }) => id);
  const standings = viewerId === undefined ? new Map<string, never>() : await readStandings(db, viewerId, slugs);
  // Only what was answered can be reported.
  const reports = viewerId !== undefined && standings.size > 0 ? await readOwnReports(db, viewerId, slugs) : [];
  const rows = await db.contentVersion.findMany({
    where: {
      OR: [
        // A lesson asks what its course's files hold, and nothing an instructor wrote under the same name.
        { kind: 'card', slug: { in: slugs }, state: 'published', builtIn: true },
        { id: { in: [...standings.values()].map(({ versionId }) => versionId) } },
      ],
    },
    orderBy: { version: 'asc' },
    select: { id: true, slug: true, state: true, body: true },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const newest = new Map(rows.filter(({ state }) => state === 'published').map((row) => [row.slug, row]));
  return lesson.body.cards.flatMap(({ id, section }): LessonCard[] => {
    const standing = standings.get(id);
    const row = (standing && byId.get(standing.versionId)) ?? newest.get(id);
    if (!row) return [];
    const card = cardSchema.parse(row.body);
    const graded = standing && grade(card, standing.response);
    const answer =
      standing && graded && !(graded instanceof Refused)
        ? { response: standing.response, answeredAt: standing.answeredAt, graded }
        : null;
    return [
      {
        versionId: row.id,
        section,
        card: presentVersion(card, row.id),
        answer,
        reports: reports.filter((report) => report.card === id),
      },
    ];
  });
}
