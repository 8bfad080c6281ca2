import { keptAnswers } from '@/components/kept/kept-answers';
import type { CardKind, CardResponses, PresentedCard } from '@/grading';
import type { ApiOutputs } from '@/trpc/calls';
import { kindOf } from './question';

export type Attempt = ApiOutputs['attempts']['get'];
export type AttemptItem = Attempt['items'][number];

/** What a student can change of one question. */
export interface Answer {
  readonly place: number;
  readonly response: unknown;
  /** Nothing is missing in it; what is begun is kept as it is, and counts as blank. */
  readonly complete: boolean;
  readonly flagged: boolean;
  readonly spentMs: number;
  readonly revision: number;
  /** It is to be settled: its verdict is wanted. */
  readonly settle: boolean;
}

const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && 'place' in value && 'revision' in value && 'complete' in value;

export const kept = keptAnswers('quiz', isAnswer);

const isWhole = (card: PresentedCard, response: unknown): boolean =>
  response !== null && kindOf(card).missing(card, response as CardResponses[CardKind]) === undefined;

/** The server's answers with what this browser has newer, by revision. */
export function merge(items: readonly AttemptItem[], browser: readonly Answer[]): Answer[] {
  const mine = new Map(browser.map((answer) => [answer.place, answer]));
  return items.map(({ place, card, response, flagged, spentMs, revision, settled }) => {
    const own = mine.get(place);
    return own && !settled && own.revision > revision
      ? own
      : { place, response, complete: isWhole(card, response), flagged, spentMs, revision, settle: settled };
  });
}
