import { describe, expect, it } from 'vitest';
import { type Card, grade, present, Refused, wrongChoices } from '@/grading';
import { shipped } from './catalogue';

const { cards, course, coverage, exercises } = await shipped();

const presentedOptions = (card: Card): string[] => {
  const shown = present(card, 'ada');
  return 'options' in shown ? shown.options.map((one) => (typeof one === 'string' ? one : one.text)) : [];
};

/** The right answer to a card, made from its key. */
const keyOf = (card: Card): unknown => {
  switch (card.kind) {
    case 'single':
      return { option: card.options.find(({ correct }) => correct)?.id };
    case 'multiple':
      return { options: card.options.filter(({ correct }) => correct).map(({ id }) => id) };
    case 'order':
      return { order: card.items.map(({ id }) => id) };
    case 'match':
      return { pairs: card.left.map(({ id, right }) => ({ left: id, right })) };
    case 'fill':
      return { text: card.accept[0] };
    case 'predict-event':
    case 'predict-output': {
      const verdict = grade(card, { option: presentedOptions(card)[0] });
      return verdict instanceof Refused ? undefined : verdict.key;
    }
    case 'spot-fault':
      return { line: card.computed.lines[0] };
  }
};

describe.each(cards)('card $id', (card) => {
  it('takes its own key as right', () => {
    const verdict = grade(card, keyOf(card));
    expect(verdict instanceof Refused ? verdict.message : verdict.correct).toBe(true);
  });

  it('shows no explanation before the answer', () => {
    const shown = JSON.stringify(present(card, 'ada'));
    expect(shown).not.toContain(JSON.stringify(card.explanation).slice(1, -1));
    for (const { misconception } of wrongChoices(card)) if (misconception) expect(shown).not.toContain(misconception);
  });
});

describe('the cards together', () => {
  it('are at least sixteen, of at least four kinds', () => {
    expect(cards.length).toBeGreaterThanOrEqual(16);
    expect(new Set(cards.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(4);
  });

  it('do not give their key away by its length', () => {
    const choices = cards.flatMap((card) => (card.kind === 'single' ? [card.options] : []));
    const longest = choices.filter((options) => {
      const most = Math.max(...options.map(({ text }) => text.length));
      return options.some(({ text, correct }) => correct && text.length === most);
    });
    expect(longest.length / choices.length).toBeLessThanOrEqual(0.35);
  });

  it('do not give their key away by words that are too strong', () => {
    const strong = /\b(always|never|only|all|every|must|cannot)\b/i;
    const options = cards.flatMap((card) => (card.kind === 'single' || card.kind === 'multiple' ? card.options : []));
    const share = (right: boolean): number => {
      const some = options.filter(({ correct = false }) => correct === right);
      return some.filter(({ text }) => strong.test(text)).length / some.length;
    };
    expect(Math.abs(share(true) - share(false))).toBeLessThanOrEqual(0.1);
  });

  // A guesser who reads nothing but the looks of the options. Each cue marks the options it would choose among.
  const strong = /\b(always|never|only|all|every|must|cannot)\b/i;
  const plain = (text: string): number => text.replace(/[`*]/g, '').length;
  const most = (scores: number[]): boolean[] => scores.map((score) => score === Math.max(...scores));
  const first = (text: string): string => text.split(' ', 1)[0] ?? '';
  const words = (text: string): string[] => text.toLowerCase().match(/[a-z]{4,}/g) ?? [];
  /** Share of a text's words that stand in `others` too. */
  const shared = (text: string, others: readonly string[]): number => {
    const known = new Set(others.flatMap(words));
    const own = new Set(words(text));
    return [...own].filter((word) => known.has(word)).length / (own.size + 1);
  };
  const cues: Record<string, (texts: string[], prompt: string) => boolean[]> = {
    'the longest': (texts) => most(texts.map(plain)),
    'the shortest': (texts) => most(texts.map((text) => -plain(text))),
    'the one with most code': (texts) => most(texts.map((text) => text.split('`').length)),
    'one with a strong word': (texts) => texts.map((text) => strong.test(text)),
    'one without a strong word': (texts) => texts.map((text) => !strong.test(text)),
    'one without a clause': (texts) => texts.map((text) => !/[,;]/.test(text)),
    'one that begins like most others': (texts) =>
      most(texts.map((text) => texts.filter((other) => first(other) === first(text)).length)),
    // Distractors are often made by changing the key, which then stands in the middle of them.
    'the one most like the others': (texts) => most(texts.map((text, at) => shared(text, texts.toSpliced(at, 1)))),
    'the one with the fewest words': (texts) => most(texts.map((text) => -text.split(' ').length)),
    'the one that sounds like the question': (texts, prompt) => most(texts.map((text) => shared(text, [prompt]))),
  };
  const choosing = cards.flatMap((card) => (card.kind === 'single' || card.kind === 'multiple' ? [card] : []));
  // Of a prediction the run made the key: its options are those shown, marked by the verdict.
  const predicting = cards.flatMap((card) => {
    const texts = card.kind.startsWith('predict-') ? presentedOptions(card) : [];
    const verdict = texts.length > 0 ? grade(card, { option: texts[0] }) : undefined;
    if (!verdict || verdict instanceof Refused) return [];
    return [{ prompt: card.prompt, options: verdict.remarks.map(({ text, correct }) => ({ text, correct })) }];
  });
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const shareOfKeys = (options: { correct?: boolean }[]): number =>
    mean(options.map(({ correct }) => (correct ? 1 : 0)));
  const offering = [...choosing, ...predicting];
  const chance = mean(offering.map(({ options }) => shareOfKeys(options)));

  it.each(Object.entries(cues))('are not guessed by choosing %s', (_, cue) => {
    const hits = offering.map(({ options, prompt }) => {
      const marks = cue(
        options.map(({ text }) => text),
        prompt,
      );
      return shareOfKeys(options.filter((_, at) => marks[at] || !marks.includes(true)));
    });
    expect(Math.abs(mean(hits) - chance)).toBeLessThanOrEqual(0.1);
  });

  it.each([0, 1, 2, 3])('are not guessed by choosing place %i of those shown', (place) => {
    const hits = choosing.flatMap((card) =>
      Array.from({ length: 20 }, (_, learner) => {
        const shown = present(card, `learner ${learner}`);
        const id = shown.kind === 'single' || shown.kind === 'multiple' ? shown.options[place]?.id : undefined;
        return card.options.some((option) => option.id === id && option.correct) ? 1 : 0;
      }),
    );
    expect(Math.abs(mean(hits) - chance)).toBeLessThanOrEqual(0.1);
  });

  it('use, with the exercises, every misconception the course knows', () => {
    const used = new Set([
      ...cards.flatMap((card) => wrongChoices(card).map(({ misconception }) => misconception)),
      ...exercises.flatMap(({ wrong }) => wrong.map(({ misconception }) => misconception)),
    ]);
    expect(course.misconceptions.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });
});

describe('the notes', () => {
  it.each(coverage.topics.flatMap(({ lines }) => lines))('«$note» is taught and asked', ({ taught, asked }) => {
    expect(taught.length).toBeGreaterThan(0);
    expect(asked.length).toBeGreaterThan(0);
  });
});
