import { Malformed } from '../../loss';
import { ownCardBounds } from '../own-card';
import { fieldsOf, textField } from './protobuf';
import type { Sqlite } from './sqlite';

/** A note type: its fields by place, and a front and back for each card made from a note. */
export interface NoteType {
  readonly cloze: boolean;
  readonly fields: readonly string[];
  readonly templates: ReadonlyMap<number, { readonly name: string; readonly front: string; readonly back: string }>;
}

/** A card with its note, as Anki stores them. */
export interface AnkiCard {
  readonly guid: string;
  readonly typeId: string;
  readonly tags: readonly string[];
  readonly values: readonly string[];
  /** Of its template; of a note with gaps the gap's number from 0. */
  readonly ordinal: number;
  readonly deckId: string;
}

export interface Collection {
  readonly types: ReadonlyMap<string, NoteType>;
  readonly decks: ReadonlyMap<string, string>;
  readonly cards: readonly AnkiCard[];
}

type Cell = number | string | Uint8Array | null | undefined;
const text = (cell: Cell): string => (typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '');
const bytes = (cell: Cell): Uint8Array => (cell instanceof Uint8Array ? cell : new Uint8Array());

const rows = (database: Sqlite, sql: string) => database.exec(sql)[0]?.values ?? [];

interface StoredModel {
  readonly name?: unknown;
  readonly type?: unknown;
  readonly flds?: readonly { readonly name?: unknown; readonly ord?: unknown }[];
  readonly tmpls?: readonly {
    readonly name?: unknown;
    readonly ord?: unknown;
    readonly qfmt?: unknown;
    readonly afmt?: unknown;
  }[];
}

const listed = <T>(value: unknown): readonly T[] => (Array.isArray(value) ? value : []);

/** Note types and decks of a collection up to schema 17, which keeps them as JSON in its one row. */
function readOlder(database: Sqlite): Pick<Collection, 'types' | 'decks'> {
  const [row] = rows(database, 'SELECT models, decks FROM col LIMIT 1');
  const models = JSON.parse(text(row?.[0]) || '{}') as Record<string, StoredModel>;
  const decks = JSON.parse(text(row?.[1]) || '{}') as Record<string, { readonly name?: unknown }>;
  const types = Object.entries(models).map(([id, model]): [string, NoteType] => [
    id,
    {
      cloze: model.type === 1,
      fields: [...listed<{ name?: unknown; ord?: unknown }>(model.flds)]
        .sort((a, b) => Number(a.ord) - Number(b.ord))
        .map(({ name }) => String(name ?? '')),
      templates: new Map(
        listed<NonNullable<StoredModel['tmpls']>[number]>(model.tmpls).map(({ name, ord, qfmt, afmt }, index) => [
          Number(ord ?? index),
          { name: String(name ?? ''), front: String(qfmt ?? ''), back: String(afmt ?? '') },
        ]),
      ),
    },
  ]);
  return {
    types: new Map(types),
    decks: new Map(Object.entries(decks).map(([id, { name }]) => [id, String(name ?? '')])),
  };
}

/** The same from schema 18 on: tables of their own, the settings in them as protocol buffers (Anki's `notetypes.proto`). */
function readNewer(database: Sqlite): Pick<Collection, 'types' | 'decks'> {
  const fields = new Map<string, string[]>();
  for (const [id, place, name] of rows(database, 'SELECT ntid, ord, name FROM fields')) {
    const known = fields.get(text(id)) ?? [];
    known[Number(place)] = text(name);
    fields.set(text(id), known);
  }
  const templates = new Map<string, Map<number, { name: string; front: string; back: string }>>();
  for (const [id, place, name, config] of rows(database, 'SELECT ntid, ord, name, config FROM templates')) {
    const known = templates.get(text(id)) ?? new Map();
    const set = fieldsOf(bytes(config));
    known.set(Number(place), { name: text(name), front: textField(set, 1), back: textField(set, 2) });
    templates.set(text(id), known);
  }
  const types = rows(database, 'SELECT id, config FROM notetypes').map(([id, config]): [string, NoteType] => [
    text(id),
    {
      cloze: fieldsOf(bytes(config)).get(1) === 1,
      fields: Array.from(fields.get(text(id)) ?? [], (name) => name ?? ''),
      templates: templates.get(text(id)) ?? new Map(),
    },
  ]);
  const decks = rows(database, 'SELECT id, name FROM decks').map(([id, name]): [string, string] => [
    text(id),
    // A deck inside a deck stands behind a control sign here, behind `::` wherever it is shown.
    text(name).replaceAll('\u001f', '::'),
  ]);
  return { types: new Map(types), decks: new Map(decks) };
}

/** Reads a collection of any schema since Anki 2.0. Throws `Malformed` where it is none, or holds too much. */
export function readCollection(database: Sqlite): Collection {
  try {
    const newer = rows(database, "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'notetypes'").length > 0;
    // New cards in the order they would be learned, then the others by age. A card out on loan to a filtered deck belongs to its own.
    const found = rows(
      database,
      `SELECT n.guid, n.mid, n.tags, n.flds, c.ord, CASE WHEN c.odid <> 0 THEN c.odid ELSE c.did END
       FROM cards c JOIN notes n ON n.id = c.nid
       ORDER BY CASE WHEN c.type = 0 THEN c.due ELSE 0 END, n.id, c.ord LIMIT ${ownCardBounds.cards + 1}`,
    );
    if (found.length > ownCardBounds.cards)
      throw new Malformed(
        undefined,
        `The package holds more than ${ownCardBounds.cards} cards. Export its decks one by one and import them one after the other.`,
      );
    const cards = found.map(
      ([guid, typeId, tags, values, ordinal, deckId]): AnkiCard => ({
        guid: text(guid),
        typeId: text(typeId),
        tags: text(tags).split(/\s+/).filter(Boolean),
        values: text(values).split('\u001f'),
        ordinal: Number(ordinal),
        deckId: text(deckId),
      }),
    );
    return { ...(newer ? readNewer(database) : readOlder(database)), cards };
  } catch (error) {
    if (error instanceof Malformed) throw error;
    throw new Malformed(undefined, 'The package holds no collection of Anki that can be read. Export it again.');
  }
}
