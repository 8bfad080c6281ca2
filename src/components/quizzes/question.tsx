'use client';

import type { AnswerKind } from '@/components/quiz/answering';
import { kinds } from '@/components/quiz/kinds';
import type { CardKind, CardResponses, Graded, PresentedCard } from '@/grading';

/** One renderer serves one kind; the registry's type ties them, which TypeScript cannot follow through a union. */
export const kindOf = (card: PresentedCard): AnswerKind<CardKind> =>
  kinds[card.kind] as unknown as AnswerKind<CardKind>;

interface QuestionProps {
  readonly card: PresentedCard;
  /** As it was given so far; null: nothing. */
  readonly response: unknown;
  readonly graded: Graded | undefined;
  readonly onChange: (response: CardResponses[CardKind]) => void;
}

/** The answering part of a card, whatever its kind. */
export function Question({ card, response, graded, onChange }: QuestionProps) {
  const kind = kindOf(card);
  return (
    <kind.Answer
      card={card}
      response={(response as CardResponses[CardKind] | null) ?? kind.blank(card)}
      graded={graded}
      onChange={onChange}
    />
  );
}
