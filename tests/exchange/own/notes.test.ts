import { describe, expect, it } from 'vitest';
import { ownCardBounds } from '@/exchange';
import { faultOf, readOwn, sidesOf } from './support';

const note = `---
created: 2024-02-01 10:00
---
**Links**: [[Some Index]]

## Queues
- A *queue* keeps what nobody has taken yet
	- ![[attachments/picture.png]]

> [!question]- Two workers must never take the *same message at once*. What do you set?
> A *visibility timeout* longer than the work takes

### Topics
- Everything after the call-out is no part of it

> [!question] What does a topic do with a message nobody listens to?
> Nothing: it is **gone**.
> - A queue in between keeps it
> ![[attachments/topic.png]]
`;

describe('an Obsidian note', () => {
  it('gives each question call-out as a card, question and answer intact', async () => {
    const read = await readOwn('Messaging.md', note);
    expect(sidesOf(read)[0]).toEqual([
      'Two workers must never take the *same message at once*. What do you set?',
      'A *visibility timeout* longer than the work takes',
    ]);
    expect(read.cards[0]).toMatchObject({ deck: 'Messaging', line: 10, losses: [] });
    expect(read.left).toEqual([]);
  });

  it('tells of each card what does not come along', async () => {
    const { cards } = await readOwn('Messaging.md', note);
    expect(cards[1]?.back).toBe('Nothing: it is **gone**.\n- A queue in between keeps it');
    expect(cards[1]?.losses).toEqual([{ what: 'image', detail: expect.stringContaining('topic.png') }]);
  });

  it('gives a card the same id when its answer was changed, and another for another question', async () => {
    const before = await readOwn('a.md', note);
    const after = await readOwn('b.md', note.replace('longer than', 'somewhat longer than'));
    expect(after.cards.map(({ externalId }) => externalId)).toEqual(before.cards.map(({ externalId }) => externalId));
    expect(new Set(before.cards.map(({ externalId }) => externalId)).size).toBe(2);
  });

  it('leaves out a question without an answer, and says so', async () => {
    const { cards, left } = await readOwn('a.md', `${note}\n> [!question]- And without one?\n`);
    expect(cards).toHaveLength(2);
    expect(left).toEqual([
      expect.objectContaining({ title: 'And without one?', reason: expect.stringContaining('no answer') }),
    ]);
  });

  it('without questions is refused with what to do', async () => {
    expect((await faultOf('a.md', '# A note\nwithout any')).reason).toContain('[!question]-');
  });
});

describe('a table', () => {
  it('has fronts and backs under their names, with deck, tags and id', async () => {
    const read = await readOwn('t.csv', 'id,Front,Back,Deck,Tags\n7,"A, b?",Yes,Mine,"one two"\n');
    expect(read.cards).toEqual([
      {
        externalId: 'csv:7',
        note: 'csv:7',
        front: 'A, b?',
        back: 'Yes',
        deck: 'Mine',
        tags: ['one', 'two'],
        line: 2,
        losses: [],
      },
    ]);
  });

  it('without a first row of names takes the first two columns, and says so', async () => {
    const read = await readOwn('Words.csv', 'uno;one\ndos;two\n');
    expect(sidesOf(read)).toEqual([
      ['uno', 'one'],
      ['dos', 'two'],
    ]);
    expect(read.losses.join()).toContain('names no columns');
    expect(read.cards[0]?.deck).toBe('Words');
  });

  it('as Anki writes notes as text: separator, HTML, guid, deck and tags from its head', async () => {
    const text =
      '#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:6\n' +
      'Gx7\tBasic\tA::B\tWhat is <b>x</b>?\tIt &amp; that<br>more\tt1 t2\n';
    const read = await readOwn('notes.txt', text);
    expect(read.cards[0]).toMatchObject({
      externalId: 'anki:Gx7/0',
      front: 'What is **x**?',
      back: 'It & that\n\nmore',
      deck: 'A::B',
      tags: ['t1', 't2'],
      line: 7,
    });
  });

  it('makes a card of each gap, the others filled', async () => {
    const read = await readOwn('t.csv', 'front,back\n{{c1::Wait::a state}} and {{c2::Pass}} do nothing,Both\n');
    expect(sidesOf(read)).toEqual([
      ['**\\[a state\\]** and Pass do nothing', '**Wait** and Pass do nothing\n\nBoth'],
      ['Wait and **\\[…\\]** do nothing', 'Wait and **Pass** do nothing\n\nBoth'],
    ]);
    expect(new Set(read.cards.map(({ note: of }) => of)).size).toBe(1);
  });

  it('with signs no database takes, or cut where a sign has two halves, is whole text still', async () => {
    const long = `${'a'.repeat(ownCardBounds.deck - 1)}😀`;
    const tag = `${'b'.repeat(ownCardBounds.tag - 1)}😀`;
    const { cards } = await readOwn('t.csv', `front,back,deck,tags,id\nA\0B,C\0,${long},${tag},x\0\n`);
    expect(cards).toMatchObject([
      { front: 'A\uFFFDB', back: 'C\uFFFD', deck: long.slice(0, -2), tags: [tag.slice(0, -2)] },
    ]);
    expect(JSON.stringify(cards)).not.toMatch(/\\u(0000|d[89a-f])/);
  });

  it('with options in columns is read as questions', async () => {
    const read = await readOwn('q.csv', 'prompt,text 1,correct 1,text 2,correct 2\nWhich?,This,yes,That,no\n');
    expect(sidesOf(read)).toEqual([['Which?\n\n- This\n- That', 'This']]);
  });

  it('keeps nothing that runs, and tells what it left out', async () => {
    const bad =
      '<p onclick=x()>Hi <script>alert(1)</script><a href=javascript:x()>link</a> <img src=http://e.example/p.png></p>';
    const { cards } = await readOwn('t.csv', `front,back\n"${bad}","<iframe src=//e.example></iframe>ok"\n`);
    expect(cards[0]?.front).toBe('Hi link');
    expect(cards[0]?.back).toBe('ok');
    expect(cards[0]?.losses.map(({ what }) => what)).toEqual(expect.arrayContaining(['formatting', 'image']));
  });

  it.each([
    ['one column', 'front\na\n', 'one column'],
    ['an open quote', 'front,back\n"a,b\n', 'quoted cell'],
    ['nothing', '\n\n', 'no rows'],
    ['too much', `front,back\n${'a,b\n'.repeat(5_001)}`, 'more than 5000 rows'],
  ])('of %s is refused', async (_, text, reason) => {
    expect((await faultOf('t.csv', text)).reason).toContain(reason);
  });

  it('leaves out a row whose back is empty, and one that is too long', async () => {
    const { cards, left } = await readOwn('t.csv', `front,back\na,\nb,${'x'.repeat(20_001)}\nc,d\n`);
    expect(cards).toHaveLength(1);
    expect(left.map(({ line, reason }) => [line, reason])).toEqual([
      [2, expect.stringContaining('back')],
      [3, expect.stringContaining('20,000 characters')],
    ]);
  });
});

it('a file of no known kind is refused with what would do', async () => {
  expect((await faultOf('a.pdf', '%PDF-1.4')).reason).toContain('.apkg');
});
