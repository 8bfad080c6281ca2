import type { ExerciseFiles } from '@/catalog';
import type { Queries } from '../../make-database';
import { Refusal } from '../refusal';
import { filesOf } from './files';

export interface VersionFiles {
  readonly files: ExerciseFiles;
  /** The version sent before it; null for the first. */
  readonly before: { readonly version: number; readonly files: ExerciseFiles } | null;
}

/** The files a version was made from, and those of the one before, so that they can be compared and taken up again. */
export async function readVersionFiles(db: Queries, versionId: string): Promise<VersionFiles | Refusal> {
  const row = await db.authoredVersion.findUnique({
    where: { contentVersionId: versionId },
    select: { files: true, authoredId: true, contentVersion: { select: { version: true } } },
  });
  if (!row) return new Refusal('not-found', 'This version is not there any more. Reload the page.');
  const before = await db.authoredVersion.findFirst({
    where: { authoredId: row.authoredId, contentVersion: { version: { lt: row.contentVersion.version } } },
    orderBy: { contentVersion: { version: 'desc' } },
    select: { files: true, contentVersion: { select: { version: true } } },
  });
  return {
    files: filesOf(row.files),
    before: before && { version: before.contentVersion.version, files: filesOf(before.files) },
  };
}
