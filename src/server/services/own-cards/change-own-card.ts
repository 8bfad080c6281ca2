import type { Database, Queries } from '../../make-database';
import { isRepeat } from '../is-repeat';
import { Refusal } from '../refusal';
import { digestOfOwn, type OwnCardText, ownCardLimits, ownExternalId, tooManyOwn } from './own-card';

interface Which {
  readonly userId: string;
  readonly id: string;
}

const gone = new Refusal('not-found', 'This card is not there any more. Reload the page.');

export type OwnCardDetail = OwnCardText & { readonly id: string };

export async function readOwnCard(db: Queries, { userId, id }: Which): Promise<OwnCardDetail | Refusal> {
  const card = await db.ownCard.findFirst({
    where: { id, userId, deletedAt: null },
    select: { id: true, front: true, back: true, deck: true, tags: true },
  });
  return card ?? gone;
}

const taken = new Refusal('conflict', 'Another card was saved under this id. Save this one under an id of its own.');

const sameText = (one: OwnCardText, other: OwnCardText): boolean => digestOfOwn(one) === digestOfOwn(other);

/**
 * Writes a card anew or changes one; what is remembered of it stays. Saved again under the same id it is the same card. One that `isNew`
 * changes none: sent twice it is one card, and with other text than the one that has its id it is refused as a conflict.
 */
export async function saveOwnCard(
  db: Database,
  { userId, id, isNew = false, ...text }: Which & OwnCardText & { readonly isNew?: boolean },
): Promise<{ id: string } | Refusal> {
  const { front, back, deck, tags } = text;
  const data = { front, back, deck, tags: [...tags] };
  const change = async () =>
    (await db.ownCard.updateMany({ where: { id, userId, deletedAt: null }, data })).count === 1;
  const settle = async (): Promise<{ id: string } | Refusal | undefined> => {
    if (!isNew) return (await change()) ? { id } : undefined;
    const standing = await db.ownCard.findFirst({ where: { id, userId } });
    if (!standing) return undefined;
    return standing.deletedAt === null && sameText(standing, data) ? { id } : taken;
  };
  const settled = await settle();
  if (settled) return settled;
  if ((await db.ownCard.count({ where: { userId } })) >= ownCardLimits.cards) return new Refusal('invalid', tooManyOwn);
  try {
    const externalId = ownExternalId(id);
    await db.ownCard.create({ data: { id, userId, externalId, note: externalId, ...data } });
    return { id };
  } catch (error) {
    if (!isRepeat(error)) throw error;
    // Sent twice at once, or it was thrown away meanwhile, or it is somebody else's.
    return (await settle()) ?? (isNew ? taken : gone);
  }
}

/** Throws cards away; they are asked no more, and can be brought back for a while. Gives how many. */
export async function deleteOwnCards(
  db: Queries,
  { userId, ids, now }: { userId: string; ids: readonly string[]; now: Date },
): Promise<{ deleted: number }> {
  const { count } = await db.ownCard.updateMany({
    where: { userId, id: { in: [...ids] }, deletedAt: null },
    data: { deletedAt: now },
  });
  return { deleted: count };
}

/** Brings back what was thrown away, with what is remembered of it. */
export async function restoreOwnCards(
  db: Queries,
  { userId, ids }: { userId: string; ids: readonly string[] },
): Promise<{ restored: number }> {
  const { count } = await db.ownCard.updateMany({ where: { userId, id: { in: [...ids] } }, data: { deletedAt: null } });
  return { restored: count };
}
