import { describe, expect, it } from 'vitest';
import { type ReadQuestion, recognise } from '@/exchange';
import { readAny, sample } from './support/read-sample';

const recognised: Record<string, string> = {
  'every-kind.gift': 'gift',
  'formats.gift': 'gift',
  'moodle.xml': 'moodle-xml',
  'canvas-assessment.xml': 'qti-1.2',
  'canvas-package.zip': 'qti-1.2',
  'qti21-item.xml': 'qti-2.1',
  'qti21-package.zip': 'qti-2.1',
  'spreadsheet.csv': 'csv',
  'fronts-and-backs.csv': 'csv',
  'cards.yaml': 'yaml',
  'note.md': 'obsidian',
};

/** A question in a line: id, kind, key, kinds of loss. */
const line = ({ externalId, card, losses }: ReadQuestion): string => {
  const lost = [...new Set(losses.map(({ what }) => what))].join(', ');
  return [externalId, card?.kind ?? 'none', card ? key(card) : '', lost].filter(Boolean).join(' | ');
};

function key(card: NonNullable<ReadQuestion['card']>): string {
  switch (card.kind) {
    case 'single':
    case 'multiple':
      return card.options.flatMap(({ text, correct }) => (correct ? [text] : [])).join(' + ');
    case 'order':
      return card.items.map(({ text }) => text).join(' < ');
    case 'match':
      return card.left
        .map(({ text, right }) => `${text}=${card.right.find(({ id }) => id === right)?.text}`)
        .join(', ');
    case 'fill':
      return card.accept.join(' or ');
    default:
      return '';
  }
}

const linesOf = (name: string): string[] => readAny(sample(name)).questions.map(line);

describe('files in the documented forms of their formats', () => {
  it('are recognised by what stands in them, whatever they are called', () => {
    for (const [name, id] of Object.entries(recognised)) {
      expect(recognise(sample(name))?.id, name).toBe(id);
      expect(recognise({ ...sample(name), name: 'file' })?.id, `${name} without a name`).toBe(id);
    }
    expect(recognise({ name: 'x.bin', bytes: new Uint8Array([1, 2, 3]) })).toBeUndefined();
  });

  it('GIFT: every kind of question', () => {
    expect(linesOf('every-kind.gift')).toEqual([
      'mc-one | single | Wait',
      'mc-many | multiple | Succeed + Fail | partial credit',
      'tf | single | False',
      'short | fill | States.ALL | partial credit, letter case',
      'match | match | Choice=decides, Map=repeats, Parallel=branches',
      'missing | single | Catch',
      'number | fill | 3',
      'range | fill | 2 | tolerance',
      'numbers | fill | 4 | partial credit',
      'essay | none | kind',
      'text | none | kind',
    ]);
  });

  it('GIFT: feedback, general feedback, tags, category and the line of each question', () => {
    const [first] = readAny(sample('every-kind.gift')).questions;
    expect(first).toMatchObject({ line: 5, category: '$course$/top/State types', title: 'One right answer' });
    expect(first?.card).toMatchObject({
      domain: 1,
      explanation: 'Only one state has a *Seconds* field.',
      options: [{ explanation: 'It does nothing else.' }, { explanation: 'That goes on at once.' }, {}],
    });
  });

  it('GIFT: text formats, escapes, comments between; nothing that runs comes along', () => {
    const { questions } = readAny(sample('formats.gift'));
    expect(questions.map(({ prompt }) => prompt)).toEqual([
      'Which **field** names `a < b`?\n\nChoose.',
      'What does { } = ~ # : mean in `a = b`?',
      'Which comes first?',
      'Two right answers?',
      'What is shown? *a graph*',
    ]);
    expect(questions[0]?.card).toMatchObject({
      options: [{ text: 'a\\*b\\*c' }, { text: '**bold**' }, { text: '*it*' }],
    });
    expect(questions.map(({ losses }) => losses.map(({ what }) => what))).toEqual([
      ['formatting'],
      [],
      [],
      ['option'],
      ['image'],
    ]);
    expect(JSON.stringify(questions.map(({ card }) => card))).not.toContain('alert');
  });

  it('Moodle XML: every kind it shares with cards, HTML, a picture, and what does not come along', () => {
    const { questions, images } = readAny(sample('moodle.xml'));
    expect(questions.map(line)).toEqual([
      'err-1 | single | Retry | metadata, partial credit, hint, feedback',
      'title:Truth | single | True',
      'title:Word | fill | Wait',
      'title:Count | fill | 4 | metadata, tolerance',
      'title:Pairs | match | Map=repeats, Choice=decides',
      'title:Order | order | InputPath < Parameters < ResultPath',
      'title:Essay | none | kind',
      'title:Text | none | kind',
      'title:Cloze | none | kind',
    ]);
    const [key] = images.keys();
    expect(questions[0]?.prompt).toBe(
      `Look at **this**:\n\n![a graph](image:${key})\n\n- first\n- second & last\n\n\`\`\`\n{\n  "a": 1\n}\n\`\`\``,
    );
    expect(questions[0]).toMatchObject({ category: 'top/Errors', card: { explanation: 'Because *so*.', domain: 4 } });
  });

  it.each([
    ['canvas-assessment.xml', ' | image'],
    ['canvas-package.zip', ''],
  ])('QTI 1.2: %s', (name, picture) => {
    expect(linesOf(name)).toEqual([
      `g1 | single | Map${picture}`,
      'g2 | multiple | a + c | partial credit',
      'g3 | fill | States.ALL or all | letter case',
      'g4 | fill | 4 | tolerance',
      'g5 | match | Map=repeats, Choice=decides',
      'g6 | none | kind',
      'g7 | none | kind',
    ]);
  });

  it('QTI 1.2: feedback of an option and of the item, the picture of the package', () => {
    const { questions, images } = readAny(sample('canvas-package.zip'));
    expect(images.size).toBe(1);
    expect(questions[0]?.card).toMatchObject({
      explanation: 'In general.',
      options: [{ explanation: '' }, { text: 'Pass', explanation: 'Not this.' }, {}],
    });
  });

  it('QTI 2.1: every interaction it shares with cards, and why the others do not come', () => {
    expect(linesOf('qti21-package.zip')).toEqual([
      'choice | single | Wait',
      'multi | multiple | Succeed + Fail | partial credit',
      'order | order | InputPath < Parameters < ResultPath',
      'match | match | Map=repeats, Choice=decides',
      'entry | fill | Retry | partial credit',
      'number | fill | 4',
      'essay | none | kind',
      'hotspot | none | kind',
    ]);
    expect(linesOf('qti21-item.xml')).toEqual(['choice | single | Wait | image']);
  });

  it('CSV: a spreadsheet of its own making, and fronts and backs', () => {
    expect(linesOf('spreadsheet.csv')).toEqual([
      'c1 | single | Wait | metadata',
      'c2 | multiple | a + b | metadata',
      'c3 | fill | States.ALL | metadata',
    ]);
    expect(
      readAny(sample('fronts-and-backs.csv')).questions.map(({ prompt, card }) => [prompt, card && key(card)]),
    ).toEqual([
      ['What repeats?', 'A Map state'],
      ['What ends, and how?', 'Succeed, and Fail'],
    ]);
  });

  it('YAML: a set whose cards are still unfinished', () => {
    expect(linesOf('cards.yaml')).toEqual(['waits | single | `Wait`']);
  });

  it('Obsidian: question call-outs with their text intact, and no other', () => {
    const { questions } = readAny(sample('note.md'));
    expect(questions.map(({ prompt, card }) => [prompt, card && key(card)])).toEqual([
      [
        'You start three tasks at once and *need all of their results*. What do you use?',
        'A *Parallel* state, and one Task behind it',
      ],
      ['Which of these end an execution?', 'Fail + Succeed'],
      ['Which field makes a state wait?', '**Seconds**, see\n\n```json\n{"Seconds": 3}\n```'],
      ['A nested one?', 'Yes.'],
      ['Without an answer?', undefined],
    ]);
    expect(questions.map(({ losses }) => losses.map(({ what }) => what))).toEqual([[], [], ['image'], [], ['kind']]);
    expect(questions[1]?.externalId).toBe('ends');
  });

  it('a question is known again when its file is read again, and by its id when its text was mended', () => {
    for (const name of Object.keys(recognised)) {
      const ids = readAny(sample(name)).questions.map(({ externalId }) => externalId);
      expect(readAny(sample(name)).questions.map(({ externalId }) => externalId)).toEqual(ids);
      expect(new Set(ids).size, name).toBe(ids.length);
    }
  });
});
