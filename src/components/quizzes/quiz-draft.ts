import type { QuizBody } from '@/catalog';

export type QuizDraft = QuizBody;
export type Part = QuizDraft['parts'][number];

export const emptyQuiz: QuizDraft = {
  title: '',
  instructions: '',
  parts: [],
  shuffleQuestions: true,
  shuffleOptions: true,
  minutes: null,
  attempts: 1,
  feedback: 'end',
};

/** What still has to be done before it can be published. */
export function faultsOf(draft: QuizDraft): string[] {
  const faults: string[] = [];
  if (!draft.title.trim()) faults.push('Give the quiz a title.');
  if (draft.parts.length === 0) faults.push('Add at least one question.');
  for (const part of draft.parts) {
    if (part.kind !== 'pool') continue;
    if (!part.title.trim()) faults.push('Give every pool a name.');
    if (part.cards.length === 0) faults.push(`The pool “${part.title}” is empty: add cards or remove it.`);
    else if (part.draw > part.cards.length)
      faults.push(`The pool “${part.title}” draws ${part.draw} of ${part.cards.length}: add cards or draw fewer.`);
  }
  return faults;
}

export const countOf = ({ parts }: QuizDraft) => ({
  questions: parts.reduce((sum, part) => sum + (part.kind === 'card' ? 1 : part.draw), 0),
  points: parts.reduce((sum, part) => sum + part.points * (part.kind === 'card' ? 1 : part.draw), 0),
});

/** Every card a quiz names. */
export const cardsOf = ({ parts }: QuizDraft): string[] => [
  ...new Set(parts.flatMap((part) => (part.kind === 'card' ? [part.card] : part.cards))),
];
