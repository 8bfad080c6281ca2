import { randomBytes } from 'node:crypto';
import type { ExerciseLink } from '../../generated/client';
import type { Queries } from '../../make-database';
import type { Asker } from '../asker';
import { mayManage, notYours } from '../authoring/may-manage';
import { Refusal } from '../refusal';

/** A link as its makers see it. */
export type LinkView = Pick<ExerciseLink, 'id' | 'token' | 'exam' | 'createdAt' | 'closedAt'> & {
  /** How many opened it. */
  readonly opened: number;
  /** The one who asks made it, or manages the exercise. */
  readonly mayClose: boolean;
};

/** All links to an exercise, newest first. */
export async function listLinks(db: Queries, { asker, slug }: { asker: Asker; slug: string }): Promise<LinkView[]> {
  const managed = await managesSlug(db, asker, slug);
  const rows = await db.exerciseLink.findMany({
    where: { slug },
    orderBy: { createdAt: 'desc' },
    include: { _count: { select: { opened: true } } },
  });
  return rows.map(({ id, token, exam, createdAt, closedAt, createdById, _count }) => ({
    id,
    token,
    exam,
    createdAt,
    closedAt,
    opened: _count.opened,
    mayClose: managed || createdById === asker.id,
  }));
}

export async function makeLink(
  db: Queries,
  { userId, slug, exam }: { userId: string; slug: string; exam: boolean },
): Promise<{ token: string } | Refusal> {
  const published = await db.contentVersion.findFirst({
    where: { kind: 'exercise', slug, state: 'published' },
    select: { id: true },
  });
  if (!published) return new Refusal('conflict', 'Publish the exercise first: a link would lead nowhere.');
  const token = randomBytes(15).toString('base64url');
  await db.exerciseLink.create({ data: { token, slug, exam, createdById: userId } });
  return { token };
}

/** Of the course's exercises nobody owns, an administrator closes what others made. */
const managesSlug = async (db: Queries, asker: Asker, slug: string): Promise<boolean> =>
  asker.role === 'admin' || (await mayManage(db, asker, { slug }));

/** Nobody new comes in by a closed link; who opened it before stays. Closed by who made it or manages the exercise. */
export async function closeLink(db: Queries, { asker, id }: { asker: Asker; id: string }): Promise<true | Refusal> {
  const link = await db.exerciseLink.findUnique({ where: { id }, select: { slug: true, createdById: true } });
  if (link && link.createdById !== asker.id && !(await managesSlug(db, asker, link.slug))) return notYours();
  const { count } = await db.exerciseLink.updateMany({ where: { id, closedAt: null }, data: { closedAt: new Date() } });
  return count === 1 ? true : new Refusal('not-found', 'There is no such link, or it is closed already.');
}

/** What a link leads to, for whoever holds it. */
export interface LinkTarget {
  readonly slug: string;
  readonly title: string;
  readonly exam: boolean;
}

export async function readLink(db: Queries, token: string): Promise<LinkTarget | Refusal> {
  const link = await db.exerciseLink.findUnique({ where: { token } });
  const version =
    link &&
    (await db.contentVersion.findFirst({
      where: { kind: 'exercise', slug: link.slug, state: 'published' },
      orderBy: { version: 'desc' },
      select: { body: true },
    }));
  if (!link || link.closedAt !== null || !version)
    return new Refusal('not-found', 'This link leads nowhere any more. Ask whoever gave it to you for another.');
  const title = Reflect.get(version.body as object, 'title');
  return { slug: link.slug, title: typeof title === 'string' ? title : link.slug, exam: link.exam };
}

/** Opens an exercise by a link; opened again nothing changes, so that no attempt is won back by it. */
export async function openLink(
  db: Queries,
  { userId, token }: { userId: string; token: string },
): Promise<{ slug: string } | Refusal> {
  const target = await readLink(db, token);
  if (target instanceof Refusal) return target;
  const link = await db.exerciseLink.findUniqueOrThrow({ where: { token }, select: { id: true, exam: true } });
  const key = { userId_slug: { userId, slug: target.slug } };
  const earlier = await db.exerciseAccess.findUnique({ where: key, include: { link: { select: { exam: true } } } });
  if (!earlier || (link.exam && !earlier.link.exam))
    await db.exerciseAccess.upsert({
      where: key,
      create: { userId, slug: target.slug, linkId: link.id },
      update: { linkId: link.id, openedAt: new Date() },
    });
  return { slug: target.slug };
}
