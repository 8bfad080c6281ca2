import type { ExerciseFiles } from '@/catalog';
import type { Queries } from '../../make-database';
import { Refusal } from '../refusal';
import { filesOf, headOf, soundFiles } from './files';
import { absent } from './read-authored';

export interface SaveAuthored {
  readonly userId: string;
  readonly id: string;
  readonly files: ExerciseFiles;
  /** The revision the files were made from. */
  readonly revision: number;
  /** Set when a newer version of what it was begun from is merged in. */
  readonly baseVersionId?: string;
}

/** `saved: false`: somebody else saved meanwhile; theirs stays, and both are in the author's hands. */
export type SavedAuthored =
  | { readonly saved: true; readonly revision: number }
  | {
      readonly saved: false;
      readonly stored: {
        readonly files: ExerciseFiles;
        readonly revision: number;
        readonly by: string | null;
        readonly at: Date;
      };
    };

/** Keeps the files as they are, right or wrong: an author's text is never refused for what it says. */
export async function saveAuthored(
  db: Queries,
  { userId, id, files, revision, baseVersionId }: SaveAuthored,
): Promise<SavedAuthored | Refusal> {
  const sound = soundFiles(files);
  if (sound instanceof Refusal) return sound;
  const known = await db.authoredExercise.findUnique({ where: { id }, select: { writers: true } });
  const { count } = await db.authoredExercise.updateMany({
    where: { id, revision },
    data: {
      writers: [...new Set([...(known?.writers ?? []), userId])],
      files: sound,
      revision: revision + 1,
      changedById: userId,
      ...headOf(sound),
      ...(baseVersionId === undefined ? {} : { baseVersionId }),
    },
  });
  if (count === 1) return { saved: true, revision: revision + 1 };
  const row = await db.authoredExercise.findUnique({
    where: { id },
    select: { files: true, revision: true, updatedAt: true, changedById: true, changedBy: { select: { name: true } } },
  });
  if (!row) return absent();
  // One's own save whose answer was lost.
  if (row.changedById === userId && same(filesOf(row.files), sound)) return { saved: true, revision: row.revision };
  return {
    saved: false,
    stored: {
      files: filesOf(row.files),
      revision: row.revision,
      by: row.changedBy?.name ?? null,
      at: row.updatedAt,
    },
  };
}

const same = (a: ExerciseFiles, b: ExerciseFiles): boolean => {
  const paths = Object.keys(a);
  return paths.length === Object.keys(b).length && paths.every((path) => Object.hasOwn(b, path) && a[path] === b[path]);
};
