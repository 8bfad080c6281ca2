import { z } from 'zod';
import {
  cardFields,
  distinct,
  type GradedAs,
  mistakeFields,
  type PresentedFields,
  presentFields,
  prose,
  type QuizKind,
  Refused,
  readResponse,
  slug,
  unknownIds,
  verdict,
  wrongMistakes,
} from './common';
import { shuffle } from './shuffle';

/**
 * Put things in order. The file lists the items in the right order; `mistakes` explain a pair placed the wrong way
 * round: `first` was placed before `second` although it belongs after.
 */
export const orderSchema = z
  .strictObject({
    kind: z.literal('order'),
    ...cardFields,
    items: z
      .array(z.strictObject({ id: slug, text: prose, explanation: prose }))
      .min(3)
      .max(8),
    mistakes: z.array(z.strictObject({ first: slug, second: slug, ...mistakeFields })).min(1),
  })
  .refine(({ items }) => distinct(items), { path: ['items'], message: 'give each item an id of its own' })
  .refine(
    ({ items, mistakes }) => {
      const at = new Map(items.map(({ id }, index) => [id, index]));
      return mistakes.every(({ first, second }) => (at.get(first) ?? -1) > (at.get(second) ?? Infinity));
    },
    { path: ['mistakes'], message: 'name items of the card, `first` being the one that belongs later' },
  );
export type OrderCard = z.infer<typeof orderSchema>;

export interface PresentedOrder extends PresentedFields {
  readonly kind: 'order';
  readonly items: readonly { readonly id: string; readonly text: string }[];
}

export type GradedOrder = GradedAs<'order', { readonly order: readonly string[] }>;

const orderResponse = z.strictObject({ order: z.array(slug).max(8) });
export type OrderResponse = z.infer<typeof orderResponse>;

/** The first mistake that explains why this item stands where it does. */
const mistakeAt = (card: OrderCard, order: readonly string[], id: string) =>
  card.mistakes.find(({ first, second }) => first === id && order.indexOf(first) < order.indexOf(second));

export const order: QuizKind<OrderCard, PresentedOrder, GradedOrder> = {
  present: (card, seed) => {
    const items = shuffle(card.items, seed).map(({ id, text }) => ({ id, text }));
    const solved = items.every(({ id }, index) => id === card.items[index]?.id);
    return { kind: 'order', ...presentFields(card), items: solved ? [...items.slice(1), ...items.slice(0, 1)] : items };
  },

  grade: (card, given) => {
    const response = readResponse(orderResponse, given);
    if (response instanceof Refused) return response;
    const unknown = unknownIds(card.items, response.order);
    if (unknown) return unknown;
    if (response.order.length !== card.items.length) return new Refused('Put every item in its place.', true);
    const remarks = card.items.map(({ id, text, explanation }, index) => {
      const correct = response.order[index] === id;
      const mistake = correct ? undefined : mistakeAt(card, response.order, id);
      return {
        id,
        text,
        chosen: true,
        correct,
        explanation: mistake ? mistake.explanation : explanation,
        misconception: mistake?.misconception,
      };
    });
    return {
      kind: 'order',
      correct: remarks.every(({ correct }) => correct),
      key: { order: card.items.map(({ id }) => id) },
      ...verdict(card, remarks),
    };
  },

  wrongChoices: ({ mistakes }) => wrongMistakes(mistakes),
};
