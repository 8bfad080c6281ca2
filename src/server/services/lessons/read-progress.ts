import type { Queries } from '../../make-database';

export interface LessonState {
  /** Ids of the sections read, in the order they were first read. */
  readonly sections: readonly string[];
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

const untouched: LessonState = { sections: [], startedAt: null, finishedAt: null };

/** How far a learner is in a lesson; of nobody, and before the first section, nothing. */
export async function readProgress(
  db: Queries,
  { userId, lesson }: { userId: string | undefined; lesson: string },
): Promise<LessonState> {
  if (userId === undefined) return untouched;
  const row = await db.lessonProgress.findUnique({
    where: { userId_lesson: { userId, lesson } },
    select: { sections: true, startedAt: true, finishedAt: true },
  });
  return row ?? untouched;
}
