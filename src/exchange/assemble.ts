import {
  type DraftCard,
  type DraftFields,
  type DraftFill,
  type DraftMatch,
  type DraftMultiple,
  type DraftOrder,
  type DraftSingle,
  placeId,
} from './draft';
import type { Losses } from './loss';

/** What foreign formats call an answer: something with a share of the points and words about it. */
export interface Answer {
  readonly text: string;
  /** 1 is all points, 0 none; may be negative. */
  readonly fraction: number;
  readonly feedback: string;
}

/** A number that is asked for: exactly, or within bounds. */
export interface NumberAnswer {
  readonly value: string;
  /** How far off still counts. */
  readonly tolerance: number;
  readonly fraction: number;
  readonly feedback: string;
}

const whole = 0.9999;

/** Choice: one right answer makes a single, several a multiple. `many` says that several may be chosen at once. */
export function choiceCard(
  fields: DraftFields,
  answers: readonly Answer[],
  many: boolean,
  losses: Losses,
): DraftSingle | DraftMultiple {
  const right = answers.filter(({ fraction }) => (many ? fraction > 0 : fraction >= whole));
  const partial = answers.filter(({ fraction }) => fraction > 0 && fraction < whole);
  const several = right.length > 1;
  if (several && !many)
    losses.add('option', 'Each of several options was right on its own; here all of them have to be chosen.');
  else if (many && several)
    losses.add(
      'partial credit',
      'Part of the right options earned part of the points; here only the whole answer counts.',
    );
  else if (partial.length > 0 && !many)
    losses.add('partial credit', `An option that earned part of the points counts as wrong (${partial.length}).`);
  if (answers.some(({ fraction }) => fraction < 0) && !many)
    losses.add('partial credit', 'A wrong choice no longer takes points away.');
  const correct = new Set(right);
  const options = answers.map((answer, index) => ({
    id: placeId(index),
    text: answer.text,
    ...(correct.has(answer) ? { correct: true } : {}),
    explanation: answer.feedback,
  }));
  return several
    ? { kind: 'multiple', ...fields, choose: right.length, options }
    : { kind: 'single', ...fields, options };
}

/** True or false as a choice between the two words. */
export const trueFalseCard = (
  fields: DraftFields,
  truth: boolean,
  feedback: { readonly whenTrue: string; readonly whenFalse: string },
): DraftSingle => ({
  kind: 'single',
  ...fields,
  options: [
    { id: 'true', text: 'True', ...(truth ? { correct: true } : {}), explanation: feedback.whenTrue },
    { id: 'false', text: 'False', ...(truth ? {} : { correct: true }), explanation: feedback.whenFalse },
  ],
});

export const isTrueFalse = ({
  options,
}: {
  readonly options: readonly { readonly id: string; readonly text: string }[];
}): boolean => options.length === 2 && options[0]?.text === 'True' && options[1]?.text === 'False';

/** A typed answer. `*` stands for anything else; the values that earn all points are accepted, the others are foreseen mistakes. */
export function typedCard(
  fields: DraftFields,
  answers: readonly Answer[],
  caseCounts: boolean,
  losses: Losses,
): DraftFill {
  const anything = answers.find(({ text }) => text.trim() === '*');
  const named = answers.filter((answer) => answer !== anything && answer.text.trim() !== '');
  const accepted = named.filter(({ fraction }) => fraction >= whole);
  if (named.some(({ text }) => /(?<!\\)\*/.test(text)))
    losses.add('wildcard', 'A * inside an answer stood for any letters; here it stands for itself.');
  if (named.some(({ fraction }) => fraction > 0 && fraction < whole))
    losses.add(
      'partial credit',
      'An answer that earned part of the points counts as wrong; what was said of it stays.',
    );
  if (anything && anything.fraction > 0)
    losses.add('partial credit', 'Any answer at all earned points; here only the accepted ones do.');
  if (!caseCounts && named.some(({ text }) => /[a-z]/i.test(text)))
    losses.add('letter case', 'Capitals did not matter; here an answer is right letter for letter.');
  const accept = accepted.map(({ text }) => text.trim());
  return {
    kind: 'fill',
    ...fields,
    answer: accept.length > 0 && accept.every((text) => text.startsWith('$')) ? 'path' : 'text',
    accept,
    ...wordsOf(accepted, losses),
    mistakes: named
      .filter(({ fraction }) => fraction < whole)
      .map(({ text, feedback }) => ({ value: text.trim(), explanation: feedback })),
    otherwise: anything?.feedback ?? '',
  };
}

/** What is said of a right answer; a card says it once. */
function wordsOf(accepted: readonly { readonly feedback: string }[], losses: Losses): { right: string } {
  const said = [...new Set(accepted.map(({ feedback }) => feedback).filter((text) => text !== ''))];
  if (said.length > 1) losses.add('feedback', 'Each right answer had words of its own; the first are kept for all.');
  return { right: said[0] ?? '' };
}

/** A number. Our cards ask for it exactly, so a tolerance is lost. */
export function numberCard(fields: DraftFields, answers: readonly NumberAnswer[], losses: Losses): DraftFill {
  const isNumber = ({ value }: NumberAnswer) => /^[+-]?\d+([.]\d+)?$/.test(value);
  const anything = answers.find(({ value }) => value === '*');
  const named = answers.filter((answer) => answer !== anything && isNumber(answer));
  const accepted = named.filter(({ fraction }) => fraction >= whole);
  if (named.some(({ tolerance }) => tolerance > 0))
    losses.add('tolerance', 'A number close by also counted; here the number has to be exact.');
  if (answers.some((answer) => answer !== anything && !isNumber(answer)))
    losses.add('option', 'A number that is not written in plain digits is left out.');
  if (named.some(({ fraction }) => fraction > 0 && fraction < whole))
    losses.add('partial credit', 'A number that earned part of the points counts as wrong; what was said of it stays.');
  return {
    kind: 'fill',
    ...fields,
    answer: 'number',
    accept: accepted.map(({ value }) => value),
    ...wordsOf(accepted, losses),
    mistakes: named
      .filter((answer) => !accepted.includes(answer) && !accepted.some(({ value }) => value === answer.value))
      .map(({ value, feedback }) => ({ value, explanation: feedback })),
    otherwise: anything?.feedback ?? '',
  };
}

/** Pairs, in their order; an empty left side is a right side that belongs to nothing. */
export function matchCard(
  fields: DraftFields,
  pairs: readonly { readonly left: string; readonly right: string }[],
): DraftMatch {
  const rights = [...new Set(pairs.map(({ right }) => right))];
  const idOf = new Map(rights.map((text, index) => [text, placeId(index)]));
  return {
    kind: 'match',
    ...fields,
    left: pairs
      .filter(({ left }) => left !== '')
      .map(({ left, right }, index) => ({
        id: `left-${placeId(index)}`,
        text: left,
        right: idOf.get(right) ?? 'a',
        explanation: '',
        mistakes: [],
      })),
    right: rights.map((text) => ({ id: idOf.get(text) ?? 'a', text })),
  };
}

/** Items in their right order. */
export const orderCard = (fields: DraftFields, items: readonly string[]): DraftOrder => ({
  kind: 'order',
  ...fields,
  items: items.map((text, index) => ({ id: placeId(index), text, explanation: '' })),
  mistakes: [],
});

/** The texts of a card that a learner reads, each with a way to put another in its place. */
export function mapTexts(card: DraftCard, to: (text: string) => string): DraftCard {
  const fields = { prompt: to(card.prompt), explanation: to(card.explanation) };
  const explained = <T extends { readonly explanation: string }>(one: T): T => ({
    ...one,
    explanation: to(one.explanation),
  });
  const worded = <T extends { readonly text: string }>(one: T): T => ({ ...one, text: to(one.text) });
  switch (card.kind) {
    case 'single':
    case 'multiple':
      return { ...card, ...fields, options: card.options.map((one) => explained(worded(one))) };
    case 'order':
      return {
        ...card,
        ...fields,
        items: card.items.map((one) => explained(worded(one))),
        mistakes: card.mistakes.map(explained),
      };
    case 'match':
      return {
        ...card,
        ...fields,
        left: card.left.map((one) => ({ ...explained(worded(one)), mistakes: one.mistakes.map(explained) })),
        right: card.right.map(worded),
      };
    case 'fill':
      return {
        ...card,
        ...fields,
        right: to(card.right),
        otherwise: to(card.otherwise),
        mistakes: card.mistakes.map(explained),
      };
    default:
      return { ...card, ...fields };
  }
}
