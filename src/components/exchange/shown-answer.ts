import type { PlainDraft } from '@/exchange';
import type { CardResponses, Graded, PresentedCard, Remark } from '@/grading';

const common = ({ prompt }: PlainDraft, id: string) => ({ id, lesson: '', domain: 1, task: '', difficulty: 1, prompt });

/** A draft as a learner is asked, in the order of the file. */
export function askedOf(card: PlainDraft, id: string): PresentedCard {
  const fields = common(card, id);
  const named = (things: readonly { readonly id: string; readonly text: string }[]) =>
    things.map(({ id: one, text }) => ({ id: one, text }));
  switch (card.kind) {
    case 'single':
      return { kind: 'single', ...fields, options: named(card.options) };
    case 'multiple':
      return { kind: 'multiple', ...fields, choose: card.choose, options: named(card.options) };
    case 'order':
      return { kind: 'order', ...fields, items: named(card.items) };
    case 'match':
      return { kind: 'match', ...fields, left: named(card.left), right: named(card.right) };
    case 'fill':
      return { kind: 'fill', ...fields, answer: card.answer, ...(card.unit ? { unit: card.unit } : {}) };
  }
}

/** The right answer, as a learner would give it. */
export function keyOf(card: PlainDraft): CardResponses[PlainDraft['kind']] {
  switch (card.kind) {
    case 'single':
      return { option: card.options.find(({ correct }) => correct)?.id ?? '' };
    case 'multiple':
      return { options: card.options.filter(({ correct }) => correct).map(({ id }) => id) };
    case 'order':
      return { order: card.items.map(({ id }) => id) };
    case 'match':
      return { pairs: card.left.map(({ id, right }) => ({ left: id, right })) };
    case 'fill':
      return { text: card.accept[0] ?? '' };
  }
}

const ofOptions = (options: Extract<PlainDraft, { kind: 'single' }>['options']): Remark[] =>
  options.map(({ id, text, correct = false, explanation }) => ({ id, text, chosen: false, correct, explanation }));

/** What is shown once it was answered rightly: the key and all that is said. */
export function answeredOf(card: PlainDraft): Graded {
  const fields = {
    correct: true,
    misconceptions: [],
    explanation: card.explanation,
    source: card.source ?? { title: '', url: '' },
    checkedOn: card.checkedOn ?? '',
  };
  const said = (
    things: readonly { readonly id: string; readonly text: string; readonly explanation: string }[],
  ): Remark[] =>
    things
      .filter(({ explanation }) => explanation !== '')
      .map(({ id, text, explanation }) => ({ id, text, chosen: true, correct: true, explanation }));
  switch (card.kind) {
    case 'single':
      return {
        kind: 'single',
        ...fields,
        key: { option: card.options.find(({ correct }) => correct)?.id ?? '' },
        remarks: ofOptions(card.options),
      };
    case 'multiple':
      return {
        kind: 'multiple',
        ...fields,
        key: { options: card.options.filter(({ correct }) => correct).map(({ id }) => id) },
        remarks: ofOptions(card.options),
      };
    case 'order':
      return { kind: 'order', ...fields, key: { order: card.items.map(({ id }) => id) }, remarks: said(card.items) };
    case 'match':
      return {
        kind: 'match',
        ...fields,
        key: { pairs: card.left.map(({ id, right }) => ({ left: id, right })) },
        remarks: said(card.left),
      };
    case 'fill':
      return {
        kind: 'fill',
        ...fields,
        key: { accept: card.accept },
        remarks: card.right
          ? [{ id: 'response', text: card.accept[0] ?? '', chosen: true, correct: true, explanation: card.right }]
          : [],
      };
  }
}
