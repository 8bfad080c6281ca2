import { describe, expect, it } from 'vitest';
import { checkCard, choicesOf, chosenOf, hasDistractors } from '@/grading';
import { cardOf } from './cards';

const card = cardOf('single');
const names = {
  paragraphs: new Set([card.lesson]),
  tasks: new Map([[card.task, card.domain]]),
  misconceptions: new Set(card.options.flatMap(({ misconception }) => misconception ?? [])),
};

describe('checkCard', () => {
  it('takes what fits, without what a run computed', () => {
    expect(checkCard(card, names)).toEqual({ draft: card });
    expect(checkCard({ ...card, computed: { anything: 1 } }, names)).toEqual({ draft: card });
  });

  it('says at each field what is wrong, an empty one in its own words', () => {
    const options = card.options.map((option, index) => (index === 0 ? { ...option, text: '' } : option));
    expect(checkCard({ ...card, prompt: '', options }, names)).toEqual({
      faults: [
        { path: ['prompt'], message: 'fill this in' },
        { path: ['options', 0, 'text'], message: 'fill this in' },
      ],
    });
  });

  it('names references that lead nowhere', () => {
    const nothing = {
      paragraphs: new Set<string>(),
      tasks: new Map<string, number>(),
      misconceptions: new Set<string>(),
    };
    const checked = checkCard(card, nothing);
    const paths = 'faults' in checked ? checked.faults.map(({ path }) => path[0]) : [];
    expect(paths).toEqual(expect.arrayContaining(['lesson', 'task']));
  });
});

describe('the choices of a card', () => {
  it.each(['single', 'multiple', 'order', 'match', 'fill'] as const)(
    '%s: some are right, each has a name of its own',
    (kind) => {
      const choices = choicesOf(cardOf(kind));
      expect(choices.some(({ key }) => key)).toBe(true);
      expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length);
    },
  );

  it('of a response are those it makes, and none for one that does not fit', () => {
    const [first] = card.options;
    expect(chosenOf(card, { option: first?.id })).toEqual([first?.id]);
    expect(chosenOf(card, { option: 'nobody' })).toEqual([]);
    expect(chosenOf(card, null)).toEqual([]);
    const fill = cardOf('fill');
    expect(chosenOf(fill, { text: fill.accept[0] })).toEqual(['right']);
    expect(chosenOf(fill, { text: fill.mistakes[0]?.value })).toEqual([`mistake ${fill.mistakes[0]?.value}`]);
  });

  it('are distractors only where wrong ones stand to be chosen', () => {
    expect(hasDistractors(card)).toBe(true);
    expect(hasDistractors(cardOf('fill'))).toBe(false);
  });
});
