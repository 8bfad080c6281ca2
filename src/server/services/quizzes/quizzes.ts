import { createHash } from 'node:crypto';
import { canonicalJson, type QuizBody, quizBodySchema, readQuizDraft, sameQuiz } from '@/catalog';
import { drawQuiz } from '@/review';
import type { Database, Queries } from '../../make-database';
import type { Asker } from '../classes/authorise-class';
import { Refusal } from '../refusal';
import { readCardVersions } from './start-attempt';

/** A quiz in the list: by its newest version, or by its draft alone. */
export interface QuizEntry {
  readonly slug: string;
  readonly title: string;
  readonly state: 'draft' | 'published' | 'archived';
  /** 0: never published. */
  readonly version: number;
  readonly author: string | null;
  readonly mine: boolean;
  /** There is work of the asker's that was not published: what they wrote differs from the newest version. */
  readonly draft: boolean;
  readonly changedAt: Date;
  readonly assignments: number;
}

export const quizTopic = (slug: string): string => `quiz:${slug}`;

interface Row {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly state: 'published' | 'archived';
  readonly version: number;
  readonly authorId: string | null;
  readonly author: string | null;
  readonly createdAt: Date;
  readonly assignments: number;
}

/** The asker's drafts, and every published quiz; one's own that were put away too. The latest changed first. */
export async function listQuizzes(db: Queries, { asker }: { asker: Asker }): Promise<QuizEntry[]> {
  const [rows, drafts] = await Promise.all([
    db.$queryRaw<Row[]>`
      SELECT v."id", v."slug", v."body"->>'title' AS "title", v."state", v."version", v."authorId", u."name" AS "author", v."createdAt",
        (SELECT count(*)::int FROM "assignment" a WHERE a."kind" = 'quiz' AND a."target" = v."slug" AND a."removedAt" IS NULL) AS "assignments"
      FROM (SELECT DISTINCT ON ("slug") * FROM "content_version" WHERE "kind" = 'quiz' AND "state" IN ('published', 'archived')
        ORDER BY "slug", "version" DESC) v
      LEFT JOIN "user" u ON u."id" = v."authorId"
      WHERE v."state" = 'published' OR v."authorId" = ${asker.id}`,
    db.draft.findMany({
      where: { userId: asker.id, topic: { startsWith: quizTopic('') }, NOT: { topic: { contains: '~' } } },
      select: { topic: true, text: true, updatedAt: true },
    }),
  ]);
  const draftOf = new Map(drafts.map((draft) => [draft.topic.slice(quizTopic('').length), draft]));
  const known = new Set(rows.map(({ slug }) => slug));
  const bodies = await db.contentVersion.findMany({
    where: { id: { in: rows.filter(({ slug }) => draftOf.has(slug)).map(({ id }) => id) } },
    select: { id: true, body: true },
  });
  const bodyOf = new Map(bodies.map(({ id, body }) => [id, quizBodySchema.parse(body)]));
  const differs = (id: string, text: string): boolean => {
    const [written, published] = [readQuizDraft(text), bodyOf.get(id)];
    return written !== undefined && published !== undefined && !sameQuiz(written, published);
  };
  const published = rows.map(({ id, authorId, createdAt, ...row }): QuizEntry => {
    const found = draftOf.get(row.slug);
    const draft = found && differs(id, found.text) ? found : undefined;
    const changedAt = draft && draft.updatedAt > createdAt ? draft.updatedAt : createdAt;
    return { ...row, mine: authorId === asker.id, draft: draft !== undefined, changedAt };
  });
  const unpublished = [...draftOf].flatMap(([slug, { text, updatedAt }]): QuizEntry[] =>
    known.has(slug)
      ? []
      : [
          {
            slug,
            title: readQuizDraft(text)?.title.trim() || 'Untitled quiz',
            state: 'draft',
            version: 0,
            author: null,
            mine: true,
            draft: true,
            changedAt: updatedAt,
            assignments: 0,
          },
        ],
  );
  return [...published, ...unpublished].sort((a, b) => b.changedAt.getTime() - a.changedAt.getTime());
}

export interface QuizView {
  readonly slug: string;
  /** The newest published version's; null before there is one. */
  readonly published: {
    readonly versionId: string;
    readonly version: number;
    readonly state: 'published' | 'archived';
    readonly body: QuizBody;
    readonly createdAt: Date;
  } | null;
  /** Whether the asker may publish under this name: its author, an administrator, or whoever begins it. */
  readonly mine: boolean;
}

/** What is published under a name; a name nobody has used is free to begin with. */
export async function readQuiz(db: Queries, { asker, slug }: { asker: Asker; slug: string }): Promise<QuizView> {
  const newest = await db.contentVersion.findFirst({
    where: { kind: 'quiz', slug, state: { in: ['published', 'archived'] } },
    orderBy: { version: 'desc' },
    select: { id: true, version: true, state: true, body: true, createdAt: true, authorId: true },
  });
  if (!newest) return { slug, published: null, mine: true };
  const { id, body, authorId, state, ...row } = newest;
  return {
    slug,
    published: {
      ...row,
      state: state === 'archived' ? 'archived' : 'published',
      versionId: id,
      body: quizBodySchema.parse(body),
    },
    mine: authorId === asker.id || asker.role === 'admin',
  };
}

/**
 * Publishes a quiz as a new version that never changes; attempts that began stay with theirs. The same content is not published twice. Of a
 * quiz by somebody else make a copy instead.
 */
export async function publishQuiz(
  db: Database,
  { asker, slug, body }: { asker: Asker; slug: string; body: QuizBody },
): Promise<{ readonly version: number } | Refusal> {
  const wanted = drawQuiz(body.parts, false, slug);
  const count = body.parts.reduce((sum, part) => sum + (part.kind === 'card' ? 1 : part.draw), 0);
  if (wanted.length < count)
    return new Refusal(
      'invalid',
      'Two pools share cards, so that not all can be drawn. Add cards to a pool or draw fewer.',
    );
  const named = [...new Set(body.parts.flatMap((part) => (part.kind === 'card' ? [part.card] : part.cards)))];
  const known = await readCardVersions(db, named);
  const unknown = named.filter((card) => !known.has(card));
  if (unknown.length > 0)
    return new Refusal('invalid', `There is no published card “${unknown[0]}”. Take it out, or publish it first.`);
  const sha256 = createHash('sha256').update(canonicalJson(body)).digest('hex');
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "user" WHERE "id" = ${asker.id} FOR UPDATE`;
    const { published, mine } = await readQuiz(tx, { asker, slug });
    if (!mine) return new Refusal('forbidden', 'This quiz is somebody else’s. Make a copy and publish that.');
    const same = await tx.contentVersion.findUnique({
      where: { kind_slug_sha256: { kind: 'quiz', slug, sha256 } },
      select: { id: true, version: true },
    });
    if (same && same.version === published?.version) {
      await tx.contentVersion.update({ where: { id: same.id }, data: { state: 'published' } });
      return { version: same.version };
    }
    if (same)
      return new Refusal('conflict', `Version ${same.version} was just this. Change something, or leave it as it is.`);
    const version = (published?.version ?? 0) + 1;
    await tx.contentVersion.create({
      data: { kind: 'quiz', slug, version, sha256, body, state: 'published', authorId: asker.id },
    });
    return { version };
  });
}

/** Puts a quiz away, or brings it back: nobody can assign or begin it meanwhile. */
export async function archiveQuiz(
  db: Database,
  { asker, slug, archived }: { asker: Asker; slug: string; archived: boolean },
): Promise<{ readonly archived: boolean } | Refusal> {
  const { published, mine } = await readQuiz(db, { asker, slug });
  if (!published) return new Refusal('not-found', 'There is no such quiz.');
  if (!mine) return new Refusal('forbidden', 'This quiz is somebody else’s.');
  // Of all versions only the newest comes back.
  if (archived)
    await db.contentVersion.updateMany({
      where: { kind: 'quiz', slug, state: 'published' },
      data: { state: 'archived' },
    });
  else await db.contentVersion.update({ where: { id: published.versionId }, data: { state: 'published' } });
  return { archived };
}
