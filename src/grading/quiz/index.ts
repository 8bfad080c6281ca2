import { z } from 'zod';
import type { Unprovable } from './card-machine';
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
import {
  computePredictEvent,
  type GradedPredictEvent,
  type PredictEventResponse,
  type PresentedPredictEvent,
  predictEvent,
  predictEventDraft,
  predictEventSchema,
} from './predict-event';
import {
  computePredictOutput,
  type GradedPredictOutput,
  type PredictOutputResponse,
  type PresentedPredictOutput,
  predictOutput,
  predictOutputDraft,
  predictOutputSchema,
} from './predict-output';
import { type GradedSingle, type PresentedSingle, type SingleResponse, single, singleSchema } from './single';
import {
  computeSpotFault,
  type GradedSpotFault,
  type PresentedSpotFault,
  type SpotFaultResponse,
  spotFault,
  spotFaultDraft,
  spotFaultSchema,
} from './spot-fault';

/** A card as written: with its key. Never leaves the server before its answer is recorded. */
export const cardSchema = z.discriminatedUnion('kind', [
  singleSchema,
  multipleSchema,
  orderSchema,
  matchSchema,
  fillSchema,
  predictEventSchema,
  predictOutputSchema,
  spotFaultSchema,
]);
export type Card = z.infer<typeof cardSchema>;

/** A card as its author writes it: where a run or the checker finds the key, without it. */
export const cardDraftSchema = z.discriminatedUnion('kind', [
  singleSchema,
  multipleSchema,
  orderSchema,
  matchSchema,
  fillSchema,
  predictEventDraft,
  predictOutputDraft,
  spotFaultDraft,
]);
export type CardDraft = z.infer<typeof cardDraftSchema>;

/** What a learner may see before answering: a type without key, explanations or misconceptions. */
export type PresentedCard =
  | PresentedSingle
  | PresentedMultiple
  | PresentedOrder
  | PresentedMatch
  | PresentedFill
  | PresentedPredictEvent
  | PresentedPredictOutput
  | PresentedSpotFault;

/** What a learner answers, by kind. */
export interface CardResponses {
  readonly single: SingleResponse;
  readonly multiple: MultipleResponse;
  readonly order: OrderResponse;
  readonly match: MatchResponse;
  readonly fill: FillResponse;
  readonly 'predict-event': PredictEventResponse;
  readonly 'predict-output': PredictOutputResponse;
  readonly 'spot-fault': SpotFaultResponse;
}

export type Graded =
  | GradedSingle
  | GradedMultiple
  | GradedOrder
  | GradedMatch
  | GradedFill
  | GradedPredictEvent
  | GradedPredictOutput
  | GradedSpotFault;

type KindOf<K extends CardKind> = QuizKind<
  Extract<Card, { kind: K }>,
  Extract<PresentedCard, { kind: K }>,
  Extract<Graded, { kind: K }>
>;

const kinds = {
  single,
  multiple,
  order,
  match,
  fill,
  'predict-event': predictEvent,
  'predict-output': predictOutput,
  'spot-fault': spotFault,
} satisfies { [K in CardKind]: KindOf<K> };

/**
 * The card with its key: computed by running or checking what it shows, so that it cannot be wrong; unchanged where the author writes
 * the key. Says where and why where nothing can be computed.
 */
export const completeCard = async (draft: CardDraft): Promise<Card | Unprovable> => {
  switch (draft.kind) {
    case 'predict-event':
      return computePredictEvent(draft);
    case 'predict-output':
      return computePredictOutput(draft);
    case 'spot-fault':
      return computeSpotFault(draft);
    default:
      return draft;
  }
};

const kindOf = (card: Card): QuizKind<Card, PresentedCard, Graded> => kinds[card.kind];

/**
 * What may be shown before the answer. The same seed gives the same order of options: give one that stays with the
 * learner and the card, so that a reload moves nothing.
 */
export const present = (card: Card, seed: string): PresentedCard => kindOf(card).present(card, `${card.id} ${seed}`);

/** The verdict with key and explanations, or why the answer cannot be graded. `response` may be anything. */
export const grade = (card: Card, response: unknown): Graded | Refused => kindOf(card).grade(card, response);

/** Every wrong answer the card foresees, with its place in the card and its misconception. */
export const wrongChoices = (card: Card | CardDraft): readonly WrongChoice[] =>
  // What is computed takes no part in it.
  kindOf(card as Card).wrongChoices(card as Card);

export { Unprovable } from './card-machine';
export { type CardKind, cardKinds, date, paragraph, prose, Refused, type Remark, slug, source } from './common';
