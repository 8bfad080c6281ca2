import type { Queries } from '../../make-database';

export interface LessonState {
  /** Ids of the sections read, in the order they were first read. */
  readonly sections: readonly string[];
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  /** Since when the learner says to know it without having read it here. */
  readonly knownAt: Date | null;
}

const untouched: LessonState = { sections: [], startedAt: null, finishedAt: null, knownAt: null };

/** How far a learner is in a lesson; of nobody, and before the first section, nothing. */
export async function readProgress(
  db: Queries,
  { userId, lesson }: { userId: string | undefined; lesson: string },
): Promise<LessonState> {
  if (userId === undefined) return untouched;
  const row = await db.lessonProgress.findUnique({
    where: { userId_lesson: { userId, lesson } },
    select: { sections: true, startedAt: true, finishedAt: true, knownAt: true },
  });
  return row ?? untouched;
}
