import { limits } from '../../limits';
import type { Queries } from '../../make-database';
import { guidOf } from '../deck-files/write-apkg';
import { consumeLimit } from '../limits/consume-limit';
import { Refusal } from '../refusal';
import { digestOfOwn, type OwnCardText, ownExternalId } from './own-card';

export interface OwnCardToImport extends OwnCardText {
  /** Stable: the same whenever the same card is read again. */
  readonly externalId: string;
  readonly note: string;
  /** Its learner saw that it was changed here since the last import, and wants the file's text all the same. */
  readonly replaceEdited?: boolean | undefined;
}

/**
 * What importing a card would do: `new` adds it, `same` changes nothing, `update` replaces the text of the last import, `edited` replaces a text
 * that was changed here since, `back` brings back one that was thrown away, with what is remembered of it; `course` is a card that the course asks
 * anyway, from a file it was taken along in.
 */
export type OwnStanding = 'new' | 'same' | 'update' | 'edited' | 'back' | 'course';

export interface PlannedOwnCard {
  readonly externalId: string;
  readonly standing: OwnStanding;
}

export interface OwnStandingAt extends PlannedOwnCard {
  /** Of the card that is there already. */
  readonly id: string | null;
  readonly sha256: string;
}

/** The ids that an export of ours gives cards, as the cards' own. */
const idOf = (externalId: string): string | undefined => /^own:([0-9a-f-]{36})$/.exec(externalId)?.[1];

/** The ids, among these, under which the course's own exports know its cards. */
async function idsOfCourse(db: Queries, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const packaged = ids.some((id) => id.startsWith('anki:sc-'));
  const slugs = ids.flatMap((id) => (id.startsWith('csv:') ? [id.slice('csv:'.length)] : []));
  if (!packaged && slugs.length === 0) return new Set();
  const cards = await db.contentVersion.findMany({
    where: { kind: 'card', builtIn: true, state: 'published', ...(!packaged && { slug: { in: slugs } }) },
    distinct: ['slug'],
    select: { slug: true },
  });
  return new Set(cards.flatMap(({ slug }) => [`csv:${slug}`, ...(packaged ? [`anki:${guidOf(slug)}/0`] : [])]));
}

/** Looks what each card would meet among the learner's own, of which a visitor without account has none; nothing is written. */
export async function readOwnStandings(
  db: Queries,
  { userId, cards }: { userId: string | undefined; cards: readonly OwnCardToImport[] },
): Promise<OwnStandingAt[]> {
  const ids = cards.map(({ externalId }) => externalId);
  const [rows, course] = await Promise.all([
    userId === undefined
      ? []
      : db.ownCard.findMany({
          where: { userId, OR: [{ externalId: { in: ids } }, { id: { in: ids.flatMap((id) => idOf(id) ?? []) } }] },
        }),
    idsOfCourse(db, ids),
  ]);
  const known = new Map([
    ...rows.map((row) => [ownExternalId(row.id), row] as const),
    ...rows.map((row) => [row.externalId, row] as const),
  ]);
  return cards.map((card) => {
    const { externalId } = card;
    const sha256 = digestOfOwn(card);
    const row = known.get(externalId);
    if (!row) return { externalId, standing: course.has(externalId) ? 'course' : 'new', id: null, sha256 };
    const at = { externalId, id: row.id, sha256 };
    if (row.deletedAt) return { ...at, standing: 'back' };
    const stored = digestOfOwn(row);
    if (stored === sha256) return { ...at, standing: 'same' };
    return { ...at, standing: row.sha256 === stored ? 'update' : 'edited' };
  });
}

/** What an import would do. Whoever asks may be nobody, so it is counted by network address. */
export async function planOwnImport(
  db: Queries,
  { address, ...asked }: { userId: string | undefined; cards: readonly OwnCardToImport[]; address: string },
): Promise<PlannedOwnCard[] | Refusal> {
  const { allowed, retryAfter } = await consumeLimit(db, `plan|${address}`, limits.plan);
  if (!allowed) {
    const wait = retryAfter ?? 60;
    return new Refusal(
      'too-many',
      `Too many files were read from your network. Wait ${wait} s and try again; nothing was changed.`,
      wait,
    );
  }
  return (await readOwnStandings(db, asked)).map(({ externalId, standing }) => ({ externalId, standing }));
}
