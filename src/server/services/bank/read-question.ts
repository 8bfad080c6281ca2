import type { ContentState, Prisma } from '../../generated/client';
import type { Queries } from '../../make-database';
import type { Asker } from '../asker';
import { Refusal } from '../refusal';
import { type DraftBody, mayDiscard, readCardDraft, type StoredDraft } from './draft';
import { mayArchive } from './may-archive';

export interface QuestionVersion {
  readonly id: string;
  readonly version: number;
  readonly state: ContentState;
  readonly body: DraftBody;
  readonly author: string | null;
  /** The one who asks wrote on it, and so may not review it. */
  readonly mine: boolean;
  readonly createdAt: Date;
  readonly basedOnId: string | null;
  /** Answers given to it. */
  readonly answers: number;
  /** What was said last. */
  readonly review: {
    readonly approved: boolean;
    readonly note: string;
    readonly at: Date;
    readonly by: string | null;
  } | null;
}

/** The built-in card a question was made from. */
export interface Upstream {
  readonly slug: string;
  /** The version it was last taken from or merged with. */
  readonly basedOn: {
    readonly id: string;
    readonly version: number;
    readonly sha256: string;
    readonly body: DraftBody;
  };
  /** What the files hold now, if that is another; null when they hold the card no more. */
  readonly newer: {
    readonly id: string;
    readonly version: number;
    readonly sha256: string;
    readonly body: DraftBody;
  } | null;
}

export interface QuestionView {
  readonly slug: string;
  readonly builtIn: boolean;
  /** Newest first. */
  readonly versions: readonly QuestionVersion[];
  readonly draft: StoredDraft | null;
  readonly upstream: Upstream | null;
  /** Reports nobody has answered. */
  readonly reports: number;
  /** The one who asks may take it out of use and bring it back. */
  readonly mayArchive: boolean;
  /** … throw the draft away: they wrote on it, or may archive the question. */
  readonly mayDiscard: boolean;
}

const selection = {
  id: true,
  version: true,
  state: true,
  body: true,
  builtIn: true,
  basedOnId: true,
  authorId: true,
  writers: true,
  createdAt: true,
  author: { select: { name: true } },
  reviews: {
    orderBy: { at: 'desc' },
    take: 1,
    select: { approved: true, note: true, at: true, reviewer: { select: { name: true } } },
  },
  _count: { select: { cardAnswers: true } },
} satisfies Prisma.ContentVersionSelect;

type Row = Prisma.ContentVersionGetPayload<{ select: typeof selection }>;

function view(row: Row, userId: string): QuestionVersion {
  const [said] = row.reviews;
  return {
    id: row.id,
    version: row.version,
    state: row.state,
    body: row.body as DraftBody,
    author: row.author?.name ?? null,
    mine: row.authorId === userId || row.writers.includes(userId),
    createdAt: row.createdAt,
    basedOnId: row.basedOnId,
    answers: row._count.cardAnswers,
    review: said ? { approved: said.approved, note: said.note, at: said.at, by: said.reviewer?.name ?? null } : null,
  };
}

const file = { id: true, slug: true, version: true, sha256: true, body: true } as const;

async function readUpstream(db: Queries, basedOnId: string | null): Promise<Upstream | null> {
  if (basedOnId === null) return null;
  const basedOn = await db.contentVersion.findUnique({ where: { id: basedOnId }, select: file });
  if (!basedOn) return null;
  const now = await db.contentVersion.findFirst({
    where: { kind: 'card', slug: basedOn.slug, builtIn: true, state: 'published' },
    orderBy: { version: 'desc' },
    select: file,
  });
  const asBody = <T extends { body: unknown }>(row: T) => ({ ...row, body: row.body as DraftBody });
  return {
    slug: basedOn.slug,
    basedOn: asBody(basedOn),
    newer: now && now.id !== basedOn.id ? asBody(now) : null,
  };
}

/** How many versions are read; more exist of no question anybody wrote by hand. */
const mostVersions = 100;

/** Everything the editor of one question shows to `asker`. */
export async function readQuestion(
  db: Queries,
  { slug, asker }: { slug: string; asker: Asker },
): Promise<QuestionView | Refusal> {
  const [rows, draft, reports] = await Promise.all([
    db.contentVersion.findMany({
      where: { kind: 'card', slug },
      orderBy: { version: 'desc' },
      take: mostVersions,
      select: selection,
    }),
    readCardDraft(db, slug),
    db.cardReport.count({ where: { repliedAt: null, contentVersion: { kind: 'card', slug } } }),
  ]);
  const [newest] = rows;
  if (!newest && !draft) return new Refusal('not-found', `There is no question “${slug}”.`);
  return {
    slug,
    builtIn: newest?.builtIn ?? false,
    versions: rows.map((row) => view(row, asker.id)),
    draft,
    upstream: await readUpstream(db, draft ? draft.basedOnId : (newest?.basedOnId ?? null)),
    reports,
    mayArchive: await mayArchive(db, asker, slug),
    mayDiscard: draft === null || (await mayDiscard(db, asker, slug)),
  };
}
