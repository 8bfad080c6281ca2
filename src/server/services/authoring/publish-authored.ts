import { engineVersion } from '@/asl';
import { graderVersion } from '@/grading';
import type { Prisma } from '../../generated/client';
import type { Database, Queries } from '../../make-database';
import type { Asker } from '../asker';
import { isRepeat } from '../is-repeat';
import { Refusal } from '../refusal';
import { exerciseOf, filesOf } from './files';
import { managedBy, manages, notYours } from './may-manage';
import { digestOf } from './prove-authored';
import { absent } from './read-authored';

interface Sent {
  readonly userId: string;
  readonly id: string;
  /** The revision the author saw: what was changed since is not sent unseen. */
  readonly revision: number;
  readonly note: string;
}

/** Makes an immutable version of the files as they are and asks for its review. It must be proved first, by this engine and grader. */
export async function sendForReview(db: Database, { userId, id, revision, note }: Sent): Promise<string | Refusal> {
  const row = await db.authoredExercise.findUnique({ where: { id } });
  if (!row) return absent();
  if (row.revision !== revision)
    return new Refusal('conflict', 'It was changed meanwhile. Look at the change, validate, and send it again.');
  const files = filesOf(row.files);
  const exercise = await exerciseOf(db, row.slug, files);
  if (exercise instanceof Refusal) return exercise;
  const sha256 = digestOf(exercise);
  const proof = await db.exerciseProof.findUnique({
    where: {
      authoredId_sha256_engine_grader: { authoredId: id, sha256, engine: engineVersion, grader: graderVersion },
    },
    select: { id: true, holds: true },
  });
  if (proof?.holds !== true)
    return new Refusal(
      'invalid',
      proof?.holds === false
        ? 'The proof of this text does not hold: mend what it names first.'
        : 'Validate this text first: only a proved exercise is reviewed.',
    );
  const same = await db.contentVersion.findUnique({
    where: { kind_slug_sha256: { kind: 'exercise', slug: row.slug, sha256 } },
    select: { id: true, version: true, state: true },
  });
  if (same)
    return new Refusal('conflict', `This text is version ${same.version} already. Change something, or use that one.`);
  try {
    return await db.$transaction(async (tx) => {
      const newest = await tx.contentVersion.aggregate({
        where: { kind: 'exercise', slug: row.slug },
        _max: { version: true },
      });
      const made = await tx.contentVersion.create({
        data: {
          kind: 'exercise',
          slug: row.slug,
          version: (newest._max.version ?? 0) + 1,
          sha256,
          body: exercise as object,
          authorId: userId,
          writers: [...new Set([...row.writers, userId])],
          basedOnId: row.baseVersionId,
        },
      });
      await tx.authoredVersion.create({
        data: {
          contentVersionId: made.id,
          authoredId: id,
          proofId: proof.id,
          files: files as Prisma.InputJsonObject,
          note,
          submittedById: userId,
        },
      });
      await tx.authoredExercise.update({ where: { id }, data: { writers: [] } });
      return made.id;
    });
  } catch (error) {
    if (isRepeat(error)) return new Refusal('conflict', 'Somebody sent it at the same moment. Reload to see it.');
    throw error;
  }
}

interface Reviewed {
  readonly userId: string;
  readonly versionId: string;
  readonly approve: boolean;
  readonly remark: string;
}

/** Somebody who did not write on it says whether it may be published, or sends it back with a remark. */
export async function reviewVersion(
  db: Database,
  { userId, versionId, approve, remark }: Reviewed,
): Promise<boolean | Refusal> {
  const row = await readVersion(db, versionId);
  if (!row) return new Refusal('not-found', 'There is no such version.');
  const { state, writers, reviews } = row.contentVersion;
  if (row.submittedById === userId || writers.includes(userId))
    return new Refusal('forbidden', 'You wrote on this version yourself: somebody else has to review it.');
  if (state !== 'draft' || reviews.length > 0) return new Refusal('conflict', 'This version was reviewed meanwhile.');
  if (!approve && remark.trim() === '')
    return new Refusal('invalid', 'Say what has to be mended: the author reads it.');
  return db.$transaction(async (tx) => {
    // Of two reviewers at once the second waits here, and finds it reviewed.
    await tx.$executeRaw`SELECT 1 FROM "authored_version" WHERE "contentVersionId" = ${versionId} FOR UPDATE`;
    const said = await tx.contentReview.findFirst({ where: { contentVersionId: versionId }, select: { id: true } });
    if (said) return new Refusal('conflict', 'This version was reviewed meanwhile.');
    await tx.contentReview.create({
      data: { contentVersionId: versionId, reviewerId: userId, approved: approve, note: remark.trim() },
    });
    if (approve) await tx.contentVersion.update({ where: { id: versionId }, data: { state: 'reviewed' } });
    return approve;
  });
}

interface Published {
  readonly asker: Asker;
  readonly versionId: string;
  /** For everyone, and not by link and assignment alone. */
  readonly listed: boolean;
}

/**
 * Publishes a reviewed version in the place of the one before, which submissions keep pointing to. Any instructor may, where the exercise
 * is found stays as it is; an earlier version is brought back, and a place in everybody's list given, by who manages it.
 */
export async function publishVersion(
  db: Database,
  { asker, versionId, listed }: Published,
): Promise<boolean | Refusal> {
  const row = await readVersion(db, versionId);
  if (!row) return new Refusal('not-found', 'There is no such version.');
  if (row.authored.archivedAt !== null)
    return new Refusal('conflict', 'The exercise is archived. Bring it back first.');
  if (row.contentVersion.state !== 'reviewed' && row.contentVersion.state !== 'archived')
    return new Refusal('conflict', 'Only a reviewed version can be published.');
  if ((row.contentVersion.state === 'archived' || listed !== row.authored.listed) && !manages(asker, row.authored))
    return notYours();
  if (row.contentVersion.reviews[0]?.approved !== true || row.proof.holds !== true)
    return new Refusal('invalid', 'Only a version that is proved and approved can be published.');
  return db.$transaction(async (tx) => {
    await tx.contentVersion.updateMany({
      where: { kind: 'exercise', slug: row.authored.slug, state: 'published' },
      data: { state: 'archived' },
    });
    await tx.contentVersion.update({ where: { id: versionId }, data: { state: 'published' } });
    await tx.authoredVersion.update({
      where: { contentVersionId: versionId },
      data: { publishedAt: new Date(), publishedById: asker.id },
    });
    await tx.authoredExercise.update({ where: { id: row.authoredId }, data: { listed } });
    return true;
  });
}

async function refuseOthers(db: Queries, asker: Asker, id: string): Promise<Refusal | undefined> {
  const row = await db.authoredExercise.findUnique({ where: { id }, select: managedBy });
  if (!row) return absent();
  return manages(asker, row) ? undefined : notYours();
}

/** Who may find it: everyone in the list of exercises, or those alone who have a link or an assignment. */
export async function setListed(
  db: Queries,
  { asker, id, listed }: { asker: Asker; id: string; listed: boolean },
): Promise<boolean | Refusal> {
  const refused = await refuseOthers(db, asker, id);
  if (refused) return refused;
  const { count } = await db.authoredExercise.updateMany({ where: { id }, data: { listed } });
  return count === 1 ? true : absent();
}

/** Takes an exercise out of use, or brings it back. Nothing is deleted: submissions point to its versions. */
export async function setArchived(
  db: Database,
  { asker, id, archived }: { asker: Asker; id: string; archived: boolean },
): Promise<boolean | Refusal> {
  const refused = await refuseOthers(db, asker, id);
  if (refused) return refused;
  return db.$transaction(async (tx) => {
    const row = await tx.authoredExercise.findUnique({ where: { id }, select: { slug: true } });
    if (!row) return absent();
    await tx.authoredExercise.update({ where: { id }, data: { archivedAt: archived ? new Date() : null } });
    const versions = { kind: 'exercise', slug: row.slug };
    if (archived) {
      await tx.contentVersion.updateMany({ where: { ...versions, state: 'published' }, data: { state: 'archived' } });
      return true;
    }
    const last = await tx.authoredVersion.findFirst({
      where: { authoredId: id, publishedAt: { not: null } },
      orderBy: { publishedAt: 'desc' },
      select: { contentVersionId: true },
    });
    if (last) await tx.contentVersion.update({ where: { id: last.contentVersionId }, data: { state: 'published' } });
    return true;
  });
}

const readVersion = (db: Queries, contentVersionId: string) =>
  db.authoredVersion.findUnique({
    where: { contentVersionId },
    select: {
      authoredId: true,
      submittedById: true,
      contentVersion: {
        select: {
          state: true,
          writers: true,
          reviews: { select: { approved: true }, orderBy: { at: 'desc' }, take: 1 },
        },
      },
      proof: { select: { holds: true } },
      authored: { select: { slug: true, archivedAt: true, listed: true, ...managedBy } },
    },
  });
