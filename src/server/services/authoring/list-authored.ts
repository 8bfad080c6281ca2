import type { Queries } from '../../make-database';
import type { Asker } from '../asker';
import { readCourse } from '../content/read-course';
import { listExercises } from '../exercises/list-exercises';
import { manages } from './may-manage';
import { type ProofFigures, proofFigures } from './proof-figures';

/** An exercise in the list of those who write. */
export interface AuthoredSummary {
  /** Absent for the built-in course's, whose files are their source. */
  readonly id: string | null;
  readonly slug: string;
  readonly title: string;
  readonly kind: string | null;
  readonly lesson: { readonly slug: string; readonly title: string } | null;
  readonly tags: readonly string[];
  /** Of the newest version: `draft` waits for a review; `writing`: there is none yet. */
  readonly state: 'writing' | 'draft' | 'sent-back' | 'reviewed' | 'published' | 'archived';
  /** Some version is published: students can open it. */
  readonly live: boolean;
  /** What stands under Write differs from what is published. */
  readonly changed: boolean;
  readonly listed: boolean;
  readonly owner: string | null;
  readonly mine: boolean;
  /** The one who asks may take it out of use and bring it back. */
  readonly mayManage: boolean;
  readonly base: string | null;
  /** Of the newest proof that was finished. */
  readonly proof: ProofFigures | null;
  readonly updatedAt: Date | null;
  readonly submissions: number;
}

/** Built-in exercises and those written here, the last changed first, the course's own after them in its order. */
export async function listAuthored(db: Queries, asker: Asker): Promise<AuthoredSummary[]> {
  const [rows, course, builtIn, tagged, changed, counts] = await Promise.all([
    db.authoredExercise.findMany({
      orderBy: { updatedAt: 'desc' },
      omit: { files: true },
      include: {
        owner: { select: { name: true } },
        versions: {
          orderBy: { submittedAt: 'desc' },
          select: {
            submittedById: true,
            contentVersion: {
              select: {
                state: true,
                writers: true,
                reviews: { select: { approved: true }, orderBy: { at: 'desc' }, take: 1 },
              },
            },
          },
        },
        proofs: {
          where: { finishedAt: { not: null } },
          orderBy: { finishedAt: 'desc' },
          take: 1,
          select: { state: true, holds: true, finishedAt: true },
        },
      },
    }),
    readCourse(db),
    listExercises(db, undefined),
    db.$queryRaw<{ slug: string; tags: string[] }[]>`
      SELECT DISTINCT ON ("slug") "slug", ARRAY(SELECT jsonb_array_elements_text("body"->'tags')) AS "tags"
      FROM "content_version" WHERE "kind" = 'exercise' AND "state" = 'published' AND "builtIn" ORDER BY "slug", "version" DESC`,
    db.$queryRaw<{ id: string }[]>`
      SELECT a."id" FROM "authored_exercise" a JOIN "authored_version" made ON made."authoredId" = a."id"
      JOIN "content_version" v ON v."id" = made."contentVersionId"
      WHERE v."state" = 'published' AND made."files" <> a."files"`,
    db.$queryRaw<{ slug: string; count: number }[]>`
      SELECT version."slug", count(*)::int AS "count"
      FROM "submission" submission JOIN "content_version" version ON version."id" = submission."contentVersionId"
      WHERE version."kind" = 'exercise' GROUP BY version."slug"`,
  ]);
  const tagsOf = new Map(tagged.map(({ slug, tags }) => [slug, tags]));
  const areChanged = new Set(changed.map(({ id }) => id));
  const countOf = new Map(counts.map(({ slug, count }) => [slug, count]));
  const lessonOf = (paragraph: string | null): AuthoredSummary['lesson'] => {
    const lesson = course?.lessons.find(({ slug }) => slug === paragraph?.split('#')[0]);
    return lesson ? { slug: lesson.slug, title: lesson.title } : null;
  };
  const own = new Set(rows.map(({ slug }) => slug));
  return [
    ...rows.map((row): AuthoredSummary => {
      const [newest] = row.versions;
      const [proof] = row.proofs;
      return {
        id: row.id,
        slug: row.slug,
        title: row.title,
        kind: row.exerciseKind,
        lesson: lessonOf(row.lesson),
        tags: row.tags,
        state:
          row.archivedAt !== null
            ? 'archived'
            : newest === undefined
              ? 'writing'
              : newest.contentVersion.state === 'draft' && newest.contentVersion.reviews[0]?.approved === false
                ? 'sent-back'
                : newest.contentVersion.state,
        live:
          row.archivedAt === null && row.versions.some(({ contentVersion }) => contentVersion.state === 'published'),
        changed: areChanged.has(row.id),
        listed: row.listed,
        owner: row.owner?.name ?? null,
        mine: row.ownerId === asker.id,
        mayManage: manages(asker, row),
        base: row.baseSlug,
        proof: proof ? proofFigures(proof.state, proof.holds === true) : null,
        updatedAt: row.updatedAt,
        submissions: countOf.get(row.slug) ?? 0,
      };
    }),
    ...builtIn
      .filter(({ slug }) => !own.has(slug))
      .map(
        ({ slug, title, kind, lesson }): AuthoredSummary => ({
          id: null,
          slug,
          title,
          kind,
          lesson,
          tags: tagsOf.get(slug) ?? [],
          state: 'published',
          live: true,
          changed: false,
          listed: true,
          owner: null,
          mine: false,
          mayManage: false,
          base: null,
          proof: null,
          updatedAt: null,
          submissions: countOf.get(slug) ?? 0,
        }),
      ),
  ];
}
