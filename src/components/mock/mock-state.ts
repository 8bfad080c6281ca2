import { keptAnswers } from '@/components/kept/kept-answers';
import type { ApiOutputs } from '@/trpc/calls';

export type Mock = ApiOutputs['mocks']['get'];
type Item = Mock['items'][number];

/** What a learner can change of one question. */
export interface Answer {
  readonly place: number;
  readonly response: unknown;
  readonly flagged: boolean;
  readonly struck: readonly string[];
  readonly note: string;
  readonly spentMs: number;
  readonly revision: number;
}

const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && 'place' in value && 'revision' in value;

export const kept = keptAnswers('mock', isAnswer);

/** The server's answers with what this browser has newer, by revision. */
export function merge(items: readonly Item[], browser: readonly Answer[]): Answer[] {
  const mine = new Map(browser.map((answer) => [answer.place, answer]));
  return items.map(({ place: at, response, flagged, struck, note, spentMs, revision }) => {
    const own = mine.get(at);
    return own && own.revision > revision ? own : { place: at, response, flagged, struck, note, spentMs, revision };
  });
}

/** Options chosen, whatever the kind. */
export function chosenOf(response: unknown): readonly string[] {
  if (typeof response !== 'object' || response === null) return [];
  if ('option' in response && typeof response.option === 'string') return [response.option];
  if ('options' in response && Array.isArray(response.options))
    return response.options.filter((id): id is string => typeof id === 'string');
  return [];
}

/** How many options a question wants. */
export const wanted = ({ card }: Item): number => (card.kind === 'multiple' ? card.choose : 1);

/** Wholly answered: a question with too few or too many options chosen counts as open. */
export const isAnswered = (item: Item, answer: Answer): boolean => chosenOf(answer.response).length === wanted(item);
