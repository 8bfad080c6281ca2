import type { Database } from '../../make-database';
import type { Asker } from '../asker';
import { Refusal } from '../refusal';
import { mayArchive } from './may-archive';

interface Said {
  readonly userId: string;
  readonly versionId: string;
  readonly approved: boolean;
  /** What to do, for whoever wrote it; needed when it is sent back. */
  readonly note: string;
}

const gone = () => new Refusal('not-found', 'This version is not there any more. Reload the page.');

/** A colleague approves a version that waits for a review, or sends it back with a note. Whoever wrote on it may not. */
export async function reviewVersion(
  db: Database,
  { userId, versionId, approved, note }: Said,
): Promise<{ state: 'reviewed' | 'draft' } | Refusal> {
  if (!approved && note === '') return new Refusal('invalid', 'Say what to change, so that its author can go on.');
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "content_version" WHERE "id" = ${versionId} FOR UPDATE`;
    const version = await tx.contentVersion.findUnique({
      where: { id: versionId, kind: 'card' },
      select: {
        state: true,
        builtIn: true,
        authorId: true,
        writers: true,
        reviews: { orderBy: { at: 'desc' }, take: 1, select: { approved: true } },
      },
    });
    if (!version || version.builtIn) return gone();
    if (version.authorId === userId || version.writers.includes(userId))
      return new Refusal('forbidden', 'You wrote on this question: somebody else reviews it.');
    if (version.state !== 'draft' || version.reviews.some((last) => !last.approved))
      return new Refusal('conflict', 'This version does not wait for a review any more. Reload the page.');
    await tx.contentReview.create({ data: { contentVersionId: versionId, reviewerId: userId, approved, note } });
    if (approved) await tx.contentVersion.update({ where: { id: versionId }, data: { state: 'reviewed' } });
    return { state: approved ? 'reviewed' : 'draft' };
  });
}

const notYours = () =>
  new Refusal('forbidden', 'This question is somebody else’s. Copy it to make one of your own, or ask its author.');

/** Publishes a reviewed version, or brings back an archived one; the version that was published before is archived. */
export async function publishVersion(
  db: Database,
  asker: Asker,
  versionId: string,
): Promise<{ state: 'published' } | Refusal> {
  return db.$transaction(async (tx) => {
    const found = await tx.contentVersion.findUnique({
      where: { id: versionId, kind: 'card' },
      select: { slug: true, builtIn: true },
    });
    if (!found || found.builtIn) return gone();
    await tx.$queryRaw`SELECT 1 FROM "content_version" WHERE "kind" = 'card' AND "slug" = ${found.slug} FOR UPDATE`;
    const { state } = await tx.contentVersion.findUniqueOrThrow({ where: { id: versionId }, select: { state: true } });
    if (state === 'published') return { state };
    if (state === 'archived' && !(await mayArchive(tx, asker, found.slug))) return notYours();
    if (state === 'draft') return new Refusal('conflict', 'A colleague reviews this version before it is published.');
    await tx.contentVersion.updateMany({
      where: { kind: 'card', slug: found.slug, state: 'published' },
      data: { state: 'archived' },
    });
    await tx.contentVersion.update({ where: { id: versionId }, data: { state: 'published' } });
    return { state: 'published' };
  });
}

/** Takes a question out of use; its answers stay, and any version can be published again. */
export async function archiveQuestion(
  db: Database,
  asker: Asker,
  slug: string,
): Promise<{ state: 'archived' } | Refusal> {
  const found = await db.contentVersion.findFirst({
    where: { kind: 'card', slug, state: 'published' },
    select: { builtIn: true },
  });
  if (!found) return new Refusal('conflict', 'This question is not published.');
  if (found.builtIn) return new Refusal('invalid', 'This card belongs to the course’s files and is archived there.');
  if (!(await mayArchive(db, asker, slug))) return notYours();
  await db.contentVersion.updateMany({
    where: { kind: 'card', slug, state: 'published' },
    data: { state: 'archived' },
  });
  return { state: 'archived' };
}
