import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpack, writeDeckCsv } from '@/exchange';
import { readDeckNotes } from '@/server/services/deck-files/deck-notes';
import { openSqlite } from '@/server/services/deck-files/open-sqlite';
import { guidOf, writeApkg } from '@/server/services/deck-files/write-apkg';
import { makeCourse, openDatabase } from '../support/make';

const db = openDatabase();
afterAll(() => db.$disconnect());
let course: Awaited<ReturnType<typeof makeCourse>>;
beforeAll(async () => {
  course = await makeCourse(db);
});

const open = async (apkg: Uint8Array) => {
  const collection = unpack(apkg).get('collection.anki2');
  if (!collection) throw new Error('no collection');
  return openSqlite(collection);
};

describe('the deck as an Anki package', () => {
  it('holds every card of the course once: front, back, deck, tags, read back card by card', async () => {
    const notes = await readDeckNotes(db);
    expect(notes.some(({ id }) => id === course.card)).toBe(true);
    const database = await open(await writeApkg(notes, 'Statecraft'));
    const [read] = database.exec(
      'SELECT n.guid, n.flds, n.tags, c.did FROM notes n JOIN cards c ON c.nid = n.id ORDER BY c.due',
    );
    const [stored] = database.exec('SELECT decks FROM col');
    const decks = JSON.parse(String(stored?.values[0]?.[0])) as Record<string, { name: string }>;
    expect(read?.values).toHaveLength(notes.length);
    read?.values.forEach(([guid, fields, tags, deck], index) => {
      const note = notes[index];
      expect(guid).toBe(guidOf(note?.id ?? ''));
      expect(String(fields).split('\u001f')).toEqual([note?.front, note?.back]);
      expect(String(tags).trim().split(' ')).toEqual(note?.tags);
      expect(decks[String(deck)]?.name).toBe(`Statecraft::${note?.deck}`);
    });
    expect(database.exec('PRAGMA integrity_check')[0]?.values).toEqual([['ok']]);
  });

  it('says what is asked on the front and the key with its reason on the back', async () => {
    const note = (await readDeckNotes(db)).find(({ id }) => id === course.card);
    expect(note?.front).toContain('<p>Which one?</p>');
    expect(note?.front).toContain('<li>That one</li>');
    expect(note?.front).not.toContain('SECRET');
    expect(note?.back).toContain('<p>This one</p>');
    expect(note?.back).toContain('SECRET explanation of the card.');
    expect(note?.back).toContain('<a href="https://docs.aws.amazon.com/">Guide</a>');
  });

  it('is the same to the byte when made again, so that a second import doubles nothing', async () => {
    const notes = await readDeckNotes(db);
    expect(
      Buffer.compare(
        Buffer.from(await writeApkg(notes, 'Statecraft')),
        Buffer.from(await writeApkg(notes, 'Statecraft')),
      ),
    ).toBe(0);
    expect(new Set(notes.map(({ id }) => guidOf(id))).size).toBe(notes.length);
  });

  it('as a table: a row a card, and no cell that a spreadsheet would run', async () => {
    const text = new TextDecoder().decode(
      writeDeckCsv([{ id: 'a', front: '=1+1', back: 'x "y", z', deck: 'D', tags: ['b', 'c'] }]),
    );
    expect(text).toBe('id,front,back,deck,tags\r\na," =1+1","x ""y"", z",D,b c\r\n');
  });
});
