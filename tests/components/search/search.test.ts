import { describe, expect, it } from 'vitest';
import type { SearchDocument } from '@/catalog';
import { excerptOf, mark } from '@/components/search/excerpt';
import { makeSearch, wordsOf } from '@/components/search/search';
import { shipped } from '../../content/catalogue';

const { documents, cards } = await shipped();
const search = makeSearch(documents);
const titles = (query: string, most = 5) => search(query, most).map(({ title }) => title);

describe('wordsOf', () => {
  it('knows a name whole and by its parts', () => {
    expect(wordsOf('a MaxAttempts of States.Timeout')).toEqual([
      ...['a', 'MaxAttempts', 'Max', 'Attempts', 'of'],
      ...['States.Timeout', 'States', 'Timeout'],
    ]);
  });
});

describe('the search over everything', () => {
  it.each([
    ['ResultPath', 'ResultPath'],
    ['result path', 'ResultPath'],
    ['resultpth', 'ResultPath'],
    ['heartbaet', 'Heartbeat'],
    ['TaskTimedOut', 'TaskTimedOut'],
    ['retry', 'Try again: Retry'],
    ['idempotency', 'Idempotent'],
    ['greenhouse', 'Eight kinds of state'],
    ['unreachable', 'Where a state stands means nothing'],
    ['task token', 'Task token'],
  ])('answers «%s» with %s among the first', (query, title) => {
    expect(titles(query, 8)).toContain(title);
  });

  it('puts a term before what only mentions it', () => {
    expect(titles('saga')[0]).toBe('Saga');
    expect(titles('heartbeat')[0]).toBe('Heartbeat');
    expect(titles('task token')[0]).toBe('Task token');
  });

  it('finds something of most words where nothing has all', () => {
    expect(titles('redrive zeppelin')).toContain('Redrive');
  });

  it('finds nothing for what is not there, and for words that say nothing', () => {
    expect([titles('zeppelin'), titles('of the'), titles('   '), titles('{}[]()*')]).toEqual([[], [], [], []]);
  });

  it('knows every kind of thing', () => {
    expect([...new Set(documents.map(({ kind }) => kind))].sort()).toEqual(
      ['card', 'event', 'exercise', 'lesson', 'paragraph', 'rule', 'term'].sort(),
    );
  });

  it('never holds a card’s options, key or explanations', () => {
    const texts = new Map(
      documents.filter(({ kind }) => kind === 'card').map((one) => [one.href.split('#prompt-')[1], one]),
    );
    for (const card of cards) {
      const document = texts.get(card.id);
      expect(document).toBeDefined();
      const held = JSON.stringify(document);
      const secrets = [
        card.explanation,
        ...('options' in card ? card.options.map(({ explanation }) => explanation) : []),
      ];
      for (const secret of secrets) expect(held).not.toContain(secret.slice(0, 60));
    }
  });
});

describe('excerpts', () => {
  const hit = (text: string): SearchDocument => ({ kind: 'term', title: 't', text, where: '', href: '' });

  it('mark what matched, and nothing in between', () => {
    expect(mark('Retry, then retry.', ['retry'])).toEqual([
      { text: 'Retry', marked: true },
      { text: ', then ', marked: false },
      { text: 'retry', marked: true },
      { text: '.', marked: false },
    ]);
  });

  it('show the words around the first match, at most a few lines', () => {
    const { text } = hit(`${'word '.repeat(80)}needle ${'word '.repeat(80)}`);
    const pieces = excerptOf(text, ['needle']);
    expect(pieces.some(({ text: piece, marked }) => marked && piece === 'needle')).toBe(true);
    expect(pieces.map((piece) => piece.text).join('').length).toBeLessThan(170);
  });

  it('take a text without a match from its beginning', () => {
    expect(excerptOf('Short text.', [])).toEqual([{ text: 'Short text.', marked: false }]);
  });

  it('take no mark of a pattern for one', () => {
    expect(mark('a+b (c)', ['+', '('])).toContainEqual({ text: '+', marked: true });
  });
});
