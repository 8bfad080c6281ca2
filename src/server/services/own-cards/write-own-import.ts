import type { Database } from '../../make-database';
import { Refusal } from '../refusal';
import { ownCardLimits, tooManyOwn } from './own-card';
import { type OwnCardToImport, readOwnStandings } from './plan-own-import';

export interface OwnImported {
  readonly created: number;
  readonly updated: number;
  /** Those that stand here already, letter for letter. */
  readonly unchanged: number;
}

/**
 * Writes cards of a file among the learner's own, all or none. One known by its id is updated and keeps its memory; the same file imported twice,
 * even at once, makes nothing twice. What was changed here in the meantime, unseen by who imports, is not written over: nothing is written then.
 */
export async function writeOwnImport(
  db: Database,
  { userId, cards, now }: { userId: string; cards: readonly OwnCardToImport[]; now: Date },
): Promise<OwnImported | Refusal> {
  if (new Set(cards.map(({ externalId }) => externalId)).size < cards.length)
    return new Refusal('invalid', 'Two cards carry the same id. Read the file again.');
  return db.$transaction(
    async (tx) => {
      // Two imports of one learner wait for each other, so that neither makes what the other has.
      await tx.$queryRaw`SELECT 1 FROM "user" WHERE "id" = ${userId} FOR NO KEY UPDATE`;
      const standings = await readOwnStandings(tx, { userId, cards });
      const rows = standings.flatMap((one, position) => {
        const card = cards[position];
        return card ? [{ ...one, card, position }] : [];
      });
      const unseen = rows.find(({ standing, card }) => standing === 'edited' && !card.replaceEdited);
      if (unseen)
        return new Refusal(
          'conflict',
          `“${unseen.card.front.slice(0, 60)}” was changed here since the file was read. Nothing of this part was written: read the file again.`,
        );
      const begun = rows.filter(({ id }) => id === null);
      const count = await tx.ownCard.count({ where: { userId } });
      if (count + begun.length > ownCardLimits.cards) return new Refusal('invalid', tooManyOwn);
      await tx.ownCard.createMany({
        data: begun.map(({ externalId, sha256, position, card: { note, front, back, deck, tags } }) => ({
          ...{ userId, externalId, note, front, back, deck, tags: [...tags], sha256, position, createdAt: now },
        })),
      });
      const changed = rows.filter(({ id, standing }) => id !== null && standing !== 'same');
      if (changed.length > 0) {
        const texts = changed.map(({ id, sha256, card: { front, back, deck, tags } }) => ({
          ...{ id, sha256, front, back, deck, tags },
        }));
        await tx.$executeRaw`
          UPDATE "own_card" c SET "front" = n."front", "back" = n."back", "deck" = n."deck", "tags" = n."tags", "sha256" = n."sha256",
            "deletedAt" = NULL, "updatedAt" = ${now}
          FROM jsonb_to_recordset(${JSON.stringify(texts)}::jsonb)
            AS n("id" text, "sha256" text, "front" text, "back" text, "deck" text, "tags" text[])
          WHERE c."userId" = ${userId} AND c."id" = n."id"`;
      }
      return {
        created: begun.length,
        updated: changed.length,
        unchanged: rows.length - begun.length - changed.length,
      };
    },
    { timeout: 15_000 },
  );
}
