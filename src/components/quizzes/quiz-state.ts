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

const placeOf = (id: string): string => `statecraft.quiz.${id}`;

const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && 'place' in value && 'revision' in value && 'complete' in value;

/** What this browser kept of an attempt: there before the server had it. */
export function readKept(id: string): readonly Answer[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(placeOf(id)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isAnswer) : [];
  } catch {
    return [];
  }
}

export function keep(id: string, answers: readonly Answer[]): void {
  try {
    localStorage.setItem(placeOf(id), JSON.stringify(answers));
  } catch {
    // A browser that keeps nothing still sends every change.
  }
}

export const forget = (id: string): void => {
  try {
    localStorage.removeItem(placeOf(id));
  } catch {
    // Nothing was kept.
  }
};

const isWhole = (card: PresentedCard, response: unknown): boolean =>
  response !== null && kindOf(card).missing(card, response as CardResponses[CardKind]) === undefined;

/** The server's answers with what this browser has newer, by revision. */
export function merge(items: readonly AttemptItem[], kept: readonly Answer[]): Answer[] {
  const mine = new Map(kept.map((answer) => [answer.place, answer]));
  return items.map(({ place, card, response, flagged, spentMs, revision, settled }) => {
    const own = mine.get(place);
    return own && !settled && own.revision > revision
      ? own
      : { place, response, complete: isWhole(card, response), flagged, spentMs, revision, settle: settled };
  });
}
