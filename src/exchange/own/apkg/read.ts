import type { SourceFile } from '../../format';
import { Losses, Malformed } from '../../loss';
import { fingerprint, maxFileBytes } from '../../text/bytes';
import { cut } from '../../text/cut';
import { toMarkdown } from '../../text/rich';
import { unpack } from '../../zip';
import { Collector } from '../collect';
import type { ReadOwnFile } from '../own-card';
import { type AnkiCard, type Collection, readCollection } from './collection';
import type { OpenSqlite } from './sqlite';
import { hasGap, renderTemplate } from './template';
import { isZstd, unzstd } from './zstd';

/** A package's collection under each name Anki gave it, the newest first: an older one beside it may only say that it is old. */
const collections = ['collection.anki21b', 'collection.anki21', 'collection.anki2'] as const;
const isCollection = (name: string): boolean => collections.some((one) => one === name);

/** Whether an archive is Anki's, by its name or by what is in it. */
export function isAnkiPackage({ name, bytes }: SourceFile): boolean {
  if (/\.(apkg|colpkg)$/i.test(name)) return true;
  try {
    let found = false;
    // Asked for its names alone.
    unpack(bytes, (entry) => {
      found ||= isCollection(entry);
      return false;
    });
    return found;
  } catch {
    return false;
  }
}

/** Anki's HTML as Markdown. Sounds and pictures stay behind and are told. */
function sideOf(html: string, losses: Losses): string {
  const spoken = html.replace(/\[sound:[^\]]*\]/g, () => {
    losses.add('metadata', 'A sound is left out.');
    return '';
  });
  if (/\\\(|\\\[|\[latex\]|\[\$\$?\]/i.test(spoken))
    losses.add('formatting', 'A formula is shown as it is written, not as it is set.');
  const picture = (): undefined => {
    losses.add('image', 'A picture is left out: your own cards hold text.');
    return undefined;
  };
  return toMarkdown(spoken.replace(/&nbsp;|\u00a0/g, ' '), 'html', losses, picture);
}

/** What a card's id is: its note's, which Anki never changes, and which of the note's cards it is. One that we exported has ours. */
function idsOf({ guid, ordinal }: AnkiCard): { externalId: string; note: string } {
  const own = /^own-([0-9a-f-]{36})$/.exec(guid)?.[1];
  if (own !== undefined && ordinal === 0) return { externalId: `own:${own}`, note: `own:${own}` };
  const note = `anki:${guid.length > 120 ? fingerprint(guid) : guid}`;
  return { externalId: `${note}/${ordinal}`, note };
}

function collect(collection: Collection, collected: Collector): void {
  for (const card of collection.cards) {
    const type = collection.types.get(card.typeId);
    const template = type?.templates.get(type.cloze ? 0 : card.ordinal);
    const title = cut(card.values[0]?.replace(/<[^>]*>/g, '') ?? '', 120) || 'A card without text';
    if (!type || !template) {
      collected.leave({ title, reason: 'The package lacks the note type that says how it looks.' });
      continue;
    }
    const losses = new Losses();
    const fields = new Map(type.fields.map((name, index) => [name, card.values[index] ?? '']));
    const gap = type.cloze ? card.ordinal + 1 : undefined;
    if (gap !== undefined && !hasGap(fields, gap)) {
      collected.leave({ title, reason: `Its note has no gap number ${gap}.` });
      continue;
    }
    const [front = '', back = ''] = (['front', 'back'] as const).map((side) =>
      sideOf(renderTemplate(template[side], { fields, side, gap, losses }), losses),
    );
    const deck = collection.decks.get(card.deckId) ?? '';
    collected.add({ ...idsOf(card), front, back, deck, tags: card.tags }, losses);
  }
}

/** An Anki package: every card of it by its template, gaps as front and back. What Anki knows of one's reviews is left there, and told. */
export async function readApkg(file: SourceFile, openSqlite: OpenSqlite): Promise<ReadOwnFile> {
  if (file.bytes.length > maxFileBytes)
    throw new Malformed(
      undefined,
      'The package is larger than 20 MB. Export it again without media, or its decks one by one.',
    );
  const files = unpack(file.bytes, isCollection);
  const packed = collections.flatMap((name) => files.get(name) ?? [])[0];
  if (!packed) throw new Malformed(undefined, 'The package holds no collection of Anki. Export it again.');
  const database = await openSqlite(isZstd(packed) ? unzstd(packed) : packed);
  const collected = new Collector();
  try {
    collect(readCollection(database), collected);
  } finally {
    database.close();
  }
  return collected.file('Anki package', [
    'What Anki remembers of your reviews stays in Anki: here every card begins as a new one.',
  ]);
}
