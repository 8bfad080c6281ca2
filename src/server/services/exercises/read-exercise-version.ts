import { type Exercise, exerciseSchema } from '@/grading';
import type { Queries } from '../../make-database';
import { Remembered } from '../content/remember';

const exercises = new Remembered<Exercise>(100);

/**
 * The whole exercise as it stands in a content version: for graders, never for learners.
 * @throws ZodError when the body does not fit: it was stored by another release
 */
export function readExerciseVersion(db: Queries, versionId: string): Promise<Exercise> {
  return exercises.get(versionId, async () => {
    const { body } = await db.contentVersion.findUniqueOrThrow({
      where: { id: versionId, kind: 'exercise' },
      select: { body: true },
    });
    return exerciseSchema.parse(body);
  });
}
