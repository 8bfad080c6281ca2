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

/** Single choice: one right of two to six. Two is for statements that are true or false. */
export const singleSchema = z
  .strictObject({ kind: z.literal('single'), ...cardFields, options: z.array(option).min(2).max(6) })
  .refine(({ options }) => options.filter(({ correct }) => correct).length === 1, {
    path: ['options'],
    message: 'mark exactly one option as correct',
  })
  .refine(({ options }) => distinct(options), { path: ['options'], message: 'give each option an id of its own' });
export type SingleCard = z.infer<typeof singleSchema>;

export interface PresentedSingle extends PresentedFields {
  readonly kind: 'single';
  readonly options: readonly { readonly id: string; readonly text: string }[];
}

export type GradedSingle = GradedAs<'single', { readonly option: string }>;

const singleResponse = z.strictObject({ option: slug });
export type SingleResponse = z.infer<typeof singleResponse>;

const truths: ReadonlySet<string> = new Set(['true', 'false']);

/** True stands before false, as everybody expects; other options in another order each time. */
const orderOf = ({ options }: SingleCard, seed: string): SingleCard['options'] =>
  options.every(({ id }) => truths.has(id))
    ? [...options].sort((a, b) => (a.id < b.id ? 1 : -1))
    : shuffle(options, seed);

export const single: QuizKind<SingleCard, PresentedSingle, GradedSingle> = {
  present: (card, seed) => ({
    kind: 'single',
    ...presentFields(card),
    options: orderOf(card, seed).map(({ id, text }) => ({ id, text })),
  }),

  grade: (card, given) => {
    const response = readResponse(singleResponse, given);
    if (response instanceof Refused) return response;
    const unknown = unknownIds(card.options, [response.option]);
    if (unknown) return unknown;
    const key = card.options.find(({ correct }) => correct)?.id ?? '';
    const remarks = card.options.map(({ id, text, correct = false, explanation, misconception }) => ({
      id,
      text,
      chosen: id === response.option,
      correct,
      explanation,
      misconception,
    }));
    return { kind: 'single', correct: response.option === key, key: { option: key }, ...verdict(card, remarks) };
  },

  wrongChoices: ({ options }) => wrongOptions(options),
};
