import { cardSchema, type Graded, grade, type PresentedCard, present, Refused } from '@/grading';
import type { Queries } from '../../make-database';
import { readStandings } from '../cards/card-standing';
import { readCourse } from '../content/read-course';

/** A card of the check, and what the viewer has answered it with. */
export interface PlacementItem {
  readonly versionId: string;
  readonly card: PresentedCard;
  /** The lesson it stands for. */
  readonly lesson: { readonly slug: string; readonly title: string; readonly minutes: number };
  /** Where that lesson stands with the viewer. */
  readonly state: 'known' | 'finished' | 'open';
  readonly answer: { readonly response: unknown; readonly graded: Graded } | null;
}

/** The placement check: one card of each lesson it asks about, in the order of the course. Empty before content was stored. */
export async function readPlacement(db: Queries, viewerId: string | undefined): Promise<readonly PlacementItem[]> {
  const course = await readCourse(db);
  if (!course) return [];
  const [rows, standings, progress] = await Promise.all([
    db.contentVersion.findMany({
      where: { kind: 'card', slug: { in: course.placement }, state: 'published', builtIn: true },
      orderBy: { version: 'asc' },
      select: { id: true, slug: true, body: true },
    }),
    viewerId === undefined ? new Map<string, never>() : readStandings(db, viewerId, course.placement),
    viewerId === undefined ? [] : db.lessonProgress.findMany({ where: { userId: viewerId } }),
  ]);
  const newest = new Map(rows.map((row) => [row.slug, row]));
  const marks = new Map(progress.map((row) => [row.lesson, row]));
  return course.placement.flatMap((id): PlacementItem[] => {
    const row = newest.get(id);
    if (!row) return [];
    const card = cardSchema.parse(row.body);
    const lesson = course.lessons.find(({ slug }) => slug === card.lesson.split('#')[0]);
    if (!lesson) return [];
    const standing = standings.get(id);
    const graded = standing?.versionId === row.id ? grade(card, standing.response) : undefined;
    const mark = marks.get(lesson.slug);
    return [
      {
        versionId: row.id,
        card: present(card, row.id),
        lesson: { slug: lesson.slug, title: lesson.title, minutes: lesson.minutes },
        state: mark?.finishedAt ? 'finished' : mark?.knownAt ? 'known' : 'open',
        answer: standing && graded && !(graded instanceof Refused) ? { response: standing.response, graded } : null,
      },
    ];
  });
}
