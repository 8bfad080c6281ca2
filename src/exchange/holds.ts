import type { PlainDraft } from './draft';

/** What a format can hold of a card besides its question, answers and key; the key itself every one holds. */
export interface Holds {
  /** Lesson, domain, task and difficulty. */
  readonly place: boolean;
  /** Source and the day it was checked. */
  readonly source: boolean;
  /** Misconceptions of options (`options`), of foreseen typed answers too (`typed`), of everything (`all`). */
  readonly misconceptions: 'none' | 'options' | 'typed' | 'all';
  /** What is said of items and of the left sides of pairs. */
  readonly itemFeedback: boolean;
  /** What is said of wrong orders and wrong pairs. */
  readonly mistakeFeedback: boolean;
  /** Foreseen wrong answers to a typed question, and what is said of them. */
  readonly typedMistakes: boolean;
  readonly unit: boolean;
}

/** By format: the law that its reader and writer are held to. */
export const holdsOf: Readonly<Record<string, Holds>> = {
  yaml: {
    place: true,
    source: true,
    misconceptions: 'all',
    itemFeedback: true,
    mistakeFeedback: true,
    typedMistakes: true,
    unit: true,
  },
  csv: {
    place: true,
    source: true,
    misconceptions: 'typed',
    itemFeedback: true,
    mistakeFeedback: false,
    typedMistakes: true,
    unit: true,
  },
  gift: {
    place: true,
    source: false,
    misconceptions: 'none',
    itemFeedback: false,
    mistakeFeedback: false,
    typedMistakes: true,
    unit: false,
  },
  'moodle-xml': {
    place: true,
    source: false,
    misconceptions: 'none',
    itemFeedback: false,
    mistakeFeedback: false,
    typedMistakes: true,
    unit: false,
  },
  'qti-1.2': {
    place: true,
    source: true,
    misconceptions: 'options',
    itemFeedback: false,
    mistakeFeedback: false,
    typedMistakes: true,
    unit: false,
  },
  'qti-2.1': {
    place: true,
    source: false,
    misconceptions: 'none',
    itemFeedback: false,
    mistakeFeedback: false,
    typedMistakes: false,
    unit: false,
  },
};

const without = <T extends { readonly misconception?: string }>({
  misconception: _,
  ...one
}: T): Omit<T, 'misconception'> => one;

/** What is left of a card that went through a format. */
export function heldBy(holds: Holds, card: PlainDraft): PlainDraft {
  const { source, checkedOn, lesson, domain, task, difficulty, ...rest } = card;
  const fields = {
    ...(holds.place ? { lesson, domain, task, difficulty } : {}),
    ...(holds.source ? { source, checkedOn } : {}),
  };
  switch (rest.kind) {
    case 'single':
    case 'multiple':
      return {
        ...rest,
        ...fields,
        options: rest.options.map((option) => (holds.misconceptions === 'none' ? without(option) : option)),
      };
    case 'order':
      return {
        ...rest,
        ...fields,
        items: rest.items.map((item) => ({ ...item, explanation: holds.itemFeedback ? item.explanation : '' })),
        mistakes: holds.mistakeFeedback ? rest.mistakes : [],
      };
    case 'match':
      return {
        ...rest,
        ...fields,
        left: rest.left.map((side) => ({
          ...side,
          explanation: holds.itemFeedback ? side.explanation : '',
          mistakes: holds.mistakeFeedback ? side.mistakes : [],
        })),
      };
    case 'fill': {
      const { unit, ...typed } = rest;
      return {
        ...typed,
        ...fields,
        ...(holds.unit && unit !== undefined ? { unit } : {}),
        mistakes: !holds.typedMistakes
          ? []
          : rest.mistakes.map((mistake) =>
              holds.misconceptions === 'typed' || holds.misconceptions === 'all' ? mistake : without(mistake),
            ),
      };
    }
  }
}
