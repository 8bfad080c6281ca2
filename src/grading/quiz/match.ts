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

/** Match each left side to one right side; a right side may serve several times or never. */
export const matchSchema = z
  .strictObject({
    kind: z.literal('match'),
    ...cardFields,
    left: z
      .array(
        z.strictObject({
          id: slug,
          text: prose,
          /** Id of the right side it belongs to. */
          right: slug,
          explanation: prose,
          mistakes: z.array(z.strictObject({ right: slug, ...mistakeFields })).default([]),
        }),
      )
      .min(3)
      .max(6),
    right: z
      .array(z.strictObject({ id: slug, text: prose }))
      .min(3)
      .max(8),
  })
  .refine(({ left, right }) => distinct(left) && distinct(right), {
    path: ['left'],
    message: 'give each side an id of its own',
  })
  .refine(
    ({ left, right }) => {
      const ids = new Set(right.map(({ id }) => id));
      return left.every(
        (one) => ids.has(one.right) && one.mistakes.every((wrong) => ids.has(wrong.right) && wrong.right !== one.right),
      );
    },
    { path: ['left'], message: 'name right sides of the card; a mistake names another one than the key' },
  );
export type MatchCard = z.infer<typeof matchSchema>;

interface Pair {
  readonly left: string;
  readonly right: string;
}

export interface PresentedMatch extends PresentedFields {
  readonly kind: 'match';
  readonly left: readonly { readonly id: string; readonly text: string }[];
  readonly right: readonly { readonly id: string; readonly text: string }[];
}

export type GradedMatch = GradedAs<'match', { readonly pairs: readonly Pair[] }>;

const matchResponse = z.strictObject({ pairs: z.array(z.strictObject({ left: slug, right: slug })).max(6) });
export type MatchResponse = z.infer<typeof matchResponse>;

export const match: QuizKind<MatchCard, PresentedMatch, GradedMatch> = {
  present: (card, seed) => ({
    kind: 'match',
    ...presentFields(card),
    left: card.left.map(({ id, text }) => ({ id, text })),
    right: shuffle(card.right, seed).map(({ id, text }) => ({ id, text })),
  }),

  grade: (card, given) => {
    const response = readResponse(matchResponse, given);
    if (response instanceof Refused) return response;
    const unknown =
      unknownIds(
        card.left,
        response.pairs.map(({ left }) => left),
      ) ?? unknownIds(card.right, [...new Set(response.pairs.map(({ right }) => right))]);
    if (unknown) return unknown;
    if (response.pairs.length !== card.left.length) return new Refused('Match every line on the left.', true);
    const chosen = new Map(response.pairs.map(({ left, right }) => [left, right]));
    const remarks = card.left.map(({ id, text, right, explanation, mistakes }) => {
      const mistake = mistakes.find((wrong) => wrong.right === chosen.get(id));
      return {
        id,
        text,
        chosen: true,
        correct: chosen.get(id) === right,
        explanation: mistake ? mistake.explanation : explanation,
        misconception: mistake?.misconception,
      };
    });
    return {
      kind: 'match',
      correct: remarks.every(({ correct }) => correct),
      key: { pairs: card.left.map(({ id, right }) => ({ left: id, right })) },
      ...verdict(card, remarks),
    };
  },

  wrongChoices: ({ left }) =>
    left.flatMap(({ mistakes }, side) =>
      wrongMistakes(mistakes).map((wrong) => ({ ...wrong, path: ['left', side, ...wrong.path] })),
    ),
};
