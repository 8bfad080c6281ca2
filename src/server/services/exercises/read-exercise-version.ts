import { type Exercise, exerciseSchema } from '@/grading';
import type { Queries } from '../../make-database';
import { Remembered } from '../content/remember';

const exercises = new Remembered<Exercise>(100);
const names = new Remembered<VersionName>(1_000);

/** Which version of which exercise a content version is. */
export interface VersionName {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
}

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

/** The name of a content version; it never changes. */
export const readVersionName = (db: Queries, id: string): Promise<VersionName> =>
  names.get(id, () =>
    db.contentVersion.findUniqueOrThrow({ where: { id }, select: { id: true, slug: true, version: true } }),
  );
