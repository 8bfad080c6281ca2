import { type ExerciseFiles, writeExercise } from '@/catalog';
import type { Queries } from '../../make-database';
import type { Asker } from '../asker';
import { readExerciseVersion } from '../exercises/read-exercise-version';
import { Refusal } from '../refusal';
import { newestVersion } from './create-authored';
import { filesOf } from './files';
import { manages } from './may-manage';

/** What became of one version, for those who write. */
export interface VersionView {
  readonly id: string;
  readonly version: number;
  readonly state: 'draft' | 'reviewed' | 'published' | 'archived';
  readonly note: string;
  readonly submittedBy: string | null;
  /** Who wrote on it may not review it. */
  readonly own: boolean;
  readonly submittedAt: Date;
  /** Null until somebody said something. */
  readonly review: { readonly by: string | null; readonly approved: boolean; readonly note: string } | null;
  readonly publishedAt: Date | null;
  readonly proofId: string;
}

export interface AuthoredView {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly files: ExerciseFiles;
  readonly revision: number;
  readonly changedBy: string | null;
  readonly updatedAt: Date;
  readonly owner: string | null;
  readonly mine: boolean;
  /** The one who asks decides where it is found and which earlier version is brought back. */
  readonly mayManage: boolean;
  readonly listed: boolean;
  readonly archived: boolean;
  /** What it was begun from; `newer` where a newer version of that can be merged. */
  readonly base: { readonly slug: string; readonly title: string; readonly newer: boolean } | null;
  readonly versions: readonly VersionView[];
  /** What learners have, if anything, to compare with what is being written. */
  readonly published: { readonly version: number; readonly files: ExerciseFiles } | null;
}

const versionSelection = {
  contentVersionId: true,
  note: true,
  submittedById: true,
  submittedAt: true,
  publishedAt: true,
  proofId: true,
  submittedBy: { select: { name: true } },
  contentVersion: {
    select: {
      version: true,
      state: true,
      writers: true,
      reviews: {
        select: { approved: true, note: true, reviewer: { select: { name: true } } },
        orderBy: { at: 'desc' },
        take: 1,
      },
    },
  },
} as const;

/** One exercise as its authors see it, with all its versions, newest first. */
export async function readAuthored(
  db: Queries,
  { id, asker }: { id: string; asker: Asker },
): Promise<AuthoredView | Refusal> {
  const row = await db.authoredExercise.findUnique({
    where: { id },
    include: {
      owner: { select: { name: true } },
      changedBy: { select: { name: true } },
      versions: { select: versionSelection, orderBy: { submittedAt: 'desc' } },
    },
  });
  if (!row) return absent();
  const live = row.versions.find(({ contentVersion }) => contentVersion.state === 'published');
  return {
    id,
    slug: row.slug,
    title: row.title,
    files: filesOf(row.files),
    revision: row.revision,
    changedBy: row.changedBy?.name ?? null,
    updatedAt: row.updatedAt,
    owner: row.owner?.name ?? null,
    mine: row.ownerId === asker.id,
    mayManage: manages(asker, row),
    listed: row.listed,
    archived: row.archivedAt !== null,
    base: await readBase(db, row),
    published: live
      ? { version: live.contentVersion.version, files: await filesOfVersion(db, live.contentVersionId) }
      : null,
    versions: row.versions.map(({ contentVersionId, contentVersion, submittedBy, submittedById, ...rest }) => {
      const { version, state, writers, reviews } = contentVersion;
      const [review] = reviews;
      return {
        ...rest,
        id: contentVersionId,
        version,
        state,
        submittedBy: submittedBy?.name ?? null,
        own: submittedById === asker.id || writers.includes(asker.id),
        review: review ? { by: review.reviewer?.name ?? null, approved: review.approved, note: review.note } : null,
      };
    }),
  };
}

export const absent = (): Refusal =>
  new Refusal('not-found', 'There is no such exercise. The list of exercises shows all there are.');

interface Based {
  readonly baseSlug: string | null;
  readonly baseVersionId: string | null;
}

async function readBase(db: Queries, { baseSlug, baseVersionId }: Based): Promise<AuthoredView['base']> {
  if (baseSlug === null || baseVersionId === null) return null;
  const newest = await newestVersion(db, baseSlug);
  const { title } = await readExerciseVersion(db, newest?.id ?? baseVersionId);
  return { slug: baseSlug, title, newer: newest !== null && newest.id !== baseVersionId };
}

/** The files of what it was begun from, as they were when they were last merged, and as they are now. */
export async function readBaseFiles(
  db: Queries,
  id: string,
): Promise<{ versionId: string; before: ExerciseFiles; now: ExerciseFiles } | Refusal> {
  const row = await db.authoredExercise.findUnique({
    where: { id },
    select: { baseSlug: true, baseVersionId: true },
  });
  if (!row) return absent();
  const newest = row.baseSlug === null ? null : await newestVersion(db, row.baseSlug);
  if (!newest || row.baseVersionId === null)
    return new Refusal('not-found', 'What this exercise was begun from is published no more.');
  const [before, now] = await Promise.all([filesOfVersion(db, row.baseVersionId), filesOfVersion(db, newest.id)]);
  return { versionId: newest.id, before, now };
}

/** The files a version was made from; of the built-in course's as they are written from it. */
export async function filesOfVersion(db: Queries, versionId: string): Promise<ExerciseFiles> {
  const authored = await db.authoredVersion.findUnique({
    where: { contentVersionId: versionId },
    select: { files: true },
  });
  return authored ? filesOf(authored.files) : writeExercise(await readExerciseVersion(db, versionId));
}
