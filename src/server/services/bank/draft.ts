import { randomUUID } from 'node:crypto';
import { canonicalJson } from '@/catalog';
import { cardKinds } from '@/grading';
import type { Prisma } from '../../generated/client';
import type { Queries } from '../../make-database';
import type { Asker } from '../asker';
import { isRepeat } from '../is-repeat';
import { Refusal } from '../refusal';
import { mayArchive } from './may-archive';

/** The most a question's text may hold, in bytes of JSON. */
const mostBytes = 262_144;

/** A question as its form holds it: may be unfinished. */
export type DraftBody = Record<string, unknown>;

export interface StoredDraft {
  readonly body: DraftBody;
  readonly revision: number;
  readonly author: string | null;
  readonly updatedAt: Date;
  readonly fromId: string | null;
  readonly basedOnId: string | null;
}

const selection = {
  body: true,
  revision: true,
  author: { select: { name: true } },
  updatedAt: true,
  fromId: true,
  basedOnId: true,
} satisfies Prisma.CardDraftSelect;

export async function readCardDraft(db: Queries, slug: string): Promise<StoredDraft | null> {
  const row = await db.cardDraft.findUnique({ where: { slug }, select: selection });
  return row && { ...row, body: row.body as DraftBody, author: row.author?.name ?? null };
}

export interface CardDraftInput {
  readonly userId: string;
  readonly slug: string;
  readonly body: DraftBody;
  /** The revision the text was made from; 0 for the first. */
  readonly revision: number;
  /** The version of this card a first save was begun from. */
  readonly fromId: string | null;
  /** The built-in version the text was last taken from or merged with. */
  readonly basedOnId: string | null;
}

export type SavedCardDraft =
  | { readonly saved: true; readonly revision: number }
  /** Somebody saved in between: nothing was overwritten; here is what is stored. */
  | { readonly saved: false; readonly stored: StoredDraft }
  /** There is no such draft any more, and nothing was saved: the text is the author's to keep as a new one. */
  | { readonly saved: false; readonly gone: GoneDraft };

/** What became of a draft that somebody still writes on. */
export interface GoneDraft {
  /** `handed-in`: there is a newer version than the one it was begun from. */
  readonly how: 'handed-in' | 'thrown-away';
  /** What a new draft would be begun from; null where nothing was ever handed in. */
  readonly newest: {
    readonly id: string;
    readonly version: number;
    readonly author: string | null;
    readonly body: DraftBody;
    readonly basedOnId: string | null;
  } | null;
}

/** jsonb keeps no order of members. */
export const sameBody = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

/** Why a text cannot be kept as a draft of `slug`. */
function unfit({ slug, body }: CardDraftInput): Refusal | undefined {
  if (Buffer.byteLength(JSON.stringify(body)) > mostBytes)
    return new Refusal('invalid', 'This question is longer than 256 KB. Shorten it.');
  if (body['id'] !== slug) return new Refusal('invalid', 'A question keeps its id. Reload the page.');
  if (!cardKinds.some((kind) => kind === body['kind']))
    return new Refusal('invalid', 'This kind of question is not known here. Reload the page.');
  return undefined;
}

async function readGone(db: Queries, { slug, fromId }: CardDraftInput): Promise<GoneDraft> {
  const row = await db.contentVersion.findFirst({
    where: { kind: 'card', slug },
    orderBy: { version: 'desc' },
    select: { id: true, version: true, body: true, basedOnId: true, author: { select: { name: true } } },
  });
  return {
    how: (row?.id ?? null) === fromId ? 'thrown-away' : 'handed-in',
    newest: row && { ...row, body: row.body as DraftBody, author: row.author?.name ?? null },
  };
}

async function conflict(db: Queries, input: CardDraftInput): Promise<SavedCardDraft | Refusal> {
  const { slug, body } = input;
  const stored = await readCardDraft(db, slug);
  if (!stored) return { saved: false, gone: await readGone(db, input) };
  // The same text twice is one save whose answer was lost.
  return sameBody(stored.body, body) ? { saved: true, revision: stored.revision } : { saved: false, stored };
}

/** Saves the draft of a card if it was made from the newest revision; otherwise gives what is stored and changes nothing. */
export async function saveCardDraft(db: Queries, input: CardDraftInput): Promise<SavedCardDraft | Refusal> {
  const refused = unfit(input);
  if (refused) return refused;
  const { userId, slug, revision, fromId, basedOnId } = input;
  const body = input.body as Prisma.InputJsonObject;
  if (revision > 0) {
    const rows = await db.$executeRaw`
      UPDATE "card_draft" SET "body" = ${JSON.stringify(body)}::jsonb, "revision" = "revision" + 1, "authorId" = ${userId},
        "basedOnId" = ${basedOnId}, "updatedAt" = now(),
        "writers" = CASE WHEN ${userId} = ANY(coalesce("writers", '{}')) THEN "writers" ELSE array_append(coalesce("writers", '{}'), ${userId}) END
      WHERE "slug" = ${slug} AND "revision" = ${revision}`;
    return rows === 1 ? { saved: true, revision: revision + 1 } : conflict(db, input);
  }
  const newest = await db.contentVersion.findFirst({
    where: { kind: 'card', slug },
    orderBy: { version: 'desc' },
    select: { id: true, builtIn: true },
  });
  if (newest?.builtIn)
    return new Refusal('invalid', 'This card belongs to the course’s files. Make a version of your own first.');
  if ((newest?.id ?? null) !== fromId) return { saved: false, gone: await readGone(db, input) };
  try {
    await db.cardDraft.create({ data: { slug, body, authorId: userId, writers: [userId], fromId, basedOnId } });
    return { saved: true, revision: 1 };
  } catch (error) {
    if (!isRepeat(error)) throw error;
    return conflict(db, input);
  }
}

/** A name for a question that nobody else has. */
const freshSlug = (stem: string): string => `${stem.slice(0, 68)}-${randomUUID().slice(0, 8)}`;

/** Begins a question; gives its name. */
export async function startQuestion(
  db: Queries,
  { userId, body }: { userId: string; body: DraftBody },
): Promise<{ slug: string } | Refusal> {
  const slug = freshSlug('question');
  const saved = await saveCardDraft(db, {
    userId,
    slug,
    body: { ...body, id: slug },
    revision: 0,
    fromId: null,
    basedOnId: null,
  });
  return saved instanceof Refusal ? saved : { slug };
}

/** Begins a question from the text of another: of a built-in card a version of one's own that says what it is based on. */
export async function forkQuestion(
  db: Queries,
  { userId, versionId }: { userId: string; versionId: string },
): Promise<{ slug: string } | Refusal> {
  const version = await db.contentVersion.findUnique({
    where: { id: versionId, kind: 'card' },
    select: { slug: true, body: true, builtIn: true },
  });
  if (!version) return new Refusal('not-found', 'This version is not there any more. Reload the page.');
  const slug = freshSlug(version.slug);
  const saved = await saveCardDraft(db, {
    userId,
    slug,
    body: { ...(version.body as DraftBody), id: slug },
    revision: 0,
    fromId: null,
    basedOnId: version.builtIn ? versionId : null,
  });
  return saved instanceof Refusal ? saved : { slug };
}

/** Whether somebody may throw a draft away: who wrote on it, or may take its question out of use. Others' words are not theirs to lose. */
export const mayDiscard = async (db: Queries, asker: Asker, slug: string): Promise<boolean> =>
  (await db.cardDraft.count({ where: { slug, writers: { has: asker.id } } })) > 0 || mayArchive(db, asker, slug);

/** Throws a draft away; what was handed in stays. */
export async function discardDraft(
  db: Queries,
  { asker, slug, revision }: { asker: Asker; slug: string; revision: number },
): Promise<{ discarded: true } | Refusal> {
  if (!(await mayDiscard(db, asker, slug)))
    return new Refusal('forbidden', 'Others wrote this draft: one of them, or an administrator, may throw it away.');
  const { count } = await db.cardDraft.deleteMany({ where: { slug, revision } });
  if (count === 1) return { discarded: true };
  return new Refusal('conflict', 'Somebody has changed this draft meanwhile. Reload to see it.');
}
