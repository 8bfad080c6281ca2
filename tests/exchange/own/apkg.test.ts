import { describe, expect, it } from 'vitest';
import { collectionOf, faultOf, packageOf, readOwn, type Statement, sidesOf, zstdFrame } from './support';

const basic = {
  name: 'Basic',
  type: 0,
  flds: [
    { name: 'Front', ord: 0 },
    { name: 'Back', ord: 1 },
    { name: 'Note', ord: 2 },
  ],
  tmpls: [
    {
      name: 'Card 1',
      ord: 0,
      qfmt: '{{Front}}',
      afmt: '{{FrontSide}}<hr id=answer>{{Back}}{{#Note}}<p>{{Note}}</p>{{/Note}}{{^Note}}<p>no note</p>{{/Note}}',
    },
    { name: 'Card 2', ord: 1, qfmt: '{{Back}}', afmt: '{{FrontSide}}{{type:Front}}{{Lost}}' },
  ],
};
const cloze = {
  name: 'Cloze',
  type: 1,
  flds: [{ name: 'Text', ord: 0 }],
  tmpls: [{ name: 'Cloze', ord: 0, qfmt: '{{cloze:Text}}', afmt: '{{cloze:Text}}' }],
};
const tables = [
  'CREATE TABLE notes (id integer, guid text, mid integer, tags text, flds text)',
  'CREATE TABLE cards (id integer, nid integer, did integer, odid integer, ord integer, type integer, due integer)',
];
const note = (id: number, guid: string, type: number, tags: string, ...fields: string[]) =>
  ['INSERT INTO notes VALUES (?, ?, ?, ?, ?)', [id, guid, type, tags, fields.join('\u001f')]] as [
    string,
    (string | number)[],
  ];
const card = (nid: number, ord: number, due: number, did = 1) =>
  ['INSERT INTO cards VALUES (?, ?, ?, 0, ?, 0, ?)', [nid * 10 + ord, nid, did, ord, due]] as [string, number[]];

const older = (...rows: readonly Statement[]) =>
  collectionOf(
    ...tables,
    'CREATE TABLE col (models text, decks text)',
    [
      'INSERT INTO col VALUES (?, ?)',
      [JSON.stringify({ 5: basic, 6: cloze }), JSON.stringify({ 1: { name: 'Default' }, 2: { name: 'AWS::Step' } })],
    ],
    ...rows,
  );

describe('an Anki package', () => {
  it('gives every card by its template: sections, gaps, deck, tags, in the order they would be learned', async () => {
    const collection = await older(
      note(1, 'gA', 5, ' one two ', 'What <b>is</b> it?', 'This', ''),
      note(2, 'gB', 6, '', 'The {{c1::Map::a state}} runs {{c2::{{c1::many}} times}}'),
      card(1, 0, 9),
      card(1, 1, 10),
      card(2, 0, 1, 2),
      card(2, 1, 2, 2),
    );
    const read = await readOwn('deck.apkg', packageOf({ 'collection.anki2': collection, media: new Uint8Array() }));
    expect(sidesOf(read)).toEqual([
      ['The **\\[a state\\]** runs **\\[…\\]** times', 'The **Map** runs **many** times'],
      ['The Map runs **\\[…\\]**', 'The Map runs **many times**'],
      ['What **is** it?', 'This\n\nno note'],
      ['This', 'What **is** it?'],
    ]);
    expect(read.cards.map(({ externalId, note: of, deck, tags }) => [externalId, of, deck, tags])).toEqual([
      ['anki:gB/0', 'anki:gB', 'AWS::Step', []],
      ['anki:gB/1', 'anki:gB', 'AWS::Step', []],
      ['anki:gA/0', 'anki:gA', 'Default', ['one', 'two']],
      ['anki:gA/1', 'anki:gA', 'Default', ['one', 'two']],
    ]);
    expect(read.losses.join()).toContain('stays in Anki');
  });

  it('tells what a card loses: pictures, sounds, typed answers, fields that are not there', async () => {
    const collection = await older(
      note(1, 'gA', 5, '', 'See <img src="a.png">[sound:b.mp3] it', 'Back'),
      card(1, 0, 1),
      card(1, 1, 2),
    );
    const { cards } = await readOwn('deck.apkg', packageOf({ 'collection.anki2': collection }));
    expect(cards[0]?.front).toBe('See it');
    expect(cards[0]?.losses.map(({ detail }) => detail).join()).toMatch(/sound.*picture/);
    expect(cards[1]?.losses.map(({ detail }) => detail).join()).toMatch(/typed.*Lost/);
  });

  it('leaves out a card of which nothing is left, and says why', async () => {
    const collection = await older(
      note(1, 'gA', 5, '', '<img src="a.png">', 'Back'),
      note(2, 'gB', 99, '', 'a', 'b'),
      note(3, 'gC', 6, '', 'no gap'),
      card(1, 0, 1),
      card(2, 0, 2),
      card(3, 0, 3),
    );
    const { cards, left } = await readOwn('deck.apkg', packageOf({ 'collection.anki2': collection }));
    expect(cards).toEqual([]);
    expect(left.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/front.*picture/),
      expect.stringContaining('note type'),
      expect.stringContaining('no gap number 1'),
    ]);
  });

  it('as newer Anki writes it: compressed, with tables of its own', async () => {
    const text = (number: number, value: string) => {
      const bytes = new TextEncoder().encode(value);
      return [(number << 3) | 2, bytes.length, ...bytes];
    };
    const collection = await collectionOf(
      ...tables,
      'CREATE TABLE notetypes (id integer, name text, config blob)',
      'CREATE TABLE fields (ntid integer, ord integer, name text, config blob)',
      'CREATE TABLE templates (ntid integer, ord integer, name text, config blob)',
      'CREATE TABLE decks (id integer, name text)',
      ['INSERT INTO notetypes VALUES (7, ?, ?)', ['Cloze', Uint8Array.from([0x08, 1])]],
      ['INSERT INTO fields VALUES (7, 0, ?, ?)', ['Text', new Uint8Array()]],
      [
        'INSERT INTO templates VALUES (7, 0, ?, ?)',
        ['Cloze', Uint8Array.from([...text(1, '{{cloze:Text}}'), ...text(2, '{{cloze:Text}}')])],
      ],
      ['INSERT INTO decks VALUES (1, ?)', ['A\u001fB']],
      note(1, 'gN', 7, '', 'A {{c1::gap}}'),
      card(1, 0, 1),
    );
    const old = await older(note(1, 'gO', 5, '', 'Please update', 'to a newer Anki'), card(1, 0, 1));
    const read = await readOwn(
      'deck.apkg',
      packageOf({ 'collection.anki21b': zstdFrame(collection), 'collection.anki2': old }),
    );
    expect(sidesOf(read)).toEqual([['A **\\[…\\]**', 'A **gap**']]);
    expect(read.cards[0]?.deck).toBe('A::B');
  });

  it('is refused where it is broken, or asks for too much', async () => {
    const empty = new Uint8Array();
    const cases: [Uint8Array, string][] = [
      [packageOf({ 'nothing.txt': empty }), 'no collection'],
      [
        packageOf({ 'collection.anki2': new TextEncoder().encode('no database at all, however long') }),
        'no collection',
      ],
      [packageOf({ 'collection.anki21b': zstdFrame(new Uint8Array(10), 0x7fffffff) }), 'more than 80 MB'],
      [packageOf({ 'collection.anki21b': Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd, 0, 1, 2, 3, 4]) }), 'broken'],
      [packageOf({ 'collection.anki2': new Uint8Array(21_000_000) }), 'unpacks to too much'],
      [packageOf({ 'collection.anki2': empty }).subarray(0, 60), 'broken'],
      [new Uint8Array(20_000_001).fill(0x50), 'larger than 20 MB'],
    ];
    for (const [bytes, reason] of cases) {
      const named = Uint8Array.from(bytes);
      if (reason === 'larger than 20 MB') named.set([0x50, 0x4b, 3, 4]);
      expect((await faultOf('deck.apkg', named)).reason).toContain(reason);
    }
  });

  it('whose templates nest or grow without end stays bounded', async () => {
    const deep = {
      ...basic,
      tmpls: [{ name: 'x', ord: 0, qfmt: `${'{{#Front}}'.repeat(50_000)}{{Front}}`, afmt: '{{Back}}' }],
    };
    const long = { ...basic, tmpls: [{ name: 'x', ord: 0, qfmt: '{{Front}}'.repeat(5_000), afmt: '{{Back}}' }] };
    const collection = await collectionOf(
      ...tables,
      'CREATE TABLE col (models text, decks text)',
      ['INSERT INTO col VALUES (?, ?)', [JSON.stringify({ 5: deep, 6: long }), '{}']],
      note(1, 'gA', 5, '', 'a', 'b'),
      note(2, 'gB', 6, '', 'x'.repeat(10_000), 'b'),
      note(3, 'gC', 6, '', `${'{{c1::'.repeat(20_000)}`, 'b'),
      card(1, 0, 1),
      card(2, 0, 2),
      card(3, 0, 3),
    );
    const { cards, left } = await readOwn('deck.apkg', packageOf({ 'collection.anki2': collection }));
    expect(cards.length + left.length).toBe(3);
    expect(left.map(({ reason }) => reason).join()).toContain('more than 20,000 characters');
  });
});
