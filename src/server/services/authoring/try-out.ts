import type { Prisma } from '../../generated/client';
import type { Queries } from '../../make-database';
import { gradeInSandbox } from '../../sandbox/ask-sandbox';
import { pool } from '../../sandbox/pool';
import { readCourse } from '../content/read-course';
import { type ExerciseView, viewExercise } from '../exercises/read-exercise';
import { fromStored, resultOf, tallyOf, toStored } from '../exercises/stored-verdict';
import { studentVerdict } from '../exercises/student-verdict';
import { Refusal } from '../refusal';
import type { SubmissionView } from '../submissions/submission-view';
import { exerciseOf, filesOf } from './files';
import { digestOf } from './prove-authored';
import { absent } from './read-authored';

/** How long a try waits for a free worker, in milliseconds. */
const patience = 3_000;

const readExercise = async (db: Queries, id: string) => {
  const row = await db.authoredExercise.findUnique({ where: { id }, select: { slug: true, files: true } });
  return row ? exerciseOf(db, row.slug, filesOf(row.files)) : absent();
};

/** The exercise as its files are kept, as a student will see it. */
export async function previewAuthored(db: Queries, id: string): Promise<ExerciseView | Refusal> {
  const exercise = await readExercise(db, id);
  if (exercise instanceof Refusal) return exercise;
  return viewExercise({ versionId: `preview-${digestOf(exercise)}`, body: exercise }, false);
}

/** What a student would be told who submits this text. Nothing of it is kept. */
export async function tryOut(
  db: Queries,
  { id, text }: { id: string; text: string },
): Promise<SubmissionView | Refusal> {
  const exercise = await readExercise(db, id);
  if (exercise instanceof Refusal) return exercise;
  const place = await pool().take(performance.now() + patience);
  if (!place) return new Refusal('too-many', 'Much is being graded at the moment. Try again in a few seconds.', 3);
  try {
    const submitted = { versionId: `try:${digestOf(exercise)}`, exercise, definition: text.replaceAll('\0', '\uFFFD') };
    const { ms: _, ...outcome } = await gradeInSandbox(place, submitted);
    if (outcome.kind === 'fault')
      return new Refusal('invalid', `The exercise cannot be run: ${outcome.reason.split('\n')[0]}`);
    const verdict = fromStored(toStored(outcome) as Prisma.JsonValue);
    const course = await readCourse(db);
    const now = new Date();
    return {
      id: 'preview',
      exercise: exercise.slug,
      contentVersionId: `preview-${id}`,
      version: 0,
      state: 'graded',
      outcome: verdict.kind,
      ...resultOf(verdict),
      scenarios: tallyOf(verdict),
      createdAt: now,
      gradedAt: now,
      text,
      verdict: studentVerdict(verdict, {
        exercise,
        definition: text,
        misconceptions: course?.misconceptions ?? [],
        revealed: verdict.kind === 'graded' && verdict.passed,
      }),
      exam: null,
      askAgainMs: null,
      regraded: null,
    };
  } finally {
    place.release();
  }
}
