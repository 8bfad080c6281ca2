import { randomUUID } from 'node:crypto';
import type { Prisma } from '../../generated/client';
import type { Database } from '../../make-database';
import { Refusal } from '../refusal';
import { readStandings } from './plan-import';

export interface QuestionToImport {
  readonly externalId: string;
  /** A draft of a card; its id is given here. */
  readonly card: { readonly kind: string; readonly prompt: string; readonly [field: string]: unknown };
  /** Its author saw that it was changed here since the last import, and wants the file's text all the same. */
  readonly replaceEdited?: boolean | undefined;
}

export interface Imported {
  readonly created: number;
  readonly updated: number;
  /** Those that stand here already, letter for letter. */
  readonly unchanged: number;
  /** The questions' names, in the order given. */
  readonly slugs: readonly string[];
}

/** A name for a question: its first words, and what makes it nobody else's. */
const slugFor = (prompt: string): string => {
  const words = prompt
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 48)
    .replace(/-+$/, '');
  return `${words || 'question'}-${randomUUID().slice(0, 8)}`;
};

/** The most a question's text may hold, in bytes of JSON. */
const mostBytes = 262_144;

/**
 * Writes questions of a file as drafts, all or none. One that was imported before, or carries the name of a question of this author, is updated;
 * one whose text stands here already is left as it is. Importing the same file twice at once makes nothing twice. What was changed here in
 * the meantime, unseen by who imports, is not written over: nothing is written then.
 */
export async function writeDrafts(
  db: Database,
  { userId, format, questions }: { userId: string; format: string; questions: readonly QuestionToImport[] },
): Promise<Imported | Refusal> {
  const ids = new Set(questions.map(({ externalId }) => externalId));
  if (ids.size < questions.length)
    return new Refusal('invalid', 'Two questions carry the same id. Read the file again.');
  const long = questions.find(({ card }) => Buffer.byteLength(JSON.stringify(card)) > mostBytes);
  if (long)
    return new Refusal(
      'invalid',
      `The question “${long.card.prompt.slice(0, 60)}” is longer than 256 KB. Leave it out or shorten it.`,
    );
  return db.$transaction(
    async (tx) => {
      // Two imports of one author wait for each other, so that neither makes what the other has.
      await tx.$queryRaw`SELECT 1 FROM "user" WHERE "id" = ${userId} FOR UPDATE`;
      const standings = await readStandings(tx, { userId, questions });
      const asked = new Map(questions.map((one) => [one.externalId, one]));
      const unseen = standings.find(
        ({ externalId, standing }) => standing === 'edited' && !asked.get(externalId)?.replaceEdited,
      );
      if (unseen)
        return new Refusal(
          'conflict',
          `“${asked.get(unseen.externalId)?.card.prompt.slice(0, 60)}” was changed here since the file was read. Nothing was written: read the file again.`,
        );
      const rows = standings.map((one) => {
        const card = asked.get(one.externalId)?.card;
        const slug = one.slug ?? slugFor(card?.prompt ?? '');
        return { ...one, slug, body: { ...card, id: slug } as Prisma.InputJsonObject };
      });
      const begun = rows.filter(({ standing }) => standing === 'new' || standing === 'again');
      const changed = rows.filter(({ standing }) => standing === 'update' || standing === 'edited');
      await tx.cardDraft.createMany({
        data: begun.map(({ slug, body, fromId }) => ({ slug, body, authorId: userId, writers: [userId], fromId })),
      });
      if (changed.length > 0)
        await tx.$executeRaw`
          UPDATE "card_draft" d SET "body" = n."body", "revision" = d."revision" + 1, "authorId" = ${userId}, "updatedAt" = now(),
            "writers" = CASE WHEN ${userId} = ANY(coalesce(d."writers", '{}')) THEN d."writers" ELSE array_append(coalesce(d."writers", '{}'), ${userId}) END
          FROM jsonb_to_recordset(${JSON.stringify(changed.map(({ slug, body }) => ({ slug, body })))}::jsonb) AS n("slug" text, "body" jsonb)
          WHERE d."slug" = n."slug"`;
      await tx.$executeRaw`
        INSERT INTO "imported_question" ("userId", "externalId", "slug", "sha256", "format")
        SELECT ${userId}, n."externalId", n."slug", n."sha256", ${format}
        FROM jsonb_to_recordset(${JSON.stringify(rows.map(({ externalId, slug, sha256 }) => ({ externalId, slug, sha256 })))}::jsonb)
          AS n("externalId" text, "slug" text, "sha256" text)
        ON CONFLICT ("userId", "externalId") DO UPDATE
          SET "slug" = excluded."slug", "sha256" = excluded."sha256", "format" = excluded."format", "importedAt" = now()`;
      return {
        created: begun.length,
        updated: changed.length,
        unchanged: rows.length - begun.length - changed.length,
        slugs: rows.map(({ slug }) => slug),
      };
    },
    { timeout: 15_000 },
  );
}
