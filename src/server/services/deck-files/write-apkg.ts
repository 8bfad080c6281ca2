import { createHash } from 'node:crypto';
import { pack } from '@/exchange';
import type { DeckNote } from './deck-notes';
import { openSqlite } from './open-sqlite';

/** Anki's collection, schema 11: what every Anki since 2.1 reads (its source names these tables and columns so). */
const schema = `
CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not null, ver integer not null, dty integer not null,
  usn integer not null, ls integer not null, conf text not null, models text not null, decks text not null, dconf text not null, tags text not null);
CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null, mod integer not null, usn integer not null, tags text not null,
  flds text not null, sfld integer not null, csum integer not null, flags integer not null, data text not null);
CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null, ord integer not null, mod integer not null, usn integer not null,
  type integer not null, queue integer not null, due integer not null, ivl integer not null, factor integer not null, reps integer not null, lapses integer not null,
  left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null);
CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null, ivl integer not null, lastIvl integer not null,
  factor integer not null, time integer not null, type integer not null);
CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null);
CREATE INDEX ix_notes_usn ON notes (usn); CREATE INDEX ix_cards_usn ON cards (usn); CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid); CREATE INDEX ix_cards_sched ON cards (did, queue, due); CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);`;

const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');

/** Ids are milliseconds since 1970 to Anki; ours come from a name, so that the same thing has the same id in every export. */
const stableId = (name: string): number =>
  1_000_000_000_000 + (Number.parseInt(sha1(`statecraft ${name}`).slice(0, 10), 16) % 500_000_000_000);

/** By it Anki knows a note again: a second import updates and never doubles. */
export const guidOf = (slug: string): string => `sc-${sha1(`statecraft note ${slug}`).slice(0, 16)}`;

const plain = (html: string): string => html.replace(/<[^>]*>/g, '').trim();

const css = `.card { font-family: system-ui, sans-serif; font-size: 18px; line-height: 1.5; max-width: 40em; margin: 0 auto; }
code, pre { font-family: ui-monospace, monospace; font-size: 0.9em; } pre { overflow-x: auto; padding: 0.75em; background: rgb(128 128 128 / 15%); }`;

const model = (id: number, mod: number) => ({
  id,
  name: 'Statecraft',
  type: 0,
  mod,
  usn: -1,
  sortf: 0,
  did: null,
  tmpls: [
    {
      name: 'Card 1',
      ord: 0,
      qfmt: '{{Front}}',
      afmt: '{{FrontSide}}<hr id="answer">{{Back}}',
      bqfmt: '',
      bafmt: '',
      did: null,
      bfont: '',
      bsize: 0,
    },
  ],
  flds: ['Front', 'Back'].map((name, ord) => ({
    name,
    ord,
    sticky: false,
    rtl: false,
    font: 'Arial',
    size: 20,
    media: [],
  })),
  css,
  latexPre: '',
  latexPost: '',
  latexsvg: false,
  req: [[0, 'any', [0]]],
  tags: [],
  vers: [],
});

const deck = (id: number, name: string, mod: number) => ({
  id,
  name,
  mod,
  usn: -1,
  desc: '',
  dyn: 0,
  conf: 1,
  collapsed: false,
  browserCollapsed: false,
  extendNew: 10,
  extendRev: 50,
  newToday: [0, 0],
  revToday: [0, 0],
  lrnToday: [0, 0],
  timeToday: [0, 0],
});

const settings = {
  id: 1,
  name: 'Default',
  mod: 0,
  usn: 0,
  maxTaken: 60,
  autoplay: true,
  timer: 0,
  replayq: true,
  dyn: false,
  new: { bury: false, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 0], order: 1, perDay: 20 },
  rev: { bury: false, ease4: 1.3, ivlFct: 1, maxIvl: 36_500, perDay: 200, hardFactor: 1.2 },
  lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
};

/** Under the course's own deck, or as it is called. */
const deckName = (title: string, root: string | undefined): string =>
  root === undefined ? title : `${root}::${title.replaceAll('::', ': ')}`;

/** A note of a package; without a `guid` it has one made from its id. */
export type ApkgNote = Pick<DeckNote, 'id' | 'front' | 'back' | 'tags' | 'deck' | 'changedAt'> & {
  readonly guid?: string;
};

/** Notes as an Anki package, in decks under `root` or as they are called; every card has an id of its own that never changes. */
export async function writeApkg(notes: readonly ApkgNote[], root?: string): Promise<Uint8Array> {
  const database = await openSqlite();
  try {
    const newest = Math.max(0, ...notes.map(({ changedAt }) => changedAt));
    const modelId = stableId('model');
    const names = [...(root === undefined ? [] : [root]), ...new Set(notes.map((note) => deckName(note.deck, root)))];
    const decks = Object.fromEntries(
      names.map((name) => [stableId(`deck ${name}`), deck(stableId(`deck ${name}`), name, newest)]),
    );
    const conf = {
      nextPos: 1,
      estTimes: true,
      activeDecks: [1],
      sortType: 'noteFld',
      timeLim: 0,
      sortBackwards: false,
      addToCur: true,
      curDeck: 1,
      newSpread: 0,
      dueCounts: true,
      curModel: modelId,
      collapseTime: 1200,
    };
    database.run('BEGIN');
    database.exec(schema);
    database.run('INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)', [
      newest,
      newest * 1000,
      newest * 1000,
      JSON.stringify(conf),
      JSON.stringify({ [modelId]: model(modelId, newest) }),
      JSON.stringify({ 1: deck(1, 'Default', newest), ...decks }),
      JSON.stringify({ 1: settings }),
      '{}',
    ]);
    const used = new Set<number>();
    notes.forEach(({ id, guid, front, back, tags, deck: title, changedAt }, index) => {
      let noteId = stableId(`note ${id}`);
      while (used.has(noteId)) noteId += 1;
      used.add(noteId);
      const sort = plain(front);
      const checksum = Number.parseInt(sha1(sort).slice(0, 8), 16);
      const fields = `${front}\u001f${back}`;
      database.run('INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, ?)', [
        noteId,
        guid ?? guidOf(id),
        modelId,
        changedAt,
        ` ${tags.join(' ')} `,
        fields,
        sort,
        checksum,
        '',
      ]);
      database.run('INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, ?)', [
        noteId,
        noteId,
        stableId(`deck ${deckName(title, root)}`),
        changedAt,
        index + 1,
        '',
      ]);
    });
    database.run('COMMIT');
    return pack(
      new Map([
        ['collection.anki2', database.export()],
        ['media', new TextEncoder().encode('{}')],
      ]),
    );
  } finally {
    database.close();
  }
}
