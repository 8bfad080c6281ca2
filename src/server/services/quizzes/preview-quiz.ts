import type { QuizBody } from '@/catalog';
import { cardSchema, type Graded, type PresentedCard, present } from '@/grading';
import { drawQuiz } from '@/review';
import type { Queries } from '../../make-database';
import { explainBlank } from './explain-blank';
import { presentSeed } from './read-attempt';
import { readCardVersions } from './start-attempt';

export interface PreviewQuestion {
  readonly place: number;
  readonly points: number;
  readonly card: PresentedCard;
  /** Key and explanations: only instructors preview. */
  readonly key: Graded | null;
}

/** A quiz as one student might get it, with its key beside it; the seed draws another. Nothing is recorded. */
export async function previewQuiz(
  db: Queries,
  { body, seed }: { body: QuizBody; seed: string },
): Promise<{ readonly questions: PreviewQuestion[]; readonly maxPoints: number; readonly missing: string[] }> {
  const drawn = drawQuiz(body.parts, body.shuffleQuestions, seed);
  const versions = await readCardVersions(
    db,
    drawn.map(({ card }) => card),
  );
  const rows = await db.contentVersion.findMany({
    where: { id: { in: [...versions.values()] } },
    select: { id: true, slug: true, body: true },
  });
  const bySlug = new Map(rows.map((row) => [row.slug, row]));
  const questions = drawn.flatMap(({ card: slug, points }) => {
    const row = bySlug.get(slug);
    if (!row) return [];
    const card = cardSchema.parse(row.body);
    return [{ points, card: present(card, presentSeed(body, seed, row.id)), key: explainBlank(card) }];
  });
  return {
    questions: questions.map((question, place) => ({ place, ...question })),
    maxPoints: questions.reduce((sum, { points }) => sum + points, 0),
    missing: drawn.filter(({ card }) => !bySlug.has(card)).map(({ card }) => card),
  };
}
