import { z } from 'zod';
import type { CardKind, QuizKind, Refused, WrongChoice } from './common';
import { type FillResponse, fill, fillSchema, type GradedFill, type PresentedFill } from './fill';
import { type GradedMatch, type MatchResponse, match, matchSchema, type PresentedMatch } from './match';
import {
  type GradedMultiple,
  type MultipleResponse,
  multiple,
  multipleSchema,
  type PresentedMultiple,
} from './multiple';
import { type GradedOrder, type OrderResponse, order, orderSchema, type PresentedOrder } from './order';
import { type GradedSingle, type PresentedSingle, type SingleResponse, single, singleSchema } from './single';

/** A card as written: with its key. Never leaves the server before its answer is recorded. */
export const cardSchema = z.discriminatedUnion('kind', [
  singleSchema,
  multipleSchema,
  orderSchema,
  matchSchema,
  fillSchema,
]);
export type Card = z.infer<typeof cardSchema>;

/** What a learner may see before answering: a type without key, explanations or misconceptions. */
export type PresentedCard = PresentedSingle | PresentedMultiple | PresentedOrder | PresentedMatch | PresentedFill;

/** What a learner answers, by kind. */
export interface CardResponses {
  readonly single: SingleResponse;
  readonly multiple: MultipleResponse;
  readonly order: OrderResponse;
  readonly match: MatchResponse;
  readonly fill: FillResponse;
}

export type Graded = GradedSingle | GradedMultiple | GradedOrder | GradedMatch | GradedFill;

type KindOf<K extends CardKind> = QuizKind<
  Extract<Card, { kind: K }>,
  Extract<PresentedCard, { kind: K }>,
  Extract<Graded, { kind: K }>
>;

const kinds = { single, multiple, order, match, fill } satisfies { [K in CardKind]: KindOf<K> };

const kindOf = (card: Card): QuizKind<Card, PresentedCard, Graded> => kinds[card.kind];

/**
 * What may be shown before the answer. The same seed gives the same order of options: give one that stays with the
 * learner and the card, so that a reload moves nothing.
 */
export const present = (card: Card, seed: string): PresentedCard => kindOf(card).present(card, `${card.id} ${seed}`);

/** The verdict with key and explanations, or why the answer cannot be graded. `response` may be anything. */
export const grade = (card: Card, response: unknown): Graded | Refused => kindOf(card).grade(card, response);

/** Every wrong answer the card foresees, with its place in the card and its misconception. */
export const wrongChoices = (card: Card): readonly WrongChoice[] => kindOf(card).wrongChoices(card);

export { type CardKind, cardKinds, date, paragraph, prose, Refused, type Remark, slug, source } from './common';
