import type { PlainDraft } from '@/exchange';
import type { Queries } from '../../make-database';
import { digestOfBody } from './digest-of-body';

/**
 * What importing a question would do: `new` begins one, `same` changes nothing, `update` replaces the text of the last import,
 * `edited` replaces a text that was changed here since, `again` begins a draft of a question that was handed in.
 */
export type ImportStanding = 'new' | 'same' | 'update' | 'edited' | 'again';

export interface PlannedQuestion {
  readonly externalId: string;
  readonly standing: ImportStanding;
  /** Of the question it belongs to; null for a new one. */
  readonly slug: string | null;
}

interface Known {
  readonly slug: string;
  readonly sha256: string | null;
}

/** Which questions of this author the ids belong to: by an earlier import, or since the id is a question's own name. */
async function knownQuestions(
  db: Queries,
  userId: string,
  externalIds: readonly string[],
): Promise<Map<string, Known>> {
  const ids = [...externalIds];
  const [imported, drafts, versions] = await Promise.all([
    db.importedQuestion.findMany({ where: { userId, externalId: { in: ids } } }),
    db.cardDraft.findMany({ where: { slug: { in: ids }, writers: { has: userId } }, select: { slug: true } }),
    db.contentVersion.findMany({
      where: { kind: 'card', slug: { in: ids }, builtIn: false, authorId: userId },
      distinct: ['slug'],
      select: { slug: true },
    }),
  ]);
  return new Map([
    ...[...drafts, ...versions].map(({ slug }): [string, Known] => [slug, { slug, sha256: null }]),
    ...imported.map(({ externalId, slug, sha256 }): [string, Known] => [externalId, { slug, sha256 }]),
  ]);
}

/** A question that is there, as it stands. */
interface Stored {
  readonly slug: string;
  readonly body: unknown;
  readonly fromId: string | null;
}

export interface Standing extends PlannedQuestion {
  /** Of the version a new draft of a handed-in question is begun from. */
  readonly fromId: string | null;
  readonly sha256: string;
}

/** Looks what each question would meet; nothing is written. */
export async function readStandings(
  db: Queries,
  {
    userId,
    questions,
  }: { userId: string; questions: readonly { readonly externalId: string; readonly card: PlainDraft | object }[] },
): Promise<Standing[]> {
  const known = await knownQuestions(
    db,
    userId,
    questions.map(({ externalId }) => externalId),
  );
  const slugs = [...new Set([...known.values()].map(({ slug }) => slug))];
  const [drafts, versions] = await Promise.all([
    db.cardDraft.findMany({ where: { slug: { in: slugs } }, select: { slug: true, body: true } }),
    db.$queryRaw<(Stored & { fromId: string; builtIn: boolean })[]>`
      SELECT DISTINCT ON ("slug") "slug", "body", "id" AS "fromId", "builtIn" FROM "content_version"
      WHERE "kind" = 'card' AND "slug" = ANY(${slugs}) ORDER BY "slug", "version" DESC`,
  ]);
  const draftOf = new Map(drafts.map((row) => [row.slug, row]));
  const versionOf = new Map(versions.map((row) => [row.slug, row]));
  return questions.map(({ externalId, card }) => {
    const sha256 = digestOfBody(card);
    const found = known.get(externalId);
    const draft = found && draftOf.get(found.slug);
    const version = found && versionOf.get(found.slug);
    // What was thrown away, or belongs to the course's files, is begun anew.
    if (!found || (!draft && !version) || version?.builtIn)
      return { externalId, standing: 'new', slug: null, fromId: null, sha256 };
    const stored = digestOfBody((draft ?? version)?.body);
    const at = { externalId, slug: found.slug, fromId: draft ? null : (version?.fromId ?? null), sha256 };
    if (stored === sha256) return { ...at, standing: 'same' };
    if (!draft) return { ...at, standing: 'again' };
    return { ...at, standing: found.sha256 === stored ? 'update' : 'edited' };
  });
}

export const planImport = async (...given: Parameters<typeof readStandings>): Promise<PlannedQuestion[]> =>
  (await readStandings(...given)).map(({ externalId, standing, slug }) => ({ externalId, standing, slug }));
