import { z } from 'zod';
import {
  cardFields,
  distinct,
  type GradedAs,
  option,
  type PresentedFields,
  presentFields,
  type QuizKind,
  Refused,
  readResponse,
  slug,
  unknownIds,
  verdict,
  wrongOptions,
} from './common';
import { shuffle } from './shuffle';

/** Multiple response as the exam has it: choose `choose` of five or more, all or nothing. */
export const multipleSchema = z
  .strictObject({
    kind: z.literal('multiple'),
    ...cardFields,
    choose: z.int().min(2).max(4),
    options: z.array(option).min(5).max(8),
  })
  .refine(({ options, choose }) => options.filter(({ correct }) => correct).length === choose, {
    path: ['options'],
    message: 'mark as many options as correct as `choose` says',
  })
  .refine(({ options }) => distinct(options), { path: ['options'], message: 'give each option an id of its own' });
export type MultipleCard = z.infer<typeof multipleSchema>;

export interface PresentedMultiple extends PresentedFields {
  readonly kind: 'multiple';
  readonly choose: number;
  readonly options: readonly { readonly id: string; readonly text: string }[];
}

export type GradedMultiple = GradedAs<'multiple', { readonly options: readonly string[] }>;

const multipleResponse = z.strictObject({ options: z.array(slug).max(8) });
export type MultipleResponse = z.infer<typeof multipleResponse>;

export const multiple: QuizKind<MultipleCard, PresentedMultiple, GradedMultiple> = {
  present: (card, seed) => ({
    kind: 'multiple',
    ...presentFields(card),
    choose: card.choose,
    options: shuffle(card.options, seed).map(({ id, text }) => ({ id, text })),
  }),

  grade: (card, given) => {
    const response = readResponse(multipleResponse, given);
    if (response instanceof Refused) return response;
    const unknown = unknownIds(card.options, response.options);
    if (unknown) return unknown;
    if (response.options.length !== card.choose) return new Refused(`Choose ${card.choose} options.`, true);
    const chosen = new Set(response.options);
    const remarks = card.options.map(({ id, text, correct = false, explanation, misconception }) => ({
      id,
      text,
      chosen: chosen.has(id),
      correct,
      explanation,
      misconception,
    }));
    return {
      kind: 'multiple',
      correct: remarks.every((remark) => remark.chosen === remark.correct),
      key: { options: remarks.filter(({ correct }) => correct).map(({ id }) => id) },
      ...verdict(card, remarks),
    };
  },

  wrongChoices: ({ options }) => wrongOptions(options),
};
