import { randomBytes } from 'node:crypto';
import { type ExerciseFiles, writeExercise } from '@/catalog';
import type { AuthoredExercise } from '../../generated/client';
import type { Queries } from '../../make-database';
import { readCourse } from '../content/read-course';
import { readExerciseVersion } from '../exercises/read-exercise-version';
import { Refusal } from '../refusal';
import { newExercise } from './begin-exercise';
import { headOf, soundFiles } from './files';

/** Lower-case words of a title, and an ending that no file of the course has and nobody guesses. */
const slugFor = (title: string): string => {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return `${words || 'exercise'}-${randomBytes(5).toString('hex')}`;
};

interface Begun {
  readonly files: ExerciseFiles;
  readonly title: string;
  readonly base?: { readonly slug: string; readonly versionId: string };
}

/** Begins an exercise from nothing. */
export async function createAuthored(
  db: Queries,
  { userId, title }: { userId: string; title: string },
  now = new Date(),
): Promise<AuthoredExercise | Refusal> {
  const course = await readCourse(db);
  const [lesson] = course?.lessons ?? [];
  const paragraph = `${lesson?.slug ?? 'lesson'}#${lesson?.sections[0]?.id ?? 'section'}`;
  return store(db, userId, { files: newExercise(title, paragraph, now.toISOString().slice(0, 10)), title });
}

/**
 * Begins an exercise from the newest published version of another. It is an exercise of its own from then on; of the other it remembers
 * the version, so that a newer one can be merged.
 */
export async function forkExercise(
  db: Queries,
  { userId, slug }: { userId: string; slug: string },
): Promise<AuthoredExercise | Refusal> {
  const newest = await newestVersion(db, slug);
  if (!newest) return new Refusal('not-found', `There is no published exercise “${slug}” to begin from.`);
  const exercise = await readExerciseVersion(db, newest.id);
  const files = newest.authored ? (newest.authored.files as ExerciseFiles) : writeExercise(exercise);
  return store(db, userId, { files, title: exercise.title, base: { slug, versionId: newest.id } });
}

export const newestVersion = (db: Queries, slug: string) =>
  db.contentVersion.findFirst({
    where: { kind: 'exercise', slug, state: 'published' },
    orderBy: { version: 'desc' },
    select: { id: true, version: true, authored: { select: { files: true } } },
  });

async function store(db: Queries, userId: string, { files, title, base }: Begun): Promise<AuthoredExercise | Refusal> {
  const sound = soundFiles(files);
  if (sound instanceof Refusal) return sound;
  return db.authoredExercise.create({
    data: {
      slug: slugFor(title),
      ownerId: userId,
      changedById: userId,
      writers: [userId],
      files: sound,
      ...headOf(sound),
      baseSlug: base?.slug ?? null,
      baseVersionId: base?.versionId ?? null,
    },
  });
}
